"""Adding nodes and moving them: keys, places, parents, and what comes along."""

from __future__ import annotations

import pytest

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.search.models import SearchEntry
from goldenthread.thread.plan.actions.add_node import add_node
from goldenthread.thread.plan.actions.move_node import DOWN, UP, move_node, move_under
from goldenthread.thread.plan.actions.restore_node import restore_node
from goldenthread.thread.plan.actions.withdraw_node import withdraw_node
from goldenthread.thread.plan.editing.kinds import KINDS, MILESTONE
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.exporting import export_plan
from goldenthread.thread.plan.models import FindingAppearance, Plan
from goldenthread.thread.plan.moments import working_moment
from goldenthread.thread.plan.rules import Refused
from goldenthread.thread.plan.tests.editing import NODES, find, keys_in_order

STEP = {"action": "A step of it"}


def add_step(plan: Plan, under: str, by: Viewer) -> str:
    """The key of a new step of a milestone."""
    return add_node(plan, MILESTONE, ("milestone", under), STEP, by).key


@pytest.mark.parametrize(
    ("kind", "parent", "wanted", "key"),
    [
        ("pillar", None, {"label": "3", "title": "A third"}, "pillar-3"),
        ("pillar", None, {"title": "Unnumbered"}, "pillar-3"),
        ("pillar", None, {"label": "支柱", "title": "Numbered in Chinese"}, "pillar-3"),
        ("area", None, {"wording": "Too few are heard"}, "afi-3"),
        ("area", ("pillar", "pillar-2"), {"title": "Voices"}, "afi-3"),
        ("focus_area", ("area", "afi-1"), {"label": "1b", "title": "Sooner"}, "focus-area-1b"),
        ("milestone", ("focus_area", "focus-area-1"), {"reference": "1", "action": "Act"}, None),
        ("milestone", ("milestone", "milestone-2"), STEP, "milestone-7"),
        ("section", None, {"title": "Governance", "body": "# Who\n\n- meets"}, "section-2"),
        ("finding", ("area", "afi-2"), {"text": "Nobody answers"}, "finding-7"),
        ("finding", None, {"text": "Nobody answers at all"}, "finding-7"),
    ],
)
def test_a_new_node_has_a_key_that_nobody_has(
    plan: Plan,
    priya: Viewer,
    kind: str,
    parent: tuple[str, str] | None,
    wanted: dict[str, str],
    key: str | None,
) -> None:
    node = add_node(plan, KINDS[kind], parent, wanted, priya, "It was missing.")
    # 'milestone-1' is taken, so '1' gets another.
    assert node.key == (key or "milestone-1-2")
    assert find(plan, kind, node.key).history.get(history_type="+").act.why == "It was missing."


def test_a_new_milestone_stands_last_in_its_focus_area_and_a_step_after_its_own(
    plan: Plan, priya: Viewer
) -> None:
    added = {"reference": "1Z", "action": "Last of the first"}
    add_node(plan, MILESTONE, ("focus_area", "focus-area-1"), added, priya)
    first = add_step(plan, "milestone-1", priya)
    second = add_step(plan, "milestone-1", priya)
    assert keys_in_order(plan, "milestone") == [
        "milestone-1",
        first,
        second,
        "milestone-2",
        "milestone-3",
        "milestone-1z",
        "milestone-4",
        "milestone-5",
        "milestone-6",
    ]
    assert find(plan, "milestone", first).focus_area.key == "focus-area-1"


def test_a_finding_with_the_words_of_another_is_the_same_finding(plan: Plan, priya: Viewer) -> None:
    known = find(plan, "finding", "finding-1")
    wanted = {"text": known.text.upper(), "citation_as_written": "(P9 MF 3)"}
    node = add_node(plan, KINDS["finding"], ("area", "afi-2"), wanted, priya)
    assert isinstance(node, FindingAppearance)
    assert node.finding_id == known.finding_id
    assert node.citations.get().page == 9


@pytest.mark.parametrize(
    ("kind", "parent", "wanted", "said"),
    [
        ("milestone", None, STEP, "Choose what the milestone stands under."),
        ("milestone", ("pillar", "pillar-1"), STEP, "can’t stand there"),
        ("milestone", ("focus_area", "no-such"), STEP, "no focus area ‘no-such’"),
        ("milestone", ("focus_area", "focus-area-1"), {}, "Say what will be done."),
        ("milestone", ("focus_area", "focus-area-1"), STEP | {"reference": "1a"}, "‘1A’ is the"),
        ("area", None, {"label": "9"}, "a title or the inspectors’ words"),
        ("focus_area", ("area", "afi-1"), {"label": "9"}, "Give the focus area a title."),
    ],
)
def test_what_can_not_be_added_leaves_the_plan_as_it_was(
    plan: Plan,
    priya: Viewer,
    kind: str,
    parent: tuple[str, str] | None,
    wanted: dict[str, str],
    said: str,
) -> None:
    before = keys_in_order(plan, kind)
    with pytest.raises(NotChangedError, match=said):
        add_node(plan, KINDS[kind], parent, wanted, priya)
    assert keys_in_order(plan, kind) == before


def test_a_node_moves_up_and_down_with_its_steps(plan: Plan, priya: Viewer) -> None:
    step = add_step(plan, "milestone-2", priya)
    move_node(plan, MILESTONE, "milestone-2", UP, priya)
    order = ["milestone-2", step, "milestone-1", "milestone-3"]
    assert keys_in_order(plan, "milestone")[:4] == order
    move_node(plan, MILESTONE, "milestone-2", DOWN, priya)
    move_node(plan, MILESTONE, "milestone-2", DOWN, priya)
    order = ["milestone-1", "milestone-3", "milestone-2", step]
    assert keys_in_order(plan, "milestone")[:4] == order
    assert keys_in_order(plan, "milestone")[4:] == ["milestone-4", "milestone-5", "milestone-6"]


