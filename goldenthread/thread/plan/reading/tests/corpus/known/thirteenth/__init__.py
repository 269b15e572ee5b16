"""Eight layouts: three Word files, two Excel workbooks, a CSV tracker and two text files."""

from __future__ import annotations

from goldenthread.thread.plan.reading.tests.corpus.known.thirteenth import (
    brindlesea,
    corvedon,
    hexmoor,
    lintonshire,
    ottermouth,
    pennerdale,
    quenbridge,
    skelwick,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

LAYOUTS: tuple[Layout, ...] = (
    skelwick.LAYOUT,
    pennerdale.LAYOUT,
    quenbridge.LAYOUT,
    corvedon.LAYOUT,
    hexmoor.LAYOUT,
    lintonshire.LAYOUT,
    ottermouth.LAYOUT,
    brindlesea.LAYOUT,
)
