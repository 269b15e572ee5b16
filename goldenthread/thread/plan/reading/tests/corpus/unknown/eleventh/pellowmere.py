"""A statement of action as plain text: pillars, concerns, and labelled lines under each action."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from textwrap import wrap

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Milestone,
    PlanDocument,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.eleventh import making

_TITLE = "Pellowmere SEND Written Statement of Action"
_FACTS = (
    ("Date of inspection", "12 to 16 May 2025"),
    ("Date of report", "21 July 2025"),
    ("Accountable bodies", "Pellowmere Council and NHS Pellow and Coast"),
)
_INTRODUCTION = (
    "Inspectors found four significant concerns in May 2025. We accept all of them, and we are "
    "sorry that children and families were let down.",
    "This statement was written with parents, young people, schools and health services.",
)
_GOVERNANCE = "The Improvement Board meets each month. It is chaired by the Chief Executive."
_KEY = (
    ("B", "Complete and embedded", "blue", "complete_and_embedded"),
    ("G", "On track", "green", "on_track"),
    ("A", "At risk", "amber", "at_risk"),
    ("R", "Off track", "red", "off_track"),
)
_LINES = (
    ("Executive sponsor", "lead"),
    ("Delivery lead", "support"),
    ("Start", "start"),
    ("Finish", "end"),
    ("BRAG rating", "rating"),
    ("Percentage complete", "percent"),
    ("Progress", "progress"),
    ("Evidence of success", "evidence"),
    ("Measure", "measure"),
    ("Baseline", "baseline"),
    ("Target", "target"),
)


def build() -> bytes:
    """The text file."""
    return ("\n".join(_lines()) + "\n").encode()


def _lines() -> Iterator[str]:
    yield from (_TITLE, "=" * len(_TITLE), "")
    yield from ("Version: 2.0", "Status: Published", "Date: 1 December 2025")
    yield from (f"{label}: {value}" for label, value in _FACTS)
    yield from ("", "1. Introduction", "---------------")
    for text in _INTRODUCTION:
        yield from (*wrap(text, 96), "")
    yield from ("2. Governance", "-------------", _GOVERNANCE, "")
    yield from ("BRAG key", "--------")
    yield from (f"{letter} ({colour}) = {label}" for letter, label, colour, _ in _KEY)
    for group in making.groups("pellowmere.txt"):
        yield ""
        label, title, *rest = group.head
        if group.level == 1:
            heading = f"Pillar {label}: {title}"
            yield from (heading, "=" * len(heading))
            continue
        heading = f"Significant concern {label}: {title}"
        yield from (heading, "-" * len(heading), *wrap(rest[0], 96), "")
        yield "What inspectors found:"
        yield from (f"- {making.finding_text(parts)}" for parts in group.findings)
        yield from ("", f"Overall impact: {rest[1]}")
        for row in group.rows:
            yield from _of_action(row)


def _of_action(row: making.Row) -> Iterator[str]:
    yield from ("", f"Action {row['ref']}: {making.action_text(row)}")
    for label, name in _LINES:
        if row[name]:
            yield f"  {label}: {row[name]}{'%' if name == 'percent' else ''}"
    if row["steps"]:
        yield "  Sub-actions:"
        yield from (f"    - {step}" for step in _steps(row))


def _steps(row: making.Row) -> list[str]:
    return [step.strip() for step in row["steps"].split(";;")] if row["steps"] else []


def truth() -> PlanDocument:
    """What a clerk reads."""
    pillars, areas = [], []
    for group in making.groups("pellowmere.txt"):
        label, title, *rest = group.head
        if group.level == 1:
            pillars.append(clerk.pillar(label, title))
            continue
        told = [node for row in group.rows for node in _told(row)]
        areas.append(
            clerk.area(
                label,
                title,
                rest[0],
                [clerk.focus(None, None, told, impact=rest[1])],
                pillar=pillars[-1],
                findings=making.found(group),
            )
        )
    return clerk.document(
        title=_TITLE,
        area_name="Pellowmere",
        plan_type="written_statement_of_action",
        version="2.0",
        status="published",
        dated=date(2025, 12, 1),
        front_matter=tuple(clerk.front(*fact) for fact in _FACTS),
        sections=(
            clerk.section("Introduction", "\n\n".join(_INTRODUCTION), "1"),
            clerk.section("Governance", _GOVERNANCE, "2"),
        ),
        vocabulary=tuple(making.line_of_key(*line[1:]) for line in _KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _told(row: making.Row) -> list[Milestone]:
    rating = NO_RATING
    if row["rating"]:
        colour, state = next(line[2:] for line in _KEY if line[0] == row["rating"])
        rating = making.rated(colour, state, row["rating"], "word")
    measures: tuple[StatedMeasure, ...] = ()
    if row["measure"]:
        measures = (clerk.measure(row["measure"], row["baseline"], row["target"]),)
    asked = row["evidence"].endswith("?")
    whole = making.told(
        row,
        rating=rating,
        percent_complete=float(row["percent"]) if row["percent"] else None,
        measures=measures,
        evidence=None if asked else row["evidence"] or None,
        prompts=(row["evidence"],) if asked else (),
    )
    return [whole, *(clerk.milestone(step, parent=whole.key) for step in _steps(row))]


LAYOUT = Layout(
    name="pellowmere",
    file_name="pellowmere_wsoa.txt",
    build=build,
    truth=truth,
    features=("labelled lines", "underlined headings", "steps under an action"),
)
