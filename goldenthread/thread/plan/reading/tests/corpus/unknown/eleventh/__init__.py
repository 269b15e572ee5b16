"""Eight layouts of plans from councils with habits of their own."""

from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.eleventh import (
    brackenholt,
    dunmallet,
    marlthorpe,
    ollerscombe,
    pellowmere,
    quernmoor,
    tansley,
    vessingham,
)

LAYOUTS: tuple[Layout, ...] = (
    vessingham.LAYOUT,
    marlthorpe.LAYOUT,
    ollerscombe.LAYOUT,
    quernmoor.LAYOUT,
    tansley.LAYOUT,
    dunmallet.LAYOUT,
    brackenholt.LAYOUT,
    pellowmere.LAYOUT,
)
