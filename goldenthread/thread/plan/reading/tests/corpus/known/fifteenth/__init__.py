"""Eight layouts written blind: three Word files, two workbooks, a CSV file, two plain texts."""

from goldenthread.thread.plan.reading.tests.corpus.known.fifteenth import (
    astonmere,
    culverdale,
    harrowick,
    iddlesford,
    netherwold,
    pellingham,
    stourbeck,
    yarrowby,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

LAYOUTS: tuple[Layout, ...] = (
    pellingham.LAYOUT,
    culverdale.LAYOUT,
    netherwold.LAYOUT,
    harrowick.LAYOUT,
    astonmere.LAYOUT,
    iddlesford.LAYOUT,
    stourbeck.LAYOUT,
    yarrowby.LAYOUT,
)
