"""Plan layouts written blind, ninth hand: three in Word, three in Excel, one CSV, one text."""

from goldenthread.thread.plan.reading.tests.corpus.known.sixteenth import (
    aldermoor,
    brackenfold,
    fenhythe,
    harrowby,
    osmerley,
    scarrowdale,
    tilmere,
    wexcombe,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

LAYOUTS: tuple[Layout, ...] = (
    osmerley.LAYOUT,
    brackenfold.LAYOUT,
    wexcombe.LAYOUT,
    fenhythe.LAYOUT,
    aldermoor.LAYOUT,
    scarrowdale.LAYOUT,
    tilmere.LAYOUT,
    harrowby.LAYOUT,
)
