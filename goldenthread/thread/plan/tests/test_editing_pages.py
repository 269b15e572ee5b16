"""Changing and adding by the pages: forms, two texts, and what is refused."""

from __future__ import annotations

import pytest
from django.urls import reverse

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.roles import ACCOUNTABLE_OFFICER
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.editing.kinds import KINDS
from goldenthread.thread.plan.models import Plan
from goldenthread.thread.plan.tests.editing import NODES, change, fill, find, seen
from goldenthread.thread.plan.tests.showing import BASE, page_of, read_page, words_of
from goldenthread.thread.plan.tests.signing_in import add_person, sign_in_manager
from tests.pages import PageClient

ONE = f"{BASE}milestones/milestone-1/"
CHANGE = f"{ONE}change/"
MARKUP = "<script>alert('x')</script><b>{{ now }}</b> שלום 🎉"


def links_of(client: PageClient, path: str) -> dict[str, str]:
    """The links of a page by their words."""
    page = page_of(client.get(BASE + path))
    return {" ".join(a.text_content().split()): a.get("href", "") for a in page.iter("a")}


@pytest.fixture
def here(client: PageClient, area: LocalArea, plan: Plan) -> PageClient:
    """A programme manager's browser."""
    sign_in_manager(client, area)
    return client


@pytest.mark.parametrize("kind", NODES)
def test_every_kind_has_a_form_with_what_stands_and_saves_it(
    here: PageClient, plan: Plan, kind: str
) -> None:
    key, field = NODES[kind]
    known = {"area": "larkshire", "plan": plan.key, "kind": kind, "key": key}
    address = reverse("plan:change", kwargs=known)
    assert fill(here, address)[field] == KINDS[kind].texts(find(plan, kind, key))[field]
    answer = here.post(address, fill(here, address, **{field: MARKUP}), follow=True)
    assert f"The {KINDS[kind].words} is changed." in words_of(answer)
    assert getattr(find(plan, kind, key), field) == MARKUP
    for page in (answer, here.get(address), here.get(f"{BASE}check/")):
        assert "<script>alert" not in page.content.decode()


@pytest.mark.parametrize(
    ("path", "word"),
    [
        ("milestones/milestone-1/", "milestone"),
        ("focus-areas/focus-area-1/", "focus area"),
        ("areas-for-improvement/afi-1/", "area for improvement"),
        ("pillars/pillar-1/", "pillar"),
        ("sections/section-1/", "section"),
    ],
)
def test_only_those_who_may_are_led_to_the_form(
    client: PageClient, area: LocalArea, plan: Plan, priya: Viewer, path: str, word: str
) -> None:
    publish_version(plan, priya)
    assert f"Change this {word}" not in links_of(client, path)
    client.force_login(add_person(area, ACCOUNTABLE_OFFICER, "Oscar Officer"))
    links = links_of(client, path)
    assert f"Change this {word}" not in links
    assert client.get(links["See its history"]).status_code == 200
    assert client.get(f"{BASE}{path}change/").status_code == 403
    sign_in_manager(client, area)
    links = links_of(client, path)
    for words in (f"Change this {word}", "Move it", "Withdraw it", "See its history"):
        assert client.get(links[words]).status_code == 200


def test_a_form_in_error_says_what_is_wrong_and_keeps_what_was_typed(
    here: PageClient, plan: Plan
) -> None:
    typed = fill(here, CHANGE, action="", percent_complete="lots", progress="Half of it")
    answer = here.post(CHANGE, typed)
    said = words_of(answer)
    assert "There is a problem" in said
    assert "Say what will be done." in said
    assert "must be a number from 0 to 100" in said
    assert "Half of it" in said
    taken = here.post(CHANGE, fill(here, CHANGE, reference="2a"))
    assert "‘2A’ is the number of another milestone, ‘2A Do the thing" in words_of(taken)


def test_a_date_that_tells_no_day_is_asked_about_and_can_be_kept(
    here: PageClient, plan: Plan
) -> None:
    typed = fill(here, CHANGE, end="4 weeks after they are here", progress="Begun")
    asked = here.post(CHANGE, typed)
    assert "We can’t tell a day from ‘4 weeks after they are here’" in words_of(asked)
    assert "Keep the dates as I have written them" in words_of(asked)
    assert find(plan, "milestone", "milestone-1").progress == ""
    here.post(CHANGE, typed | {"keep_as_written": "on"})
    node = find(plan, "milestone", "milestone-1")
    assert (node.end, node.end_as_written) == (None, "4 weeks after they are here")
    # What stands is not asked about again.
    assert here.post(CHANGE, fill(here, CHANGE, progress="On")).status_code == 302


def test_what_is_changed_is_a_draft_until_it_is_published(
    here: PageClient, plan: Plan, priya: Viewer
) -> None:
    publish_version(plan, priya)
    answer = here.post(CHANGE, fill(here, CHANGE, action="Plant quillwort"), follow=True)
    assert "The public sees it once you publish the plan." in words_of(answer)
    assert "quillwort" not in read_page(PageClient(), "milestones/milestone-1/")


