"""Starting a plan by its page, and deciding on the findings of the plan before."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.models import User
from goldenthread.base.people.roles import BOARD_MEMBER
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.actions.decide_findings import carry_finding, close_finding
from goldenthread.thread.plan.actions.start_plan import start_plan
from goldenthread.thread.plan.models import FindingDecision, Plan
from goldenthread.thread.plan.tests.following import wanted
from goldenthread.thread.plan.tests.plans import import_plan, plan_document
from goldenthread.thread.plan.tests.showing import BASE, file_of, page_of, words_of
from goldenthread.thread.plan.tests.signing_in import add_person, sign_in_manager
from goldenthread.thread.plan.tests.strands import finding_of
from tests.pages import PageClient

START = f"{BASE}start/"
NEXT = "/larkshire/plans/priority-action-plan-2026/"
LIST = f"{NEXT}earlier-findings/"
ODD = "<script>alert('x')</script> שלום 🎉"


@pytest.fixture
def manager(client: PageClient, area: LocalArea, plan: Plan) -> User:
    """A programme manager, signed in."""
    return sign_in_manager(client, area)


@pytest.fixture
def started(plan: Plan, priya: Viewer) -> Plan:
    """A plan that follows the small one."""
    return start_plan(plan, wanted(), priya)


def filled(**typed: object) -> dict[str, object]:
    """The start form as somebody fills it in."""
    return {
        "kind": "priority_action_plan",
        "title": "What we do next",
        "inspection": "new",
        "inspected_on_day": "5",
        "inspected_on_month": "10",
        "inspected_on_year": "2026",
        "milestones": "unfinished",
        "focus_areas": ["focus-area-1"],
    } | typed


def test_the_form_ticks_what_is_unfinished_and_starts_the_plan(
    client: PageClient, manager: User, plan: Plan
) -> None:
    front = page_of(client.get(BASE))
    assert front.xpath("//a[text()='Start a new plan from this one']/@href") == [START]
    page = page_of(client.get(START))
    ticked = page.xpath("//input[@name='focus_areas'][@checked]/@value")
    assert ticked == ["focus-area-1", "focus-area-2"]
    assert "Focus area 1: Focus area 1 (3 milestones not finished, of 3)" in page.text_content()
    sent = client.post(START, filled(title=ODD), follow=True)
    assert sent.redirect_chain[-1][0] == NEXT
    said = words_of(sent)
    assert "The new plan is started, as a draft." in said
    assert "This plan follows A plan for Larkshire." in said
    assert "<script>alert" not in sent.content.decode()
    assert f"It is followed by {ODD}." in words_of(client.get(BASE))


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"kind": ""}, "Choose what kind of plan it is."),
        ({"kind": "no_such"}, "is no answer to ‘What kind of plan it is’"),
        ({"title": " "}, "Give the new plan a title."),
        ({"title": "word " * 20_000}, "can have 300 letters at most"),
        (
            {"inspected_on_day": "", "inspected_on_month": "", "inspected_on_year": ""},
            "Give the day",
        ),
        ({"inspected_on_day": "31", "inspected_on_month": "2"}, "is not a real date"),
        ({"inspected_on_year": "2025"}, "The new inspection must be later than that of this plan"),
        ({"focus_areas": ["nowhere"]}, "nowhere"),
        ({"inspection": "999"}, "is no answer to"),
    ],
)
def test_what_cannot_be_is_said_and_starts_nothing(
    client: PageClient, manager: User, plan: Plan, typed: dict[str, object], sentence: str
) -> None:
    assert sentence in words_of(client.post(START, filled(**typed)))
    assert Plan.objects.count() == 1


def test_earlier_findings_are_ticked_and_decided_on(
    client: PageClient, manager: User, plan: Plan, started: Plan
) -> None:
    assert "6 findings: 0 seen again, 0 closed, 6 not decided yet." in words_of(client.get(LIST))
    boxes = page_of(client.get(LIST)).xpath("//input[@name='finding']")
    assert {box.get("form") for box in boxes} == {"decide"}
    keys = [box.get("value") for box in boxes]
    again = {"finding": keys[:2], "decision": "seen_again", "reason": ODD}
    said = words_of(client.post(LIST, again, follow=True))
    assert "2 findings are in this plan now." in said
    assert "6 findings: 2 seen again, 0 closed, 4 not decided yet." in said
    closed = {"finding": keys[2], "decision": "closed", "reason": "Nobody waits any more."}
    assert "1 finding is closed, with your reason." in words_of(
        client.post(LIST, closed, follow=True)
    )
    left = words_of(client.get(f"{LIST}?decision=undecided"))
    assert "thing 4" in left
    assert "thing 1" not in left
    held = file_of(client.get(f"{LIST}?download=csv&decision=closed"))
    assert "Nobody waits any more." in held
    assert "thing 1" not in held
    assert "Nothing matches" in words_of(client.get(f"{LIST}?words=quillwort"))


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"finding": []}, "Tick the findings that you mean"),
        ({"finding": ["x", "999999"]}, "does not stand in the plan before this one"),
        ({"decision": ""}, "Say whether they were seen again or are closed."),
        ({"reason": " "}, "Say why, in a sentence."),
        ({"reason": "word " * 20_000}, "can have 2000 letters at most"),
    ],
)
def test_a_decision_that_cannot_be_is_said_and_keeps_what_was_ticked(
    client: PageClient,
    manager: User,
    plan: Plan,
    started: Plan,
    typed: dict[str, object],
    sentence: str,
) -> None:
    known = str(finding_of(plan).pk)
    whole = {"finding": [known], "decision": "closed", "reason": "Done."} | typed
    answer = client.post(LIST, whole)
    assert sentence in words_of(answer)
    ticked = page_of(answer).xpath("//input[@name='finding'][@checked]/@value")
    assert ticked == ([known] if whole["finding"] == [known] else [])
    assert not FindingDecision.objects.exists()


def test_each_findings_page_says_what_became_of_it(
    client: PageClient, manager: User, plan: Plan, started: Plan, priya: Viewer
) -> None:
    carry_finding(started, finding_of(plan, "finding-1"), "They said it again.", priya)
    close_finding(started, finding_of(plan, "finding-2"), "Nobody waits any more.", priya)
    first = client.get(f"{BASE}findings/finding-1/")
    assert "Seen again in What we do next. Why: They said it again." in words_of(first)
    assert page_of(first).xpath(f"//a[@href='{NEXT}findings/finding-1/']")
    second = words_of(client.get(f"{BASE}findings/finding-2/"))
    assert "Closed in What we do next. Closed because: Nobody waits any more." in second
    later = words_of(client.get(f"{NEXT}findings/finding-1/"))
    assert "Seen before in A plan for Larkshire." in later


def test_the_public_learns_of_it_when_both_plans_are_published(
    client: PageClient, plan: Plan, started: Plan, priya: Viewer
) -> None:
    carry_finding(started, finding_of(plan), "They said it again.", priya)
    publish_version(plan, priya)
    assert client.get(LIST).status_code == 404
    assert "followed by" not in words_of(client.get(BASE))
    page = f"{BASE}findings/finding-1/"
    assert "Seen again" not in words_of(client.get(page))
    publish_version(started, priya)
    close_finding(started, finding_of(plan, "finding-2"), "Not published yet.", priya)
    shown = client.get(LIST)
    assert "6 findings: 1 seen again, 0 closed, 5 not decided yet." in words_of(shown)
    assert not page_of(shown).xpath("//input[@type='checkbox']")
    assert "Not published yet." not in words_of(shown)
    assert "It is followed by What we do next." in words_of(client.get(BASE))
    assert "Seen again in What we do next." in words_of(client.get(page))
    assert client.post(LIST, {"finding": ["1"]}).status_code == 302


def test_a_plan_that_follows_none_has_no_such_page_and_only_managers_decide(
    client: PageClient, area: LocalArea, plan: Plan, started: Plan
) -> None:
    client.force_login(add_person(area, BOARD_MEMBER, "Bo Board"))
    assert client.get(f"{BASE}earlier-findings/").status_code == 404
    assert not page_of(client.get(LIST)).xpath("//input[@type='checkbox']")
    assert client.post(LIST, {}).status_code == 403
    assert client.get(START).status_code == 403


def test_pages_cost_no_more_for_more_findings(
    client: PageClient, manager: User, area: LocalArea, priya: Viewer
) -> None:
    counts = []
    for many in (2, 30):
        earlier = import_plan(area, plan_document(many), priya)
        follows = start_plan(earlier, wanted(title=f"After {many}"), priya)
        for key in ("finding-1", "finding-2"):
            carry_finding(follows, finding_of(earlier, key), "Again.", priya)
        asked = []
        for path in (
            f"{follows.key}/earlier-findings/",
            f"{earlier.key}/findings/finding-1/",
            f"{follows.key}/findings/finding-1/",
            f"{earlier.key}/start/",
        ):
            with CaptureQueriesContext(connection) as queries:
                assert client.get(f"/larkshire/plans/{path}").status_code == 200
            asked.append(len(queries))
        counts.append(asked)
    assert counts[0] == counts[1]
