"""The unknown half of the corpus: layouts written by someone who never saw the reader."""

from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

LAYOUTS: tuple[Layout, ...] = ()
