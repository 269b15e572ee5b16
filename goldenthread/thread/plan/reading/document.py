"""What the reader understands of one plan file: the open exchange format 'improvement-plan/1'.

The classes mirror the format's definition (docs/exchange-format.md) field for field, so that
`serialising` is mechanical. Text is as written apart from white space: runs folded to one space,
line breaks within a cell kept, ends trimmed. Nothing is corrected.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

Colour = Literal["blue", "green", "amber", "red", "grey", "purple"]
State = Literal[
    "complete_and_embedded",
    "complete",
    "on_track",
    "at_risk",
    "off_track",
    "not_started",
    "stopped",
]
ShownBy = Literal["word", "fill", "word_and_fill", "tick", "row_above"]
Precision = Literal["day", "month", "term", "quarter", "year", "none"]
PlanType = Literal[
    "written_statement_of_action",
    "accelerated_progress_plan",
    "priority_action_plan",
    "reform_plan",
    "improvement_plan",
]
Status = Literal["draft", "agreed", "published"]
Kind = Literal["text", "docx", "xlsx", "csv", "json", "store"]


@dataclass(frozen=True, slots=True)
class Rating:
    """A rating as the document shows it: colour, meaning, words, and how it was shown.

    `state` is null where neither key nor house table tells, or where word and fill disagree.
    """

    colour: Colour | None = None
    state: State | None = None
    as_written: str | None = None
    shown_by: ShownBy | None = None


@dataclass(frozen=True, slots=True)
class When:
    """A date with its precision and its own words; `date` is null where no day can be told.

    A start resolves to the first day of its period, an end to the last. `note` is what the
    cell says besides, such as 'and then termly'.
    """

    date: date | None = None
    precision: Precision = "none"
    as_written: str | None = None
    note: str | None = None


NO_RATING = Rating()
NO_DATE = When()


@dataclass(frozen=True, slots=True)
class Update:
    """One dated progress entry of a milestone."""

    when: When
    text: str | None
    rating: Rating
    place: str


@dataclass(frozen=True, slots=True)
class Other:
    """A column that the format has no field for, with its heading."""

    heading: str
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class TrajectoryPoint:
    """One planned and actual value of a measure; `when` as written."""

    when: str
    planned: str | None
    actual: str | None


@dataclass(frozen=True, slots=True)
class StatedMeasure:
    """A measure as the document states it: nothing is converted or compared."""

    reference: str | None
    name: str
    unit: str | None
    baseline: str | None
    target: str | None
    trajectory: tuple[TrajectoryPoint, ...]
    owner: str | None
    source: str | None
    place: str


@dataclass(frozen=True, slots=True)
class Citation:
    """Where in the inspectors' report a finding stands; `kind` upper case as written."""

    page: int | None
    kind: str | None
    number: str | None


@dataclass(frozen=True, slots=True)
class Finding:
    """One bullet of what inspectors found, without its citation."""

    key: str
    text: str
    citation_as_written: str | None
    citations: tuple[Citation, ...]
    place: str


@dataclass(frozen=True, slots=True)
class CrossReference:
    """A pointer to other milestones; `to` holds normalised references, empty where cut off."""

    as_written: str
    to: tuple[str, ...]


@dataclass(frozen=True)
class Milestone:
    """One action of the plan; `parent` is the key of the milestone that this is a step of."""

    # Without slots, so that `of` leaves what a milestone doesn't say to the class.

    key: str
    action: str
    place: str
    reference: str | None = None
    reference_as_written: str | None = None
    parent: str | None = None
    notes: tuple[str, ...] = ()
    accountable_officer: str | None = None
    supporting_leads: str | None = None
    start: When = NO_DATE
    end: When = NO_DATE
    revised_end: When = NO_DATE
    rating: Rating = NO_RATING
    percent_complete: float | None = None
    progress: str | None = None
    updates: tuple[Update, ...] = ()
    evidence: str | None = None
    prompts: tuple[str, ...] = ()
    measures: tuple[StatedMeasure, ...] = ()
    cross_references: tuple[CrossReference, ...] = ()
    other: tuple[Other, ...] = ()
    hidden: bool = False

    @classmethod
    def of(cls, fields: Mapping[str, Any]) -> Milestone:
        """What the constructor makes of these fields, at a fifth of its cost."""
        milestone = object.__new__(cls)
        vars(milestone).update(fields)
        return milestone


@dataclass(frozen=True, slots=True)
class FocusArea:
    """A group of milestones; `implied` where the document has no such level."""

    key: str
    implied: bool
    label: str | None
    title: str | None
    rating: Rating
    accountable_officer: str | None
    overall_impact: str | None
    milestones: tuple[Milestone, ...]
    measures: tuple[StatedMeasure, ...]
    place: str


@dataclass(frozen=True, slots=True)
class AreaForImprovement:
    """What the inspectors said must improve; `pillar` is a pillar's key."""

    key: str
    implied: bool
    label: str | None
    title: str | None
    wording: str | None
    pillar: str | None
    rating: Rating
    findings: tuple[Finding, ...]
    focus_areas: tuple[FocusArea, ...]
    measures: tuple[StatedMeasure, ...]
    place: str


@dataclass(frozen=True, slots=True)
class Pillar:
    """One of the plan's main themes; label '1' as numbered."""

    key: str
    label: str | None
    title: str
    rating: Rating
    place: str


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A label and its value before the plan proper, such as the date of the inspection."""

    label: str
    value: str
    place: str


@dataclass(frozen=True, slots=True)
class Section:
    """A narrative section; `body` is Markdown, null where the document leaves it empty."""

    number: str | None
    title: str
    level: int
    body: str | None
    place: str


@dataclass(frozen=True, slots=True)
class RatingWord:
    """One line of the document's own key to its rating words."""

    label: str
    colour: Colour | None
    state: State | None
    place: str


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A non-blank part that no rule claimed, and why."""

    text: str
    place: str
    why: str


@dataclass(frozen=True, slots=True)
class Accounting:
    """How many parts the file has: total = blank + understood + not_understood."""

    total: int
    blank: int
    understood: int
    not_understood: int


@dataclass(frozen=True, slots=True)
class DocumentSource:
    """The file that was read; name without its folder, both null for a stored plan."""

    name: str | None
    sha256: str | None
    kind: Kind


@dataclass(frozen=True, slots=True)
class PlanDocument:
    """A whole plan as understood. Two are equal when equal without source, place, accounting."""

    source: DocumentSource
    title: str | None
    area_name: str | None
    plan_type: PlanType | None
    version: str | None
    status: Status | None
    dated: date | None
    front_matter: tuple[FrontMatter, ...]
    sections: tuple[Section, ...]
    vocabulary: tuple[RatingWord, ...]
    findings: tuple[Finding, ...]
    measures: tuple[StatedMeasure, ...]
    pillars: tuple[Pillar, ...]
    areas_for_improvement: tuple[AreaForImprovement, ...]
    not_understood: tuple[NotUnderstood, ...]
    accounting: Accounting
