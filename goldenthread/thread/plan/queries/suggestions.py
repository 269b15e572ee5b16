"""What might answer a finding: suggested from the words, or found by them. Nothing is stored."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models.functions import Left

from goldenthread.thread.plan.models import FocusArea, Milestone, Plan
from goldenthread.thread.plan.moments import Moment, rows
from goldenthread.thread.plan.queries.outline import Outline, load_outline
from goldenthread.thread.plan.queries.strands import FindingPage
from goldenthread.thread.plan.queries.words import matching
from goldenthread.thread.plan.strands.ranking import rank

MOST_FOUND = 20
MOST_SUGGESTED = 5
# As much of an action as says what it is about.
COMPARED = 600
BESIDE = "It stands under the same area for improvement."
Told = Collection[tuple[type, int]]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that might answer a finding, and what else speaks for it than its words."""

    node: FocusArea | Milestone
    because: str = ""


class _Text(NamedTuple):
    model: type[FocusArea] | type[Milestone]
    id: int
    words: str
    area: int


def find_ends(plan: Plan, moment: Moment, words: str) -> list[FocusArea | Milestone]:
    """What holds every word: two queries. There is one more than is shown where there are more."""
    focus_areas = rows(FocusArea, plan, moment).filter(is_implied=False)
    focus_areas = focus_areas.filter(matching(words, "label", "title"))
    milestones = rows(Milestone, plan, moment).filter(matching(words, "reference", "action"))
    most = MOST_FOUND + 1
    found: list[FocusArea | Milestone] = [*focus_areas[:most], *milestones[:most]]
    return found[:most]


def suggest_ends(plan: Plan, moment: Moment, page: FindingPage, told: Told) -> list[Suggestion]:
    """What is likeliest to answer a finding, best first, in six queries at most.

    `told` is what people spoke of already: the model and the database key of each. An area's focus
    areas are compared by their titles, and a milestone by its action and its focus area's title.
    """
    texts = [text for text in _load_texts(plan, moment) if (text.model, text.id) not in told]
    own = {line.area.pk for line in page.appearances if line.area is not None}
    beside = {at for at, text in enumerate(texts) if text.area in own}
    ranked = rank(page.finding.text, [text.words for text in texts], beside)[:MOST_SUGGESTED]
    chosen = [(texts[each.at], BESIDE if each.at in beside else "") for each in ranked]
    ids = [text.id for text, _ in chosen]
    focus_areas = {each.pk: each for each in rows(FocusArea, plan, moment).filter(id__in=ids)}
    milestones = {each.pk: each for each in rows(Milestone, plan, moment).filter(id__in=ids)}
    return [
        Suggestion(
            focus_areas[text.id] if text.model is FocusArea else milestones[text.id], because
        )
        for text, because in chosen
    ]


def _load_texts(plan: Plan, moment: Moment) -> list[_Text]:
    outline: Outline = load_outline(plan, moment)
    focus_areas = {each.id: each for each in outline.focus_areas}
    actions = rows(Milestone, plan, moment).annotate(said=Left("action", COMPARED))
    return [
        *(
            _Text(FocusArea, each.id, each.title, each.area_for_improvement_id)
            for each in outline.focus_areas
            if not each.is_implied
        ),
        *(
            _Text(
                Milestone,
                id_,
                f"{said} {focus_areas[focus_area].title}",
                focus_areas[focus_area].area_for_improvement_id,
            )
            for id_, said, focus_area in actions.values_list("id", "said", "focus_area_id")
        ),
    ]
