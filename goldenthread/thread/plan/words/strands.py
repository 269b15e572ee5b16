"""A finding and its strands in words. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from goldenthread.base.design import marks
from goldenthread.base.design.words import say_count
from goldenthread.thread.plan.addresses import node_address
from goldenthread.thread.plan.models import FocusArea, Milestone
from goldenthread.thread.plan.queries.milestones import standing_of
from goldenthread.thread.plan.queries.shapes import AppearanceLine
from goldenthread.thread.plan.queries.strands import StrandLine
from goldenthread.thread.plan.standings import mark_of
from goldenthread.thread.plan.words.findings import cite, find_source, name_place
from goldenthread.thread.plan.words.names import name_focus_area, name_milestone, shorten
from goldenthread.thread.plan.words.ratings import WORDS

AGAIN = "Could this be written again?"
CAPTION = "What inspectors found"


class PlaceSaid(NamedTuple):
    """A place where the plan names a finding: whereabouts, its citation, and the source."""

    key: str
    name: str
    url: str
    citation: str
    source_url: str


class EndSaid(NamedTuple):
    """A focus area or milestone beside a finding, and where to say what it has to do with it."""

    name: str
    url: str
    rating: SafeString | str
    tie_url: str
    reason: str = ""
    by_name: str = ""
    because: str = ""


class Sayer:
    """Says the ends of one finding's strands; `area` is the local area's code, `plan` a key."""

    def __init__(self, area: str, plan: str, finding: str, on: date, may_tie: bool) -> None:
        self._area = area
        self._plan = plan
        self._finding = finding
        self._on = on
        self._may_tie = may_tie

    def end(self, node: FocusArea | Milestone, because: str = "") -> EndSaid:
        """One end; `because` is why it is shown, where that needs saying."""
        kind = kind_of(node)
        url = node_address(self._area, self._plan, kind, node.key)
        return EndSaid(
            name_end(node), url, self._rating(node), self._tie(kind, node.key), because=because
        )

    def strands(self, lines: Iterable[StrandLine], with_reasons: bool) -> list[EndSaid]:
        """Strands in their order; reasons and names only for those who work on the plan."""
        said = []
        for line in lines:
            end = self.end(line.node)
            if with_reasons:
                end = end._replace(reason=line.strand.reason, by_name=line.strand.by_name)
            said.append(end)
        return said

    def _rating(self, node: FocusArea | Milestone) -> SafeString | str:
        if isinstance(node, FocusArea):
            return ""
        standing = standing_of(node, self._on)
        return marks.rating(mark_of(standing), WORDS[standing])

    def _tie(self, kind: str, key: str) -> str:
        if not self._may_tie:
            return ""
        return tie_address(self._area, self._plan, self._finding, kind, key)


def tie_address(area: str, plan: str, finding: str, kind: str, key: str) -> str:
    """Where somebody says whether a focus area or milestone answers a finding."""
    known = {"area": area, "plan": plan, "key": finding, "kind": kind, "tied": key}
    return reverse("plan:tie", kwargs=known)


def kind_of(node: FocusArea | Milestone) -> str:
    """The name of its kind, as addresses have it."""
    return "milestone" if isinstance(node, Milestone) else "focus_area"


def name_end(node: FocusArea | Milestone) -> str:
    """'4A Write a vision…' or 'Focus area 4: Write a strategy'."""
    if isinstance(node, Milestone):
        return name_milestone(node)
    return shorten(name_focus_area(node))


def say_places(lines: Sequence[AppearanceLine], area: str, plan: str) -> list[PlaceSaid]:
    """Every place of a finding with its own citation."""
    return [
        PlaceSaid(
            line.node.key,
            name_place(line),
            node_address(area, plan, "area", line.area.key) if line.area else "",
            cite(line),
            find_source(line, area),
        )
        for line in lines
    ]


def link_strands(count: int, url: str, finding: str) -> SafeString:
    """How many strands a finding has, leading to its own page."""
    words = say_count(count, "strand") if count else "No strand yet"
    return format_html(
        '<a class="govuk-link" href="{}">{}<span class="govuk-visually-hidden">: {}</span></a>',
        url,
        words,
        shorten(finding),
    )


def say_verdict(reasons: Sequence[str]) -> str:
    """The answer in one sentence, before its reasons."""
    if not reasons:
        return "Nothing in the plan tells us that it could. Inspectors look for themselves."
    return "Yes. If inspectors came today, they could write it again."
