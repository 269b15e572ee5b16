"""What lists of milestones and findings may be narrowed by; every choice stays in the address."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django_filters import FilterSet

from goldenthread.base.design.quick_widgets import Pairs
from goldenthread.thread.plan.filter_fields import (
    choice_filter,
    day_filter,
    is_idle,
    words_filter,
)
from goldenthread.thread.plan.guards import ReadablePlan
from goldenthread.thread.plan.models import Finding, Milestone
from goldenthread.thread.plan.queries import (
    NOBODY,
    MilestoneChoice,
    list_findings,
    list_milestones,
    list_officers,
)
from goldenthread.thread.plan.queries.findings import NO_STRAND
from goldenthread.thread.plan.queries.outline import Outline
from goldenthread.thread.plan.queries.shapes import OfficerLine
from goldenthread.thread.plan.standings import Standing
from goldenthread.thread.plan.words.names import (
    label_area,
    label_focus_area,
    label_pillar,
    shorten,
)
from goldenthread.thread.plan.words.ratings import WORDS

SHORT = 60


class MilestoneFilter(FilterSet):  # type: ignore[misc] # django-filter has no types
    """Pillar, area, focus area, rating, officer, days and words."""

    words = words_filter()
    pillar = choice_filter("Pillar", "All pillars")
    area = choice_filter("Area for improvement", "All areas")
    focus_area = choice_filter("Focus area", "All focus areas")
    rating = choice_filter("Rating", "All ratings")
    officer = choice_filter("Who answers for it", "Everybody")
    date_from = day_filter("Due on or after")
    date_to = day_filter("Due on or before")

    def __init__(
        self,
        data: QueryDict,
        queryset: QuerySet[Milestone],
        *,
        readable: ReadablePlan,
        outline: Outline,
        request: Any = None,
    ) -> None:
        super().__init__(data, queryset, request=request)
        self._readable = readable
        fields = self.form.fields
        fields["pillar"].choices = _pillars(outline)
        fields["area"].choices = _areas(outline)
        fields["focus_area"].choices = _focus_areas(outline)
        fields["rating"].choices = Pairs((each.value, WORDS[each]) for each in Standing)
        fields["officer"].choices = _officers(list_officers(*readable))
        # One that is asked for stays, so that it can say that it knows no such thing.
        for name in [name for name, field in fields.items() if is_idle(field)]:
            if not data.get(name):
                del fields[name]

    def filter_queryset(self, queryset: QuerySet[Milestone]) -> QuerySet[Milestone]:
        """The milestones chosen, in the address's own order."""
        chosen = {name: value for name, value in self.form.cleaned_data.items() if value}
        return list_milestones(
            *self._readable, MilestoneChoice(**chosen, sort=self.data.get("sort", ""))
        )


class FindingFilter(FilterSet):  # type: ignore[misc] # django-filter has no types
    """Area for improvement, words, and whether anybody has said what answers them."""

    words = words_filter()
    area = choice_filter("Area for improvement", "All areas")
    strands = choice_filter("Strands", "With and without")

    def __init__(
        self,
        data: QueryDict,
        queryset: QuerySet[Finding],
        *,
        readable: ReadablePlan,
        outline: Outline,
        request: Any = None,
    ) -> None:
        super().__init__(data, queryset, request=request)
        self._readable = readable
        self.form.fields["area"].choices = _areas(outline)
        self.form.fields["strands"].choices = Pairs([(NO_STRAND, "No strand yet")])

    def filter_queryset(self, queryset: QuerySet[Finding]) -> QuerySet[Finding]:
        """The findings chosen, in the plan's order."""
        chosen = {name: value for name, value in self.form.cleaned_data.items() if value}
        return list_findings(*self._readable, **chosen)


def _pillars(outline: Outline) -> Pairs:
    return Pairs(
        (each.key, _say(label_pillar(each) if each.label else "", each.title))
        for each in outline.pillars
    )


def _areas(outline: Outline) -> Pairs:
    return Pairs(
        (each.key, _say(label_area(each), each.title or each.wording)) for each in outline.areas
    )


def _focus_areas(outline: Outline) -> Pairs:
    return Pairs(
        (each.key, _say(label_focus_area(each), each.title))
        for each in outline.focus_areas
        if not each.is_implied
    )


def _officers(lines: Sequence[OfficerLine]) -> Pairs:
    return Pairs(
        (line.name or NOBODY, shorten(line.name, SHORT) if line.name else "Nobody yet")
        for line in lines
    )


def _say(label: str, title: str) -> str:
    return ": ".join(part for part in (label, shorten(title, SHORT)) if part)
