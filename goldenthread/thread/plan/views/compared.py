"""A comparison as its pages list it: added, withdrawn, moved and reworded, each in pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

from goldenthread.thread.plan.comparing.comparison import Comparison
from goldenthread.thread.plan.words.comparing import NodeLine, Sayer

LINES_A_PAGE = 25


class ComparedList(NamedTuple):
    """One list of a comparison, a page of it; the addresses are empty where there is no page."""

    name: str
    title: str
    how_many: int
    lines: Sequence[NodeLine]
    page: Page[Any]
    previous: str
    next: str


def list_compared(request: HttpRequest, comparison: Comparison) -> list[ComparedList]:
    """The lists that have anything in them; '?reworded=2' asks for the second page of one."""
    return list(_list(request, comparison, Sayer(comparison)))


def count_same(comparison: Comparison) -> int:
    """How many nodes are the same in both."""
    return sum(not match.changes for match in comparison.matches)


def _list(request: HttpRequest, comparison: Comparison, sayer: Sayer) -> Iterator[ComparedList]:
    changed = [match for match in comparison.matches if match.changes]
    reworded = [match for match in changed if "reworded" in match.verdicts]
    moved = [match for match in changed if "reworded" not in match.verdicts]
    lists: tuple[tuple[str, str, Sequence[Any], Callable[[Any], NodeLine]], ...] = (
        ("added", "Added", comparison.added, sayer.say_added),
        ("withdrawn", "Withdrawn", comparison.withdrawn, sayer.say_withdrawn),
        ("moved", "Moved, or with another number", moved, sayer.say_match),
        ("reworded", "Reworded", reworded, sayer.say_match),
    )
    for name, title, found, say in lists:
        if found:
            page = Paginator(found, LINES_A_PAGE).get_page(request.GET.get(name))
            lines = [say(each) for each in page]
            before = page.previous_page_number() if page.has_previous() else None
            after = page.next_page_number() if page.has_next() else None
            addresses = (_address(request, name, number) for number in (before, after))
            yield ComparedList(name, title, len(found), lines, page, *addresses)


def _address(request: HttpRequest, name: str, page: int | None) -> str:
    if page is None:
        return ""
    asked = request.GET.copy()
    asked[name] = str(page)
    return f"?{asked.urlencode()}#{name}"
