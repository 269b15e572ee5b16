"""Withdrawing, restoring, putting back, and answering questions: nothing is ever lost."""

from __future__ import annotations

import pytest

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.search.models import SearchEntry
from goldenthread.thread.plan.actions.add_node import add_node
from goldenthread.thread.plan.actions.answer_prompt import answer_prompt
from goldenthread.thread.plan.actions.move_node import move_under
from goldenthread.thread.plan.actions.put_back import put_back
from goldenthread.thread.plan.actions.restore_node import restore_node
from goldenthread.thread.plan.actions.withdraw_node import withdraw_node
from goldenthread.thread.plan.editing.kinds import KINDS, MILESTONE
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.models import Plan, Prompt
from goldenthread.thread.plan.rules import Refused
from goldenthread.thread.plan.tests.editing import NODES, change, find, keys_in_order, seen

AREA, FOCUS_AREA = KINDS["area"], KINDS["focus_area"]
WHY = "It answers nothing."


def count_standing(plan: Plan) -> dict[str, int]:
    """How many nodes of each kind stand in the plan."""
    return {kind: len(keys_in_order(plan, kind)) for kind in KINDS}


def test_what_stands_under_a_node_goes_with_it_and_comes_back(plan: Plan, priya: Viewer) -> None:
    before = count_standing(plan)
    withdraw_node(plan, AREA, "afi-1", priya, WHY)
    gone = {"area": 1, "focus_area": 1, "milestone": 3, "finding": 3}
    assert count_standing(plan) == {kind: n - gone.get(kind, 0) for kind, n in before.items()}
    assert not SearchEntry.objects.filter(title__contains="Do the thing numbered 1").exists()
    restore_node(plan, AREA, "afi-1", priya, "It does after all.")
    assert count_standing(plan) == before
    assert SearchEntry.objects.filter(title__contains="Do the thing numbered 1").exists()


@pytest.mark.parametrize("kind", NODES)
def test_every_kind_can_be_withdrawn_and_restored(plan: Plan, priya: Viewer, kind: str) -> None:
    key, before = NODES[kind][0], count_standing(plan)
    withdraw_node(plan, KINDS[kind], key, priya, WHY)
    node = find(plan, kind, key)
    assert node.is_withdrawn
    assert node.history.latest("history_id").act.why == WHY
    restore_node(plan, KINDS[kind], key, priya)
    assert count_standing(plan) == before


def test_what_was_withdrawn_before_stays_withdrawn(plan: Plan, priya: Viewer) -> None:
    withdraw_node(plan, MILESTONE, "milestone-1", priya, "Done twice.")
    withdraw_node(plan, FOCUS_AREA, "focus-area-1", priya, WHY)
    restore_node(plan, FOCUS_AREA, "focus-area-1", priya)
    assert find(plan, "milestone", "milestone-1").is_withdrawn
    assert not find(plan, "milestone", "milestone-2").is_withdrawn


def test_nothing_is_withdrawn_without_a_reason(plan: Plan, priya: Viewer) -> None:
    with pytest.raises(NotChangedError, match="Say why"):
        withdraw_node(plan, MILESTONE, "milestone-1", priya, "  ")


def test_nothing_stands_under_what_is_withdrawn(plan: Plan, priya: Viewer) -> None:
    withdraw_node(plan, FOCUS_AREA, "focus-area-1", priya, WHY)
    with pytest.raises(NotChangedError, match="stands under ‘Focus area 1"):
        restore_node(plan, MILESTONE, "milestone-1", priya)
    under = ("focus_area", "focus-area-1")
    with pytest.raises(NotChangedError, match="Restore it first"):
        move_under(plan, MILESTONE, "milestone-4", under, priya)
    with pytest.raises(NotChangedError, match="Restore it first"):
        add_node(plan, MILESTONE, under, {"action": "Mine"}, priya)
    with pytest.raises(NotChangedError, match="Restore it first"):
        change(plan, "milestone", "milestone-1", {"action": "Mine"}, priya)
    with pytest.raises(NotChangedError, match="Restore it first"):
        withdraw_node(plan, MILESTONE, "milestone-1", priya, WHY)


def test_a_number_taken_meanwhile_is_told(plan: Plan, priya: Viewer) -> None:
    withdraw_node(plan, MILESTONE, "milestone-1", priya, WHY)
    change(plan, "milestone", "milestone-2", {"reference": "1A"}, priya)
    with pytest.raises(NotChangedError, match="‘1A’ is the number of another milestone"):
        restore_node(plan, MILESTONE, "milestone-1", priya)
    assert find(plan, "milestone", "milestone-1").is_withdrawn


