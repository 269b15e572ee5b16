"""Lists of milestones: narrowed, sorted, and with what each stands under."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When
from django.db.models.expressions import OrderBy
from django.db.models.functions import Coalesce

from goldenthread.thread.plan.models import (
    AreaForImprovement,
    FocusArea,
    Milestone,
    Pillar,
    Plan,
    Prompt,
)
from goldenthread.thread.plan.models.milestone import NAMES_AN_OFFICER
from goldenthread.thread.plan.moments import Moment, rows
from goldenthread.thread.plan.queries.counting import standing_on
from goldenthread.thread.plan.queries.shapes import (
    Ancestry,
    AnyMilestone,
    MilestoneLine,
    OfficerLine,
    Timeline,
)
from goldenthread.thread.plan.queries.words import matching
from goldenthread.thread.plan.standings import Standing, claimed_standing

NOBODY = "nobody"
SEARCHED = (
    "reference",
    "action",
    "accountable_officer",
    "supporting_leads",
    "progress",
    "evidence",
)
# What a list may be sorted by, and the expression behind it; the plan's own order is the default.
SORTS = {
    "order": F("position"),
    "action": F("action"),
    "officer": F("accountable_officer"),
    "start": F("start"),
    "end": F("due"),
    "rating": F("stands_at"),
}
_DUE = Coalesce("revised_end", "end")


@dataclass(frozen=True, slots=True)
class MilestoneChoice:
    """What somebody chose to see: keys of nodes, a standing, an officer as written, days, words.

    The days are those between which the end that counts (the revised one, where there is one)
    falls. `sort` is one of SORTS, with '-' before it for the other way round. Empty: no choice.
    """

    pillar: str = ""
    area: str = ""
    focus_area: str = ""
    rating: str = ""
    officer: str = ""
    date_from: date | None = None
    date_to: date | None = None
    words: str = ""
    sort: str = ""


def list_milestones(plan: Plan, moment: Moment, choice: MilestoneChoice) -> QuerySet[Milestone]:
    """The milestones chosen, in the order chosen: one query when read."""
    chosen = rows(Milestone, plan, moment)
    if choice.pillar or choice.area or choice.focus_area:
        chosen = chosen.filter(focus_area_id__in=_focus_areas(plan, moment, choice).values("id"))
    if choice.rating:
        chosen = chosen.annotate(stands=standing_on(moment.on)).filter(stands=choice.rating)
    if choice.officer:
        name = "" if choice.officer == NOBODY else choice.officer
        chosen = chosen.filter(accountable_officer=name)
    if choice.date_from or choice.date_to:
        chosen = chosen.annotate(due=_DUE).filter(_between(choice.date_from, choice.date_to))
    if choice.words:
        chosen = chosen.filter(matching(choice.words, *SEARCHED))
    return _sorted(chosen, choice.sort, moment.on)


def load_milestone_lines(
    milestones: Sequence[Milestone], plan: Plan, moment: Moment
) -> list[MilestoneLine]:
    """These milestones with what they stand under: four queries."""
    ancestry = load_ancestry({each.focus_area_id for each in milestones}, plan, moment)
    prompts = _count_prompts([each.pk for each in milestones], plan, moment)
    return [
        MilestoneLine(
            each,
            standing_of(each, moment.on),
            *ancestry[each.focus_area_id],
            prompts.get(each.pk, 0),
        )
        for each in milestones
    ]


def load_ancestry(focus_areas: set[int], plan: Plan, moment: Moment) -> dict[int, Ancestry]:
    """What focus areas stand under, by their database keys: three queries at most."""
    found = list(rows(FocusArea, plan, moment).filter(id__in=focus_areas))
    wanted = {each.area_for_improvement_id for each in found}
    areas = {a.pk: a for a in rows(AreaForImprovement, plan, moment).filter(id__in=wanted)}
    wanted_pillars = {area.pillar_id for area in areas.values() if area.pillar_id}
    pillars = {p.pk: p for p in rows(Pillar, plan, moment).filter(id__in=wanted_pillars)}
    ancestry = {}
    for each in found:
        area = areas[each.area_for_improvement_id]
        ancestry[each.pk] = Ancestry(each, area, pillars.get(area.pillar_id or 0))
    return ancestry


def list_officers(plan: Plan, moment: Moment) -> list[OfficerLine]:
    """Who is accountable for how many milestones, most first; nobody last: one query.

    Whatever is too long for a name is left out.
    """
    counted = (
        rows(Milestone, plan, moment)
        .order_by()
        .filter(NAMES_AN_OFFICER)
        .values("accountable_officer")
        .annotate(how_many=Count("*"))
    )
    lines = [OfficerLine(each["accountable_officer"], each["how_many"]) for each in counted]
    return sorted(lines, key=lambda line: (not line.name, -line.milestones, line.name))


def load_timeline(lines: Sequence[MilestoneLine]) -> Timeline:
    """Milestones on one line of time, earliest start first. Pure."""
    dated = [line for line in lines if days_of(line.node)]
    days = [day for line in dated for day in days_of(line.node)]
    return Timeline(
        first=min(days, default=None),
        last=max(days, default=None),
        dated=tuple(sorted(dated, key=lambda line: min(days_of(line.node)))),
        undated=tuple(line for line in lines if not days_of(line.node)),
    )


def days_of(milestone: Milestone) -> list[date]:
    """The days that a milestone names: its start, its end, its revised end."""
    days = (milestone.start, milestone.end, milestone.revised_end)
    return [day for day in days if day is not None]


def standing_of(milestone: AnyMilestone, on: date) -> Standing:
    """Where a milestone stands on a day by what its document claims."""
    return claimed_standing(milestone.claimed_state, milestone.start, on)


def _focus_areas(plan: Plan, moment: Moment, choice: MilestoneChoice) -> QuerySet[FocusArea]:
    areas = rows(AreaForImprovement, plan, moment).order_by()
    if choice.pillar:
        pillars = rows(Pillar, plan, moment).order_by().filter(key=choice.pillar)
        areas = areas.filter(pillar_id__in=pillars.values("id"))
    if choice.area:
        areas = areas.filter(key=choice.area)
    focus_areas = rows(FocusArea, plan, moment).order_by()
    if choice.focus_area:
        focus_areas = focus_areas.filter(key=choice.focus_area)
    return focus_areas.filter(area_for_improvement_id__in=areas.values("id"))


def _between(first: date | None, last: date | None) -> Q:
    chosen = Q()
    if first is not None:
        chosen &= Q(due__gte=first)
    if last is not None:
        chosen &= Q(due__lte=last)
    return chosen


def _sorted(chosen: QuerySet[Milestone], sort: str, on: date) -> QuerySet[Milestone]:
    name = sort.removeprefix("-")
    expression = SORTS.get(name, F("position"))
    if name == "rating":
        chosen = chosen.annotate(stands=standing_on(on)).annotate(stands_at=_place_of_standing())
    if name == "end":
        chosen = chosen.annotate(due=_DUE)
    down = sort.startswith("-")
    return chosen.order_by(OrderBy(expression, descending=down, nulls_last=True), "position", "id")


def _place_of_standing() -> Case:
    places = [When(stands=each.value, then=Value(place)) for place, each in enumerate(Standing)]
    return Case(*places, output_field=IntegerField())


def _count_prompts(milestones: list[int], plan: Plan, moment: Moment) -> dict[int, int]:
    counted = (
        rows(Prompt, plan, moment)
        .order_by()
        .filter(milestone_id__in=milestones)
        .values("milestone_id")
        .annotate(how_many=Count("id"))
    )
    return {each["milestone_id"]: each["how_many"] for each in counted}
