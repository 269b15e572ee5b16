"""The plan room's figures."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.figures import Figure
from benchmarks.plan import documents, pages, sheets


def measure() -> Iterator[Figure]:
    """Reading documents and sheets, then pages, then the same list against another tracker."""
    yield from documents.measure()
    yield from sheets.measure()
    yield from pages.measure()
