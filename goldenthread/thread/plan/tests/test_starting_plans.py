"""A new plan from an earlier one: its own draft, and what became of each earlier finding."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import act
from goldenthread.base.audit.models import Act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.roles import BOARD_MEMBER
from goldenthread.base.search.finding import PARTNERSHIP, find
from goldenthread.thread.plan.actions.decide_findings import (
    carry_finding,
    carry_findings,
    close_finding,
    close_findings,
)
from goldenthread.thread.plan.actions.start_plan import NewInspection, start_plan
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.exporting import export_plan
from goldenthread.thread.plan.models import (
    Finding,
    FindingAppearance,
    FindingDecision,
    FocusArea,
    Inspection,
    Milestone,
    Plan,
    PlanVersion,
)
from goldenthread.thread.plan.moments import working_moment
from goldenthread.thread.plan.queries.lineage import SeenPlan, count_decided, list_earlier_findings
from goldenthread.thread.plan.rules import Refused
from goldenthread.thread.plan.tests.following import DAY, wanted
from goldenthread.thread.plan.tests.plans import import_plan, plan_document
from goldenthread.thread.plan.tests.strands import finding_of


@pytest.fixture
def started(plan: Plan, priya: Viewer) -> Plan:
    """A plan that follows the small one."""
    return start_plan(plan, wanted(), priya, "Inspectors came again.")


def places_of(plan: Plan, *, is_withdrawn: bool = False) -> list[FindingAppearance]:
    rows = FindingAppearance.objects.filter(plan=plan, is_withdrawn=is_withdrawn)
    return list(rows.select_related("finding__inspection", "area_for_improvement"))


def test_it_is_a_draft_of_its_own_and_the_plan_before_stays_as_it_is(
    plan: Plan, priya: Viewer
) -> None:
    before = export_plan(plan, working_moment(plan))
    started = start_plan(plan, wanted(), priya, "Inspectors came again.")
    assert export_plan(plan, working_moment(plan)) == before
    assert (started.key, started.kind_id, started.title) == (
        "priority-action-plan-2026",
        "priority_action_plan",
        "What we do next",
    )
    assert started.follows == plan
    assert started.inspection is not None
    assert (started.inspection.inspected_on, started.inspection.title) == (
        DAY,
        "Inspection of October 2026",
    )
    assert PlanVersion.objects.get(plan=started).status == PlanVersion.Status.DRAFT
    assert [each.key for each in FocusArea.objects.filter(plan=started)] == ["focus-area-1"]
    carried = Milestone.objects.filter(plan=started)
    assert [each.key for each in carried] == ["milestone-1", "milestone-2", "milestone-3"]
    assert {each.place for each in carried} == {"carried over from ‘A plan for Larkshire’"}
    assert {each.document_id for each in carried} == {None}
    assert not places_of(started)


def test_it_is_one_act_with_its_reason_and_can_be_found(started: Plan, plan: Plan) -> None:
    done = Act.objects.get(verb="started a new plan")
    assert (done.why, done.subject_key) == ("Inspectors came again.", str(plan.pk))
    assert {row.act_id for row in Milestone.history.filter(plan_id=started.pk)} == {done.pk}
    assert Inspection.history.get(id=started.inspection_id).act_id == done.pk
    assert find("what we do next", "larkshire", PARTNERSHIP, "plan.plan").entries


def test_an_inspection_that_is_known_is_not_made_again(
    plan: Plan, area: LocalArea, priya: Viewer
) -> None:
    with act("told an inspection", by=priya):
        known = Inspection(area=area, title="The visit", inspected_on=DAY)
        known.save()
    assert start_plan(plan, wanted(), priya).inspection == known
    second = start_plan(plan, wanted(kind="improvement_plan", inspection=known), priya)
    assert second.inspection == known
    assert Inspection.objects.count() == 2


@pytest.mark.parametrize(
    ("inspection", "sentence", "field"),
    [
        (NewInspection(DAY, date(2026, 10, 4)), "older than its inspection", "reported_on"),
        (NewInspection(date(2025, 10, 13)), "which was on 13 October 2025", "inspected_on"),
    ],
)
def test_days_that_cannot_be_are_refused(
    plan: Plan, priya: Viewer, inspection: NewInspection, sentence: str, field: str
) -> None:
    with pytest.raises(NotChangedError, match=sentence) as refusal:
        start_plan(plan, wanted(inspection=inspection), priya)
    assert refusal.value.field == field
    assert Plan.objects.count() == 1


def test_the_same_inspection_brings_no_new_plan(plan: Plan, priya: Viewer) -> None:
    with pytest.raises(NotChangedError, match="answers that inspection already"):
        start_plan(plan, wanted(inspection=plan.inspection), priya)


def test_a_second_press_starts_no_second_plan(started: Plan, plan: Plan, priya: Viewer) -> None:
    with pytest.raises(NotChangedError, match="already started ‘What we do next’"):
        start_plan(plan, wanted(), priya)
    assert Plan.objects.count() == 2
    assert Inspection.objects.count() == 2


def test_only_a_programme_manager_starts_and_decides(
    plan: Plan, started: Plan, area: LocalArea
) -> None:
    board = Viewer(2, "Bo Board", area.code, frozenset({BOARD_MEMBER}))
    with pytest.raises(Refused):
        start_plan(plan, wanted(kind="reform_plan"), board)
    for decide in (carry_finding, close_finding):
        with pytest.raises(Refused):
            decide(started, finding_of(plan), "No.", board)


def test_a_finding_seen_again_is_the_new_inspections_and_tied_to_the_earlier(
    plan: Plan, started: Plan, priya: Viewer
) -> None:
    earlier = finding_of(plan, "finding-1")
    decision = carry_finding(started, earlier, "They said it again.", priya)
    (place,) = places_of(started)
    assert (decision.earlier, decision.later) == (earlier, place.finding)
    assert place.finding != earlier
    assert place.finding.inspection == started.inspection
    assert (place.text, place.key, place.citation_as_written) == (earlier.text, "finding-1", "")
    assert place.area_for_improvement is not None
    assert (place.area_for_improvement.plan, place.area_for_improvement.key) == (started, "afi-1")
    assert (decision.by_name, decision.reason) == ("Priya Programme", "They said it again.")
    found = find(earlier.text, "larkshire", PARTNERSHIP, "plan.finding").entries
    assert {entry.key for entry in found} == {str(earlier.pk), str(place.finding_id)}


def test_one_whose_area_stayed_behind_stands_under_none(
    plan: Plan, started: Plan, priya: Viewer
) -> None:
    carry_finding(started, finding_of(plan, "finding-4"), "Again.", priya)
    assert [place.area_for_improvement for place in places_of(started)] == [None]


def test_one_that_is_closed_is_not_carried(plan: Plan, started: Plan, priya: Viewer) -> None:
    decision = close_finding(started, finding_of(plan), "Nobody waits any more.", priya)
    assert (decision.later, decision.decision) == (None, "closed")
    assert not places_of(started)
    assert not FindingAppearance.objects.filter(plan=plan, is_withdrawn=True).exists()


def test_a_decision_can_be_taken_the_other_way_and_back(
    plan: Plan, started: Plan, priya: Viewer
) -> None:
    earlier = finding_of(plan)
    carry_finding(started, earlier, "Again.", priya)
    (place,) = places_of(started)
    close_finding(started, earlier, "It was another area's.", priya)
    assert places_of(started) == []
    assert places_of(started, is_withdrawn=True) == [place]
    carry_finding(started, earlier, "No, ours.", priya)
    carry_finding(started, earlier, "Ours, indeed.", priya)
    assert places_of(started) == [place]
    decision = FindingDecision.objects.get()
    assert [row.reason for row in decision.history.all()] == [
        "Ours, indeed.",
        "No, ours.",
        "It was another area's.",
        "Again.",
    ]


def test_many_are_decided_in_one_act_and_counted(plan: Plan, started: Plan, priya: Viewer) -> None:
    keys = list(Finding.objects.filter(inspection=plan.inspection).values_list("pk", flat=True))
    carry_findings(started, keys[:2], "Again.", priya)
    close_findings(started, keys[2:5], "Done.", priya)
    assert Act.objects.filter(verb__in=["carried findings over", "closed findings"]).count() == 2
    before = SeenPlan(plan, working_moment(plan))
    seen = (started, working_moment(started), before)
    assert count_decided(*seen) == {"seen_again": 2, "closed": 3, "undecided": 1}
    for decision, many in (("seen_again", 2), ("closed", 3), ("undecided", 1), ("", 6)):
        assert list_earlier_findings(*seen, decision).count() == many


def test_what_is_no_finding_of_the_plan_before_decides_nothing(
    plan: Plan, started: Plan, area: LocalArea, priya: Viewer
) -> None:
    known = finding_of(plan).pk
    for keys in ([], [known, 999_999]):
        with pytest.raises(NotChangedError, match="does not stand in the plan before"):
            carry_findings(started, keys, "Again.", priya)
    with pytest.raises(NotChangedError, match="Say why"):
        close_findings(started, [known], " \x00 ", priya)
    with pytest.raises(NotChangedError, match="follows no other"):
        carry_findings(plan, [known], "Again.", priya)
    assert not FindingDecision.objects.exists()


def test_a_finding_that_the_new_plan_names_already_is_tied_and_not_named_twice(
    plan: Plan, started: Plan, area: LocalArea, priya: Viewer
) -> None:
    earlier = finding_of(plan)
    with act("added a finding", by=priya):
        own = Finding(inspection=started.inspection, key="own", text=earlier.text.upper() + ".")
        own.save()
        FindingAppearance(
            plan=started, finding=own, key="own", position=0, text=own.text, place="page 1"
        ).save()
    assert carry_finding(started, earlier, "Again.", priya).later == own
    close_finding(started, earlier, "After all not.", priya)
    assert [place.key for place in places_of(started)] == ["own"]


def test_markup_and_other_scripts_are_kept_as_they_are(area: LocalArea, priya: Viewer) -> None:
    odd = "<b>{{ now }}</b> שלום 🎉 " + "word " * 20_000
    plan = import_plan(area, plan_document(title=odd), priya)
    started = start_plan(plan, wanted(title=odd[:60]), priya)
    decision = close_finding(started, finding_of(plan), odd, priya)
    assert (started.title, decision.reason) == (odd[:60].strip(), odd.strip())
    assert len(Milestone.objects.filter(plan=started)[0].place) <= 250
