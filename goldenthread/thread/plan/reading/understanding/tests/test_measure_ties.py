"""A measure that names its milestone hangs on it, whatever it is called itself."""

from __future__ import annotations

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument
from goldenthread.thread.plan.reading.reading import read_plan

PLAN = """Plan for Larkshire

Focus Area 1 - Waiting

Ref\tAction\tLead\tEnd date
1A\tCut waits for therapy with families\tHead of SEND\tMarch 2027
1B\tPublish waits every month\tHead of SEND\tMay 2027

Measures

Ref\tMeasure\tBaseline\tTarget\tMilestone
M1\tWeeks waited for therapy\t40\t18\t{first}
M2\tFamilies who know their wait\t10%\t80%\t1B
"""


def read(first: str) -> PlanDocument:
    return read_plan(PLAN.format(first=first).encode(), "plan.txt").document


def measured(document: PlanDocument) -> dict[str | None, list[str | None]]:
    milestones: list[Milestone] = [
        milestone
        for area in document.areas_for_improvement
        for focus_area in area.focus_areas
        for milestone in focus_area.milestones
    ]
    return {one.reference: [measure.reference for measure in one.measures] for one in milestones}


def test_a_measure_hangs_on_the_milestone_that_it_names() -> None:
    document = read("1A")
    assert measured(document) == {"1A": ["M1"], "1B": ["M2"]}
    assert document.accounting.not_understood == 0


def test_a_measure_that_names_several_hangs_on_none_and_is_kept() -> None:
    document = read("1A, 1B")
    assert measured(document) == {"1A": [], "1B": ["M2"]}
    (focus_area,) = (one for area in document.areas_for_improvement for one in area.focus_areas)
    assert [measure.reference for measure in focus_area.measures] == ["M1"]


def test_a_measure_that_names_no_milestone_of_the_plan_stays_with_the_plan() -> None:
    assert measured(read("9Z")) == {"1A": [], "1B": ["M2"]}
