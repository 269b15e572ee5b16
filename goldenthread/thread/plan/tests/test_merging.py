"""A newer document merged: what follows it, what stays with its node, and what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import act
from goldenthread.base.audit.models import Act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.roles import BOARD_MEMBER
from goldenthread.thread.plan.actions.merge_document import merge_document
from goldenthread.thread.plan.actions.restore_node import restore_node
from goldenthread.thread.plan.actions.waive_fault import waive_fault
from goldenthread.thread.plan.comparing.comparison import Decision
from goldenthread.thread.plan.editing.kinds import MILESTONE
from goldenthread.thread.plan.merging.comparing import compare_with_plan
from goldenthread.thread.plan.merging.refusals import NotMergedError, StaleComparisonError
from goldenthread.thread.plan.models import (
    Finding,
    FindingAppearance,
    Milestone,
    Plan,
    PlanFault,
    PlanVersion,
    Prompt,
    SourceDocument,
    SourcePart,
    StatedMeasure,
    Strand,
    Waiver,
)
from goldenthread.thread.plan.queries.histories import last_own_row
from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    PlanDocument,
)
from goldenthread.thread.plan.reading.document import (
    Milestone as ReadMilestone,
)
from goldenthread.thread.plan.rules import Refused
from goldenthread.thread.plan.tests.merges import merge, merge_read
from goldenthread.thread.plan.tests.plans import (
    finding,
    import_plan,
    milestone,
    plan_document,
    read_into,
)
from goldenthread.thread.plan.tests.strands import finding_of, tie

ALL = (1, 2, 3)


def document(*milestones: ReadMilestone, version: str = "1.4", **changed: object) -> PlanDocument:
    """The small plan's next version, with one area whose milestones are these."""
    only = plan_document().areas_for_improvement[0]
    focus_area = replace(only.focus_areas[0], milestones=milestones)
    areas = (replace(only, focus_areas=(focus_area,)),)
    told: dict[str, object] = {"version": version, "areas_for_improvement": areas}
    return plan_document(3, **(told | changed))


@pytest.fixture
def living(area: LocalArea, priya: Viewer) -> Plan:
    """A plan of three milestones."""
    return import_plan(area, document(*map(milestone, ALL), version="1.3"), priya)


def test_a_reworded_milestone_keeps_its_row_and_says_from_what_to_what(
    living: Plan, priya: Viewer
) -> None:
    before = Milestone.objects.get(plan=living, key="milestone-2")
    reworded = milestone(2, key="other-7", action="Do the thing numbered 2 with families")
    version = merge(living, document(milestone(1), reworded, milestone(3)), priya)
    after = Milestone.objects.get(pk=before.pk)
    assert (after.key, after.action) == ("milestone-2", "Do the thing numbered 2 with families")
    assert after.document_id == version.document_id
    said = list(after.history.order_by("history_id").values_list("action", flat=True))
    assert said == [before.action, after.action]
    assert (version.label, version.status) == ("1.4", PlanVersion.Status.DRAFT)


def test_all_is_one_act_with_its_reason(living: Plan, area: LocalArea, priya: Viewer) -> None:
    newer = read_into(area, document(milestone(1)), priya)
    compared = compare_with_plan(newer, living)
    before = Act.objects.count()
    merge_document(newer, living, [], compared.seen, priya, "The board agreed it.")
    record = Act.objects.latest("pk")
    assert Act.objects.count() == before + 1
    assert (record.verb, record.why) == ("merged a newer version", "The board agreed it.")


def test_what_the_newer_version_leaves_out_is_withdrawn_with_the_reason_and_comes_back_alone(
    living: Plan, priya: Viewer
) -> None:
    merge(living, document(milestone(1)), priya)
    gone = Milestone.objects.filter(plan=living, is_withdrawn=True)
    assert {each.key for each in gone} == {"milestone-2", "milestone-3"}
    row = last_own_row(MILESTONE, gone[0])
    assert row.history_change_reason == "Not in version 1.4 of 24 March 2026"
    restore_node(living, MILESTONE, "milestone-2", priya)
    assert set(gone.values_list("key", flat=True)) == {"milestone-3"}
    assert StatedMeasure.objects.filter(milestone__key="milestone-2").exists()


def test_the_order_is_the_newer_documents(living: Plan, priya: Viewer) -> None:
    merge(living, document(milestone(3), milestone(1), milestone(2)), priya)
    keys = Milestone.objects.filter(plan=living).values_list("key", flat=True)
    assert list(keys) == ["milestone-3", "milestone-1", "milestone-2"]


def test_a_rating_stays_where_the_newer_document_gives_none(living: Plan, priya: Viewer) -> None:
    merge(living, document(milestone(1, rating=NO_RATING), milestone(2), milestone(3)), priya)
    first = Milestone.objects.get(plan=living, key="milestone-1")
    assert (first.claimed_colour, first.claimed_as_written) == ("amber", "Progressing")


def test_strands_stay_with_a_finding_and_a_milestone_in_other_words(
    living: Plan, priya: Viewer
) -> None:
    tie(living, priya, "finding-1", "milestone-1")
    tie(living, priya, "finding-2", "focus-area-1")
    only = document(milestone(1, action="Do the thing numbered 1 at last")).areas_for_improvement[0]
    told = (finding(1, "Families wait far too long for thing 1"), finding(2), finding(3))
    newer = document(areas_for_improvement=(replace(only, findings=told),))
    findings = Finding.objects.count()
    merge(living, newer, priya)
    assert Finding.objects.count() == findings
    assert finding_of(living).text == "Families wait far too long for thing 1"
    ends = {
        (each.finding_id, each.milestone_id, each.focus_area_id) for each in Strand.objects.all()
    }
    assert (finding_of(living).pk, Milestone.objects.get(key="milestone-1").pk, None) in ends
    assert len(ends) == 2


