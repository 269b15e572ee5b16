"""Excel: a cover, one long tracker with areas merged down and a RAG per quarter, measures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from openpyxl.styles import Alignment

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Colour,
    CrossReference,
    Milestone,
    Other,
    PlanDocument,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    newest,
    other,
    term,
    update,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.known.tenth import making
from goldenthread.thread.plan.reading.tests.corpus.known.tenth.wexcombe_measures import (
    MEASURE_HEADINGS,
    MEASURES,
    OWNERS,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.sheet import (
    merge_down,
    new_workbook,
    write_header,
    write_row,
)

_TITLE = "Wexcombe SEND Improvement Plan 2025 to 2027"
_FACTS = (
    ("Date of last inspection", "18 to 22 March 2024"),
    ("Board chair", "Independent Chair, Wexcombe SEND Improvement Board"),
    ("Programme office", "SEND Programme Manager"),
    ("Next review by the board", "January 2026"),
)
_KEY: tuple[tuple[str, str, Colour, State], ...] = (
    ("Blue", "Complete", "blue", "complete"),
    ("Green", "On track", "green", "on_track"),
    ("Amber", "At risk", "amber", "at_risk"),
    ("Red", "Off track", "red", "off_track"),
    ("Grey", "Not started", "grey", "not_started"),
)
_HEADINGS = (
    "Improvement area",
    "Action no.",
    "Sub-action of",
    "Activity",
    "Senior responsible officer",
    "Delivery lead",
    "Start date",
    "Due date",
    "Revised due date",
    "% complete",
    "RAG Apr 25",
    "RAG Jul 25",
    "RAG Oct 25",
    "Commentary",
    "Cost code",
)
_MONTHS = ("Apr 25", "Jul 25", "Oct 25")
_HIDDEN = {"2.7", "5.1"}


def _groups() -> Iterator[tuple[list[str], list[list[str]]]]:
    head: list[str] = []
    rows: list[list[str]] = []
    for mark, fields in making.lines("wexcombe.txt"):
        if mark:
            if head:
                yield head, rows
            head, rows = fields, []
        else:
            rows.append(fields)
    yield head, rows


def _parent(ref: str) -> str | None:
    return ref.rpartition(".")[0] if ref.count(".") == 2 else None


def _build() -> bytes:
    workbook, cover = new_workbook("Cover")
    cover["A1"] = _TITLE
    facts = (("Version", "3.0"), ("Status", "Published"), ("Date", "1 November 2025"), *_FACTS)
    for row, fact in enumerate(facts, 3):
        write_row(cover, row, fact)
    write_header(cover, 12, ("RAG", "Meaning"))
    for row, (colour, label, *_) in enumerate(_KEY, 13):
        write_row(cover, row, (colour, label))
    cover.column_dimensions["A"].width = 30
    _write_tracker(workbook.create_sheet("Tracker"))
    sheet = workbook.create_sheet("Measures")
    write_header(sheet, 1, MEASURE_HEADINGS)
    titles = {head[0]: head[1] for head, _ in _groups()}
    for row, (ref, label, name, base, target, first, was, second, source) in enumerate(MEASURES, 2):
        place = f"{label}. {titles[label]}"
        shown = (ref, place, name, base, target, first, was, second, None, OWNERS[label], source)
        write_row(sheet, row, [text or None for text in shown])
    return making.xlsx_bytes(workbook)


def _write_tracker(sheet: Any) -> None:
    write_header(sheet, 1, _HEADINGS)
    sheet.freeze_panes = "E2"
    sheet.auto_filter.ref = "A1:O1"
    row = 2
    for (label, title), rows in _groups():
        sheet.cell(row, 1, f"{label}. {title}").alignment = Alignment(vertical="top")
        merge_down(sheet, 1, row, row + len(rows) - 1)
        for fields in rows:
            _write_action(sheet, row, fields)
            row += 1


def _write_action(sheet: Any, row: int, fields: list[str]) -> None:
    ref, text, senior, lead, *dates, percent, april, july, october, comment, code = fields
    write_row(sheet, row, (ref, _parent(ref), text, senior, lead), 2)
    for column, written in enumerate(dates, 7):
        if written[2:3] == "/":
            when = datetime.strptime(written, "%d/%m/%Y")  # noqa: DTZ007
            sheet.cell(row, column, when).number_format = "dd/mm/yyyy"
        elif written:
            sheet.cell(row, column, written)
    if percent:
        sheet.cell(row, 10, int(percent) / 100).number_format = "0%"
    write_row(sheet, row, [text or None for text in (april, july, october, comment, code)], 11)
    if ref in _HIDDEN:
        sheet.row_dimensions[row].hidden = True


def _truth() -> PlanDocument:
    areas = []
    for (label, title), rows in _groups():
        actions: dict[str, Milestone] = {}
        for fields in rows:
            parent = actions.get(_parent(fields[0]) or "")
            actions[fields[0]] = _milestone(fields, parent.key if parent else None)
        held = focus(None, None, actions.values())
        areas.append(area(label, title, None, [held], measures=_measures(label)))
    return document(
        title=_TITLE,
        area_name="Wexcombe",
        plan_type="improvement_plan",
        version="3.0",
        status="published",
        dated=date(2025, 11, 1),
        front_matter=tuple(front(*fact) for fact in _FACTS),
        vocabulary=tuple(term(label, colour, state) for _, label, colour, state in _KEY),
        areas_for_improvement=tuple(areas),
    )


def _measures(area_label: str) -> list[StatedMeasure]:
    made = []
    for ref, label, name, base, target, first, was, second, source in MEASURES:
        steps = [("Sep 25", first, was)] if first else []
        steps.append(("Mar 26", second, ""))
        points = [(at, planned or None, actual or None) for at, planned, actual in steps]
        owner = OWNERS[label]
        if label == area_label:
            made.append(
                measure(name, base, target, points, reference=ref, owner=owner, source=source)
            )
    return made


def _milestone(fields: list[str], parent: str | None) -> Milestone:
    ref, text, senior, lead, start, due, revised, percent, *shown, comment, code = fields
    pointers: tuple[CrossReference, ...] = ()
    if text.endswith(")"):
        text, _, target = text.removesuffix(")").partition(" (see also ")
        pointers = (CrossReference(f"(see also {target})", (target,)),)
    meaning = {name: word(name, colour, state) for name, _, colour, state in _KEY}
    updates = [
        update(making.end(month), None, meaning[name])
        for month, name in zip(_MONTHS, shown, strict=True)
        if name
    ]
    kept: tuple[Other, ...] = (other("Cost code", code),) if code else ()
    return making.action(
        text,
        ref,
        parent=parent,
        accountable_officer=senior,
        supporting_leads=lead,
        start=making.start(start),
        end=making.end(due),
        revised_end=making.end(revised),
        percent_complete=float(percent) if percent else None,
        rating=newest(updates) if updates else NO_RATING,
        updates=tuple(updates),
        progress=comment or None,
        cross_references=pointers,
        other=kept,
        hidden=ref in _HIDDEN,
    )


LAYOUT = Layout(
    name="wexcombe quarterly tracker",
    file_name="Wexcombe improvement tracker Oct 25.xlsx",
    build=_build,
    truth=_truth,
    features=("areas merged down", "rating each quarter", "hidden rows", "measures sheet"),
)
