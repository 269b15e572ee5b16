"""Short forms for writing down what a careful clerk reads: groups of rows, dates, findings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import get_args

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    NO_RATING,
    Accounting,
    AreaForImprovement,
    Citation,
    CrossReference,
    DocumentSource,
    Finding,
    FocusArea,
    FrontMatter,
    Kind,
    Milestone,
    Other,
    PlanDocument,
    PlanType,
    Precision,
    Rating,
    RatingWord,
    Section,
    StatedMeasure,
    Status,
    TrajectoryPoint,
    When,
)

_WIDTH = 14


@dataclass(frozen=True)
class Group:
    """A heading of a plan with what stands under it: findings, then rows of fields."""

    head: tuple[str, ...]
    findings: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[str, ...], ...]


def groups(text: str) -> tuple[Group, ...]:
    """Blocks parted by blank lines; '#' begins a group, '*' a finding, others are rows.

    Fields are parted by ' | ' or a new line; an indented line carries on the one before; '-'
    is an empty field; '⏎' is a line break within a field. Rows are padded to one width.
    """
    found: list[Group] = []
    for block in text.strip("\n").split("\n\n"):
        lines = block.replace("\n  ", " ").split("\n")
        if lines[0].startswith("#"):
            head = _fields([lines[0].lstrip("# ")])
            findings = tuple(_fields([line[2:]]) for line in lines[1:] if line.startswith("*"))
            found.append(Group(head, findings, ()))
        else:
            group = found.pop()
            found.append(Group(group.head, group.findings, (*group.rows, _fields(lines))))
    return tuple(found)


def _fields(lines: list[str]) -> tuple[str, ...]:
    cells = [cell.strip().replace("⏎", "\n") for line in lines for cell in line.split("|")]
    cells = ["" if cell == "-" else cell for cell in cells]
    return tuple(cells + [""] * (_WIDTH - len(cells)))


def shown(spec: str) -> str:
    """The words of a date as the file shows them: what stands before ' > '."""
    return spec.partition(" > ")[0]


def when(spec: str) -> When:
    """'Sept 24 > 2024-09-30 month' as a date; words alone have no day, an empty one no words."""
    words, _, resolved = spec.partition(" > ")
    if not words:
        return NO_DATE
    if not resolved:
        return When(None, "none", words)
    day, _, precision = resolved.partition(" ")
    known: dict[str, Precision] = {name: name for name in get_args(Precision)}
    return When(date.fromisoformat(day), known[precision], words)


def finding(key: str, text: str, written: str, cited: str) -> Finding:
    """A finding whose citations are given as 'page kind number' parted by commas, '.' for none."""
    citations = []
    for each in filter(None, cited.split(", ")):
        page, kind, number = (None if part == "." else part for part in each.split(" "))
        citations.append(Citation(int(page) if page else None, kind, number))
    return Finding(key, text, written or None, tuple(citations), "")


def findings(group: Group, key: str) -> tuple[Finding, ...]:
    """The findings of a group, keyed under `key`."""
    return tuple(
        finding(f"{key}-finding-{number}", row[0], row[1], row[2])
        for number, row in enumerate(group.findings, 1)
    )


def area(
    key: str,
    label: str | None,
    title: str | None,
    wording: str | None,
    focus_areas: tuple[FocusArea, ...],
    *,
    pillar: str | None = None,
    found: tuple[Finding, ...] = (),
    measures: tuple[StatedMeasure, ...] = (),
) -> AreaForImprovement:
    """An area for improvement that the document names."""
    return AreaForImprovement(
        key, False, label, title, wording, pillar, NO_RATING, found, focus_areas, measures, ""
    )


def focus(
    key: str,
    label: str | None,
    title: str | None,
    milestones: tuple[Milestone, ...],
    *,
    rating: Rating = NO_RATING,
    officer: str | None = None,
    impact: str | None = None,
) -> FocusArea:
    """A focus area that the document names; see `implied` for one that it does not."""
    return FocusArea(key, False, label, title, rating, officer, impact, milestones, (), "")


def implied(key: str, milestones: tuple[Milestone, ...]) -> tuple[FocusArea, ...]:
    """The one focus area that stands in where the document has no such level."""
    return (FocusArea(key, True, None, None, NO_RATING, None, None, milestones, (), ""),)


def cross(text: str) -> tuple[CrossReference, ...]:
    """'(see also 2.3) > 2.3, 2.4' as a cross reference, or none."""
    if not text:
        return ()
    written, _, targets = text.partition(" > ")
    return (CrossReference(written, tuple(targets.split(", "))),)


def joined(action: str, reference: str) -> str:
    """An action as the file shows it, with its bracketed cross reference behind it."""
    return f"{action} {shown(reference)}".strip()


def others(**texts: str) -> tuple[Other, ...]:
    """Columns without a field: 'Cost_code' stands for the heading 'Cost code'; blanks left out."""
    return tuple(Other(name.replace("_", " "), text, "") for name, text in texts.items() if text)


def measure(
    name: str,
    baseline: str | None,
    target: str | None,
    points: tuple[tuple[str, str, str], ...] = (),
    *,
    reference: str | None = None,
    unit: str | None = None,
    owner: str | None = None,
    source: str | None = None,
) -> StatedMeasure:
    """A measure as stated; points are (when, planned, actual), '' for an empty cell."""
    line = tuple(
        TrajectoryPoint(at, planned or None, actual or None) for at, planned, actual in points
    )
    return StatedMeasure(reference, name, unit, baseline, target, line, owner, source, "")


def front(pairs: tuple[tuple[str, str], ...]) -> tuple[FrontMatter, ...]:
    """Label and value pairs before the plan proper."""
    return tuple(FrontMatter(label, value, "") for label, value in pairs)


def section(number: str | None, title: str, *paragraphs: str) -> Section:
    """A narrative section of the first level with its paragraphs."""
    return Section(number, title, 1, "\n\n".join(paragraphs) or None, "")


def document(
    kind: Kind,
    title: str,
    area_name: str,
    plan_type: PlanType,
    areas: tuple[AreaForImprovement, ...],
    *,
    version: str | None = None,
    status: Status | None = None,
    dated: date | None = None,
    front_matter: tuple[FrontMatter, ...] = (),
    sections: tuple[Section, ...] = (),
    vocabulary: tuple[RatingWord, ...] = (),
    measures: tuple[StatedMeasure, ...] = (),
) -> PlanDocument:
    """A plan with nothing left over; layouts with pillars replace that field."""
    return PlanDocument(
        DocumentSource(None, None, kind),
        title,
        area_name,
        plan_type,
        version,
        status,
        dated,
        front_matter,
        sections,
        vocabulary,
        (),
        measures,
        (),
        areas,
        (),
        Accounting(0, 0, 0, 0),
    )