def test_strands_go_to_the_finding_whose_words_another_takes(living: Plan, priya: Viewer) -> None:
    tie(living, priya, "finding-1", "milestone-1")
    only = document(milestone(1)).areas_for_improvement[0]
    told = (replace(finding(2), key="finding-9"), finding(3))
    newer = document(areas_for_improvement=(replace(only, findings=told),))
    merge(living, newer, priya, [Decision("finding", "finding-9", "finding-1")])
    standing = FindingAppearance.objects.filter(plan=living, is_withdrawn=False)
    assert Strand.objects.get().finding_id in set(standing.values_list("finding_id", flat=True))


def test_what_hangs_on_a_milestone_keeps_its_row_where_it_says_the_same(
    living: Plan, priya: Viewer
) -> None:
    before = dict(Prompt.objects.filter(plan=living).values_list("milestone__key", "pk"))
    asked = milestone(2, prompts=("What else?", "Who will check this?"))
    merge(living, document(milestone(1, prompts=()), asked, milestone(3)), priya)
    after = Prompt.objects.filter(plan=living).order_by("milestone__position", "position")
    assert [(each.milestone.key, each.text) for each in after.select_related("milestone")] == [
        ("milestone-2", "What else?"),
        ("milestone-2", "Who will check this?"),
        ("milestone-3", "Who will check this?"),
    ]
    assert {before["milestone-2"], before["milestone-3"]} <= {each.pk for each in after}
    assert Prompt.history.filter(id=before["milestone-1"], history_type="-").count() == 1


def test_the_parts_of_the_newer_file_are_kept_under_the_plans_keys(
    living: Plan, area: LocalArea, priya: Viewer
) -> None:
    first = milestone(1, key="milestone-9")
    version = merge(living, document(first, milestone(2), milestone(3)), priya)
    parts = SourcePart.objects.filter(document=version.document)
    assert parts.count() == 2
    newer = version.document
    assert newer is not None
    assert (newer.state, newer.plan_id) == (SourceDocument.State.IMPORTED, living.pk)


def test_a_person_decides_and_the_decision_is_written(
    living: Plan, area: LocalArea, priya: Viewer
) -> None:
    other = milestone(2, key="new-2", reference="2A", action="Publish the local offer anew")
    newer = read_into(area, document(milestone(1), other, milestone(3)), priya)
    decisions = [Decision("milestone", "new-2", "milestone-2")]
    merge_read(living, newer, priya, decisions)
    assert Milestone.objects.get(key="milestone-2").action == "Publish the local offer anew"


def test_a_decision_that_cannot_be_is_refused_and_nothing_is_written(
    living: Plan, area: LocalArea, priya: Viewer
) -> None:
    newer = read_into(area, document(milestone(1)), priya)
    seen = compare_with_plan(newer, living).seen
    for decision in (
        Decision("milestone", "nothing", "milestone-1"),
        Decision("milestone", "milestone-1", "nothing"),
    ):
        with pytest.raises(NotMergedError):
            merge_document(newer, living, [decision], seen, priya)
    assert living.versions.count() == 1


def test_a_comparison_of_an_older_state_is_refused(
    living: Plan, area: LocalArea, priya: Viewer
) -> None:
    newer = read_into(area, document(milestone(1)), priya)
    seen = compare_with_plan(newer, living).seen
    with act("changed a milestone", by=priya):
        changed = Milestone.objects.get(plan=living, key="milestone-1")
        changed.progress = "Done in the meantime"
        changed.save()
    with pytest.raises(StaleComparisonError, match="Nothing was merged"):
        merge_document(newer, living, [], seen, priya)
    assert living.versions.count() == 1


def test_of_two_who_merge_at_once_the_second_is_told(
    living: Plan, area: LocalArea, priya: Viewer
) -> None:
    first, second = (read_into(area, document(milestone(n)), priya) for n in (1, 2))
    seen = [compare_with_plan(each, living).seen for each in (first, second, first)]
    merge_document(first, living, [], seen[0], priya)
    with pytest.raises(StaleComparisonError):
        merge_document(second, living, [], seen[1], priya)
    with pytest.raises(NotMergedError, match="so nothing was merged"):
        merge_document(SourceDocument.objects.get(pk=first.pk), living, [], seen[2], priya)
    assert living.versions.count() == 2


def test_a_document_of_another_area_is_refused(
    living: Plan, elsewhere: LocalArea, priya: Viewer
) -> None:
    both = replace(priya, area=elsewhere.code)
    newer = read_into(elsewhere, document(milestone(1)), both)
    seen = compare_with_plan(newer, living).seen
    with pytest.raises(Refused):
        merge_document(newer, living, [], seen, priya)


def test_only_a_programme_manager_merges(living: Plan, area: LocalArea, priya: Viewer) -> None:
    newer = read_into(area, document(milestone(1)), priya)
    seen = compare_with_plan(newer, living).seen
    board = Viewer(2, "Bo Board", area.code, frozenset({BOARD_MEMBER}))
    with pytest.raises(Refused):
        merge_document(newer, living, [], seen, board)


def test_waivers_stay_and_faults_are_found_again(living: Plan, priya: Viewer) -> None:
    waive_fault(living, "officer-missing", "milestone-1", "Named in May.", priya)
    merge(living, document(milestone(1, key="x", accountable_officer=None), milestone(2)), priya)
    assert Waiver.objects.get(plan=living).about == "milestone-1"
    found = PlanFault.objects.filter(plan=living, rule="officer-missing")
    assert set(found.values_list("about", flat=True)) == {"milestone-1"}
