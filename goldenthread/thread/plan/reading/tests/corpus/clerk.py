"""What a careful clerk writes down: short ways to say the truth of a plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Accounting,
    AreaForImprovement,
    Citation,
    Colour,
    DocumentSource,
    Finding,
    FocusArea,
    FrontMatter,
    Milestone,
    Other,
    Pillar,
    PlanDocument,
    Precision,
    Rating,
    RatingWord,
    Section,
    State,
    StatedMeasure,
    TrajectoryPoint,
    Update,
    When,
)

_KEYS = count(1)
_EMPTY = PlanDocument(
    source=DocumentSource(None, None, "store"),
    title=None,
    area_name=None,
    plan_type=None,
    version=None,
    status=None,
    dated=None,
    front_matter=(),
    sections=(),
    vocabulary=(),
    findings=(),
    measures=(),
    pillars=(),
    areas_for_improvement=(),
    not_understood=(),
    accounting=Accounting(0, 0, 0, 0),
)


def key() -> str:
    """A key that no other node has; keys are not compared."""
    return f"n{next(_KEYS)}"


def document(**known: Any) -> PlanDocument:
    """A document of which only what is given is known."""
    return replace(_EMPTY, **known)


def pillar(label: str | None, title: str) -> Pillar:
    """A pillar."""
    return Pillar(key(), label, title, NO_RATING, "")


def area(
    label: str | None,
    title: str | None,
    wording: str | None,
    focus_areas: Sequence[FocusArea],
    *,
    pillar: Pillar | None = None,
    findings: Sequence[Finding] = (),
    measures: Sequence[StatedMeasure] = (),
) -> AreaForImprovement:
    """An area for improvement; implied where it has neither label, title nor wording."""
    return AreaForImprovement(
        key=key(),
        implied=not (label or title or wording),
        label=label,
        title=title,
        wording=wording,
        pillar=pillar.key if pillar else None,
        rating=NO_RATING,
        findings=tuple(findings),
        focus_areas=tuple(focus_areas),
        measures=tuple(measures),
        place="",
    )


def focus(
    label: str | None,
    title: str | None,
    milestones: Iterable[Milestone],
    *,
    impact: str | None = None,
    measures: Sequence[StatedMeasure] = (),
) -> FocusArea:
    """A focus area; implied where it has neither label nor title."""
    return FocusArea(
        key=key(),
        implied=not (label or title),
        label=label,
        title=title,
        rating=NO_RATING,
        accountable_officer=None,
        overall_impact=impact,
        milestones=tuple(milestones),
        measures=tuple(measures),
        place="",
    )


def milestone(action: str, reference: str | None = None, **known: Any) -> Milestone:
    """A milestone of which only what is given is known (any of the milestone's fields)."""
    return Milestone(
        key=key(),
        action=action,
        place="",
        reference=reference,
        reference_as_written=reference,
        **known,
    )


def finding(text: str, written: str | None = None, *cited: Citation) -> Finding:
    """A finding with its citation as written and what it cites."""
    return Finding(key(), text, written, cited, "")


def when(
    written: str, day: date | None = None, precision: Precision = "none", note: str | None = None
) -> When:
    """A date as written and as understood."""
    return When(day, precision, written, note)


def word(written: str, colour: Colour | None, state: State | None) -> Rating:
    """A rating told in words."""
    return Rating(colour, state, written, "word")


def fill(colour: Colour | None, state: State | None) -> Rating:
    """A rating shown by a fill alone."""
    return Rating(colour, state, None, "fill")


def term(label: str, colour: Colour | None, state: State | None) -> RatingWord:
    """A line of the document's own key."""
    return RatingWord(label, colour, state, "")


def front(label: str, value: str) -> FrontMatter:
    """A label and its value before the plan proper."""
    return FrontMatter(label, value, "")


def section(title: str, body: str | None, number: str | None = None, level: int = 1) -> Section:
    """A narrative section."""
    return Section(number, title, level, body, "")


def measure(
    name: str,
    baseline: str | None = None,
    target: str | None = None,
    trajectory: Iterable[tuple[str, str | None, str | None]] = (),
    *,
    owner: str | None = None,
    source: str | None = None,
    reference: str | None = None,
    unit: str | None = None,
) -> StatedMeasure:
    """A measure as stated; each step of its trajectory is when, planned, actual."""
    steps = tuple(TrajectoryPoint(*step) for step in trajectory)
    return StatedMeasure(reference, name, unit, baseline, target, steps, owner, source, "")


def update(moment: When, text: str | None, rating: Rating = NO_RATING) -> Update:
    """A dated progress entry."""
    return Update(moment, text, rating, "")


def other(heading: str, text: str) -> Other:
    """What a column says that the format has no field for."""
    return Other(heading, text, "")


def newest(updates: Sequence[Update]) -> Rating:
    """The newest rating of dated ones: how the milestone fares where no column says it undated."""
    rated = [entry.rating for entry in updates if entry.rating != NO_RATING]
    return rated[-1] if rated else NO_RATING
