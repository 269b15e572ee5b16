"""Linting: ours over a plan just read, against reading it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure, seconds, time_in_turn
from benchmarks.plan.documents import LARGE, SMALL
from benchmarks.plan.making import make_docx
from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.lint import lint
from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.reading.reading import read_plan


def read(path: Path) -> PlanDocument:
    """The peer: reading the same file."""
    return read_plan(path, path.name).document


def lint_anew(document: PlanDocument) -> int:
    """Every rule over the plan, with no index left from an earlier run; how many faults."""
    found = len(lint(Examined(document)))
    if not found:
        raise AssertionError("The plan has faults, and none were found.")
    return found


def measure() -> Iterator[Figure]:
    """Figure (4a): time against reading, and growth."""
    with tempfile.TemporaryDirectory() as folder:
        small = read(make_docx(SMALL, Path(folder) / "small.docx"))
        path = make_docx(LARGE, Path(folder) / "large.docx")
        large = read(path)
        reading, ours = time_in_turn(lambda: read(path), lambda: lint_anew(large))
        (little,) = time_in_turn(lambda: lint_anew(small))
    what = f"(4a) lint of {LARGE:,} milestones, to reading them"
    yield Figure(what, seconds(ours), ours / reading, 3, peer=seconds(reading))
    growth = (ours / LARGE) / (little / SMALL)
    yield Figure("(4a) lint, time a milestone, 10,000 to 1,000", seconds(ours), growth, 1.3)
