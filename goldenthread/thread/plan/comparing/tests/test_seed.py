"""The statement that the project was designed from against the example, its structure in new words.

Every sentence between the two differs, so this is the hardest newer version that there can be.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from goldenthread.thread.plan.comparing.compare import compare
from goldenthread.thread.plan.comparing.comparison import Comparison
from goldenthread.thread.plan.comparing.tests.edits import EXAMPLE
from goldenthread.thread.plan.comparing.tests.making import pairs, told
from goldenthread.thread.plan.reading.reading import read_plan

pytestmark = pytest.mark.reference


@pytest.fixture(scope="module")
def comparison(reference: Path) -> Comparison:
    seed = read_plan(reference / "seeds" / "torbay-wsoa-draft-2.4.txt").document
    return compare(seed, read_plan(EXAMPLE).document)


@pytest.mark.parametrize(
    ("kind", "count"), [("pillar", 4), ("area_for_improvement", 8), ("focus_area", 20)]
)
def test_the_frame_of_the_plan_is_matched_whole(
    comparison: Comparison, kind: str, count: int
) -> None:
    found = pairs(comparison, kind)
    assert len(found) == count
    assert all(older == newer for older, newer in found.items())


def test_no_milestone_is_matched_wrongly_and_few_are_asked(comparison: Comparison) -> None:
    found = pairs(comparison)
    assert all(older == newer for older, newer in found.items())
    asked = [each for each in comparison.unsure if each.newer.kind == "milestone"]
    assert len(found) >= 67
    assert len(found) + len(asked) == 75
    assert all(each.alternatives[0].older_key == each.newer.key for each in asked)


def test_nothing_of_the_frame_is_added_withdrawn_or_moved(comparison: Comparison) -> None:
    told_so = Counter(name.kind for name in (*comparison.added, *comparison.withdrawn))
    assert set(told_so) <= {"finding", "measure", "section"}
    assert all("moved" not in match.verdicts for match in told(comparison).values())
