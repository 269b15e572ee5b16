"""Versions read as they were, and any two compared."""

from __future__ import annotations

from typing import Any

import pytest

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.models import Milestone, Plan
from goldenthread.thread.plan.tests.merges import merge
from goldenthread.thread.plan.tests.plans import import_plan, milestone
from goldenthread.thread.plan.tests.showing import BASE, file_of, page_of, words_of
from goldenthread.thread.plan.tests.signing_in import sign_in_manager
from goldenthread.thread.plan.tests.strands import tie
from goldenthread.thread.plan.tests.test_merging import document
from tests.pages import PageClient

SECRET = "Do what nobody has agreed yet"
PAGES = (
    "",
    "milestones/",
    "findings/",
    "sections/",
    "timeline/",
    "thread/",
    "pillars/pillar-1/",
    "areas-for-improvement/afi-1/",
    "focus-areas/focus-area-1/",
    "milestones/milestone-1/",
    "sections/section-1/",
    "findings/finding-1/",
    "download.json",
)


@pytest.fixture
def living(area: LocalArea, priya: Viewer) -> Plan:
    """Version 1 a draft, 2 published, 3 a newer draft, and a change since."""
    plan = import_plan(area, document(*map(milestone, (1, 2, 3)), version="1.3"), priya)
    tie(plan, priya, "finding-1", "milestone-1")
    publish_version(plan, priya, why="Agreed.")
    reworded = milestone(1, action="Do the thing numbered 1 with families")
    merge(plan, document(reworded, milestone(2), version="1.4"), priya)
    with act("changed a milestone", by=priya):
        changed = Milestone.objects.get(plan=plan, key="milestone-2")
        changed.action = SECRET
        changed.save()
    return plan


@pytest.mark.parametrize("number", [1, 2, 3])
def test_every_page_of_a_version_can_be_read_and_stays_within_it(
    number: int, client: PageClient, area: LocalArea, living: Plan
) -> None:
    sign_in_manager(client, area)
    for path in PAGES:
        answer = client.get(f"{BASE}versions/{number}/{path}")
        assert answer.status_code == 200, path
        assert SECRET not in answer.getvalue().decode()
        if path != "download.json":
            check_within(words_of(answer), links_of(answer), number)


def check_within(said: str, links: set[str], number: int) -> None:
    """The page says which version it is, offers no work on it, and its links stay within it."""
    assert f"version 1.{4 if number == 3 else 3} as it was" in said
    for word in (
        "Change this",
        "Withdraw it",
        "What is wrong",
        "Publish this draft",
        "Add the comment",
    ):
        assert word not in said
    assert {f"{BASE}", f"{BASE}versions/", f"{BASE}versions/{number}/milestones/"} <= links
    nodes = [link for link in links if link.startswith((f"{BASE}milestones/", f"{BASE}pillars/"))]
    assert not nodes


def links_of(answer: Any) -> set[str]:
    return {str(link.get("href")) for link in page_of(answer).iter("a")}


def test_a_version_says_what_it_said(client: PageClient, area: LocalArea, living: Plan) -> None:
    sign_in_manager(client, area)
    first = words_of(client.get(f"{BASE}versions/2/milestones/milestone-1/"))
    third = words_of(client.get(f"{BASE}versions/3/milestones/milestone-1/"))
    assert "Do the thing numbered 1 with families" not in first
    assert "Do the thing numbered 1 with families" in third
    assert client.get(f"{BASE}versions/2/milestones/milestone-3/").status_code == 200
    assert client.get(f"{BASE}versions/3/milestones/milestone-3/").status_code == 404


def test_the_public_reads_published_versions_and_no_other(client: PageClient, living: Plan) -> None:
    assert client.get(f"{BASE}versions/2/").status_code == 200
    for number in ("1", "3", "4", "0", "99"):
        for path in PAGES:
            assert client.get(f"{BASE}versions/{number}/{path}").status_code == 404


def test_nothing_is_worked_on_at_a_versions_address(
    client: PageClient, area: LocalArea, living: Plan
) -> None:
    sign_in_manager(client, area)
    for path in ("publish/", "milestones/milestone-1/change/", "check/", "versions/"):
        assert client.get(f"{BASE}versions/2/{path}").status_code == 404


def test_the_list_says_who_made_which_version_when(
    client: PageClient, area: LocalArea, living: Plan
) -> None:
    listed = file_of(client.get(f"{BASE}versions/?download=csv"))
    assert "Version 1.3" in listed
    assert "Version 1.4" not in listed
    assert "Priya" not in listed
    sign_in_manager(client, area)
    every = file_of(client.get(f"{BASE}versions/?download=csv")).splitlines()
    assert len(every) == 4
    assert "Draft,Priya Programme" in every[1]
    assert f"{BASE}versions/3/" in links_of(client.get(f"{BASE}versions/"))


def test_any_two_versions_are_compared_word_by_word(
    client: PageClient, area: LocalArea, living: Plan
) -> None:
    sign_in_manager(client, area)
    said = words_of(client.get(f"{BASE}versions/compare/?older=2&newer=3"))
    assert "From version 1.3 to version 1.4" in said
    assert "put in: with families" in said
    assert "Withdrawn:" in said
    now = words_of(client.get(f"{BASE}versions/compare/?older=3&newer=now"))
    assert "nobody has agreed" in now
    back = words_of(client.get(f"{BASE}versions/compare/?older=3&newer=2"))
    assert "taken out: with families" in back


def test_the_public_compares_only_what_was_published(client: PageClient, living: Plan) -> None:
    for query in ("older=2&newer=3", "older=1&newer=now"):
        answer = client.get(f"{BASE}versions/compare/?{query}")
        assert "There is no such version. Choose another." in words_of(answer)
    assert SECRET not in words_of(client.get(f"{BASE}versions/compare/?older=2&newer=now"))
