"""The page of the thread: the picture, the table, what it is narrowed to, and its bounds."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.models import Plan
from goldenthread.thread.plan.strands.threads import ANSWERS_NOTHING, UNTIED
from goldenthread.thread.plan.tests.plans import import_plan, plan_document
from goldenthread.thread.plan.tests.showing import BASE, file_of, page_of, words_of
from goldenthread.thread.plan.tests.signing_in import sign_in_manager
from goldenthread.thread.plan.tests.strands import tie
from tests.pages import PageClient

PAGE = f"{BASE}thread/"
# A page that draws 200 nodes and as many strands, with 100 rows of the table.
MOST_BYTES = 600_000


@pytest.fixture
def here(client: PageClient, area: LocalArea, plan: Plan, priya: Viewer) -> PageClient:
    tie(plan, priya, "finding-1", "milestone-1")
    tie(plan, priya, "finding-1", "milestone-4")
    tie(plan, priya, "finding-2", "focus-area-2")
    sign_in_manager(client, area)
    return client


def links_of(response: Any) -> list[str]:
    return [link.get("href") for link in page_of(response).xpath("//svg//a")]


def test_every_node_is_a_link_with_words(here: PageClient) -> None:
    answer = here.get(PAGE)
    links = links_of(answer)
    for path in ("findings/finding-1/", "milestones/milestone-1/", "focus-areas/focus-area-2/"):
        assert f"{BASE}{path}" in links
    assert f"{BASE}milestones/milestone-1/#evidence" in links
    titles = [title.text_content() for title in page_of(answer).xpath("//svg//title")]
    assert f"Families wait too long for thing 3. {UNTIED}" in titles
    assert len(titles) == 6 + 6 + 2 + 6


def test_a_strand_is_drawn_and_a_broken_one_ends_in_an_open_ring(here: PageClient) -> None:
    page = page_of(here.get(PAGE))
    knots = page.xpath("//svg//g[@class='thread-knot']")
    by_title = {knot.find(".//title").text_content(): knot for knot in knots}
    tied = by_title["Families wait too long for thing 1."]
    loose = by_title[f"Families wait too long for thing 3. {UNTIED}"]
    assert [path.get("class") for path in tied.findall("path")] == ["thread-strand"] * 2
    assert [path.get("class") for path in loose.findall("path")] == [
        "thread-strand thread-strand--broken"
    ]
    assert "thread-ring--open" in loose.find("circle").get("class")
    assert "thread-ring--open" not in tied.find("circle").get("class")


def test_the_same_stands_in_a_table_and_in_its_download(here: PageClient) -> None:
    rows = file_of(here.get(f"{PAGE}?download=csv")).splitlines()
    assert (
        rows[0]
        == "What inspectors found,What answers it,What there is to show,Where the thread breaks"
    )
    assert sum(UNTIED in row for row in rows) == 4
    # Milestones 1 and 4 are tied, and 5 and 6 stand under the focus area that is.
    assert sum(ANSWERS_NOTHING in row for row in rows) == 2
    assert len(page_of(here.get(PAGE)).xpath("//tbody/tr")) == len(rows) - 1


def test_the_table_is_sorted_by_any_column(here: PageClient) -> None:
    rows = file_of(here.get(f"{PAGE}?sort=-finding&download=csv")).splitlines()
    assert rows[1].startswith("No finding")


@pytest.mark.parametrize(
    ("query", "findings"),
    [("pillar=pillar-1", 3), ("area=afi-2", 5), ("focus_area=focus-area-2", 5), ("", 6)],
)
def test_the_thread_is_narrowed_by_its_address(here: PageClient, query: str, findings: int) -> None:
    # Two findings of the first area are tied to the second.
    links = links_of(here.get(f"{PAGE}?{query}"))
    assert sum("/findings/" in link for link in links) == findings


def test_a_part_that_the_plan_does_not_have_is_told_and_all_is_shown(here: PageClient) -> None:
    answer = here.get(f"{PAGE}?area=no-such")
    assert "There is a problem" in words_of(answer)
    assert sum("/findings/" in link for link in links_of(answer)) == 6


def test_the_public_sees_the_thread_as_it_was_published(
    client: PageClient, plan: Plan, priya: Viewer
) -> None:
    tie(plan, priya, "finding-1", "milestone-1")
    publish_version(plan, priya)
    tie(plan, priya, "finding-2", "milestone-2")
    assert "1 of 6 findings is tied to an answer. None of 6 milestones has both" in words_of(
        client.get(PAGE)
    )


def test_a_large_plan_is_drawn_in_groups_that_open_by_a_link(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    import_plan(area, plan_document(milestones=60), priya)
    sign_in_manager(client, area)
    answer = client.get(PAGE)
    assert "Choose a group to open it." in words_of(answer)
    assert "?area=afi-1" in links_of(answer)
    assert f"{BASE}milestones/milestone-1/" in links_of(client.get(f"{PAGE}?area=afi-1"))


def test_the_page_asks_as_much_and_sends_no_more_than_its_bound_whatever_the_size(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    sign_in_manager(client, area)
    counts = []
    for milestones in (3, 45, 300):
        plan = import_plan(area, plan_document(milestones), priya)
        tie(plan, priya, "finding-1", "milestone-2")
        for query in ("", "?area=afi-1"):
            with CaptureQueriesContext(connection) as asked:
                answer = client.get(f"/larkshire/plans/{plan.key}/thread/{query}")
            counts.append(len(asked))
            assert len(answer.content) <= MOST_BYTES
    assert len(set(counts)) == 1


def test_a_plan_without_findings_and_milestones_says_so(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    import_plan(area, plan_document(areas_for_improvement=()), priya)
    sign_in_manager(client, area)
    said = words_of(client.get(PAGE))
    assert "This plan names no findings and no milestones yet." in said
    assert "There is no thread to show here yet." in said
