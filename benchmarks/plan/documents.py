"""Reading Word: ours against visiting every cell, and against the bare XML."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import docx

from benchmarks.figures import Figure, seconds, time_in_turn
from benchmarks.plan.bare import read_bare
from benchmarks.plan.making import HEADINGS, make_docx
from benchmarks.plan.memory import measure_peak
from goldenthread.thread.plan.reading.reading import read_plan

SMALL, LARGE = 1_000, 10_000


def visit_with_python_docx(path: Path) -> int:
    """The peer: python-docx, every cell of every row of every table."""
    document = docx.Document(str(path))
    return sum(
        len(cell.text) for table in document.tables for row in table.rows for cell in row.cells
    )


def read_ours(path: Path, milestones: int) -> None:
    """Ours, and proof that it was really understood."""
    document = read_plan(path, path.name).document
    areas = document.areas_for_improvement
    found = sum(len(focus.milestones) for area in areas for focus in area.focus_areas)
    if found != milestones:
        raise AssertionError(f"{found} milestones were understood, not {milestones}.")


def measure() -> Iterator[Figure]:
    """Figure (a): time, memory and growth."""
    with tempfile.TemporaryDirectory() as folder:
        small = make_docx(SMALL, Path(folder) / "small.docx")
        large = make_docx(LARGE, Path(folder) / "large.docx")
        floor, ours = time_in_turn(lambda: read_bare(large), lambda: read_ours(large, LARGE))
        (peer,) = time_in_turn(lambda: visit_with_python_docx(large), rounds=1)
        (little,) = time_in_turn(lambda: read_ours(small, SMALL))
        shown = {"ours": seconds(ours), "peer": seconds(peer), "floor": seconds(floor)}
        what = f"(a) .docx, {LARGE:,} milestones x {len(HEADINGS)} columns"
        yield Figure(f"{what}, to the floor", **shown, ratio=ours / floor, bound=6)
        yield Figure(f"{what}, to python-docx", **shown, ratio=ours / peer, bound=None)
        growth = (ours / LARGE) / (little / SMALL)
        yield Figure("(a) .docx, time a milestone, 10,000 to 1,000", seconds(ours), growth, 1.3)
        yield _measure_memory(large)


def _measure_memory(path: Path) -> Figure:
    bare = measure_peak(
        "from pathlib import Path\nfrom benchmarks.plan.bare import read_bare\n"
        f"read_bare(Path({str(path)!r}))"
    )
    ours = measure_peak(
        "from pathlib import Path\nfrom goldenthread.thread.plan.reading.reading import read_plan\n"
        f"reading = read_plan(Path({str(path)!r}), 'large.docx')"
    )
    return Figure(
        "(a) .docx, peak memory", f"{ours:.0f} MiB", ours / bare, 2, floor=f"{bare:.0f} MiB"
    )
