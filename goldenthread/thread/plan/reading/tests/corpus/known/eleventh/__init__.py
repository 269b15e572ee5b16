"""Eight layouts by eight imagined authors, for teaching."""

from __future__ import annotations

from goldenthread.thread.plan.reading.tests.corpus.known.eleventh import (
    ashmere,
    brindlemere,
    hollinvale,
    lyndale,
    marlbourne,
    saltmoor,
    thornwick,
    wexcombe,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

LAYOUTS: tuple[Layout, ...] = (
    wexcombe.LAYOUT,
    ashmere.LAYOUT,
    thornwick.LAYOUT,
    marlbourne.LAYOUT,
    hollinvale.LAYOUT,
    lyndale.LAYOUT,
    saltmoor.LAYOUT,
    brindlemere.LAYOUT,
)
