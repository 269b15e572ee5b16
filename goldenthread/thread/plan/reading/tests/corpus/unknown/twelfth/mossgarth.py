"""A priority action plan in plain text: tables drawn with bars, terms, a table of measures each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from goldenthread.thread.plan.reading.document import (
    Citation,
    CrossReference,
    Milestone,
    PlanDocument,
    State,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.twelfth.making import end, rows, start

_TITLE = "Mossgarth SEND Priority Action Plan"
_FACTS = (
    ("Inspection dates", "9 to 13 June 2025"),
    ("Report published", "29 August 2025"),
    ("Lead agencies", "Mossgarth Borough Council and NHS Three Dales Integrated Care Board"),
    ("Board chair", "Independent Chair of the SEND Board"),
)
_SECTIONS = (
    (
        "1",
        "Background",
        "Four areas for priority action were named in August 2025. Each has its own table below.",
    ),
    (
        "2",
        "How we work together",
        "The council and the integrated care board answer for this plan together. Parents sit on "
        "every working group.",
    ),
)
_STATES: dict[str, State] = {
    "Completed": "complete",
    "On track": "on_track",
    "At risk": "at_risk",
    "Delayed": "off_track",
    "Not started": "not_started",
}
_HEADINGS = (
    "Ref",
    "Action",
    "Responsible officer",
    "Start",
    "Finish",
    "Revised finish",
    "% complete",
    "Status",
    "Progress",
    "Workstream",
)
_MEASURES = ("Measure", "Baseline", "Target", "Source", "Owner")


class _Area(NamedTuple):
    said: list[str]
    findings: list[list[str]]
    actions: list[list[str]]
    measures: list[list[str]]


def _areas() -> list[_Area]:
    areas: list[_Area] = []
    for kind, *parts in rows("mossgarth.txt"):
        if kind == "area":
            areas.append(_Area(parts, [], [], []))
        elif kind == "finding":
            areas[-1].findings.append(parts)
        elif kind == "measure":
            areas[-1].measures.append(parts)
        else:
            areas[-1].actions.append([kind, *parts])
    return areas


def _build() -> bytes:
    lines = [_TITLE, "", "Version 2.0", "Status: Agreed", "Date: 18 March 2026"]
    lines += [f"{label}: {value}" for label, value in _FACTS]
    for number, title, body in _SECTIONS:
        lines += ["", f"{number}. {title}", "", body]
    for area in _areas():
        label, title, wording = area.said
        lines += ["", f"Area for priority action {label}: {title}", "", wording, ""]
        lines += ["What the inspectors found:", ""]
        lines += [*(f"- {text} {cited}" for text, cited, _ in area.findings), ""]
        lines += _table(_HEADINGS, [_shown(line) for line in area.actions])
        lines += ["", "Measures", "", *_table(_MEASURES, area.measures)]
    return ("\n".join(lines) + "\n").encode()


def _shown(line: list[str]) -> list[str]:
    aside = f" ({line[10]})" if len(line) > 10 else ""
    return [line[0], line[1] + aside, *line[2:10]]


def _table(headings: Sequence[str], lines: Sequence[Sequence[str]]) -> list[str]:
    dashes = ["---"] * len(headings)
    return [f"| {' | '.join(line)} |" for line in (headings, dashes, *lines)]


def _truth() -> PlanDocument:
    return clerk.document(
        title=_TITLE,
        area_name="Mossgarth",
        plan_type="priority_action_plan",
        version="2.0",
        status="agreed",
        dated=date(2026, 3, 18),
        front_matter=tuple(clerk.front(*fact) for fact in _FACTS),
        sections=tuple(clerk.section(title, body, number) for number, title, body in _SECTIONS),
        areas_for_improvement=tuple(
            clerk.area(
                area.said[0],
                area.said[1],
                area.said[2],
                [clerk.focus(None, None, [_milestone(*line) for line in area.actions])],
                findings=[
                    clerk.finding(text, cited, Citation(None, "paragraph", number))
                    for text, cited, number in area.findings
                ],
                measures=[
                    clerk.measure(name, baseline, target, source=source, owner=owner)
                    for name, baseline, target, source, owner in area.measures
                ],
            )
            for area in _areas()
        ),
    )


def _milestone(
    reference: str,
    action: str,
    officer: str,
    begins: str,
    finish: str,
    revised: str,
    percent: str,
    status: str,
    said: str,
    workstream: str,
    aside: str = "",
) -> Milestone:
    pointed = CrossReference(f"({aside})", tuple(re.findall(r"[A-D]\d", aside)))
    return clerk.milestone(
        action,
        reference,
        accountable_officer=officer,
        start=start(begins),
        end=end(finish),
        revised_end=end(revised),
        percent_complete=float(percent),
        rating=clerk.word(status, None, _STATES[status]),
        updates=_updates(said),
        cross_references=(pointed,) if aside else (),
        other=(clerk.other("Workstream", workstream),),
    )


def _updates(said: str) -> tuple[Update, ...]:
    day, _, text = said.partition(": ")
    return (clerk.update(end(day), text),) if said else ()


LAYOUT = Layout(
    name="mossgarth-barred-tables",
    file_name="mossgarth-priority-action-plan.txt",
    build=_build,
    truth=_truth,
    features=("tables drawn with bars", "terms", "dated entries", "measures under each area"),
)
