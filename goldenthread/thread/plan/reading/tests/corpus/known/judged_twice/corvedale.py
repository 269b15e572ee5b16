"""A plan in Word as one long table: section rows, repeated heads, tracked changes, asides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import (
    CrossReference,
    Milestone,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    milestone,
    other,
    section,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .dates import ends
from .making import add_change, add_table, merge, new_word, shade, word_bytes
from .outline import Node, outline, turn
from .pools import LEADS, SUCCESS

_TITLE = "Corvedale SEND Improvement Plan"
_BACKGROUND = "Inspectors came in November 2024 and found inconsistent experiences and outcomes."
_NEXT = "The board will review this plan each quarter."
_WHY = "Why we are doing this"
_HEAD = ("No.", "What we will do", _WHY, "Who", "By when", "Status", "Evidence of impact")
_REASONS = (
    "Inspection report",
    "Families told us",
    "Data shows a gap",
    "Statutory duty",
    "",
    "Peer review",
)
_ENDS = (
    "Jan 2026",
    "31 March 2026",
    "TBC",
    "Autumn term 2025",
    "27-Oct-25",
    "Feb 26",
    "Q3 2025/26",
)
_STATUSES: tuple[tuple[str, State | None], ...] = (
    ("Completed", "complete"),
    ("On track", "on_track"),
    ("Some slippage", "at_risk"),
    ("Not started", "not_started"),
    ("Delayed", "off_track"),
    ("", None),
)
_CROSS = {"5": ("(cross ref 11)", "11"), "14": ("(cross ref: 18)", "18"), "22": ("(see 23)", "23")}
_ASIDES = {"7": "subject to funding", "19": "site to be confirmed", "28": "with legal advice"}
_PROMPTS = {"3": "How will families know?", "16": "What does the data tell us?"}
_INSERTED = {"10": " and Ukrainian speakers", "25": " and test it with auditors"}
_DELETED = {"12": " in two languages", "30": " next year"}


def _build() -> bytes:
    file = new_word("Corvedale SEND partnership", "OFFICIAL – SENSITIVE")
    file.add_paragraph(_TITLE, style="Title")
    file.add_paragraph("Version 0.4")
    file.add_paragraph("Draft")
    file.add_paragraph("20 June 2025")
    _add_actions(file)
    file.add_heading("Background", 1)
    file.add_paragraph(_BACKGROUND)
    file.add_heading("Next steps", 1)
    file.add_paragraph(_NEXT)
    return word_bytes(file)


def _add_actions(file: Any) -> None:
    areas = outline("corvedale").below
    rows: list[tuple[str, ...]] = [_HEAD]
    spans: dict[int, str] = {}
    for at, concern in enumerate(areas):
        if at in (2, 4):
            rows.append(_HEAD)
        spans[len(rows)] = f"Area {concern[0]}: {concern[1]}"
        rows.append(("",) * len(_HEAD))
        rows.extend(_row(action) for action in concern.of("M"))
    table = add_table(file, rows)
    for row, text in spans.items():
        shade(merge(table, row, 0, row, len(_HEAD) - 1, text), "E7E6E6")
    for row, cells in enumerate(rows):
        _finish(table.cell(row, 1).paragraphs[0], cells[0])


def _row(action: Node) -> tuple[str, ...]:
    number, at = action[0], action.place
    what = action[1]
    if number in _CROSS:
        what = f"{what} {_CROSS[number][0]}"
    evidence = _PROMPTS.get(number, turn(SUCCESS, at))
    lead, status = turn(LEADS, at), turn(tuple(word for word, _ in _STATUSES), at)
    return (number, what, turn(_REASONS, at), lead, turn(_ENDS, at), status, evidence)


def _finish(paragraph: Any, number: str) -> None:
    if number in _ASIDES:
        paragraph.add_run(f" ({_ASIDES[number]})").italic = True
    if number in _INSERTED:
        add_change(paragraph, _INSERTED[number], "ins")
    if number in _DELETED:
        add_change(paragraph, _DELETED[number], "del")


def _truth() -> PlanDocument:
    return document(
        title=_TITLE,
        area_name="Corvedale",
        plan_type="improvement_plan",
        version="0.4",
        status="draft",
        dated=date(2025, 6, 20),
        sections=(
            section("Background", _BACKGROUND),
            section("Next steps", _NEXT),
        ),
        areas_for_improvement=tuple(
            area(
                concern[0],
                concern[1],
                None,
                [focus(None, None, [_milestone(action) for action in concern.of("M")])],
            )
            for concern in outline("corvedale").below
        ),
    )


def _milestone(action: Node) -> Milestone:
    number, at = action[0], action.place
    status, state = _STATUSES[at % len(_STATUSES)]
    reason = turn(_REASONS, at)
    made = milestone(
        action[1] + _INSERTED.get(number, ""),
        number,
        accountable_officer=turn(LEADS, at),
        end=ends(turn(_ENDS, at)),
        evidence=None if number in _PROMPTS else turn(SUCCESS, at),
        prompts=(_PROMPTS[number],) if number in _PROMPTS else (),
        notes=(_ASIDES[number],) if number in _ASIDES else (),
        other=(other(_WHY, reason),) if reason else (),
    )
    if status:
        made = replace(made, rating=word(status, None, state))
    if number in _CROSS:
        written, target = _CROSS[number]
        made = replace(made, cross_references=(CrossReference(written, (target,)),))
    return made


LAYOUT = Layout(
    name="unseen word single table with section rows",
    file_name="corvedale-send-plan-v0.4.docx",
    build=_build,
    truth=_truth,
    features=(
        "section rows merged across",
        "header repeated within the table",
        "tracked changes",
        "asides in italics and cross references",
        "status words without a key",
        "prompts among the evidence",
    ),
)
