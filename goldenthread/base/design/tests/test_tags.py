"""The tags that pages are put together from."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.paginator import Paginator
from django.test import RequestFactory

from goldenthread.base.design.links import change_query
from goldenthread.base.design.paging import link_pages
from goldenthread.base.design.tests.markup import find, render, text_of
from goldenthread.base.design.thread_line import ThreadStep

TRAIL = [("Plan", "/plan/"), ("Here", "")]


def links_of(page: Any) -> list[tuple[str, str]]:
    return [(text_of(link), link.get("href")) for link in find(page, "a")]


@pytest.mark.parametrize(
    "template",
    [
        "{% breadcrumbs %}",
        "{% breadcrumbs breadcrumbs %}",
        "{% breadcrumbs 'Plan' '/plan/' 'Here' '' %}",
    ],
)
def test_breadcrumbs_lead_upwards_and_say_where_one_is(template: str) -> None:
    page = render(template, breadcrumbs=TRAIL)
    assert links_of(page) == [("Plan", "/plan/")]
    assert text_of(find(page, "li", aria_current="page")[0]) == "Here"


def test_no_breadcrumbs_no_landmark() -> None:
    assert not find(render("{% breadcrumbs %}"), "nav")


def test_a_summary_list_says_what_was_not_given_and_names_its_links() -> None:
    rows = [("Officer", "A & B", "/change/", "Change"), ("End date", None), ("Lead", "")]
    page = render("{% summary_list rows %}", rows=rows)
    assert [text_of(one) for one in find(page, "dt")] == ["Officer", "End date", "Lead"]
    assert [text_of(one) for one in find(page, "dd")] == [
        "A & B",
        "Change officer",
        "Not given",
        "Not given",
    ]


def test_a_summary_list_takes_a_mapping() -> None:
    page = render("{% summary_list rows %}", rows={"Officer": 0})
    assert text_of(find(page, "dd")[0]) == "0"


def test_an_empty_state_gives_the_next_step() -> None:
    page = render("{% empty_state 'Nothing yet.' 'Why' '/add/' 'Add one' %}")
    assert text_of(page) == "Nothing yet.WhyAdd one"
    assert links_of(page) == [("Add one", "/add/")]


def test_the_thread_breaks_in_an_open_ring_with_its_reason() -> None:
    steps = [
        ThreadStep("Finding", "Long waits", url="/f/"),
        ThreadStep("This", "1.1", url="/m/", is_here=True),
        ThreadStep("Evidence", broken="Nobody has sent any."),
    ]
    page = render("{% thread_line steps %}", steps=steps)
    found, here, broken = find(page, "li")
    assert find(found, "circle")
    assert links_of(page) == [("Long waits", "/f/")]
    assert here.get("aria-current") == "step"
    assert not find(broken, "circle")
    assert "Nobody has sent any." in text_of(broken)


def test_a_sparkline_says_what_it_shows() -> None:
    page = render("{% sparkline values label='From 1 to 2' %}", values=[1, 2])
    assert find(page, "svg", role="img", aria_label="From 1 to 2")


def test_a_sort_heading_turns_round_and_starts_at_the_first_page() -> None:
    request = RequestFactory().get("/?sort=end&page=3&pillar=2")
    page = render("<table><tr>{% sort_heading 'end' 'End' %}</tr></table>", request=request)
    assert find(page, "th", aria_sort="ascending")
    assert find(page, "a")[0].get("href") == "?sort=-end&pillar=2"


@pytest.mark.parametrize(
    ("changes", "query"),
    [
        ({"page": 2}, "?a=1&a=2&page=2"),
        ({"a": None}, "?"),
        ({"b": "&"}, "?a=1&a=2&b=%26"),
    ],
)
def test_an_address_keeps_what_is_not_changed(changes: dict[str, Any], query: str) -> None:
    assert change_query(RequestFactory().get("/?a=1&a=2&empty=").GET, **changes) == query


def test_pages_are_linked_with_gaps_and_the_rest_of_the_address() -> None:
    query = RequestFactory().get("/?sort=end").GET
    pages = link_pages(Paginator(range(1000), 10).page(50), query)
    assert [link.number for link in pages.links] == [1, None, 49, 50, 51, None, 100]
    assert [link.number for link in pages.links if link.is_current] == [50]
    assert (pages.previous, pages.next) == ("?sort=end&page=49", "?sort=end&page=51")


def test_one_page_has_no_links() -> None:
    request = RequestFactory().get("/")
    page = render("{% pagination page %}", page=Paginator([1], 10).page(1), request=request)
    assert not find(page, "nav")
