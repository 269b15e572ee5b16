"""Comments by the pages: written where they belong, listed, resolved, and never the public's."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.models import User
from goldenthread.base.people.roles import BOARD_MEMBER, PROGRAMME_MANAGER
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.actions.withdraw_node import withdraw_node
from goldenthread.thread.plan.editing.kinds import KINDS, MILESTONE
from goldenthread.thread.plan.models import Plan, PlanComment
from goldenthread.thread.plan.offering.comments import SHOWN
from goldenthread.thread.plan.tests.commenting import join, say, told_of
from goldenthread.thread.plan.tests.editing import NODES
from goldenthread.thread.plan.tests.showing import BASE, file_of, page_of, words_of
from goldenthread.thread.plan.tests.signing_in import sign_in_manager
from tests.pages import PageClient

ONE = f"{BASE}milestones/milestone-1/"
LIST = f"{BASE}comments/"
ODD = "<script>alert('x')</script><b>{{ now }}</b> שלום 🎉"


@pytest.fixture
def priya_here(client: PageClient, area: LocalArea, plan: Plan) -> User:
    """A programme manager, signed in."""
    return sign_in_manager(client, area)


@pytest.fixture
def bo(area: LocalArea) -> tuple[User, Viewer]:
    """A member of the board, who is not."""
    return join(area, BOARD_MEMBER, "Bo Board")


def page_address(plan: Plan, kind: str, name: str = "") -> str:
    known = {"area": "larkshire", "plan": plan.key, "key": NODES[kind][0]}
    if name:
        return reverse(f"plan:{name}", kwargs=known | {"kind": kind})
    return reverse(f"plan:{kind}", kwargs=known)


@pytest.mark.parametrize("kind", NODES)
def test_every_node_takes_a_comment_on_its_own_page_and_shows_it(
    client: PageClient, priya_here: User, bo: tuple[User, Viewer], plan: Plan, kind: str
) -> None:
    page = page_address(plan, kind)
    before = client.get(page)
    assert "Nobody has commented yet." in words_of(before)
    (form,) = page_of(before).xpath("//form[.//textarea[@name='text']]")
    assert form.action == page_address(plan, kind, "comment_on")
    assert "Bo Board (Strategic Board member)" in form.inputs["tell"].text_content()
    assert "Priya Programme" not in form.inputs["tell"].text_content()
    sent = client.post(form.action, {"text": ODD, "tell": str(bo[0].pk)}, follow=True)
    kept = PlanComment.objects.get()
    assert sent.redirect_chain[-1][0] == f"{page}#comment-{kept.pk}"
    assert "Your comment is kept." in words_of(sent)
    assert ODD in words_of(sent)
    assert "<script>alert" not in sent.content.decode()
    assert told_of(kept) == ["Bo Board"]


def test_a_finding_in_two_places_shows_the_comments_of_both(
    client: PageClient, priya_here: User, plan: Plan, priya: Viewer, bo: tuple[User, Viewer]
) -> None:
    first, second = plan.findingappearance_rows.order_by("position")[:2]
    say(plan, bo[1], "Said of the first", "finding", first.key)
    say(plan, bo[1], "Said of the second", "finding", second.key)
    page = f"{BASE}findings/{first.key}/"
    assert "Said of the second" not in words_of(client.get(page))
    plan.findingappearance_rows.filter(pk=second.pk).update(finding=first.finding)
    said = words_of(client.get(page))
    assert "Said of the first" in said
    assert "Said of the second" in said


def test_what_cannot_be_kept_comes_back_with_the_words(
    client: PageClient, priya_here: User, plan: Plan
) -> None:
    address = f"{ONE}comment/"
    words = "word " * 20_000
    answer = client.post(address, {"text": words})
    assert "99,999 characters, and 10,000 is the most" in words_of(answer)
    assert page_of(answer).xpath("//textarea")[0].value.strip() == words.strip()
    assert "Write your comment." in words_of(client.post(address, {"text": " "}))
    left = client.post(address, {"text": "Hello", "tell": "999"})
    assert "That person does not work on this plan today." in words_of(left)
    assert not PlanComment.objects.exists()


def test_a_name_that_tells_nobody_is_said(client: PageClient, priya_here: User, plan: Plan) -> None:
    answer = client.post(f"{ONE}comment/", {"text": "@Una Until knew"}, follow=True)
    assert "Nobody who works on this plan today is called ‘Una Until’" in page_of(
        answer
    ).text_content().replace("\n", " ")
    assert PlanComment.objects.count() == 1


def test_a_withdrawn_nodes_page_shows_them_and_takes_no_more(
    client: PageClient, priya_here: User, plan: Plan, priya: Viewer, bo: tuple[User, Viewer]
) -> None:
    say(plan, bo[1], "This is a repeat")
    withdraw_node(plan, MILESTONE, "milestone-1", priya, "A repeat.")
    page = client.get(ONE)
    assert "This is a repeat" in words_of(page)
    assert not page_of(page).xpath("//textarea[@name='text']")
    answer = client.post(f"{ONE}comment/", {"text": "Why?"})
    assert "has been withdrawn, so nobody can comment on it" in words_of(answer)


def test_whoever_is_told_finds_it_in_the_menu_the_list_and_what_needs_attention(
    client: PageClient, area: LocalArea, plan: Plan, bo: tuple[User, Viewer]
) -> None:
    ann = join(area, PROGRAMME_MANAGER, "Ann Lee")[1]
    kept = say(plan, ann, "@Bo Board, is this agreed?")
    say(plan, ann, "Nothing for Bo", key="milestone-2")
    client.force_login(bo[0])
    front = page_of(client.get(BASE))
    assert front.xpath("//nav//a[text()='Comments (1 for you)']/@href") == [LIST]
    asked = client.get("/larkshire/attention/")
    assert "Ann Lee wants you to read a comment on" in words_of(asked)
    mine = words_of(client.get(f"{LIST}?tells=me"))
    assert "is this agreed?" in mine
    assert "Nothing for Bo" not in mine
    own = f"{LIST}{kept.pk}/"
    assert "For you, unread" in words_of(client.get(own))
    assert "It counts as read." in words_of(client.post(own, {"do": "read"}, follow=True))
    assert "For you, unread" not in words_of(client.get(own))
    assert "wants you to read" not in words_of(client.get("/larkshire/attention/"))
    assert "1 for you" not in page_of(client.get(BASE)).text_content()
    say(plan, ann, "@Bo Board, and this?")
    read = client.post(LIST, follow=True)
    assert "Nothing is unread any more." in words_of(read)


def test_a_comment_is_resolved_opened_again_changed_and_taken_back(
    client: PageClient, priya_here: User, plan: Plan, bo: tuple[User, Viewer]
) -> None:
    client.post(f"{ONE}comment/", {"text": "First words"})
    kept = PlanComment.objects.get()
    own = f"{LIST}{kept.pk}/"

    def do(what: str) -> str:
        return words_of(client.post(own, {"do": what}, follow=True))

    assert "Resolved by Priya Programme on" in do("resolve")
    assert "has resolved this comment already" in do("resolve")
    assert "The comment is open again." in do("reopen")
    assert "We do not know what you want" in do("explode")
    assert page_of(client.get(f"{own}change/")).xpath("//textarea")[0].value.strip() == (
        "First words"
    )
    changed = client.post(f"{own}change/", {"text": "Second words"}, follow=True)
    assert "Your comment is changed." in words_of(changed)
    assert "Second words" in words_of(changed)
    assert "Priya Programme took this comment back." in do("take_back")
    assert "has been taken back" in words_of(client.get(f"{own}change/", follow=True))
    assert "Second words" not in words_of(client.get(ONE))
    theirs = say(plan, bo[1])
    assert client.get(f"{LIST}{theirs.pk}/change/").status_code == 403
    assert client.post(f"{LIST}{theirs.pk}/", {"do": "take_back"}).status_code == 403


def test_the_list_is_narrowed_sorted_and_downloaded(
    client: PageClient, priya_here: User, plan: Plan, bo: tuple[User, Viewer]
) -> None:
    assert "Nobody has commented on this plan yet." in words_of(client.get(LIST))
    say(plan, bo[1], "=HYPERLINK(1) and more", "pillar", "pillar-1")
    say(plan, bo[1], "Another thing " * 60)
    listed = words_of(client.get(f"{LIST}?sort=when"))
    assert listed.index("HYPERLINK") < listed.index("Another thing")
    about = words_of(client.get(f"{LIST}?about=pillar:pillar-1"))
    assert "HYPERLINK" in about
    assert "Another thing" not in about
    assert "Nothing matches" in words_of(client.get(f"{LIST}?state=resolved"))
    assert client.get(f"{LIST}?person=x&tells=y&about=z&state=q").status_code == 200
    held = file_of(client.get(f"{LIST}?download=csv&words=thing"))
    assert held.count("Another thing") == 60
    assert "1A Do the thing numbered 1" in held


def test_the_public_sees_no_trace_of_comments(
    client: PageClient, plan: Plan, priya: Viewer, bo: tuple[User, Viewer]
) -> None:
    kept = say(plan, bo[1], "Quillwort")
    publish_version(plan, priya)
    pages = [page_address(plan, kind) for kind in KINDS]
    for page in [*pages, BASE, f"{BASE}download.json", "/larkshire/search/?q=quillwort"]:
        shown = client.get(page)
        text = b"".join(shown) if shown.streaming else shown.content
        assert b"Quillwort" not in text, page
        assert b"omments" not in text or b"search" in page.encode(), page
    for address in (LIST, f"{LIST}{kept.pk}/", f"{ONE}comment/", f"{LIST}{kept.pk}/change/"):
        answer = client.get(address)
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/accounts/login/")


def test_a_comment_of_another_plan_or_none_is_not_there(
    client: PageClient, priya_here: User, plan: Plan
) -> None:
    assert client.get(f"{LIST}999/").status_code == 404
    assert client.get(f"{BASE}milestones/milestone-99/comment/").status_code == 404


def test_pages_cost_no_more_for_more_comments(
    client: PageClient, priya_here: User, area: LocalArea, plan: Plan, bo: tuple[User, Viewer]
) -> None:
    others = [join(area, BOARD_MEMBER, f"Mo {n}")[0].pk for n in range(3)]
    counts: dict[str, list[int]] = {ONE: [], LIST: [], f"{LIST}?tells=me": []}
    for many in (2, SHOWN + 10):
        for number in range(many):
            say(plan, bo[1], f"@Priya Programme {number}", tell=others)
        for address, asked in counts.items():
            with CaptureQueriesContext(connection) as queries:
                client.get(address)
            asked.append(len(queries))
    assert all(first == last for first, last in counts.values()), counts
    said = words_of(client.get(ONE))
    assert f"See all {SHOWN + 12} comments on this milestone" in said
