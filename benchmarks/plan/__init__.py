"""The plan room's figures."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.figures import Figure
from benchmarks.plan import (
    comparing,
    documents,
    layouts,
    linting,
    merging,
    pages,
    searching,
    sheets,
)


def measure() -> Iterator[Figure]:
    """Reading, linting, comparing, merging, searching, pages, another tracker's list."""
    yield from documents.measure()
    yield from sheets.measure()
    yield from layouts.measure()
    yield from linting.measure()
    yield from comparing.measure()
    yield from merging.measure()
    yield from searching.measure()
    yield from pages.measure()
