"""A priority action plan in Word: workstreams with tables beneath areas for priority action."""

from __future__ import annotations

import re
from datetime import date

from docx.document import Document
from docx.shared import Pt
from docx.table import Table

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Citation,
    FocusArea,
    Milestone,
    PlanDocument,
    Rating,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.sixteenth import make
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Osmerley Local Area Partnership: SEND Priority Action Plan"
FACTS = (
    ("Version", "1.2"),
    ("Status", "Agreed"),
    ("Date of plan", "14 October 2026"),
    ("Date of inspection", "1 to 5 December 2025"),
    ("Report published", "17 March 2026"),
    ("Lead agencies", "Osmerley Council; Osmerley and Vale Integrated Care Board"),
    ("Senior responsible officer", "Chief Executive, Osmerley Council"),
)
PURPOSE = (
    "This plan answers the three areas for priority action that inspectors set out in their "
    "report. It was written by the partnership with the parent carer forum.",
    "It covers eighteen months. We will publish what has been done twice a year.",
)
OVERSIGHT = "The SEND board meets each month with an independent chair. It receives:"
OVERSIGHT_LIST = (
    "a report on each workstream",
    "a summary of risks",
    "what families have told us",
)
KEY = {
    "B": ("4F81BD", "Complete", "blue", "complete"),
    "G": ("92D050", "On track", "green", "on_track"),
    "A": ("FFC000", "At risk", "amber", "at_risk"),
    "R": ("FF0000", "Off track", "red", "off_track"),
    "N": ("BFBFBF", "Not started", "grey", "not_started"),
}
HEADINGS = (
    "No",
    "What we will do",
    "Action lead",
    "Senior responsible officer",
    "Begin",
    "Complete by",
    "BRAG",
    "How we will know it has worked",
    "Latest position",
    "Cost",
)
MEASURES = (
    "Measure",
    "Baseline",
    "Target",
    "Sep 2026 planned",
    "Sep 2026 actual",
    "Jul 2027 planned",
    "Jul 2027 actual",
    "Source",
)


def build() -> bytes:
    """The file."""
    document = word.new_document()
    document.add_paragraph(TITLE, style="Title")
    word.add_table(document, FACTS, 2)
    document.add_heading("Purpose of this plan", 1)
    for text in PURPOSE:
        document.add_paragraph(text)
    document.add_heading("Oversight", 1)
    document.add_paragraph(OVERSIGHT)
    for text in OVERSIGHT_LIST:
        document.add_paragraph(text, style="List Bullet")
    document.add_heading("BRAG key", 1)
    key = word.add_table(document, [(letter, line[1]) for letter, line in KEY.items()], 2)
    for row, line in zip(key.rows, KEY.values(), strict=True):
        word.shade(row.cells[0], line[0])
    _write_plan(document)
    return make.stable(word.saved(document))


def _write_plan(document: Document) -> None:
    lines = make.rows("osmerley.txt")
    measures: Table | None = None
    actions: Table | None = None
    previous = ""
    for line in lines:
        kind = line[0]
        if kind == "A":
            document.add_heading(f"Area for priority action {line[1]}", 1)
            document.add_paragraph(line[2])
            _bold(document, "What inspectors found")
        elif kind == "B":
            document.add_paragraph(f"{line[1]} {line[2]}", style="List Bullet")
        elif kind == "S":
            if previous != "S":
                _bold(document, "Measures")
                measures = word.add_table(document, [MEASURES], len(MEASURES))
            assert measures
            _fill(measures, line[1:])
        elif kind == "W":
            document.add_heading(f"Workstream {line[1]}: {line[2]}", 2)
            document.add_paragraph(f"Impact: {line[3]}")
            actions = word.add_table(document, [HEADINGS], len(HEADINGS))
            word.repeat_header(actions)
        else:
            assert actions
            _write_action(actions, line[1:])
        previous = kind


def _bold(document: Document, text: str) -> None:
    run = document.add_paragraph().add_run(text)
    run.bold = True
    run.font.size = Pt(12)


def _fill(table: Table, texts: list[str]) -> None:
    for cell, text in zip(word.add_row(table), texts, strict=True):
        word.write(cell, text)


def _write_action(table: Table, texts: list[str]) -> None:
    cells = word.add_row(table)
    for cell, text in zip(cells, texts, strict=True):
        if "{" in text:
            paragraph = cell.paragraphs[0]
            paragraph.add_run(f"{make.bare(text)} ")
            paragraph.add_run(f"({make.asides(text)[0]})").italic = True
        else:
            word.write(cell, text)
    word.shade(cells[6], KEY[texts[6]][0])


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    return clerk.document(
        title=TITLE,
        area_name="Osmerley",
        plan_type="priority_action_plan",
        version="1.2",
        status="agreed",
        dated=date(2026, 10, 14),
        front_matter=tuple(clerk.front(*fact) for fact in FACTS[3:]),
        sections=(
            clerk.section("Purpose of this plan", "\n\n".join(PURPOSE)),
            clerk.section(
                "Oversight",
                OVERSIGHT + "\n\n" + "\n".join(f"- {text}" for text in OVERSIGHT_LIST),
            ),
        ),
        vocabulary=tuple(
            clerk.term(label, colour, state)  # type: ignore[arg-type]
            for _, label, colour, state in KEY.values()
        ),
        areas_for_improvement=tuple(_areas()),
    )


def _areas() -> list[AreaForImprovement]:
    blocks: list[list[list[str]]] = []
    for line in make.rows("osmerley.txt"):
        if line[0] == "A":
            blocks.append([])
        blocks[-1].append(line)
    return [
        clerk.area(
            block[0][1],
            None,
            block[0][2],
            _focus_areas(block),
            findings=[
                clerk.finding(
                    line[1],
                    line[2],
                    *(Citation(None, "paragraph", n) for n in re.findall(r"\d+", line[2])),
                )
                for line in block
                if line[0] == "B"
            ],
            measures=[
                clerk.measure(
                    line[1],
                    line[2],
                    line[3],
                    (
                        ("Sep 2026", line[4] or None, line[5] or None),
                        ("Jul 2027", line[6] or None, line[7] or None),
                    ),
                    source=line[8],
                )
                for line in block
                if line[0] == "S"
            ],
        )
        for block in blocks
    ]


def _focus_areas(block: list[list[str]]) -> list[FocusArea]:
    made: list[tuple[list[str], list[Milestone]]] = []
    for line in block:
        if line[0] == "W":
            made.append((line, []))
        elif line[0] == "M":
            made[-1][1].append(_milestone(line[1:]))
    return [clerk.focus(line[1], line[2], held, impact=line[3]) for line, held in made]


def _milestone(cells: list[str]) -> Milestone:
    number, action, lead, senior, begin, by, letter, known, latest, cost = cells
    _, _, colour, state = KEY[letter]
    asked = known.endswith("?")
    return clerk.milestone(
        make.bare(action),
        number,
        notes=make.asides(action),
        accountable_officer=senior,
        supporting_leads=lead,
        start=make.starts(begin),
        end=make.ends(by),
        rating=Rating(colour, state, letter, "word_and_fill"),  # type: ignore[arg-type]
        evidence=None if asked else known,
        prompts=(known,) if asked else (),
        progress=latest or None,
        other=(clerk.other("Cost", cost),) if cost else (),
    )


LAYOUT = Layout(
    name="osmerley priority action plan",
    file_name="osmerley-pap-v1-2.docx",
    build=build,
    truth=truth,
    features=("letters over fills", "key of filled cells", "areas with wording alone"),
)
