"""What somebody typed and did not save: kept for them alone, offered again, gone on with."""

from __future__ import annotations

import pytest

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.models import EditDraft, Milestone, Plan
from goldenthread.thread.plan.tests.editing import change, fill, find
from goldenthread.thread.plan.tests.showing import BASE, page_of, words_of
from goldenthread.thread.plan.tests.signing_in import sign_in_manager
from tests.pages import PageClient

CHANGE = f"{BASE}milestones/milestone-1/change/"


@pytest.fixture
def here(client: PageClient, area: LocalArea, plan: Plan) -> PageClient:
    """A programme manager's browser."""
    sign_in_manager(client, area)
    return client


def test_whoever_puts_off_choosing_is_shown_both_texts_again(
    here: PageClient, plan: Plan, priya: Viewer
) -> None:
    typed = fill(here, CHANGE, action="Mine")
    change(plan, "milestone", "milestone-1", {"action": "Theirs"}, priya)
    form = page_of(here.post(CHANGE, typed)).xpath("//form[.//input[@name='choose']]")[0]
    here.post(CHANGE, dict(form.form_values()) | {"keep": "yes"})
    again = here.post(CHANGE, fill(here, f"{CHANGE}?draft=go"))
    assert "What you wrote Mine" in words_of(again)


def test_a_draft_is_kept_offered_gone_on_with_and_cleared_by_saving(
    here: PageClient, plan: Plan
) -> None:
    typed = fill(here, CHANGE, action="Half a thou", why="Because")
    kept = here.post(CHANGE, typed | {"keep": "yes"}, follow=True)
    assert "Only you can see it" in words_of(kept)
    assert "You began to write this on" in words_of(here.get(CHANGE))
    assert fill(here, CHANGE)["action"] == "Do the thing numbered 1"
    on = fill(here, f"{CHANGE}?draft=go")
    assert (on["action"], on["why"]) == ("Half a thou", "Because")
    here.post(CHANGE, on | {"action": "Half a thought"})
    assert find(plan, "milestone", "milestone-1").action == "Half a thought"
    assert not EditDraft.objects.exists()


def test_a_draft_gone_on_with_is_still_set_against_what_its_editor_saw(
    here: PageClient, plan: Plan, priya: Viewer
) -> None:
    here.post(CHANGE, fill(here, CHANGE, action="Mine") | {"keep": "quietly"})
    change(plan, "milestone", "milestone-1", {"action": "Theirs", "progress": "On"}, priya)
    answer = here.post(CHANGE, fill(here, f"{CHANGE}?draft=go"))
    assert "What you wrote Mine" in words_of(answer)


def test_a_draft_is_kept_quietly_by_script_and_replaced_by_the_next(
    here: PageClient, plan: Plan
) -> None:
    for words in ("One", "One two"):
        typed = fill(here, CHANGE, action=words) | {"keep": "quietly"}
        assert here.post(CHANGE, typed).status_code == 204
    assert EditDraft.objects.get().fields["action"] == "One two"
    assert find(plan, "milestone", "milestone-1").action == "Do the thing numbered 1"


def test_a_character_that_no_database_keeps_breaks_nothing(here: PageClient, plan: Plan) -> None:
    typed = fill(here, CHANGE, action="a\x00b", why="c\x00d")
    assert "be kept. Type it again." in words_of(here.post(CHANGE, typed))
    assert here.post(CHANGE, typed | {"keep": "quietly"}).status_code == 204
    assert EditDraft.objects.get().fields["action"] == "ab"
    forged = {"choose": "yes", "clash": "action", "choose_action": "mine"}
    assert here.post(CHANGE, typed | forged).status_code == 200
    assert find(plan, "milestone", "milestone-1").action == "Do the thing numbered 1"


def test_a_draft_is_thrown_away(here: PageClient, plan: Plan) -> None:
    here.post(CHANGE, fill(here, CHANGE, action="Half") | {"keep": "yes"})
    thrown = here.post(CHANGE, {"throw_away": "yes"}, follow=True)
    assert "Your draft is thrown away." in words_of(thrown)
    assert not EditDraft.objects.exists()


def test_a_draft_is_nobody_elses(here: PageClient, area: LocalArea, plan: Plan) -> None:
    here.post(CHANGE, fill(here, CHANGE, action="Secret words") | {"keep": "yes"})
    other = PageClient()
    sign_in_manager(other, area, "Paula Programme")
    assert "You began" not in words_of(other.get(CHANGE))
    assert "Secret words" not in other.get(f"{CHANGE}?draft=go").content.decode()


def test_what_is_being_added_can_be_kept_as_a_draft(here: PageClient, plan: Plan) -> None:
    address = f"{BASE}focus-areas/focus-area-1/add/milestones/"
    here.post(address, fill(here, address, action="Half") | {"keep": "yes"})
    assert "You began to write this" in words_of(here.get(address))
    here.post(address, fill(here, f"{address}?draft=go"))
    assert Milestone.objects.filter(plan=plan, action="Half").exists()
    assert not EditDraft.objects.exists()
