"""Eight plans, each with the habits of another council's programme manager."""

from __future__ import annotations

from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.fourth.brindlesea import BRINDLESEA
from goldenthread.thread.plan.reading.tests.corpus.unknown.fourth.dunscar import DUNSCAR
from goldenthread.thread.plan.reading.tests.corpus.unknown.fourth.kestrelby import KESTRELBY
from goldenthread.thread.plan.reading.tests.corpus.unknown.fourth.mallowby import MALLOWBY
from goldenthread.thread.plan.reading.tests.corpus.unknown.fourth.ousecliffe import OUSECLIFFE
from goldenthread.thread.plan.reading.tests.corpus.unknown.fourth.tolverton import TOLVERTON
from goldenthread.thread.plan.reading.tests.corpus.unknown.fourth.wychmere import WYCHMERE

LAYOUTS: tuple[Layout, ...] = (
    KESTRELBY,
    DUNSCAR,
    WYCHMERE,
    BRINDLESEA,
    TOLVERTON,
    OUSECLIFFE,
    MALLOWBY,
)
