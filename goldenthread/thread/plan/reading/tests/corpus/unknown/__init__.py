"""The unknown half of the corpus: layouts written by somebody who never saw the reader."""

from __future__ import annotations

from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

LAYOUTS: tuple[Layout, ...] = ()