@pytest.mark.parametrize(
    ("key", "way", "said"),
    [("milestone-1", UP, "the first"), ("milestone-3", DOWN, "the last")],
)
def test_the_first_goes_no_higher_and_the_last_no_lower(
    plan: Plan, priya: Viewer, key: str, way: str, said: str
) -> None:
    with pytest.raises(NotChangedError, match=said):
        move_node(plan, MILESTONE, key, way, priya)


@pytest.mark.parametrize("kind", ["pillar", "area"])
def test_all_that_stands_under_a_moved_group_goes_along(
    plan: Plan, priya: Viewer, kind: str
) -> None:
    other = add_node(plan, KINDS["area"], None, {"title": "Third"}, priya)
    if kind == "area":
        move_under(plan, KINDS["area"], "afi-2", ("pillar", "pillar-1"), priya)
    move_node(plan, KINDS[kind], NODES[kind][0].replace("1", "2"), UP, priya)
    assert keys_in_order(plan, "area") == ["afi-2", "afi-1", other.key]
    assert keys_in_order(plan, "focus_area") == ["focus-area-2", "focus-area-1"]
    assert keys_in_order(plan, "milestone") == [f"milestone-{n}" for n in (4, 5, 6, 1, 2, 3)]
    assert keys_in_order(plan, "finding") == [f"finding-{n}" for n in (4, 5, 6, 1, 2, 3)]


def test_a_milestone_moved_to_another_focus_area_takes_its_steps(plan: Plan, priya: Viewer) -> None:
    step = add_step(plan, "milestone-1", priya)
    move_under(plan, MILESTONE, "milestone-1", ("focus_area", "focus-area-2"), priya)
    assert {find(plan, "milestone", key).focus_area.key for key in ("milestone-1", step)} == {
        "focus-area-2"
    }
    assert keys_in_order(plan, "milestone")[-2:] == ["milestone-1", step]


def test_a_withdrawn_step_goes_along_and_comes_back_where_its_milestone_is(
    plan: Plan, priya: Viewer
) -> None:
    step = add_step(plan, "milestone-1", priya)
    withdraw_node(plan, MILESTONE, step, priya, "Not now.")
    move_under(plan, MILESTONE, "milestone-1", ("focus_area", "focus-area-2"), priya)
    restore_node(plan, MILESTONE, step, priya)
    assert find(plan, "milestone", step).focus_area.key == "focus-area-2"
    assert keys_in_order(plan, "milestone")[-2:] == ["milestone-1", step]


def test_a_step_that_is_moved_to_a_focus_area_is_a_step_no_more(plan: Plan, priya: Viewer) -> None:
    step = add_step(plan, "milestone-1", priya)
    move_under(plan, MILESTONE, step, ("focus_area", "focus-area-1"), priya)
    assert find(plan, "milestone", step).parent is None
    move_under(plan, MILESTONE, step, ("milestone", "milestone-4"), priya)
    node = find(plan, "milestone", step)
    assert (node.parent.key, node.focus_area.key) == ("milestone-4", "focus-area-2")


def test_nothing_moves_under_itself_or_its_own_step(plan: Plan, priya: Viewer) -> None:
    step = add_step(plan, "milestone-1", priya)
    deeper = add_step(plan, step, priya)
    for under in ("milestone-1", step, deeper):
        with pytest.raises(NotChangedError, match="under itself or its own steps"):
            move_under(plan, MILESTONE, "milestone-1", ("milestone", under), priya)
    assert find(plan, "milestone", "milestone-1").parent is None


def test_an_area_stands_under_no_pillar_if_asked(plan: Plan, priya: Viewer) -> None:
    move_under(plan, KINDS["area"], "afi-1", None, priya)
    assert find(plan, "area", "afi-1").pillar is None


def test_a_plan_worked_on_can_be_taken_along(plan: Plan, priya: Viewer) -> None:
    step = add_step(plan, "milestone-1", priya)
    move_under(plan, MILESTONE, "milestone-1", ("focus_area", "focus-area-2"), priya)
    document = export_plan(plan, working_moment(plan))
    (focus_area,) = document.areas_for_improvement[1].focus_areas
    assert focus_area.milestones[-1].key == step
    assert focus_area.milestones[-1].parent == "milestone-1"


def test_what_made_room_is_no_line_of_anothers_history(plan: Plan, priya: Viewer) -> None:
    move_node(plan, MILESTONE, "milestone-2", UP, priya)
    reasons = find(plan, "milestone", "milestone-1").history.values_list(
        "history_change_reason", flat=True
    )
    assert "made room" in list(reasons)


def test_a_new_node_is_found_by_its_words(plan: Plan, priya: Viewer) -> None:
    add_node(plan, KINDS["pillar"], None, {"title": "Quillwort"}, priya)
    assert SearchEntry.objects.filter(title="Quillwort").exists()


def test_only_a_programme_manager_adds_and_moves(plan: Plan, area: LocalArea) -> None:
    somebody = Viewer(area=area.code)
    with pytest.raises(Refused):
        add_node(plan, KINDS["pillar"], None, {"title": "Mine"}, somebody)
    with pytest.raises(Refused):
        move_node(plan, MILESTONE, "milestone-2", UP, somebody)
