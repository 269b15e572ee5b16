"""Word: no tables of actions; each action is a heading with labelled bullets beneath."""

from __future__ import annotations

from datetime import date

from docx.document import Document

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Milestone,
    PlanDocument,
    State,
    StatedMeasure,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    section,
    update,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.known.tenth import making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.word import add_table, new_document

_TITLE = "Harrowdale Accelerated Progress Plan"
_FACTS = (
    ("Date of revisit", "3 to 5 June 2025"),
    ("Revisit report published", "18 July 2025"),
    ("Lead agencies", "Harrowdale County Council and NHS Northern Dales ICB"),
    ("DfE adviser", "SEND professional adviser, North"),
)
_BACKGROUND = (
    "Inspectors came back to Harrowdale in June 2025 and found that we had made sufficient "
    "progress in three of the eight weaknesses named in 2022.",
    "This plan deals with the five that remain.",
)
_METHOD = (
    "The parent carer forum chaired two of the five writing groups and read every draft. Young "
    "people chose the wording of area 4.",
)
_LABELS = (
    "Senior Responsible Officer (accountable)",
    "Responsible Officer (action lead)",
    "Start date",
    "Due date",
    "Revised due date",
    "Status",
    "Percentage complete",
    "Success criteria",
    "Update June 2025",
    "Update September 2025",
)
_STATES: dict[str, State] = {
    "Complete": "complete",
    "On track": "on_track",
    "At risk": "at_risk",
    "Delayed": "off_track",
    "Not started": "not_started",
}
_ASIDES = {
    "1.3": "to include overnight stays",
    "2.2": "two firms, each with half of the work",
    "4.3": "with travel training where needed",
    "5.3": "British Sign Language at each",
}
_MEASURE_HEADINGS = (
    "Measure",
    "Baseline",
    "Target",
    "Planned Dec 25",
    "Actual Dec 25",
    "Planned Mar 26",
    "Actual Mar 26",
    "Source",
)
_MEASURES = {
    "1": (
        ("Services bought jointly", "2", "9", "4", "4", "6", "", "Commissioning register"),
        ("Families offered a short break", "41%", "65%", "50%", "47%", "55%", "", "Care records"),
    ),
    "2": (
        ("Plans issued within 20 weeks", "22%", "60%", "35%", "37%", "45%", "", "SEN2"),
        ("Psychology advice within six weeks", "31%", "90%", "60%", "58%", "75%", "", "EP service"),
    ),
    "3": (
        (
            "Children waiting over 18 weeks for therapy",
            "418",
            "0",
            "250",
            "266",
            "120",
            "",
            "Trust",
        ),
        ("Therapist vacancy rate", "27%", "5%", "18%", "21%", "10%", "", "Workforce return"),
    ),
    "4": (("Young people in supported internships", "18", "36", "22", "22", "30", "", "College"),),
    "5": (
        ("Complaints answered in ten days", "49%", "90%", "70%", "", "80%", "", "Complaints log"),
        ("Parents who trust the partnership", "19%", "45%", "", "", "30%", "", "Forum survey"),
    ),
}


def _build() -> bytes:
    made = new_document()
    made.add_paragraph(_TITLE, style="Title")
    made.add_paragraph("Version 2.1 (draft)", style="Subtitle")
    made.add_paragraph("Date: 22 September 2025")
    for label, value in _FACTS:
        line = made.add_paragraph()
        line.add_run(f"{label}: ").bold = True
        line.add_run(value)
    made.add_heading("1. Background", 1)
    for text in _BACKGROUND:
        made.add_paragraph(text)
    made.add_heading("2. How families shaped the plan", 1)
    for text in _METHOD:
        made.add_paragraph(text)
    current = ""
    for mark, fields in making.lines("harrowdale.txt"):
        if mark:
            if current:
                _add_measures(made, current)
            current, wording = fields
            made.add_heading(f"Area for Improvement {current}", 1)
            made.add_paragraph(wording)
        else:
            _add_action(made, fields)
    _add_measures(made, current)
    made.sections[0].header.paragraphs[0].text = _TITLE
    return making.docx_bytes(made)


def _add_action(made: Document, fields: list[str]) -> None:
    ref, text, *values = fields
    heading = made.add_heading(f"Action {ref}: {text}", 2)
    if ref in _ASIDES:
        heading.add_run(f" ({_ASIDES[ref]})").italic = True
    for label, value in zip(_LABELS, values, strict=True):
        if value:
            line = made.add_paragraph(style="List Bullet")
            line.add_run(f"{label}:").bold = True
            line.add_run(f" {value}")


def _add_measures(made: Document, label: str) -> None:
    made.add_heading("Key performance indicators", 2)
    add_table(made, [_MEASURE_HEADINGS, *_MEASURES[label]], len(_MEASURE_HEADINGS))


def _truth() -> PlanDocument:
    return document(
        title=_TITLE,
        area_name="Harrowdale",
        plan_type="accelerated_progress_plan",
        version="2.1",
        status="draft",
        dated=date(2025, 9, 22),
        front_matter=tuple(front(*fact) for fact in _FACTS),
        sections=(
            section("Background", "\n\n".join(_BACKGROUND), "1"),
            section("How families shaped the plan", "\n\n".join(_METHOD), "2"),
        ),
        areas_for_improvement=tuple(_areas()),
    )


def _areas() -> list[AreaForImprovement]:
    held: dict[str, list[Milestone]] = {}
    wordings: dict[str, str] = {}
    current = ""
    for mark, fields in making.lines("harrowdale.txt"):
        if mark:
            current, wordings[fields[0]] = fields
            held[current] = []
        else:
            held[current].append(_milestone(fields))
    return [
        area(label, None, wordings[label], [focus(None, None, actions)], measures=_measures(label))
        for label, actions in held.items()
    ]


def _measures(label: str) -> list[StatedMeasure]:
    return [
        measure(
            name,
            baseline,
            target,
            [("Dec 25", first or None, was or None), ("Mar 26", second or None, then or None)]
            if first
            else [("Mar 26", second or None, then or None)],
            source=source,
        )
        for name, baseline, target, first, was, second, then, source in _MEASURES[label]
    ]


def _milestone(fields: list[str]) -> Milestone:
    ref, text, senior, lead, start, due, revised, status, percent, success, june, sept = fields
    asks = success.endswith("?")
    updates: list[Update] = []
    if june:
        updates.append(update(making.end("June 2025"), june))
    if sept:
        updates.append(update(making.end("September 2025"), sept))
    return making.action(
        text,
        ref,
        notes=(_ASIDES[ref],) if ref in _ASIDES else (),
        accountable_officer=senior,
        supporting_leads=lead,
        start=making.start(start),
        end=making.end(due),
        revised_end=making.end(revised),
        rating=word(status, None, _STATES[status]),
        percent_complete=float(percent.removesuffix("%")) if percent else None,
        evidence=None if asks else success,
        prompts=(success,) if asks else (),
        updates=tuple(updates),
    )


LAYOUT = Layout(
    name="harrowdale labelled actions",
    file_name="Harrowdale APP September 2025 v2.1.docx",
    build=_build,
    truth=_truth,
    features=("labelled bullets", "no action table", "indicators by area", "dated updates"),
)
