"""The second layouts that judged the reader unseen; known, now that it is taught from them."""

from __future__ import annotations

from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from . import (
    ashmere,
    brackenshire,
    corvedale,
    eastmarch,
    fenwick,
    haldon,
    kelderby,
    pennborough,
    stowbridge,
    thornleigh,
    westermere,
    wexcombe,
)
from .checking import faults

LAYOUTS: tuple[Layout, ...] = (
    eastmarch.LAYOUT,
    westermere.LAYOUT,
    haldon.LAYOUT,
    corvedale.LAYOUT,
    stowbridge.LAYOUT,
    pennborough.LAYOUT,
    thornleigh.LAYOUT,
    wexcombe.LAYOUT,
    ashmere.LAYOUT,
    kelderby.LAYOUT,
    brackenshire.LAYOUT,
    fenwick.LAYOUT,
)


def check() -> list[str]:
    """What is wrong with the layouts; empty where each holds what its truth says."""
    return [fault for layout in LAYOUTS for fault in faults(layout)]
