"""A risk and action log: a flat list with filters; a cover, a key and KPIs on other sheets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from openpyxl.styles import Alignment

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Colour,
    Milestone,
    Pillar,
    PlanDocument,
    Rating,
    State,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus import sheet
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    other,
    pillar,
    term,
    update,
    when,
)
from goldenthread.thread.plan.reading.tests.corpus.known.sixth import kit
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Saltmarshire SEND and Inclusion Improvement Plan"
_COVER = (
    ("Local area", "Saltmarshire"),
    ("Version", "5.1"),
    ("Status", "Agreed"),
    ("Date", "24 November 2025"),
    ("Senior responsible officer", "Corporate Director for Children and Families"),
    ("Signed off by", "Improvement Board, 20 November 2025"),
    ("Log kept by", "Programme Support Officer"),
)
_KEY: tuple[tuple[str, str, Colour, State], ...] = (
    ("Closed", "Blue", "blue", "complete"),
    ("On track", "Green", "green", "on_track"),
    ("At risk", "Amber", "amber", "at_risk"),
    ("Delayed", "Red", "red", "off_track"),
    ("Not started", "Grey", "grey", "not_started"),
)
_FILLS = {
    "Blue": "8DB4E2",
    "Green": "C6EFCE",
    "Amber": "FFEB9C",
    "Red": "FFC7CE",
    "Grey": "BFBFBF",
}
_RATINGS = {
    label: Rating(colour, state, label, "word_and_fill") for label, _, colour, state in _KEY
}
_PAINTS = {label: _FILLS[name] for label, name, _, _ in _KEY}
_HEADINGS = (
    "Log ref",
    "Status",
    "% complete",
    "Pillar",
    "Area for improvement",
    "Action",
    "Action owner",
    "Start date",
    "Target date",
    "Revised target date",
    "Update log",
    "Comments",
    "Success criteria",
    "Risk to delivery",
    "Mitigation",
)
_WIDTHS = (9, 13, 11, 20, 24, 48, 28, 12, 12, 14, 40, 30, 34, 24, 28)
_KPI_HEADINGS = (
    "KPI ref",
    "Area for improvement",
    "Indicator",
    "Baseline",
    "Target",
    "Actual Q1 2025/26",
    "Actual Q2 2025/26",
    "Data source",
    "KPI owner",
)
_KPIS = (
    ("A", "KPI 1", "Settings that use the early concern checklist", "9%", "90%", "44%", "71%",
     "Early years returns", "Early Years Lead"),
    ("B", "KPI 2", "Schools that publish the classroom standard", "0", "117", "12", "84",
     "Website check", "Inclusion Adviser"),
    ("C", "KPI 3", "Advice that passes the quality checklist", "51%", "90%", "55%", "62%",
     "Audit", "SEND Quality Officer"),
    ("D", "KPI 4", "Weeks to a first therapy appointment", "38", "18", "36", "29",
     "Trust report", "Head of Children's Therapies"),
    ("E", "KPI 5", "Young people in paid work trials", "0", "30", "4", "9",
     "Employment programme", "Employment Programme Manager"),
    ("F", "KPI 6", "Children who have a short break", "402", "600", "418", "447",
     "Case system", "Short Breaks Lead"),
)  # fmt: skip


def build() -> bytes:
    """The Excel file."""
    workbook, cover = sheet.new_workbook("Cover")
    cover.cell(1, 1, _TITLE)
    for row, line in enumerate(_COVER, 3):
        sheet.write_row(cover, row, line)
    cover.column_dimensions["A"].width = 30
    cover.column_dimensions["B"].width = 60
    key: Any = workbook.create_sheet("Key")
    sheet.write_header(key, 1, ("Status", "Colour"))
    for row, (label, colour, _, _) in enumerate(_KEY, 2):
        sheet.write_row(key, row, (label, colour))
        sheet.paint(key.cell(row, 2), _FILLS[colour])
    log: Any = workbook.create_sheet("Action log")
    sheet.write_header(log, 1, _HEADINGS)
    row = 1
    above = ""
    for group in kit.groups("log"):
        if group.level == 1:
            above = f"{group.label}. {group.title}"
        for values in group.rows:
            row += 1
            _write(log, row, (above, f"{group.label}. {group.title}"), values)
    log.auto_filter.ref = f"A1:O{row}"
    log.freeze_panes = "B2"
    for column, width in enumerate(_WIDTHS, 1):
        log.column_dimensions[log.cell(1, column).column_letter].width = width
    kpis: Any = workbook.create_sheet("KPIs")
    sheet.write_header(kpis, 1, _KPI_HEADINGS)
    titles = {group.label: group.title for group in kit.groups("log")}
    for row, (label, reference, *values) in enumerate(_KPIS, 2):
        sheet.write_row(kpis, row, (reference, f"{label}. {titles[label]}", *values))
    return kit.steady(sheet.saved(workbook))


def _write(page: Any, row: int, headings: Sequence[str], values: Sequence[str]) -> None:
    ref, action, owner, *dates, status, percent, comments, updates, success, risk, cure = values
    days = [kit.start(text).date if text else None for text in dates]
    log = updates.replace(";;", "\n")
    said = [text or None for text in (log, comments, success, risk, cure)]
    shown = (ref, status, float(percent), *headings, action, owner, *days, *said)
    sheet.write_row(page, row, shown)
    for column in (8, 9, 10):
        page.cell(row, column).number_format = "dd/mm/yyyy"
    page.cell(row, 11).alignment = Alignment(wrap_text=True)
    sheet.paint(page.cell(row, 2), _PAINTS[status])


def truth() -> PlanDocument:
    """What a clerk reads."""
    pillars: list[Pillar] = []
    areas: list[AreaForImprovement] = []
    for group in kit.groups("log"):
        if group.level == 1:
            pillars.append(pillar(group.label, group.title))
            continue
        measures = [
            measure(
                name,
                baseline,
                target,
                [("Q1 2025/26", None, first), ("Q2 2025/26", None, second)],
                owner=owner,
                source=source,
                reference=reference,
            )
            for label, reference, name, baseline, target, first, second, source, owner in _KPIS
            if label == group.label
        ]
        areas.append(
            area(
                group.label,
                group.title,
                None,
                [focus(None, None, map(_milestone, group.rows))],
                pillar=pillars[-1],
                measures=measures,
            )
        )
    return document(
        title=_TITLE,
        area_name="Saltmarshire",
        plan_type="improvement_plan",
        version="5.1",
        status="agreed",
        dated=date(2025, 11, 24),
        front_matter=tuple(front(*line) for line in _COVER[4:]),
        vocabulary=tuple(term(label, colour, state) for label, _, colour, state in _KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _milestone(values: Sequence[str]) -> Milestone:
    ref, action, owner, *dates, status, percent, comments, updates, success, risk, cure = values
    begin, target, revised = dates
    return kit.told(
        action,
        ref,
        accountable_officer=owner,
        start=kit.start(begin),
        end=kit.end(target),
        revised_end=kit.end(revised),
        rating=_RATINGS[status],
        percent_complete=float(percent),
        progress=comments or None,
        updates=tuple(_update(entry) for entry in updates.split(";;") if entry),
        evidence=success,
        other=tuple(
            other(heading, text)
            for heading, text in (("Risk to delivery", risk), ("Mitigation", cure))
            if text
        ),
    )


def _update(entry: str) -> Update:
    written, text = entry.split(": ", 1)
    day = datetime.strptime(written, "%d/%m/%Y").date()  # noqa: DTZ007  # a day, not a moment
    return update(when(written, day, "day"), text)


LAYOUT = Layout(
    "xlsx_action_log",
    "saltmarshire-risk-and-action-log.xlsx",
    build,
    truth,
    ("risk and action log", "pillars in a column", "update log", "key on a sheet", "KPIs"),
)
