"""Eight plans, each with the habits of another council's programme manager."""

from __future__ import annotations

from goldenthread.thread.plan.reading.tests.corpus.known.ninth.brindlesea import BRINDLESEA
from goldenthread.thread.plan.reading.tests.corpus.known.ninth.dunscar import DUNSCAR
from goldenthread.thread.plan.reading.tests.corpus.known.ninth.kestrelby import KESTRELBY
from goldenthread.thread.plan.reading.tests.corpus.known.ninth.mallowby import MALLOWBY
from goldenthread.thread.plan.reading.tests.corpus.known.ninth.ousecliffe import OUSECLIFFE
from goldenthread.thread.plan.reading.tests.corpus.known.ninth.tolverton import TOLVERTON
from goldenthread.thread.plan.reading.tests.corpus.known.ninth.wychmere import WYCHMERE
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

LAYOUTS: tuple[Layout, ...] = (
    KESTRELBY,
    DUNSCAR,
    WYCHMERE,
    BRINDLESEA,
    TOLVERTON,
    OUSECLIFFE,
    MALLOWBY,
)
