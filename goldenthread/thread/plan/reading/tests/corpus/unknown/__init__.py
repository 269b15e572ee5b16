"""The unknown half of the corpus: layouts written by somebody who never saw the reader."""

from __future__ import annotations

from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown import eleventh, tenth, twelfth

LAYOUTS: tuple[Layout, ...] = (*tenth.LAYOUTS, *eleventh.LAYOUTS, *twelfth.LAYOUTS)
