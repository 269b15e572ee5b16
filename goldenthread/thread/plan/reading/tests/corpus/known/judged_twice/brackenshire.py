"""A priority action plan as plain text: wrapped blocks of labels and values with steps."""

from __future__ import annotations

from datetime import date
from textwrap import wrap

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Milestone,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    milestone,
    section,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .dates import begins, ends
from .outline import Node, outline, turn
from .pools import LEADS, PROGRESS, SENIORS, SUCCESS

_TITLE = "Brackenshire Priority Action Plan"
_INTRODUCTION = (
    "Inspectors visited Brackenshire in January 2025 and named three priority actions. Partners "
    "have agreed this plan with the parent carer forum.",
    "It will be checked by the board every month until each priority action is met.",
)
_WIDTH = 78
_STARTS = ("May 2025", "June 2nd 2025", "Q2 2025/26")
_ENDS = ("31 March 2026", "Summer term 2026", "Dec-25", "Q4 2025/26", "Ongoing", "Feb 26")
_STATUSES: tuple[tuple[str, State | None], ...] = (
    ("On track", "on_track"),
    ("Not started", "not_started"),
    ("Completed", "complete"),
    ("", None),
    ("Some slippage", "at_risk"),
)


def _build() -> bytes:
    lines = [_TITLE, "", "Version 1.1", "Agreed", "2 June 2025", ""]
    lines += ["Contents", "Introduction " + "." * 40 + " 2", ""]
    lines += ["Introduction", "============", ""]
    for paragraph in _INTRODUCTION:
        lines += [*_wrapped(paragraph), ""]
    for page, priority in enumerate(outline("brackenshire").below, 2):
        lines += [f"Page {page} of 4", "", _TITLE, ""]
        lines += [f"PRIORITY ACTION {priority[0]}", "", *_wrapped(priority[2]), ""]
        for outcome in priority.of("F"):
            lines += [f"Outcome {outcome[0]}: {outcome[1]}", ""]
            for action in outcome.of("M"):
                lines += [*_block(action), ""]
    return "\r\n".join(lines).encode()


def _wrapped(text: str, indent: str = "") -> list[str]:
    return wrap(text, _WIDTH, subsequent_indent=indent, break_on_hyphens=False)


def _block(action: Node) -> list[str]:
    at = action.place
    labels = (
        ("Accountable officer", turn(SENIORS, at)),
        ("Delivery lead", turn(LEADS, at)),
        ("Start date", turn(_STARTS, at)),
        ("End date", turn(_ENDS, at)),
        ("Status", _STATUSES[at % len(_STATUSES)][0]),
        ("Success criteria", turn(SUCCESS, at)),
        ("Progress", turn(PROGRESS, at)),
    )
    lines = _wrapped(f"Action {action[0]}: {action[1]}", "    ")
    for label, value in labels:
        lines += _wrapped(f"{label}: {value}".rstrip(), "    ")
    steps = action.of("S")
    return [*lines, *(["Steps:"] if steps else []), *(f"  - {step[0]}" for step in steps)]


def _truth() -> PlanDocument:
    return document(
        title=_TITLE,
        area_name="Brackenshire",
        plan_type="priority_action_plan",
        version="1.1",
        status="agreed",
        dated=date(2025, 6, 2),
        sections=(section("Introduction", "\n\n".join(_INTRODUCTION)),),
        areas_for_improvement=tuple(
            area(
                priority[0],
                None,
                priority[2],
                [focus(node[0], node[1], _milestones(node)) for node in priority.of("F")],
            )
            for priority in outline("brackenshire").below
        ),
    )


def _milestones(outcome: Node) -> list[Milestone]:
    made: list[Milestone] = []
    for action in outcome.of("M"):
        whole = _milestone(action)
        made.append(whole)
        made.extend(milestone(step[0], parent=whole.key) for step in action.of("S"))
    return made


def _milestone(action: Node) -> Milestone:
    at = action.place
    status, state = _STATUSES[at % len(_STATUSES)]
    return milestone(
        action[1],
        action[0],
        accountable_officer=turn(SENIORS, at),
        supporting_leads=turn(LEADS, at),
        start=begins(turn(_STARTS, at)),
        end=ends(turn(_ENDS, at)),
        rating=word(status, None, state) if status else NO_RATING,
        evidence=turn(SUCCESS, at),
        progress=turn(PROGRESS, at) or None,
    )


LAYOUT = Layout(
    name="unseen text of wrapped label blocks with steps",
    file_name="brackenshire-pap.txt",
    build=_build,
    truth=_truth,
    features=(
        "wrapped text",
        "label: value blocks",
        "steps under an action",
        "running heads and page feet",
        "contents list",
        "empty labels",
    ),
)
