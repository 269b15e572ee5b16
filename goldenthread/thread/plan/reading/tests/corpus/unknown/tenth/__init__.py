"""Eight layouts of invented areas: three Word, two Excel, one CSV, two text."""

from __future__ import annotations

from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.tenth import (
    addlebrough,
    fenwarrick,
    hawkswith,
    ossengill,
    quernmoor,
    saltersgill,
    thrapsey,
    wexcombe,
)

LAYOUTS: tuple[Layout, ...] = (
    ossengill.LAYOUT,
    hawkswith.LAYOUT,
    fenwarrick.LAYOUT,
    quernmoor.LAYOUT,
    thrapsey.LAYOUT,
    wexcombe.LAYOUT,
    saltersgill.LAYOUT,
    addlebrough.LAYOUT,
)
