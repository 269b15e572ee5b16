"""A statement of action saved from Word as plain text, tabs between the cells of its tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Citation,
    Colour,
    CrossReference,
    Milestone,
    Pillar,
    PlanDocument,
    Rating,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .making import Row, begins, cells, ends, of, parts, rows

_TITLE = "Cranmoor Written Statement of Action"
_FACTS = (
    ("Date of inspection", "3 to 7 February 2025"),
    ("Date of publication of the report", "11 April 2025"),
    ("Senior responsible officers", "Chief Executive, Cranmoor; Chief Nurse, NHS Cran Valley ICB"),
)
_INTRODUCTION = (
    "This statement says how Cranmoor will put right the three areas of significant weakness that "
    "inspectors found in February 2025.",
    "Actions are numbered within each area. An action with a letter after its number, such as "
    "1.1a, is a step of the action of that number.",
)
_GOVERNANCE = "The Children's Partnership owns the statement. Under it meet:"
_GROUPS = ("the joint commissioning board", "the quality and practice group", "the parents' panel")
_KEY: tuple[tuple[str, str, str, Colour, State], ...] = (
    ("B", "Blue", "Complete and embedded", "blue", "complete_and_embedded"),
    ("G", "Green", "Complete", "green", "complete"),
    ("A", "Amber", "In progress and on track", "amber", "on_track"),
    ("R", "Red", "Overdue or off track", "red", "off_track"),
)
_HEAD = (
    "Action ref",
    "Action",
    "Senior responsible officer",
    "Action lead",
    "Start date",
    "End date",
    "RAG",
    "% complete",
    "Progress to date",
    "Evidence of impact",
)
_KPI_HEAD = ("Measure", "Baseline", "Target", "Planned June 2025", "Actual June 2025")


def build() -> bytes:
    """The file."""
    lines = [_TITLE, "", "Version: 0.9", "Status: Draft", "Date: 30 June 2025"]
    lines += [f"{label}: {value}" for label, value in _FACTS]
    lines += ["", "1. Introduction", "", *"\n\n".join(_INTRODUCTION).split("\n")]
    lines += ["", "2. Governance", "", _GOVERNANCE, "", *(f"- {text}" for text in _GROUPS)]
    lines += ["", "Key to RAG ratings", "", "Rating\tColour\tMeaning"]
    lines += ["\t".join(told[:3]) for told in _KEY]
    for theme in parts(rows("tabbed_statement"), "PILLAR"):
        [[number, title]] = of(theme, "PILLAR")
        lines += ["", "", f"Pillar {number}: {title}"]
        for block in parts(theme, "AREA"):
            lines += _area_lines(block)
    return ("\r\n".join(lines) + "\r\n").encode()


def _area_lines(block: list[Row]) -> list[str]:
    [[number, wording]] = of(block, "AREA")
    lines = ["", f"Area for improvement {number}", "", wording, "", "What inspectors found", ""]
    lines += [f"- {text} {cited}" for text, cited, _ in of(block, "FIND")]
    lines += ["", "\t".join(_HEAD)]
    for action in parts(block, "ACT"):
        told = [text or "" for text in cells(action[0], 10)]
        told[1] = " ".join([told[1], *(written for written, _ in of(action, "CROSS"))])
        told[7] = f"{told[7]}%"
        told[9] = told[9].removeprefix("? ")
        lines.append("\t".join(told))
    lines += ["", "Measures", "", "\t".join(_KPI_HEAD)]
    return lines + ["\t".join(line) for line in of(block, "KPI")]


def truth() -> PlanDocument:
    """What a clerk reads."""
    bullets = "\n".join(f"- {text}" for text in _GROUPS)
    pillars: list[Pillar] = []
    areas: list[AreaForImprovement] = []
    for theme in parts(rows("tabbed_statement"), "PILLAR"):
        [[number, title]] = of(theme, "PILLAR")
        pillars.append(clerk.pillar(number, title))
        areas += [_area(block, pillars[-1]) for block in parts(theme, "AREA")]
    return clerk.document(
        title=_TITLE,
        area_name="Cranmoor",
        plan_type="written_statement_of_action",
        version="0.9",
        status="draft",
        dated=date(2025, 6, 30),
        front_matter=tuple(clerk.front(*fact) for fact in _FACTS),
        sections=(
            clerk.section("Introduction", "\n\n".join(_INTRODUCTION), "1"),
            clerk.section("Governance", f"{_GOVERNANCE}\n\n{bullets}", "2"),
        ),
        vocabulary=tuple(clerk.term(label, colour, state) for *_, label, colour, state in _KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _area(block: list[Row], pillar: Pillar) -> AreaForImprovement:
    [[number, wording]] = of(block, "AREA")
    told: dict[str, Milestone] = {}
    for action in parts(block, "ACT"):
        told[action[0][1]] = _milestone(action, told)
    return clerk.area(
        number,
        None,
        wording,
        [clerk.focus(None, None, told.values())],
        pillar=pillar,
        findings=[
            clerk.finding(text, cited, *(_citation(*one.split()) for one in where.split(";")))
            for text, cited, where in of(block, "FIND")
        ],
        measures=[_measure(*line) for line in of(block, "KPI")],
    )


def _citation(page: str, kind: str, number: str) -> Citation:
    return Citation(int(page), kind, number)


def _measure(name: str, baseline: str, target: str, planned: str, actual: str) -> StatedMeasure:
    return clerk.measure(name, baseline, target, [("June 2025", planned, actual)])


def _milestone(block: list[Row], above: dict[str, Milestone]) -> Milestone:
    reference, action, officer, lead, start, end, rating, percent, progress, evidence = cells(
        block[0], 10
    )
    assert reference
    assert action
    assert percent
    meant = {letter: clerk.word(letter, colour, state) for letter, _, _, colour, state in _KEY}
    told: Rating = meant[rating] if rating else NO_RATING
    asks = bool(evidence and evidence.startswith("? "))
    step = reference[-1].isalpha()
    one = clerk.milestone(
        action,
        reference.upper(),
        parent=above[reference[:-1]].key if step else None,
        accountable_officer=officer,
        supporting_leads=lead,
        start=begins(start),
        end=ends(end),
        rating=told,
        percent_complete=float(percent),
        progress=progress,
        evidence=None if asks else evidence,
        prompts=(evidence.removeprefix("? "),) if asks and evidence else (),
        cross_references=tuple(
            CrossReference(written, tuple(to.split())) for written, to in of(block, "CROSS")
        ),
    )
    return replace(one, reference_as_written=reference)


LAYOUT = Layout(
    "tabbed_statement",
    "cranmoor-wsoa-draft.txt",
    build,
    truth,
    ("tables with tabs", "key as a table", "pillars over areas", "lettered steps", "letters"),
)
