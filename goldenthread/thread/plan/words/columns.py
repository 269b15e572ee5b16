"""The columns of lists of milestones: what the page shows, and what its download holds. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from django.utils.safestring import SafeString

from goldenthread.base.design.escaping import escape_text
from goldenthread.base.design.tables import Column
from goldenthread.base.design.words import say_count
from goldenthread.thread.plan.queries.milestones import standing_of
from goldenthread.thread.plan.queries.outline import Above
from goldenthread.thread.plan.queries.shapes import AnyMilestone
from goldenthread.thread.plan.standings import Standing
from goldenthread.thread.plan.storing.columns import claimed_by, when_of
from goldenthread.thread.plan.words.days import days_late, say_day, say_when
from goldenthread.thread.plan.words.links import address_stem
from goldenthread.thread.plan.words.milestones import due_when, late_by
from goldenthread.thread.plan.words.names import (
    name_area,
    name_focus_area,
    name_pillar,
    shorten,
)
from goldenthread.thread.plan.words.ratings import WORDS, say_rating, tag_rating

ACTION_LENGTH = 220
ABOVE_LENGTH = 70
Columns = list[Column[AnyMilestone]]


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
        above: Mapping[int, Above],
        names_above: bool = True,
    ) -> None:
        self._stem = address_stem(area, plan, "milestone")
        self._on = on
        self._above = above
        # By focus area, each said once: many milestones of a page stand under the same one.
        self._names: dict[int, str] = {}
        self._names_above = names_above

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

    def address(self, milestone: AnyMilestone) -> str:
        """Where a milestone's page is."""
        return f"{self._stem}{milestone.key}/"

    def _standing(self, milestone: AnyMilestone) -> Standing:
        return standing_of(milestone, self._on)

    def _of(self, say: Callable[[Above], str]) -> Callable[[AnyMilestone], str]:
        return lambda milestone: say(self._above[milestone.focus_area_id])

    def _show_action(self, milestone: AnyMilestone) -> SafeString:
        action = escape_text(shorten(milestone.action, ACTION_LENGTH))
        above = self._say_above(milestone.focus_area_id) if self._names_above else ""
        if not above:
            return SafeString(action)
        return SafeString(f'{action}<span class="plan-under">{above}</span>')

    def _say_above(self, focus_area: int) -> str:
        if focus_area not in self._names:
            self._names[focus_area] = escape_text(_name_above(self._above[focus_area]))
        return self._names[focus_area]

    def _show_due(self, milestone: AnyMilestone) -> SafeString:
        due = due_when(milestone)
        said = escape_text(say_day(due) or say_when(due))
        days = days_late(due, self._standing(milestone), self._on)
        late = f'<span class="plan-under">{say_count(days, "day,days")} late</span>' if days else ""
        return SafeString(f"{said}{late}")

    def _rating(self, milestone: AnyMilestone) -> str:
        return say_rating(claimed_by(milestone), self._standing(milestone))

    def _house_rating(self, milestone: AnyMilestone) -> str:
        return WORDS[self._standing(milestone)]

    def _show_rating(self, milestone: AnyMilestone) -> SafeString:
        return tag_rating(claimed_by(milestone), self._standing(milestone))


def _name_above(each: Above) -> str:
    if not each.focus_area.is_implied:
        return shorten(name_focus_area(each.focus_area), ABOVE_LENGTH)
    return "" if each.area.is_implied else shorten(name_area(each.area), ABOVE_LENGTH)


def _pillar(each: Above) -> str:
    return name_pillar(each.pillar) if each.pillar else ""


def _reference(milestone: AnyMilestone) -> str:
    return milestone.reference or "No reference"


def _officer(milestone: AnyMilestone) -> str:
    return milestone.accountable_officer or "Nobody yet"


def _said(name: str) -> Callable[[AnyMilestone], str]:
    def say(milestone: AnyMilestone) -> str:
        when = when_of(milestone, name)
        return say_day(when) or say_when(when)

    return say


def _due_day(milestone: AnyMilestone) -> date | None:
    return milestone.revised_end or milestone.end


def _say_due(milestone: AnyMilestone) -> str:
    due = due_when(milestone)
    return say_day(due) or say_when(due)
