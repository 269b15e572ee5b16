"""The columns of lists of milestones: what the page shows, and what its download holds. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from goldenthread.base.design.tables import Column
from goldenthread.base.design.words import say_count
from goldenthread.thread.plan.models import Milestone
from goldenthread.thread.plan.queries.milestones import standing_of
from goldenthread.thread.plan.queries.shapes import Ancestry
from goldenthread.thread.plan.reading.document import When
from goldenthread.thread.plan.standings import Standing
from goldenthread.thread.plan.storing.columns import claimed_by, when_of
from goldenthread.thread.plan.words.days import due_of, say_day, say_when
from goldenthread.thread.plan.words.links import address_stem
from goldenthread.thread.plan.words.milestones import late_by
from goldenthread.thread.plan.words.names import (
    name_area,
    name_focus_area,
    name_pillar,
    shorten,
)
from goldenthread.thread.plan.words.ratings import WORDS, say_rating, tag_rating

ACTION_LENGTH = 220
ABOVE_LENGTH = 70
Columns = list[Column[Milestone]]


class MilestoneColumns:
    """Columns for the milestones of one plan, as at a day.

    `above` gives what each focus area stands under, by its database key; without it the page
    leaves the focus area out, as on that focus area's own page.
    """

    def __init__(
        self,
        area: str,
        plan: str,
        on: date,
        above: Mapping[int, Ancestry],
        names_above: bool = True,
    ) -> None:
        self._stem = address_stem(area, plan, "milestone")
        self._on = on
        self._above = above
        names = {key: escape(_name_above(each)) for key, each in above.items()}
        self._names = names if names_above else {}

    def on_page(self) -> Columns:
        """What a page shows: few columns, wide enough to read."""
        return [
            Column("order", "Reference", _reference, sort="position", url=self.address),
            Column("action", "Action", "action", sort="action", show=self._show_action),
            Column("officer", "Who", _officer, sort="accountable_officer"),
            Column("start", "Starts", _said("start"), sort="start"),
            Column("end", "Due", _say_due, sort="due", show=self._show_due),
            Column("rating", "Rating", self._rating, sort="stands_at", show=self._show_rating),
        ]

    def in_download(self) -> Columns:
        """Everything that the plan says of a milestone, a column each."""
        return [
            Column("order", "Reference", "reference", sort="position"),
            Column("pillar", "Pillar", self._of(_pillar)),
            Column("area", "Area for improvement", self._of(lambda each: name_area(each.area))),
            Column("focus", "Focus area", self._of(lambda each: name_focus_area(each.focus_area))),
            Column("action", "Action", "action", sort="action"),
            Column(
                "officer", "Accountable officer", "accountable_officer", sort="accountable_officer"
            ),
            Column("support", "Supporting leads", "supporting_leads"),
            Column("start", "Start", "start", sort="start"),
            Column("start_words", "Start as written", "start_as_written"),
            Column("end", "Due (the end that counts)", _due_day, sort="due"),
            Column("first_end", "End", "end"),
            Column("end_words", "End as written", "end_as_written"),
            Column("new_end", "Revised end", "revised_end"),
            Column("new_words", "Revised end as written", "revised_end_as_written"),
            Column("rating", "Rating", self._house_rating, sort="stands_at"),
            Column("rating_words", "Rating as written", "claimed_as_written"),
            Column("rating_colour", "Colour as shown", "claimed_colour"),
            Column("late", "Days late", lambda row: late_by(row, self._standing(row), self._on)),
            Column("progress", "What was done", "progress"),
            Column("evidence", "Evidence of impact", "evidence"),
            Column("place", "Place in the document", "place"),
        ]

    def address(self, milestone: Milestone) -> str:
        """Where a milestone's page is."""
        return f"{self._stem}{milestone.key}/"

    def _standing(self, milestone: Milestone) -> Standing:
        return standing_of(milestone, self._on)

    def _of(self, say: Callable[[Ancestry], str]) -> Callable[[Milestone], str]:
        return lambda milestone: say(self._above[milestone.focus_area_id])

    def _show_action(self, milestone: Milestone) -> SafeString:
        action = escape(shorten(milestone.action, ACTION_LENGTH))
        above = self._names.get(milestone.focus_area_id)
        if not above:
            return mark_safe(action)  # noqa: S308 - escaped
        return mark_safe(f'{action}<span class="plan-under">{above}</span>')  # noqa: S308 - both escaped

    def _show_due(self, milestone: Milestone) -> SafeString:
        said = escape(_say_due(milestone))
        days = late_by(milestone, self._standing(milestone), self._on)
        late = f'<span class="plan-under">{say_count(days, "day,days")} late</span>' if days else ""
        return mark_safe(f"{said}{late}")  # noqa: S308 - escaped, and a number

    def _rating(self, milestone: Milestone) -> str:
        return say_rating(claimed_by(milestone), self._standing(milestone))

    def _house_rating(self, milestone: Milestone) -> str:
        return WORDS[self._standing(milestone)]

    def _show_rating(self, milestone: Milestone) -> SafeString:
        return tag_rating(claimed_by(milestone), self._standing(milestone))


def _name_above(each: Ancestry) -> str:
    if not each.focus_area.is_implied:
        return shorten(name_focus_area(each.focus_area), ABOVE_LENGTH)
    return "" if each.area.is_implied else shorten(name_area(each.area), ABOVE_LENGTH)


def _pillar(each: Ancestry) -> str:
    return name_pillar(each.pillar) if each.pillar else ""


def _reference(milestone: Milestone) -> str:
    return milestone.reference or "No reference"


def _officer(milestone: Milestone) -> str:
    return milestone.accountable_officer or "Nobody yet"


def _said(name: str) -> Callable[[Milestone], str]:
    return lambda milestone: say_day(when_of(milestone, name)) or say_when(when_of(milestone, name))


def _due(milestone: Milestone) -> When:
    return due_of(when_of(milestone, "end"), when_of(milestone, "revised_end"))


def _due_day(milestone: Milestone) -> date | None:
    return milestone.revised_end or milestone.end


def _say_due(milestone: Milestone) -> str:
    due = _due(milestone)
    return say_day(due) or say_when(due)
