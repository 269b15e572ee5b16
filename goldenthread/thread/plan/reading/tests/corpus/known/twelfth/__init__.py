"""Eight layouts of one writer, in files of four formats."""

from goldenthread.thread.plan.reading.tests.corpus.known.twelfth import (
    averleigh,
    caddenshire,
    dunsmarch,
    ostrenby,
    pellamere,
    quenbury,
    skelderdale,
    thornhithe,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

LAYOUTS: tuple[Layout, ...] = (
    pellamere.LAYOUT,
    ostrenby.LAYOUT,
    thornhithe.LAYOUT,
    caddenshire.LAYOUT,
    averleigh.LAYOUT,
    dunsmarch.LAYOUT,
    skelderdale.LAYOUT,
    quenbury.LAYOUT,
)