def test_the_second_of_two_editors_is_shown_both_texts_and_chooses(
    here: PageClient, plan: Plan, priya: Viewer
) -> None:
    typed = fill(here, CHANGE, action="Mine", progress="My progress", evidence="My evidence")
    others = {"action": "Theirs", "evidence": "Their evidence", "notes": "Their note"}
    change(plan, "milestone", "milestone-1", others, priya)
    answer = here.post(CHANGE, typed)
    said = words_of(answer)
    assert "Priya Programme saved a change on" in said
    assert "What you wrote Mine" in said
    assert "What Priya Programme wrote Theirs" in said
    form = page_of(answer).xpath("//form[.//input[@name='choose']]")[0]
    kept = dict(form.form_values()) | {"clash": ["action", "evidence"]}
    undecided = here.post(CHANGE, kept | {"choose_action": "mine"})
    assert "Choose which text stays for ‘What changed for" in words_of(undecided)
    assert find(plan, "milestone", "milestone-1").action == "Theirs"
    chosen = {"choose_action": "mine", "choose_evidence": "theirs"}
    assert "is changed" in words_of(here.post(CHANGE, kept | chosen, follow=True))
    node = find(plan, "milestone", "milestone-1")
    assert (node.action, node.evidence) == ("Mine", "Their evidence")
    assert (node.progress, node.notes) == ("My progress", ["Their note"])


def test_a_third_change_while_somebody_chooses_is_told_again(
    here: PageClient, plan: Plan, priya: Viewer
) -> None:
    typed = fill(here, CHANGE, action="Mine")
    change(plan, "milestone", "milestone-1", {"action": "Theirs"}, priya)
    form = page_of(here.post(CHANGE, typed)).xpath("//form[.//input[@name='choose']]")[0]
    change(plan, "milestone", "milestone-1", {"action": "A third"}, priya)
    chosen = dict(form.form_values()) | {"choose_action": "mine"}
    assert "wrote A third" in words_of(here.post(CHANGE, chosen))
    assert find(plan, "milestone", "milestone-1").action == "A third"


@pytest.mark.parametrize("row", ["", "x", "0", "999999999", "9" * 40, "²", "٣"])
def test_a_form_that_nobody_gave_out_writes_nothing(here: PageClient, plan: Plan, row: str) -> None:
    for more in ({}, {"choose": "yes", "clash": ["action", "zzz"], "choose_action": "mine"}):
        typed = fill(here, CHANGE, action="Forged") | {"seen": row} | more
        assert here.post(CHANGE, typed).status_code == 200
    assert find(plan, "milestone", "milestone-1").action != "Forged"


def test_what_was_withdrawn_meanwhile_is_told_and_nothing_typed_is_lost(
    here: PageClient, plan: Plan
) -> None:
    typed = fill(here, CHANGE, action="All my words")
    here.post(f"{ONE}withdraw/", {"why": "Done twice."})
    said = words_of(here.post(CHANGE, typed))
    assert "has been withdrawn, so it can’t be changed" in said
    assert "All my words" in said


@pytest.mark.parametrize(
    ("page", "words", "typed"),
    [
        ("focus-areas/focus-area-1/", "Add a milestone", {"action": MARKUP}),
        ("milestones/milestone-1/", "Add a step", {"action": MARKUP}),
        ("areas-for-improvement/afi-1/", "Add a focus area", {"title": MARKUP}),
        ("areas-for-improvement/afi-1/", "Add a finding", {"text": MARKUP}),
        ("pillars/pillar-1/", "Add an area for improvement", {"wording": MARKUP}),
        ("", "Add a pillar", {"title": MARKUP}),
        ("", "Add an area for improvement", {"title": MARKUP}),
        ("sections/", "Add a section", {"title": MARKUP, "body": MARKUP}),
    ],
)
def test_a_node_is_added_from_its_parents_page(
    here: PageClient, plan: Plan, page: str, words: str, typed: dict[str, str]
) -> None:
    address = links_of(here, page)[words]
    empty = here.post(address, {})
    assert "There is a problem" in words_of(empty)
    answer = here.post(address, fill(here, address, **typed), follow=True)
    assert answer.redirect_chain
    assert "is added. The public sees it once you publish the plan." in words_of(answer)
    assert "שלום 🎉" in words_of(answer)
    assert "<script>alert" not in answer.content.decode()


@pytest.mark.parametrize(
    "path",
    [
        "add/milestones/",
        "add/focus-areas/",
        "pillars/pillar-1/add/milestones/",
        "focus-areas/no-such/add/milestones/",
        "milestones/no-such/change/",
        "things/milestone-1/change/",
        "milestones/milestone-1/history/999999/",
        f"milestones/milestone-1/history/{'9' * 30}/",
    ],
)
def test_what_can_not_be_has_no_page(here: PageClient, plan: Plan, path: str) -> None:
    assert here.get(BASE + path).status_code == 404


def test_a_form_of_an_older_row_can_be_saved(here: PageClient, plan: Plan, priya: Viewer) -> None:
    row = seen(plan, "milestone", "milestone-1")
    change(plan, "milestone", "milestone-1", {"progress": "Theirs"}, priya)
    typed = fill(here, CHANGE, action="Mine", progress="") | {"seen": str(row)}
    assert here.post(CHANGE, typed).status_code == 302
    node = find(plan, "milestone", "milestone-1")
    assert (node.action, node.progress) == ("Mine", "Theirs")
