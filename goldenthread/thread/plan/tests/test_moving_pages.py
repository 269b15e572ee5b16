"""Moving, withdrawing, restoring, looking back, putting back, and answering, by the pages."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.roles import BOARD_MEMBER
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.actions.withdraw_node import withdraw_node
from goldenthread.thread.plan.editing.kinds import KINDS
from goldenthread.thread.plan.models import Plan
from goldenthread.thread.plan.tests.editing import NODES, change, find, keys_in_order, seen
from goldenthread.thread.plan.tests.plans import import_plan, plan_document
from goldenthread.thread.plan.tests.showing import BASE, file_of, page_of, words_of
from goldenthread.thread.plan.tests.signing_in import add_person, sign_in_manager
from tests.pages import PageClient

ONE, TWO = f"{BASE}milestones/milestone-1/", f"{BASE}milestones/milestone-2/"
FOLDERS = {
    "pillar": "pillars",
    "area": "areas-for-improvement",
    "focus_area": "focus-areas",
    "milestone": "milestones",
    "section": "sections",
    "finding": "findings",
}


@pytest.fixture
def here(client: PageClient, area: LocalArea, plan: Plan) -> PageClient:
    """A programme manager's browser."""
    sign_in_manager(client, area)
    return client


def options_of(answer: Any) -> list[str]:
    """The values of a page's select."""
    return [each.get("value") for each in page_of(answer).iter("option")]


def test_a_node_moves_by_its_buttons(here: PageClient, plan: Plan) -> None:
    page = f"{TWO}move/"
    said = words_of(here.get(page))
    assert "Move up" in said
    assert "2A Do the thing numbered 2 (this one)" in said
    answer = here.post(page, {"way": "up"}, follow=True)
    assert "It is moved one place up." in words_of(answer)
    assert "Move up" not in words_of(answer)
    assert keys_in_order(plan, "milestone")[:2] == ["milestone-2", "milestone-1"]
    again = here.post(page, {"way": "up"}, follow=True)
    assert "It is the first where it stands already." in words_of(again)


def test_a_node_moves_under_what_is_chosen(here: PageClient, plan: Plan) -> None:
    page = f"{ONE}move/"
    options = options_of(here.get(page))
    assert "focus_area:focus-area-2" in options
    assert "milestone:milestone-2" in options
    assert not {"milestone:milestone-1", "milestone:milestone-4"} & set(options)
    answer = here.post(page, {"under": "focus_area:focus-area-2"}, follow=True)
    assert "It is moved, with all that stands under it." in words_of(answer)
    assert find(plan, "milestone", "milestone-1").focus_area.key == "focus-area-2"


def test_a_move_into_its_own_step_is_told_and_nothing_moves(here: PageClient, plan: Plan) -> None:
    here.post(f"{TWO}move/", {"under": "milestone:milestone-1"})
    answer = here.post(f"{ONE}move/", {"under": "milestone:milestone-2"}, follow=True)
    assert "can’t stand under itself or its own steps" in words_of(answer)
    assert find(plan, "milestone", "milestone-1").parent is None


@pytest.mark.parametrize("under", ["", "zzz", "focus_area:no-such", "pillar:pillar-1", "plan:"])
def test_a_place_that_is_none_is_told(here: PageClient, plan: Plan, under: str) -> None:
    answer = here.post(f"{ONE}move/", {"under": under})
    assert "There is a problem" in words_of(answer)


def test_an_area_can_stand_under_no_pillar(here: PageClient, plan: Plan) -> None:
    here.post(f"{BASE}areas-for-improvement/afi-1/move/", {"under": "plan:"})
    assert find(plan, "area", "afi-1").pillar is None


def test_what_goes_with_a_node_is_said_before_it_is_withdrawn(here: PageClient, plan: Plan) -> None:
    page = f"{BASE}areas-for-improvement/afi-1/withdraw/"
    said = words_of(here.get(page))
    for line in ("1 focus area", "3 milestones", "3 findings"):
        assert line in said
    unsaid = here.post(page, {"why": " "})
    assert "Say why it is withdrawn, in a sentence." in words_of(unsaid)
    assert not find(plan, "area", "afi-1").is_withdrawn


