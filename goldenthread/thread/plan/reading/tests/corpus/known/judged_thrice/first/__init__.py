"""Eight layouts written blind: three Word, three Excel, one CSV, one plain text."""

from __future__ import annotations

from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first import (
    carrowdale,
    eastmere,
    hollinshaw,
    penbury,
    ravensley,
    saltmarsh,
    thornwick,
    wexcombe,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

LAYOUTS: tuple[Layout, ...] = (
    thornwick.LAYOUT,
    eastmere.LAYOUT,
    carrowdale.LAYOUT,
    hollinshaw.LAYOUT,
    penbury.LAYOUT,
    wexcombe.LAYOUT,
    saltmarsh.LAYOUT,
    ravensley.LAYOUT,
)
