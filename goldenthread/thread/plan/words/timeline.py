"""Milestones on one line of time, in groups that share its scale. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from goldenthread.base.design.charts.timeline import Span, Tick, Track, lay_out
from goldenthread.base.design.words import say_count, say_date
from goldenthread.thread.plan.queries.milestones import standing_of
from goldenthread.thread.plan.queries.outline import Outline
from goldenthread.thread.plan.queries.shapes import AnyMilestone
from goldenthread.thread.plan.standings import mark_of
from goldenthread.thread.plan.storing.columns import claimed_by, when_of
from goldenthread.thread.plan.words.days import say_span
from goldenthread.thread.plan.words.links import address_stem
from goldenthread.thread.plan.words.milestones import due_when
from goldenthread.thread.plan.words.names import label_focus_area, name_area, name_milestone
from goldenthread.thread.plan.words.ratings import NOUN, say_rating

LABEL_LENGTH = 80


@dataclass(frozen=True, slots=True)
class Bar:
    """One milestone as drawn, with its dates in words as precisely as the plan has them."""

    track: Track
    dates: str


@dataclass(frozen=True, slots=True)
class Group:
    """The milestones of one focus area, earliest first; those without dates last."""

    name: str
    url: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class TimelineChart:
    """Every group on one scale of whole quarters; `now` in hundredths, null where outside."""

    groups: tuple[Group, ...]
    ticks: Sequence[Tick]
    now: float | None
    today: date
    first: date
    last: date
    undated: int = 0

    @property
    def is_undated(self) -> bool:
        """True where there are milestones, and none of them has a day to be drawn at."""
        return 0 < self.undated == sum(len(group.bars) for group in self.groups)

    @property
    def said(self) -> str:
        """How to read the picture: where today is, and what has no place on it."""
        day = say_date(self.today)
        line = f"The dashed line is today, {day}."
        if self.now is None:
            line = f"Today, {day}, lies outside these dates."
        if not self.undated:
            return line
        if self.undated == 1:
            return f"{line} 1 milestone has no dates, and stands last in its group."
        milestones = say_count(self.undated, NOUN)
        return f"{line} {milestones} have no dates, and stand last in their groups."

    @cached_property
    def grid(self) -> SafeString:
        """The lines behind every row, as SVG: the same for all, so made once."""
        return format_html_join(
            "",
            '<line class="gt-timeline__grid{}" x1="{}%" x2="{}%" y1="0" y2="28"/>',
            [(" gt-timeline__grid--year" if t.is_year else "", t.x, t.x) for t in self.ticks],
        )


def lay_timeline(
    milestones: Sequence[AnyMilestone], outline: Outline, area: str, plan: str, on: date
) -> TimelineChart:
    """Lay milestones out by focus area, in the plan's order of focus areas."""
    stem = address_stem(area, plan, "milestone")
    ordered = sorted(milestones, key=_when)
    chart = lay_out([_span(each, f"{stem}{each.key}/", on) for each in ordered], on)
    bars = [
        (each.focus_area_id, Bar(track, _dates(each)))
        for each, track in zip(ordered, chart.tracks, strict=True)
    ]
    groups = _groups(bars, outline, address_stem(area, plan, "focus_area"))
    undated = sum(track.x is None for track in chart.tracks)
    return TimelineChart(
        tuple(groups), chart.ticks, chart.today, on, chart.first, chart.last, undated
    )


def _groups(bars: Sequence[tuple[int, Bar]], outline: Outline, stem: str) -> Iterable[Group]:
    above = outline.ancestry()
    for focus_area in outline.focus_areas:
        mine = tuple(bar for key, bar in bars if key == focus_area.id)
        if not mine:
            continue
        name = label_focus_area(focus_area)
        if focus_area.is_implied:
            name = name_area(above[focus_area.id].area)
        elif focus_area.title:
            name = f"{name}: {focus_area.title}"
        yield Group(name, f"{stem}{focus_area.key}/", mine)


def _when(milestone: AnyMilestone) -> tuple[bool, date]:
    day = milestone.start or milestone.revised_end or milestone.end
    return day is None, day or date.max


def _span(milestone: AnyMilestone, url: str, on: date) -> Span:
    standing = standing_of(milestone, on)
    return Span(
        label=name_milestone(milestone, LABEL_LENGTH),
        start=milestone.start,
        end=milestone.revised_end or milestone.end,
        url=url,
        colour=mark_of(standing),
        words=say_rating(claimed_by(milestone), standing),
    )


def _dates(milestone: AnyMilestone) -> str:
    return say_span(when_of(milestone, "start"), due_when(milestone))