@pytest.mark.parametrize("kind", NODES)
def test_a_withdrawn_nodes_page_says_who_when_and_why_and_restores_it(
    here: PageClient, area: LocalArea, plan: Plan, kind: str
) -> None:
    page = f"{BASE}{FOLDERS[kind]}/{NODES[kind][0]}/"
    answer = here.post(f"{page}withdraw/", {"why": "Done <b>twice</b>."}, follow=True)
    said = words_of(answer)
    assert "is withdrawn" in said
    assert "Priya Programme withdrew it on" in said
    assert "Done <b>twice</b>." in said
    for path in ("change/", "move/", "withdraw/"):
        assert here.get(page + path).status_code == 302
    board = PageClient()
    board.force_login(add_person(area, BOARD_MEMBER, "Bettina Board"))
    assert "Priya Programme withdrew it" in words_of(board.get(page))
    assert "Restore it" not in words_of(board.get(page))
    assert board.post(f"{page}restore/").status_code == 403
    restored = here.post(f"{page}restore/", {"why": "It was not."}, follow=True)
    assert "is restored." in words_of(restored)
    assert not find(plan, kind, NODES[kind][0]).is_withdrawn


def test_the_public_still_reads_what_was_published_and_knows_of_no_withdrawal(
    here: PageClient, plan: Plan, priya: Viewer
) -> None:
    publish_version(plan, priya)
    here.post(f"{ONE}withdraw/", {"why": "Done twice."})
    public = PageClient()
    assert "Do the thing numbered 1" in words_of(public.get(ONE))
    publish_version(plan, priya)
    assert public.get(ONE).status_code == 404


def test_what_went_along_says_so_and_is_not_restored_alone(here: PageClient, plan: Plan) -> None:
    here.post(f"{BASE}focus-areas/focus-area-1/withdraw/", {"why": "Merged."})
    assert "withdrew it, with what it stood under," in words_of(here.get(ONE))
    answer = here.post(f"{ONE}restore/", follow=True)
    assert "Restore that first." in words_of(answer)


def test_what_was_withdrawn_is_listed_with_who_and_why(here: PageClient, plan: Plan) -> None:
    page = f"{BASE}withdrawn/"
    assert "Nothing has been withdrawn." in words_of(here.get(page))
    here.post(f"{BASE}focus-areas/focus-area-1/withdraw/", {"why": "Merged."})
    said = words_of(here.get(page))
    assert "4 parts of the plan" in said
    assert "Merged." in said
    links = [each.get("href") for each in page_of(here.get(page)).iter("a")]
    assert ONE in links
    assert here.get(f"{page}?download=xlsx").getvalue().startswith(b"PK")
    assert "1A Do the thing numbered 1,Milestone" in file_of(here.get(f"{page}?download=csv"))
    assert page in [each.get("href") for each in page_of(here.get(BASE)).iter("a")]


def test_a_number_taken_meanwhile_is_told_when_restoring(
    here: PageClient, plan: Plan, priya: Viewer
) -> None:
    here.post(f"{ONE}withdraw/", {"why": "Done twice."})
    change(plan, "milestone", "milestone-2", {"reference": "1A"}, priya)
    answer = here.post(f"{ONE}restore/", follow=True)
    assert "‘1A’ is the number of another milestone" in words_of(answer)


def test_history_says_who_changed_what_from_what_to_what_and_why(
    here: PageClient, plan: Plan, priya: Viewer
) -> None:
    wanted = {"action": "Do it <b>well</b>", "end": "May 2027"}
    change(plan, "milestone", "milestone-1", wanted, priya, why="It was vague.")
    here.post(f"{ONE}move/", {"under": "focus_area:focus-area-2"})
    said = words_of(here.get(f"{ONE}history/"))
    for words in (
        "Changed a milestone",
        "Priya Programme",
        "It was vague.",
        "Do the thing numbered 1",
        "Do it <b>well</b>",
        "September 2026",
        "May 2027",
        "Focus area 1: Focus area 1",
        "Put it back to this",
    ):
        assert words in said, words
    assert "Do the thing numbered 1 → Do it" in file_of(here.get(f"{ONE}history/?download=csv"))


