"""A quarterly highlight report: last quarter and next, a table per objective, KPIs at the end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_BREAK

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Colour,
    FocusArea,
    Milestone,
    PlanDocument,
    Rating,
    State,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus import word
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    newest,
    other,
    section,
    term,
    update,
    when,
)
from goldenthread.thread.plan.reading.tests.corpus.known.sixth import kit
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Edenstow Accelerated Progress Plan: quarterly highlight report"
_LINES = (
    ("Local area", "Edenstow"),
    ("Version", "0.7"),
    ("Status", "Draft"),
    ("Date of this report", "10 October 2025"),
    ("Reporting period", "Quarter 2, July to September 2025"),
    ("Prepared by", "SEND Programme Manager"),
    ("Date of revisit", "February 2025"),
)
_SUMMARY = (
    "Seven actions are now complete and three have slipped since June. The board is asked to "
    "agree five new dates.",
    "The neurodiversity hub in Edenstow East is the success of the quarter. The second hub is the "
    "greatest worry.",
)
_DECISIONS = (
    "Agree the revised dates shown in this report",
    "Note the risk to data cleansing in the case system",
    "Ask the ICB to mediate on shared care",
)
_KEY: tuple[tuple[str, Colour, State], ...] = (
    ("Completed", "blue", "complete"),
    ("On target", "green", "on_track"),
    ("Potential cause for concern", "amber", "at_risk"),
    ("Definite cause for concern", "red", "off_track"),
)
_RATINGS = {colour.title(): (colour, state) for _, colour, state in _KEY}
_FILLS = {"Blue": "9DC3E6", "Green": "A9D18E", "Amber": "FFD966", "Red": "FF7C80"}
_FINDINGS = (
    ("Too few plans are issued by week 20. @ (P3 AFD 1)",
     "Advice from paediatricians arrives late. @ (P3 AFD 2)"),
    ("Waits for neurodevelopmental assessment are still rising. @ (P4 AFD 4)",),
    ("Young people are not prepared well enough for life after school. @ (P5 AFD 6)",),
    ("Leaders do not yet measure the difference that they make. @ (P6 AFD 7)",
     "Complaints are not answered in time. @ (P6 AFD 8)"),
)  # fmt: skip
_HEADINGS = (
    "Ref",
    "RAG June 2025",
    "RAG Sept 2025",
    "Activity",
    "Senior Responsible Officer",
    "Action lead",
    "Due",
    "Revised due",
    "Done last quarter",
    "Planned next quarter",
)
_KPI_HEADINGS = ("KPI", "Measure", "Baseline", "Actual Jun 25", "Actual Sep 25", "Target", "Owner")
_KPIS = (
    (("K1", "Plans issued within 20 weeks", "41%", "48%", "57%", "90%", "SEND Service Manager"),
     ("K2", "Plans rated good at moderation", "44%", "52%", "58%", "75%", "SEND Quality Manager")),
    (("K3", "Children waiting over a year for an autism assessment", "612", "598", "540", "0",
      "Neurodiversity Programme Lead"),
     ("K4", "Families supported by a hub", "0", "21", "130", "600",
      "Neurodiversity Programme Lead")),
    (("K5", "Young people with a moving on plan in Year 10", "18%", "25%", "33%", "100%",
      "Post-16 Manager"),
     ("K6", "Supported interns in work after six months", "9", "9", "11", "25",
      "Skills and Employment Manager")),
    (("K7", "Complaints answered within 20 days", "63%", "77%", "81%", "95%",
      "Complaints Manager"),),
)  # fmt: skip


def build() -> bytes:
    """The Word file."""
    made = word.new_document()
    page: Any = made.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    page.header.paragraphs[0].text = "Edenstow SEND Partnership"
    made.add_heading(_TITLE, 0)
    for label, value in _LINES:
        line = made.add_paragraph()
        line.add_run(f"{label}: ").bold = True
        line.add_run(value)
    made.add_heading("1. Summary of the quarter", 1)
    for text in _SUMMARY:
        made.add_paragraph(text)
    made.add_heading("2. Decisions needed", 1)
    for text in _DECISIONS:
        made.add_paragraph(text, style="List Bullet")
    made.add_paragraph("RAG key").runs[0].bold = True
    for label, colour, _ in _KEY:
        made.add_paragraph(f"{colour.title()} = {label}")
    for group in kit.groups("highlight"):
        if group.level == 1:
            _add_workstream(made, group)
        else:
            _add_objective(made, group)
    made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    made.add_heading("Appendix A: Key performance indicators", 1)
    for number, rows in enumerate(_KPIS, 1):
        made.add_heading(f"Workstream {number}: {_titles()[number - 1]}", 2)
        word.add_table(made, [_KPI_HEADINGS, *rows], 7)
        made.add_paragraph()
    return kit.steady(word.saved(made))


def _titles() -> list[str]:
    return [group.title for group in kit.groups("highlight") if group.level == 1]


def _add_workstream(made: Document, group: kit.Group) -> None:
    made.add_heading(f"Workstream {group.label}: {group.title}", 1)
    made.add_paragraph("What inspectors said").runs[0].italic = True
    for line in _FINDINGS[int(group.label) - 1]:
        made.add_paragraph(line.replace(" @ ", " "), style="List Bullet")


def _add_objective(made: Document, group: kit.Group) -> None:
    made.add_heading(f"Objective {group.label} – {group.title}", 2)
    made.add_paragraph(f"Intended impact: {group.one('=')}")
    table = word.add_table(made, [_HEADINGS], len(_HEADINGS))
    word.repeat_header(table)
    for cell in table.rows[0].cells:
        word.shade(cell, "D9D9D9")
    for row in group.rows:
        cells = word.add_row(table)
        shown = [row[0], row[8], row[9], *row[1:8]]
        for cell, text in zip(cells, shown, strict=True):
            word.write(cell, text)
        for cell in cells[1:3]:
            if cell.text:
                word.shade(cell, _FILLS[cell.text])
    made.add_paragraph()


def truth() -> PlanDocument:
    """What a clerk reads."""
    objectives = [group for group in kit.groups("highlight") if group.level == 2]
    return document(
        title=_TITLE,
        area_name="Edenstow",
        plan_type="accelerated_progress_plan",
        version="0.7",
        status="draft",
        dated=date(2025, 10, 10),
        front_matter=tuple(front(*line) for line in _LINES[4:]),
        sections=(
            section("Summary of the quarter", "\n\n".join(_SUMMARY), "1"),
            section("Decisions needed", kit.dashed(_DECISIONS), "2"),
        ),
        vocabulary=tuple(term(*line) for line in _KEY),
        areas_for_improvement=tuple(
            area(
                str(number),
                title,
                None,
                [_focus(one) for one in objectives if one.label.startswith(f"{number}.")],
                findings=[kit.found(line) for line in _FINDINGS[number - 1]],
                measures=[
                    measure(
                        name,
                        baseline,
                        target,
                        [(moment, None, actual)
                         for moment, actual in
                         (("Jun 25", june), ("Sep 25", september))],
                        owner=owner,
                        reference=reference,
                    )
                    for reference, name, baseline, june, september, target, owner
                    in _KPIS[number - 1]
                ],
            )
            for number, title in enumerate(_titles(), 1)
        ),
    )  # fmt: skip


def _focus(group: kit.Group) -> FocusArea:
    return focus(group.label, group.title, map(_milestone, group.rows), impact=group.one("="))


def _milestone(row: Sequence[str]) -> Milestone:
    reference, action, senior, lead, due, revised, last, planned, june, september = row
    moments = (
        (when("June 2025", date(2025, 6, 30), "month"), june),
        (when("Sept 2025", date(2025, 9, 30), "month"), september),
    )
    updates = tuple(_rated(moment, written) for moment, written in moments if written)
    return kit.told(
        action,
        reference,
        accountable_officer=senior,
        supporting_leads=lead,
        end=kit.end(due),
        revised_end=kit.end(revised),
        progress=last,
        updates=updates,
        rating=newest(updates) if updates else NO_RATING,
        other=(other("Planned next quarter", planned),),
    )


def _rated(moment: When, written: str) -> Any:
    colour, state = _RATINGS[written]
    return update(moment, None, Rating(colour, state, written, "word_and_fill"))


LAYOUT = Layout(
    "docx_highlight",
    "edenstow-highlight-report-q2.docx",
    build,
    truth,
    ("quarterly highlight report", "dated ratings", "revised dates", "appendix of KPIs"),
)
