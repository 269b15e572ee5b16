"""What stands around the milestones: findings, sections, measures, pillars, the plan itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goldenthread.thread.plan.comparing.compare import compare
from goldenthread.thread.plan.comparing.comparison import Comparison
from goldenthread.thread.plan.comparing.tests.making import actions, area, pairs, plan, told
from goldenthread.thread.plan.reading.document import Pillar, Rating, Section, StatedMeasure

pytestmark = pytest.mark.pure


def fields(comparison: Comparison, key: str, kind: str) -> dict[str, object]:
    changes = told(comparison, kind)[key].changes
    return {change.field: (change.before, change.after) for change in changes}


def test_a_finding_that_stands_under_several_areas_keeps_its_appearances_apart() -> None:
    seen, other = "Families wait too long and nobody tells them why", "Plans differ in quality"
    older = plan(
        area("o", "1", findings=(seen, other)), area("o", "2", findings=(seen,)), area("o", "3")
    )
    newer = plan(
        area("n", "1", findings=(other,)),
        area("n", "2", findings=(seen,)),
        area("n", "3", findings=(seen,)),
    )
    found = compare(older, newer)
    assert pairs(found, "finding") == {
        "o-finding-1-2": "n-finding-1-1",
        "o-finding-2-1": "n-finding-2-1",
        "o-finding-1-1": "n-finding-3-1",
    }
    assert fields(found, "o-finding-1-1", "finding") == {"under": ("o-area-1", "n-area-3")}


def test_sections_measures_pillars_and_the_plan_itself_are_compared() -> None:
    section = Section("2", "Governance", 1, "The board meets each month.", "")
    measure = StatedMeasure("M1", "Plans in 20 weeks", "%", "29", "60", (), None, None, "")
    pillar = Pillar("p", "1", "Inclusion", Rating(), "")
    older = plan(
        area("o", "1", pillar="p"), pillars=(pillar,), sections=(section,), measures=(measure,)
    )
    newer = plan(
        area("n", "1", pillar="q"),
        pillars=(replace(pillar, key="q", title="Inclusion for all"),),
        sections=(replace(section, body="The board meets each term."),),
        measures=(replace(measure, target="70"),),
        version="1.1",
    )
    found = compare(older, newer)
    assert fields(found, "p", "pillar") == {"title": ("Inclusion", "Inclusion for all")}
    assert set(fields(found, "section/1", "section")) == {"body"}
    assert fields(found, "plan/measure/1", "measure") == {"target": ("60", "70")}
    assert fields(found, "plan", "plan") == {"version": ("1.0", "1.1")}
    assert (found.added, found.withdrawn, found.unsure) == ((), (), ())


def test_an_empty_plan_against_a_full_one_adds_and_withdraws_all() -> None:
    empty, full = plan(), plan(area("n", "1", actions("n", "1", ("1A", "Open the drop-in"))))
    assert len(compare(empty, full).added) == len(compare(full, empty).withdrawn) == 3
