"""Layouts of accelerated progress plans and of programme offices' trackers."""

from __future__ import annotations

from goldenthread.thread.plan.reading.tests.corpus.known.fifth import (
    dunmarsh,
    hexworth,
    linfold,
    marlbury,
    quenborough,
    ravensholme,
    saltwick,
    tamberley,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

LAYOUTS: tuple[Layout, ...] = (
    marlbury.LAYOUT,
    quenborough.LAYOUT,
    tamberley.LAYOUT,
    hexworth.LAYOUT,
    linfold.LAYOUT,
    dunmarsh.LAYOUT,
    ravensholme.LAYOUT,
    saltwick.LAYOUT,
)