def test_a_node_is_put_back_to_how_it_stood(plan: Plan, priya: Viewer) -> None:
    row = seen(plan, "milestone", "milestone-1")
    before = MILESTONE.texts(find(plan, "milestone", "milestone-1"))
    wanted = {"action": "Worse", "end": "TBC", "reference": "9Z", "accountable_officer": ""}
    change(plan, "milestone", "milestone-1", wanted, priya)
    move_under(plan, MILESTONE, "milestone-1", ("focus_area", "focus-area-2"), priya)
    put_back(plan, MILESTONE, "milestone-1", row, priya, "It was better.")
    node = find(plan, "milestone", "milestone-1")
    assert MILESTONE.texts(node) == before
    assert node.focus_area.key == "focus-area-1"
    assert node.history.latest("history_id").act.verb == "put back a milestone"


def test_a_findings_citation_is_put_back_with_its_words(plan: Plan, priya: Viewer) -> None:
    row = seen(plan, "finding", "finding-1")
    wanted = {"text": "Other words", "citation_as_written": "(P9 MF 9)"}
    change(plan, "finding", "finding-1", wanted, priya)
    put_back(plan, KINDS["finding"], "finding-1", row, priya)
    node = find(plan, "finding", "finding-1")
    assert node.text == "Families wait too long for thing 1"
    assert node.citations.get().page == 4


def test_what_can_not_be_put_back_is_told(plan: Plan, priya: Viewer) -> None:
    row = seen(plan, "milestone", "milestone-1")
    change(plan, "milestone", "milestone-1", {"reference": "9Z"}, priya)
    change(plan, "milestone", "milestone-2", {"reference": "1A"}, priya)
    with pytest.raises(NotChangedError, match="‘1A’ is the number of another milestone"):
        put_back(plan, MILESTONE, "milestone-1", row, priya)
    move_under(plan, MILESTONE, "milestone-3", ("focus_area", "focus-area-2"), priya)
    row = seen(plan, "milestone", "milestone-3")
    first = find(plan, "milestone", "milestone-3").history.earliest("history_id").history_id
    withdraw_node(plan, FOCUS_AREA, "focus-area-1", priya, WHY)
    with pytest.raises(NotChangedError, match="Restore it first"):
        put_back(plan, MILESTONE, "milestone-3", first, priya)
    with pytest.raises(NotChangedError, match="no such line"):
        put_back(plan, MILESTONE, "milestone-4", row, priya)


def test_an_answer_becomes_evidence_and_the_question_goes(plan: Plan, priya: Viewer) -> None:
    change(plan, "milestone", "milestone-1", {"evidence": "A survey."}, priya)
    asked = Prompt.objects.get(milestone__key="milestone-1", plan=plan)
    answer_prompt(plan, "milestone-1", asked.pk, " The forum checks <b>it</b>.\r\n", priya)
    node = find(plan, "milestone", "milestone-1")
    assert node.evidence == "A survey.\n\nThe forum checks <b>it</b>."
    assert not node.prompts.exists()
    record = Prompt.history.filter(id=asked.pk).latest("history_id").act
    assert (record.verb, record.why) == ("answered a question", f"It answers: {asked.text}")
    with pytest.raises(NotChangedError, match="in the meantime"):
        answer_prompt(plan, "milestone-1", asked.pk, "Again", priya)


def test_an_empty_answer_is_none(plan: Plan, priya: Viewer) -> None:
    asked = Prompt.objects.get(milestone__key="milestone-1", plan=plan)
    with pytest.raises(NotChangedError, match="Write an answer"):
        answer_prompt(plan, "milestone-1", asked.pk, " \n", priya)


def test_only_a_programme_manager_withdraws_restores_and_answers(
    plan: Plan, area: LocalArea, priya: Viewer
) -> None:
    somebody, row = Viewer(area=area.code), seen(plan, "milestone", "milestone-1")
    asked = Prompt.objects.get(milestone__key="milestone-1", plan=plan)
    with pytest.raises(Refused):
        withdraw_node(plan, MILESTONE, "milestone-1", somebody, WHY)
    with pytest.raises(Refused):
        put_back(plan, MILESTONE, "milestone-1", row, somebody)
    with pytest.raises(Refused):
        answer_prompt(plan, "milestone-1", asked.pk, "Me", somebody)
    withdraw_node(plan, MILESTONE, "milestone-1", priya, WHY)
    with pytest.raises(Refused):
        restore_node(plan, MILESTONE, "milestone-1", somebody)
