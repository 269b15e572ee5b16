"""Who may read a plan's pages, and what each page asks of the database."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.models import Milestone, Plan
from goldenthread.thread.plan.reading import document as read
from goldenthread.thread.plan.tests.plans import import_plan, milestone, plan_document
from goldenthread.thread.plan.tests.showing import (
    BASE,
    file_of,
    publish_milestones,
    read_page,
    words_of,
)
from goldenthread.thread.plan.tests.signing_in import sign_in_manager
from tests.pages import PageClient

PAGES = (
    "",
    "milestones/",
    "findings/",
    "timeline/",
    "sections/",
    "sections/section-1/",
    "pillars/pillar-1/",
    "areas-for-improvement/afi-1/",
    "focus-areas/focus-area-1/",
    "milestones/milestone-1/",
    "download.json",
)
LISTS = (
    "",
    "milestones/",
    "milestones/?rating=amber&sort=-rating",
    "findings/",
    "timeline/",
    "pillars/pillar-1/",
    "areas-for-improvement/afi-1/",
    "focus-areas/focus-area-1/",
    "milestones/?download=csv",
)


def count_queries(client: PageClient, address: str) -> int:
    """How many queries a page asks, or the whole of a download."""
    with CaptureQueriesContext(connection) as asked:
        response = client.get(address)
        assert response.status_code == 200
        if response.streaming:
            assert file_of(response)
    return len(asked)


@pytest.fixture
def published(plan: Plan, priya: Viewer) -> Plan:
    publish_version(plan, priya)
    return plan


@pytest.mark.parametrize("path", PAGES)
def test_the_public_reads_a_plan_only_once_it_is_published(
    client: PageClient, plan: Plan, priya: Viewer, path: str
) -> None:
    refused, nothing = client.get(BASE + path), client.get(f"/larkshire/plans/no-such-plan/{path}")
    assert refused.status_code == nothing.status_code == 404
    assert words_of(refused) == words_of(nothing)
    publish_version(plan, priya)
    assert client.get(BASE + path).status_code == 200


@pytest.mark.parametrize("path", PAGES)
def test_a_plan_is_at_no_address_of_another_area(
    client: PageClient, published: Plan, elsewhere: LocalArea, path: str
) -> None:
    assert client.get((BASE + path).replace("/larkshire/", "/torbay/")).status_code == 404


def test_another_areas_programme_manager_is_the_public_here(
    client: PageClient, plan: Plan, elsewhere: LocalArea
) -> None:
    sign_in_manager(client, elsewhere, "Tess Torbay")
    assert client.get(BASE).status_code == 404


@pytest.mark.parametrize("path", PAGES)
def test_the_partnership_reads_the_draft_and_is_told_that_it_is_one(
    client: PageClient, area: LocalArea, plan: Plan, path: str
) -> None:
    sign_in_manager(client, area)
    response = client.get(BASE + path)
    assert response.status_code == 200
    if not path.endswith(".json"):
        assert "You are looking at the working draft." in words_of(response)


def test_the_draft_says_what_the_public_sees_and_the_public_is_told_nothing(
    client: PageClient, area: LocalArea, published: Plan, priya: Viewer
) -> None:
    with act("changed the plan", by=priya, area=area.code):
        published.save()
    assert "working draft" not in read_page(client, "")
    sign_in_manager(client, area)
    page = read_page(client, "")
    assert "You are looking at the working draft. The public sees version 1.3, published on" in page
    assert "Publish this draft" in page


def test_a_plan_that_stands_as_it_was_published_is_called_no_draft(
    client: PageClient, area: LocalArea, published: Plan
) -> None:
    sign_in_manager(client, area)
    for path in ("", "milestones/", "milestones/milestone-1/"):
        page = read_page(client, path)
        assert "Everybody sees this plan as you do: it is version 1.3, published on" in page
        assert "working draft" not in page
        assert "Publish this draft" not in page


def test_a_draft_that_changed_stays_hidden_from_the_public(
    client: PageClient, area: LocalArea, published: Plan, priya: Viewer
) -> None:
    changed = Milestone.objects.get(plan=published, key="milestone-1")
    changed.action = "Do something else entirely"
    with act("edited a milestone", by=priya, area=area.code):
        changed.save()
    for path in ("milestones/", "milestones/milestone-1/", "timeline/", "milestones/milestone-2/"):
        assert "something else" not in read_page(client, path)
    sign_in_manager(client, area)
    assert "Do something else entirely" in read_page(client, "milestones/")


@pytest.mark.parametrize(
    "path", ["pillars/x/", "areas-for-improvement/x/", "focus-areas/x/", "milestones/x/"]
)
def test_a_key_that_the_plan_never_had_is_nowhere(
    client: PageClient, published: Plan, path: str
) -> None:
    assert client.get(BASE + path).status_code == 404


def test_pages_that_only_show_take_no_posts(client: PageClient, published: Plan) -> None:
    assert client.post(BASE + "milestones/").status_code == 405


def test_a_page_asks_as_much_for_10_rows_as_for_200(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    asked = []
    for size in (5, 100):
        plan = import_plan(area, plan_document(size), priya)
        publish_version(plan, priya)
        base = BASE.replace("written-statement-of-action-2026", plan.key)
        asked.append({path: count_queries(client, base + path) for path in LISTS})
    assert asked[0] == asked[1]


def test_a_milestones_page_asks_the_same_whatever_stands_on_it(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    updates = (read.Update(read.NO_DATE, "Begun", read.NO_RATING, "table 1"),)
    few = milestone(1, updates=updates, cross_references=())
    many = milestone(
        2,
        updates=updates * 30,
        prompts=("Who?",) * 30,
        measures=few.measures * 30,
        cross_references=(),
    )
    publish_milestones(area, priya, few, many)
    addresses = [f"{BASE}milestones/milestone-{number}/" for number in (1, 2)]
    first, second = (count_queries(client, address) for address in addresses)
    assert first == second
