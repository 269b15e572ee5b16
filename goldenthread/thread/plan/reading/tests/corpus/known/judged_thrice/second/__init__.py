"""Eight layouts that nothing is tuned on: plans, strategies and trackers of invented areas."""

from __future__ import annotations

from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.second import (
    averton,
    calderholme,
    eastmarch,
    marlstone,
    penwick,
    stourleigh,
    thornbeck,
    wexcombe,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

LAYOUTS: tuple[Layout, ...] = (
    wexcombe.LAYOUT,
    thornbeck.LAYOUT,
    stourleigh.LAYOUT,
    calderholme.LAYOUT,
    eastmarch.LAYOUT,
    marlstone.LAYOUT,
    penwick.LAYOUT,
    averton.LAYOUT,
)
