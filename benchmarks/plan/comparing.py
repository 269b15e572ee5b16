"""Comparing a newer version: ours against a diff of the two versions' rows as lines."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from difflib import unified_diff
from functools import partial
from operator import attrgetter
from pathlib import Path
from random import Random

from benchmarks.figures import Figure, seconds, time_in_turn
from benchmarks.plan.documents import LARGE, SMALL
from benchmarks.plan.making import make_docx
from goldenthread.thread.plan.comparing.compare import compare
from goldenthread.thread.plan.comparing.fields import FIELDS
from goldenthread.thread.plan.comparing.tests.drafts import Truth
from goldenthread.thread.plan.comparing.tests.edits import EDITS, edit_plan
from goldenthread.thread.plan.comparing.tests.frame_edits import renumber_a_focus_area
from goldenthread.thread.plan.comparing.tests.telling import Score, tally
from goldenthread.thread.plan.comparing.values import in_words
from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.reading.reading import read_plan

SHARE, LEAST = 0.05, 0.98
ROW = attrgetter(*FIELDS["milestone"])


def make_version(milestones: int, folder: Path) -> Truth:
    """A plan as read from its file, and its newer version: one edit to every 20 milestones.

    No focus area is put in, as every row after it would bear another reference: a diff of lines
    is quick over two texts that have nothing in common, and says nothing of them.
    """
    path = make_docx(milestones, folder / f"{milestones}.docx")
    edits = {edit: weight for edit, weight in EDITS.items() if edit is not renumber_a_focus_area}
    return edit_plan(read_plan(path, path.name).document, Random(milestones), SHARE, edits)


def write_rows(document: PlanDocument) -> list[str]:
    """A line a milestone, with every cell that it has."""
    return [
        "\t".join(map(in_words, ROW(milestone)))
        for area in document.areas_for_improvement
        for focus in area.focus_areas
        for milestone in focus.milestones
    ]


def diff(older: list[str], newer: list[str]) -> int:
    """The peer, over rows that are lines already; how many lines it tells."""
    return sum(1 for _ in unified_diff(older, newer))


def compare_ours(truth: Truth) -> None:
    """Ours, and proof that every edit was looked at."""
    found = compare(truth.older, truth.newer)
    if not (found.added and found.withdrawn):
        raise AssertionError("The version adds and withdraws milestones, and none were told.")


def measure() -> Iterator[Figure]:
    """Figure (4b): time against difflib, growth, precision and recall."""
    with tempfile.TemporaryDirectory() as folder:
        small, large = (make_version(count, Path(folder)) for count in (SMALL, LARGE))
    lines = write_rows(large.older), write_rows(large.newer)
    peer, ours = time_in_turn(partial(diff, *lines), partial(compare_ours, large))
    (little,) = time_in_turn(partial(compare_ours, small))
    what = f"(4b) comparing {LARGE:,} milestones, to difflib of their lines"
    yield Figure(what, seconds(ours), ours / peer, 3, peer=seconds(peer))
    growth = (ours / LARGE) / (little / SMALL)
    yield Figure("(4b) comparing, time a milestone, 10,000 to 1,000", seconds(ours), growth, 1.3)
    yield from _tell_matches(tally(large, compare(large.older, large.newer)).touched)


def _tell_matches(score: Score) -> Iterator[Figure]:
    for what in ("precision", "recall"):
        reached: float = getattr(score, what)
        name = f"(4b) {what} of matches, {LARGE:,} milestones, touched"
        yield Figure(name, f"{reached:.4f}", LEAST / reached, 1, floor=f"{LEAST:g}")
