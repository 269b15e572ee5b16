"""Layouts written blind: eight plans of invented areas, each dressed in its own way."""

from __future__ import annotations

from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.twelfth import (
    corvemarsh,
    haldonreach,
    mossgarth,
    orrisdale,
    penhallick,
    skelbeck,
    thrapworth,
    wendlestow,
)

LAYOUTS: tuple[Layout, ...] = (
    skelbeck.LAYOUT,
    orrisdale.LAYOUT,
    penhallick.LAYOUT,
    thrapworth.LAYOUT,
    corvemarsh.LAYOUT,
    wendlestow.LAYOUT,
    haldonreach.LAYOUT,
    mossgarth.LAYOUT,
)
