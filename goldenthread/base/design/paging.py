"""Links between the pages of a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.http import QueryDict

from goldenthread.base.design.links import change_query


@dataclass(frozen=True, slots=True)
class PageLink:
    """One link of the row of pages; a gap has no number."""

    number: int | None
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class PageLinks:
    """Everything the pagination component shows; `links` is empty where one page holds all."""

    links: list[PageLink]
    previous: str
    next: str


def link_pages(page: Page[Any], query: QueryDict) -> PageLinks:
    """The links around a page, with every other part of the address kept."""
    if not page.has_other_pages():
        return PageLinks([], "", "")
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    links = [
        PageLink(number, change_query(query, page=number, download=None), number == page.number)
        if isinstance(number, int)
        else PageLink(None, "", False)
        for number in numbers
    ]
    previous = change_query(query, page=page.number - 1) if page.has_previous() else ""
    following = change_query(query, page=page.number + 1) if page.has_next() else ""
    return PageLinks(links, previous, following)
