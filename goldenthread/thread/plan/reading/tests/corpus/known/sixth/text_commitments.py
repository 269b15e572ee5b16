"""Commitments with sub-actions (a), (b), told in label lines and in brackets after the text."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from datetime import date

from goldenthread.thread.plan.reading.document import Colour, Milestone, PlanDocument, Rating, State
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    section,
    term,
)
from goldenthread.thread.plan.reading.tests.corpus.known.sixth import kit
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Quillbrook SEND Priority Action Plan"
_LINES = (
    ("Local area", "Quillbrook"),
    ("Version", "2.2"),
    ("Status", "Published"),
    ("Date", "6 October 2025"),
    ("Date of inspection", "27 January 2025"),
    ("Partners", "Quillbrook Borough Council; NHS Brook Valley ICB; Quillbrook Parents' Voice"),
    ("Approved by", "Children's Partnership Board on 30 September 2025"),
)
_INTRODUCTION = (
    "This plan answers the four priority areas in our inspection report.",
    "For each we make commitments. Beneath a commitment stand the sub-actions that deliver it.",
)
_MONITOR = "Progress is checked in three ways:"
_WAYS = (
    "a monthly meeting of commitment owners",
    "a quarterly report to the board",
    "a yearly survey of families",
)
_KEY: tuple[tuple[str, Colour, State], ...] = (
    ("Done", "blue", "complete"),
    ("On target", "green", "on_track"),
    ("Some slippage", "amber", "at_risk"),
    ("Off track", "red", "off_track"),
)
_RATINGS = {label: Rating(colour, state, label, "word") for label, colour, state in _KEY}
_END = "Signed for the partnership by the Director of Children's Services and the Place Director."


def build() -> bytes:
    """The text file."""
    lines = [_TITLE, ""]
    lines += [f"{label}: {value}" for label, value in _LINES]
    lines += _headed("1. About this plan")
    for text in _INTRODUCTION:
        lines += [*textwrap.wrap(text, 90), ""]
    lines += _headed("2. How we keep track")
    lines += [_MONITOR, "", *(f"- {way}" for way in _WAYS)]
    lines += _headed("Key to progress")
    lines += [f"{colour.title()} - {label}" for label, colour, _ in _KEY]
    for group in kit.groups("commitments"):
        lines += _headed(f"PRIORITY AREA {group.label}: {group.title}")
        lines += [*textwrap.wrap(group.one(">"), 90), "", "What inspectors found", ""]
        lines += [f"- {text}" for text in group.said["*"]]
        for row in group.rows:
            lines += _sub_action(row) if row[0].endswith(")") else _commitment(row)
    lines += _headed("3. Sign-off")
    return "\n".join([*lines, _END, ""]).encode("utf-8")


def _headed(heading: str) -> list[str]:
    return ["", heading, "=" * len(heading), ""]


def _commitment(row: Sequence[str]) -> list[str]:
    reference, action, officer, support, begin, finish, rating, percent, progress, success = row
    labelled = (
        ("Accountable officer", officer),
        ("Supported by", support),
        ("Start date", begin),
        ("End date", finish),
        ("Status", rating),
        ("Percentage complete", f"{percent}%"),
        ("Progress", progress),
        ("Success criteria", success),
    )
    lines = ["", f"Commitment {reference}: {action}"]
    return [*lines, *(f"    {label}: {value}" for label, value in labelled), "", "    Sub-actions"]


def _sub_action(row: Sequence[str]) -> list[str]:
    reference, action, officer, _, begin, finish, rating, percent, progress, *_ = row
    lines = [
        "",
        f"    {reference} {action}",
        f"        Accountable officer: {officer}",
        f"        Start date: {begin}",
        f"        End date: {finish}",
        f"        Status: {rating}",
        f"        Percentage complete: {percent}%",
    ]
    return [*lines, f"        Progress: {progress}"] if progress else lines


def truth() -> PlanDocument:
    """What a clerk reads."""
    return document(
        title=_TITLE,
        area_name="Quillbrook",
        plan_type="priority_action_plan",
        version="2.2",
        status="published",
        dated=date(2025, 10, 6),
        front_matter=tuple(front(*line) for line in _LINES[4:]),
        sections=(
            section("About this plan", "\n\n".join(_INTRODUCTION), "1"),
            section("How we keep track", f"{_MONITOR}\n\n{kit.dashed(_WAYS)}", "2"),
            section("Sign-off", _END, "3"),
        ),
        vocabulary=tuple(term(*line) for line in _KEY),
        areas_for_improvement=tuple(
            area(
                group.label,
                group.title,
                group.one(">"),
                [focus(None, None, _milestones(group.rows))],
                findings=[kit.found(text.replace(" (", " @ (")) for text in group.said["*"]],
            )
            for group in kit.groups("commitments")
        ),
    )


def _milestones(rows: Sequence[Sequence[str]]) -> list[Milestone]:
    made: list[Milestone] = []
    parent: Milestone | None = None
    for row in rows:
        reference, action, officer, support, begin, finish, rating, percent, progress, *rest = row
        step = reference.endswith(")")
        one = kit.told(
            action,
            reference,
            parent=parent.key if step and parent else None,
            accountable_officer=officer,
            supporting_leads=support or None,
            start=kit.start(begin),
            end=kit.end(finish),
            rating=_RATINGS[rating],
            percent_complete=float(percent),
            progress=progress or None,
            evidence=rest[0] if rest and rest[0] else None,
        )
        made.append(one)
        if not step:
            parent = one
    return made


LAYOUT = Layout(
    "text_commitments",
    "quillbrook-priority-action-plan.txt",
    build,
    truth,
    ("commitments with sub-actions", "label lines", "findings", "text key", "sign-off"),
)
