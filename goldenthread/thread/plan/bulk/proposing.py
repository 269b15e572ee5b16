"""What an upload would write, cell by cell, and what it can't: told before anything is. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from goldenthread.thread.plan.bulk.layout import COLUMNS, UNDER, is_too_long
from goldenthread.thread.plan.bulk.proposal import (
    ANSWERS,
    CellChange,
    Line,
    Proposal,
    Standing,
)
from goldenthread.thread.plan.bulk.rows import ChangedRow, Seen
from goldenthread.thread.plan.editing.fields import EditedField, find_fault
from goldenthread.thread.plan.editing.kinds import MILESTONE
from goldenthread.thread.plan.editing.merging import merge
from goldenthread.thread.plan.reading.dates import read_date, why_unresolved
from goldenthread.thread.plan.reading.references import normalise_reference

NUMBER = MILESTONE.number
_SHEET_ERROR = re.compile(r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!)")


def propose(
    rows: Sequence[ChangedRow],
    seen: Mapping[int, Seen],
    standing: Standing,
    answers: Mapping[str, str],
    left_out: frozenset[int],
) -> Proposal:
    """What rows would write onto a plan as it stands; `answers` by `answer_name`."""
    lines = [
        replace(_line(row, seen, standing, answers), is_left_out=row.number in left_out)
        for row in rows
    ]
    lines = _let_steps_along(lines, standing)
    lines = _refuse_taken_numbers(lines, standing)
    shown = [line for line in map(_refuse_half, lines) if line.cells or line.says]
    ordered = sorted(shown, key=lambda line: (not (line.has_open or line.has_refused), line.number))
    return Proposal(tuple(ordered), standing.labels)


def answer_name(number: int, field: str) -> str:
    """What the answer about a cell is kept by: '12-action'."""
    return f"{number}-{field}"


def _line(
    row: ChangedRow,
    seen: Mapping[int, Seen],
    standing: Standing,
    answers: Mapping[str, str],
) -> Line:
    if row.problem:
        return Line(row.number, row.key, row.key, says=row.problem)
    if not row.key:
        return _new_line(row, standing, answers)
    stands = standing.texts.get(row.key)
    if row.key in standing.withdrawn or stands is None:
        says = "This milestone has been withdrawn, so it can’t be changed. Restore it first."
        return Line(row.number, row.key, row.key, says=says)
    then = seen[row.seen].texts
    merged = merge(then, stands, row.cells)
    clashing = {each.field for each in merged.clashes}
    wanted = merged.changes | {each.field: each.wanted for each in merged.clashes}
    cells = tuple(
        _judge(
            CellChange(
                field,
                stands[field.name],
                wanted[field.name],
                "clash" if field.name in clashing else "change",
                answer=_answer(answers, row.number, field),
            ),
            then[field.name],
            standing,
        )
        for field in COLUMNS
        if field.name in wanted
    )
    name = f"{stands[NUMBER]} {stands['action']}".strip()
    return Line(row.number, row.key, name, cells)


def _new_line(row: ChangedRow, standing: Standing, answers: Mapping[str, str]) -> Line:
    needed = ("action", UNDER)
    cells = tuple(
        _judge(
            CellChange(
                field,
                "",
                row.cells.get(field.name, ""),
                answer=_answer(answers, row.number, field),
            ),
            "",
            standing,
        )
        for field in COLUMNS
        if row.cells.get(field.name) or field.name in needed
    )
    number, action = row.cells.get(NUMBER, ""), row.cells.get("action", "")
    return Line(row.number, "", f"{number} {action}".strip(), cells)


def _answer(answers: Mapping[str, str], number: int, field: EditedField) -> str:
    answer = answers.get(answer_name(number, field.name), "")
    return answer if answer in ANSWERS else ""


def _judge(cell: CellChange, seen: str, standing: Standing) -> CellChange:
    """The cell with its fate, where what is wanted can't be written or is in doubt."""
    fault = _find_fault(cell, seen, standing)
    if fault:
        return replace(cell, fate="refused", says=fault)
    if cell.field.sort == "date" and cell.fate == "change":
        why = why_unresolved(read_date(cell.wanted, cell.field.side))
        if why is not None:
            curled = why.replace("'", "’")
            says = f"We can’t tell a day from ‘{cell.wanted}’: {curled}."
            return replace(cell, fate="doubt", says=says)
    return cell


def _find_fault(cell: CellChange, seen: str, standing: Standing) -> str:
    field, text = cell.field, cell.wanted
    if field.name == UNDER:
        if text in standing.labels:
            return ""
        if not text:
            return "Name the focus area that it stands under."
        return (
            f"This plan has no focus area called ‘{text[:100]}’, or more than one. Take one from "
            "the sheet ‘Focus areas’."
        )
    if _SHEET_ERROR.fullmatch(text):
        return f"‘{text}’ is an error of the spreadsheet. Type the words themselves."
    if is_too_long(seen):
        return (
            "This text was longer than a cell holds, so the download had only its beginning. "
            "Change it on the milestone’s own page."
        )
    return find_fault(field, text)


def _let_steps_along(lines: Sequence[Line], standing: Standing) -> list[Line]:
    """A step that is to go where the milestone above it goes, goes along and stays a step."""
    goes = {line.key: line.writes().get(UNDER, "") for line in lines if line.key}
    told = []
    for line in lines:
        cells = tuple(
            replace(cell, fate="along", says="It goes along with the milestone above it.")
            if cell.field.name == UNDER
            and cell.is_written
            and cell.wanted in _goals_above(line.key, goes, standing)
            else cell
            for cell in line.cells
        )
        told.append(replace(line, cells=cells))
    return told


def _goals_above(key: str, goes: Mapping[str, str], standing: Standing) -> set[str]:
    found, above, known = set(), standing.parents.get(key), {key}
    while above is not None and above not in known:
        known.add(above)
        found.add(goes.get(above, ""))
        above = standing.parents.get(above)
    return found - {""}


def _refuse_taken_numbers(lines: Sequence[Line], standing: Standing) -> list[Line]:
    """Refuse each new reference that another milestone bears once all is written.

    So two milestones may exchange theirs; a refusal may bring about another, and ends in the end.
    """
    wanted = {
        at: normalise_reference(texts[NUMBER])
        for at, line in enumerate(lines)
        if (texts := line.writes()).get(NUMBER)
    }
    freed = {at: line.key for at, line in enumerate(lines) if NUMBER in line.writes() and line.key}
    told = list(lines)
    while True:
        leaving = set(freed.values())
        held = Counter(number for key, number in standing.numbers.items() if key not in leaving)
        held.update(wanted.values())
        taken = [at for at, number in wanted.items() if held[number] > 1]
        if not taken:
            return told
        for at in taken:
            told[at] = _refuse_number(told[at], wanted.pop(at))
            freed.pop(at, None)


def _refuse_number(line: Line, number: str) -> Line:
    says = f"Another milestone bears ‘{number}’. Choose a number that no other has."
    cells = tuple(
        replace(cell, fate="refused", says=says) if cell.field.name == NUMBER else cell
        for cell in line.cells
    )
    return replace(line, cells=cells)


def _refuse_half(line: Line) -> Line:
    """A new milestone is added whole or not at all."""
    if not line.is_new or not line.has_refused:
        return line
    says = " ".join(
        f"‘{cell.field.label}’: {cell.says}" for cell in line.cells if cell.fate == "refused"
    )
    return replace(line, says=f"It is not added. {says}", cells=())
