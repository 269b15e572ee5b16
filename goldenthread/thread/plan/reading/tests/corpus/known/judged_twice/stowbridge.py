"""A priority action plan in Word: wording under numbered headings, dated updates, letters."""

from __future__ import annotations

from typing import Any

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, State, Update
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    milestone,
    section,
    term,
    update,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .dates import ends
from .making import add_table, merge, new_word, word_bytes
from .outline import Node, bullets, findings, outline, turn
from .pools import LEADS, PROGRESS, SENIORS, SUCCESS

_TITLE = "Stowbridge Area Partnership Priority Action Plan"
_FRONT = (
    ("Local area", "Stowbridge"),
    ("Date of inspection", "10 to 21 March 2025"),
    ("Version", "1.2"),
    ("Senior responsible officer", "Chief Executive of the council"),
)
_TOLD = ("Local area", "Version")
_MONITORING = "Progress is checked every six weeks with advisers from the department and the NHS."
_KEY: dict[str, tuple[str, Any, State]] = {
    "B": ("Complete and embedded", "blue", "complete_and_embedded"),
    "R": ("Off track", "red", "off_track"),
    "A": ("Some slippage", "amber", "at_risk"),
    "G": ("On track", "green", "on_track"),
}
_LETTERS = ("G", "A", "G", "R", "B", "", "G", "A")
_HEAD = (
    "Ref",
    "Milestone",
    "Responsible officer (action lead)",
    "Senior responsible officer (accountable)",
    "Target date",
    "Revised date",
    "Progress updates",
    "",
    "BRAG",
    "Success measure",
)
_ENDS = ("September 2025", "12/11/2025", "Q4 2025/26", "Spring term 2026", "Ongoing")
_REVISED = ("", "", "Apr 2026", "", "30 June 2026", "", "")
_MONTHS = ("September 2025", "January 2026")


def _build() -> bytes:
    file = new_word("Stowbridge Priority Action Plan", "Page 4")
    file.add_paragraph(_TITLE, style="Title")
    add_table(file, _FRONT, bold=0)
    file.add_heading("How we monitor progress", 1)
    file.add_paragraph(_MONITORING)
    for priority in outline("stowbridge").below:
        file.add_heading(f"Priority action {priority[0]}", 1)
        file.add_paragraph(priority[2]).runs[0].bold = True
        file.add_heading("What inspectors found", 2)
        for bullet in bullets(priority):
            file.add_paragraph(bullet, style="List Number")
        if priority[0] == "1":
            file.add_paragraph("BRAG key").runs[0].bold = True
            for letter, (label, _, _) in _KEY.items():
                file.add_paragraph(f"{letter} = {label}")
        _add_actions(file, priority.of("M"))
    return word_bytes(file)


def _add_actions(file: Any, actions: list[Node]) -> None:
    below = ("",) * 6 + _MONTHS + ("", "")
    table = add_table(file, [_HEAD, below, *(_row(action) for action in actions)], bold=2)
    merge(table, 0, 6, 0, 7, "Progress updates")
    for column in (0, 1, 2, 3, 4, 5, 8, 9):
        merge(table, 0, column, 1, column, _HEAD[column])
    file.add_paragraph()


def _row(action: Node) -> tuple[str, ...]:
    at = action.place
    return (
        action[0],
        action[1],
        turn(LEADS, at),
        turn(SENIORS, at),
        turn(_ENDS, at),
        turn(_REVISED, at),
        turn(PROGRESS, at),
        turn(PROGRESS, at + 4),
        turn(_LETTERS, at),
        turn(SUCCESS, at),
    )


def _truth() -> PlanDocument:
    return document(
        title=_TITLE,
        area_name="Stowbridge",
        plan_type="priority_action_plan",
        version="1.2",
        front_matter=tuple(front(*pair) for pair in _FRONT if pair[0] not in _TOLD),
        sections=(section("How we monitor progress", _MONITORING),),
        vocabulary=tuple(term(label, colour, state) for label, colour, state in _KEY.values()),
        areas_for_improvement=tuple(
            area(
                priority[0],
                None,
                priority[2],
                [focus(None, None, [_milestone(action) for action in priority.of("M")])],
                findings=findings(priority),
            )
            for priority in outline("stowbridge").below
        ),
    )


def _milestone(action: Node) -> Milestone:
    at = action.place
    known: dict[str, Any] = {}
    letter = turn(_LETTERS, at)
    if letter:
        _, colour, state = _KEY[letter]
        known["rating"] = word(letter, colour, state)
    return milestone(
        action[1],
        action[0],
        supporting_leads=turn(LEADS, at),
        accountable_officer=turn(SENIORS, at),
        end=ends(turn(_ENDS, at)),
        revised_end=ends(turn(_REVISED, at)),
        updates=_updates(turn(PROGRESS, at), turn(PROGRESS, at + 4)),
        evidence=turn(SUCCESS, at),
        **known,
    )


def _updates(*texts: str) -> tuple[Update, ...]:
    pairs = zip(_MONTHS, texts, strict=True)
    return tuple(update(ends(month), text) for month, text in pairs if text)


LAYOUT = Layout(
    name="unseen word priority actions with dated updates",
    file_name="stowbridge-priority-action-plan.docx",
    build=_build,
    truth=_truth,
    features=(
        "wording under a numbered heading",
        "findings in a numbered list",
        "letters with a key in text",
        "two-tier owners",
        "dated update columns under a group heading",
        "revised dates",
    ),
)