def test_what_only_made_room_is_no_line(here: PageClient, plan: Plan) -> None:
    here.post(f"{TWO}move/", {"way": "up"})
    assert "Moved a milestone" not in words_of(here.get(f"{ONE}history/"))
    assert "Moved a milestone" in words_of(here.get(f"{TWO}history/"))


def test_a_node_is_put_back_after_its_changes_were_shown(
    here: PageClient, plan: Plan, priya: Viewer
) -> None:
    row = seen(plan, "milestone", "milestone-1")
    change(plan, "milestone", "milestone-1", {"action": "Worse"}, priya)
    page = f"{ONE}history/{row}/"
    said = words_of(here.get(page))
    assert "Worse" in said
    assert "Do the thing numbered 1" in said
    answer = here.post(page, {"why": "It was better."}, follow=True)
    assert "is put back to how it stood." in words_of(answer)
    assert find(plan, "milestone", "milestone-1").action == "Do the thing numbered 1"
    assert "nothing to put back" in words_of(here.get(page))


def test_what_can_not_be_put_back_is_told(here: PageClient, plan: Plan, priya: Viewer) -> None:
    row = seen(plan, "milestone", "milestone-1")
    change(plan, "milestone", "milestone-1", {"reference": "9Z"}, priya)
    change(plan, "milestone", "milestone-2", {"reference": "1A"}, priya)
    answer = here.post(f"{ONE}history/{row}/", follow=True)
    assert "‘1A’ is the number of another milestone" in words_of(answer)


def test_a_question_is_answered_on_the_milestones_page(here: PageClient, plan: Plan) -> None:
    page = page_of(here.get(ONE))
    (form,) = [each for each in page.forms if "questions" in (each.action or "")]
    empty = here.post(form.action, {"answer": ""})
    assert "Write an answer to the question." in words_of(empty)
    assert "Who will check this?" in words_of(empty)
    answer = here.post(form.action, {"answer": "The forum does."}, follow=True)
    assert "Your answer is part of the evidence now" in words_of(answer)
    assert "The forum does." in words_of(answer)
    assert "Who will check this?" not in words_of(answer)
    for address in (form.action, f"{ONE}questions/{'9' * 30}/"):
        again = here.post(address, {"answer": "Once more"}, follow=True)
        assert "This question is no longer open." in words_of(again)


def count_queries(client: PageClient, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


@pytest.mark.parametrize(
    "path",
    [
        "milestones/milestone-1/history/",
        "milestones/milestone-1/move/",
        "milestones/milestone-1/change/",
        "areas-for-improvement/afi-1/withdraw/",
        "areas-for-improvement/afi-1/",
        "withdrawn/",
    ],
)
def test_a_page_asks_no_more_of_the_database_for_more_rows(
    here: PageClient, area: LocalArea, priya: Viewer, path: str
) -> None:
    counts = []
    for number in (2, 12):
        plan = import_plan(area, plan_document(milestones=number), priya)
        for turn in range(number):
            change(plan, "milestone", "milestone-1", {"progress": f"Turn {turn}"}, priya)
        withdraw_node(plan, KINDS["area"], "afi-2", priya, "Merged.")
        counts.append(count_queries(here, f"/larkshire/plans/{plan.key}/{path}"))
    assert counts[0] == counts[1]


def test_a_long_history_has_pages(here: PageClient, plan: Plan, priya: Viewer) -> None:
    for turn in range(25):
        change(plan, "milestone", "milestone-1", {"progress": f"Turn {turn}"}, priya)
    first = words_of(here.get(f"{ONE}history/"))
    assert "Turn 24" in first
    assert "Turn 0" not in first
    assert "Turn 0" in words_of(here.get(f"{ONE}history/?page=2"))
    oldest = words_of(here.get(f"{ONE}history/?sort=when"))
    assert "Turn 24" not in oldest
