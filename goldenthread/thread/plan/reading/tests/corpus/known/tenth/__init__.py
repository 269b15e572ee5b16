"""Eight plans of eight councils, each in a dress of its own."""

from goldenthread.thread.plan.reading.tests.corpus.known.tenth import (
    dunmarsh,
    fennmouth,
    harrowdale,
    ostlebury,
    penhallow,
    scarfell,
    tolverne,
    wexcombe,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

LAYOUTS: tuple[Layout, ...] = (
    fennmouth.LAYOUT,
    harrowdale.LAYOUT,
    tolverne.LAYOUT,
    wexcombe.LAYOUT,
    ostlebury.LAYOUT,
    dunmarsh.LAYOUT,
    penhallow.LAYOUT,
    scarfell.LAYOUT,
)
