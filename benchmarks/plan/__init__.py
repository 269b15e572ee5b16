"""The plan room's figures."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.figures import Figure
from benchmarks.plan import documents, layouts, pages, sheets


def measure() -> Iterator[Figure]:
    """Reading documents, sheets and layouts, then pages, then a list against another tracker."""
    yield from documents.measure()
    yield from sheets.measure()
    yield from layouts.measure()
    yield from pages.measure()
