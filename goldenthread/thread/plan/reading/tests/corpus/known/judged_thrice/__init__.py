"""The third layouts that judged the reader unseen; known, now that it is taught from them."""

from __future__ import annotations

from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from . import first, second

LAYOUTS: tuple[Layout, ...] = (*first.LAYOUTS, *second.LAYOUTS)
