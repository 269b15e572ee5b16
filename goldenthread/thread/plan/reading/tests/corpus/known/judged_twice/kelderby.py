"""A CSV saved from Excel: semicolons, Windows-1252, three levels named in every row."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, State
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    milestone,
    pillar,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .dates import begins, ends
from .outline import Node, outline, turn
from .pools import LEADS, PROGRESS, SENIORS, SUCCESS

_TITLE = "Kelderby SEND Improvement Plan"
_HEAD = (
    "Theme",
    "Priority",
    "Outcome",
    "Ref",
    "Action",
    "Lead officer",
    "Supporting officers",
    "Start date",
    "Complete by",
    "Revised date",
    "Status",
    "% complete",
    "Comments",
    "Evidence of impact",
)
_STARTS = ("May 2025", "1st September 2025", "", "Q1 2025/26")
_ENDS = ("12/11/2025", "Spring term 2026", "Dec-25", "31/07/2026", "Ongoing")
_REVISED = ("", "", "", "30 June 2026", "", "Apr 2026", "")
_STATUSES: tuple[tuple[str, State], ...] = (
    ("On track", "on_track"),
    ("Completed", "complete"),
    ("At risk", "at_risk"),
    ("Overdue", "off_track"),
    ("Not started", "not_started"),
)
_PERCENTS = ("60%", "100%", "35%", "", "0%")
_LONG = "Costs agreed with finance.\nNext step is a paper for the cabinet – due in spring."


def _build() -> bytes:
    held = StringIO()
    writer = csv.writer(held, delimiter=";")
    writer.writerow([_TITLE] + [""] * (len(_HEAD) - 1))
    writer.writerow([""] * len(_HEAD))
    writer.writerow(_HEAD)
    for theme in outline("kelderby").below:
        for priority in theme.below:
            for outcome in priority.of("F"):
                levels = (
                    f"Theme {theme[0]}: {theme[1]}",
                    f"Priority {priority[0]}: {priority[1]}",
                    f"Outcome {outcome[0]}: {outcome[1]}",
                )
                for action in outcome.of("M"):
                    writer.writerow((*levels, *_row(action)))
    return held.getvalue().encode("cp1252")


def _row(action: Node) -> tuple[str, ...]:
    at = action.place
    return (
        action[0],
        action[1],
        turn(SENIORS, at),
        turn(LEADS, at),
        turn(_STARTS, at),
        turn(_ENDS, at),
        turn(_REVISED, at),
        _STATUSES[at % 5][0],
        turn(_PERCENTS, at),
        _comment(at),
        turn(SUCCESS, at),
    )


def _comment(at: int) -> str:
    return _LONG if at % 10 == 4 else turn(PROGRESS, at)


def _truth() -> PlanDocument:
    themes = outline("kelderby").below
    pillars = [pillar(theme[0], theme[1]) for theme in themes]
    areas = [
        area(
            priority[0],
            priority[1],
            None,
            [
                focus(node[0], node[1], [_milestone(action) for action in node.of("M")])
                for node in priority.of("F")
            ],
            pillar=own,
        )
        for theme, own in zip(themes, pillars, strict=True)
        for priority in theme.below
    ]
    return document(
        title=_TITLE,
        area_name="Kelderby",
        plan_type="improvement_plan",
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _milestone(action: Node) -> Milestone:
    at = action.place
    status, state = _STATUSES[at % 5]
    percent = turn(_PERCENTS, at)
    made = milestone(
        action[1],
        action[0],
        accountable_officer=turn(SENIORS, at),
        supporting_leads=turn(LEADS, at),
        start=begins(turn(_STARTS, at)),
        end=ends(turn(_ENDS, at)),
        revised_end=ends(turn(_REVISED, at)),
        rating=word(status, None, state),
        progress=_comment(at) or None,
        evidence=turn(SUCCESS, at),
    )
    return replace(made, percent_complete=float(percent[:-1])) if percent else made


LAYOUT = Layout(
    name="unseen semicolon list with three levels in columns",
    file_name="kelderby-action-log.csv",
    build=_build,
    truth=_truth,
    features=(
        "semicolons",
        "Windows-1252",
        "title row above the header",
        "three levels in columns",
        "line breaks within quoted cells",
        "status words without a key",
    ),
)
