"""Reading Excel: ours, understood, against openpyxl merely visiting every cell."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl

from benchmarks.figures import Figure, seconds, time_in_turn
from benchmarks.plan.documents import LARGE, SMALL, read_ours
from benchmarks.plan.making import make_xlsx


def visit_with_openpyxl(path: Path) -> int:
    """The peer: openpyxl, read only, asking every cell of every row for its value."""
    book = openpyxl.load_workbook(path, read_only=True)
    return sum(
        cell.value is not None
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
    )


def measure() -> Iterator[Figure]:
    """Figure (b): time and growth."""
    with tempfile.TemporaryDirectory() as folder:
        small = make_xlsx(SMALL, Path(folder) / "small.xlsx")
        large = make_xlsx(LARGE, Path(folder) / "large.xlsx")
        peer, ours = time_in_turn(
            lambda: visit_with_openpyxl(large), lambda: read_ours(large, LARGE)
        )
        (little,) = time_in_turn(lambda: read_ours(small, SMALL))
        what = f"(b) .xlsx, {LARGE:,} understood, to openpyxl visiting cells"
        yield Figure(what, seconds(ours), ours / peer, 1, peer=seconds(peer))
        growth = (ours / LARGE) / (little / SMALL)
        yield Figure("(b) .xlsx, time a milestone, 10,000 to 1,000", seconds(ours), growth, 1.3)
