"""An accelerated progress plan as plain text: columns laid out by spaces, wrapped within cells."""

from __future__ import annotations

from itertools import zip_longest
from textwrap import wrap
from typing import Any

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    milestone,
    section,
    term,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .dates import ends
from .outline import Node, bullets, findings, outline, turn
from .pools import LEADS, PROGRESS

_TITLE = "Fenwick Sands Accelerated Progress Plan"
_FRONT = (
    ("Local area", "Fenwick Sands"),
    ("Date of revisit", "12 May 2025"),
    ("Accountable officer", "Director of Children's Services"),
)
_INTRODUCTION = (
    "This plan follows the revisit of May 2025. It sets out what partners will do over the next "
    "year and how children, young people and families will know that it has worked."
)
_KEY: tuple[tuple[str, Any, Any], ...] = (
    ("Blue", "Complete and embedded", "complete_and_embedded"),
    ("Green", "On track", "on_track"),
    ("Amber", "Some slippage", "at_risk"),
    ("Red", "Off track", "off_track"),
)
COLUMNS = (("Ref", 6), ("Action", 34), ("Lead", 26), ("By when", 24), ("RAG", 8), ("Comments", 32))
_ENDS = ("Sept 2025", "31 March 2026", "Q3 2025/26", "Autumn term 2025", "03.04.26")
_HALF = 4


def _build() -> bytes:
    lines = [_TITLE, ""]
    lines += [f"{label}: {value}" for label, value in _FRONT]
    lines += ["", "1. Introduction", "", *wrap(_INTRODUCTION, 90), "", "RAG key"]
    lines += [f"{colour} - {label}" for colour, label, _ in _KEY]
    lines += [""]
    for page, concern in enumerate(outline("fenwick").below):
        lines += [f"Area {concern[0]}: {concern[1]}", "", "What inspectors found", ""]
        for bullet in bullets(concern):
            lines += wrap(f"- {bullet}", 60, subsequent_indent="  ")
        actions = concern.of("M")
        lines += ["", *_table(actions[:_HALF]), "", f"Page {2 * page + 1} of 8", ""]
        lines += [_TITLE, "", *_table(actions[_HALF:]), "", f"Page {2 * page + 2} of 8", ""]
        lines += [_TITLE, ""] if page < 3 else []
    return "\n".join(lines).rstrip().encode()


def _table(actions: list[Node]) -> list[str]:
    lines = _laid([name for name, _ in COLUMNS])
    lines.append("".join("-" * (width - 2) + "  " for _, width in COLUMNS).rstrip())
    for action in actions:
        lines += [*_laid(_cells(action)), ""]
    return lines[:-1]


def _laid(cells: list[str]) -> list[str]:
    wrapped = [
        wrap(cell, width - 2, break_on_hyphens=False)
        for cell, (_, width) in zip(cells, COLUMNS, strict=True)
    ]
    return [
        "".join(piece.ljust(width) for piece, (_, width) in zip(row, COLUMNS, strict=True)).rstrip()
        for row in zip_longest(*wrapped, fillvalue="")
    ]


def _cells(action: Node) -> list[str]:
    at = action.place
    colour = _KEY[at % len(_KEY)][0]
    return [
        action[0],
        action[1],
        turn(LEADS, at),
        turn(_ENDS, at),
        colour,
        turn(PROGRESS, at),
    ]


def _truth() -> PlanDocument:
    return document(
        title=_TITLE,
        area_name="Fenwick Sands",
        plan_type="accelerated_progress_plan",
        front_matter=tuple(front(*pair) for pair in _FRONT[1:]),
        sections=(section("Introduction", _INTRODUCTION, "1"),),
        vocabulary=tuple(_term(*line) for line in _KEY),
        areas_for_improvement=tuple(
            area(
                concern[0],
                concern[1],
                None,
                [focus(None, None, [_milestone(action) for action in concern.of("M")])],
                findings=findings(concern),
            )
            for concern in outline("fenwick").below
        ),
    )


def _term(colour: str, label: str, state: Any) -> Any:
    shown: Any = colour.lower()
    return term(label, shown, state)


def _milestone(action: Node) -> Milestone:
    at = action.place
    written, _, state = _KEY[at % len(_KEY)]
    colour: Any = written.lower()
    return milestone(
        action[1],
        action[0],
        accountable_officer=turn(LEADS, at),
        end=ends(turn(_ENDS, at)),
        rating=word(written, colour, state),
        progress=turn(PROGRESS, at) or None,
    )


LAYOUT = Layout(
    name="unseen text in columns laid out by spaces",
    file_name="fenwick-sands-app.txt",
    build=_build,
    truth=_truth,
    features=(
        "columns by spaces with wrapped cells",
        "header repeated on each page",
        "running heads and page feet",
        "findings as wrapped bullets with citations",
        "key in text with colour words",
    ),
)
