"""A statement of action in Word: one wide table, its levels in bands across all columns."""

from __future__ import annotations

from datetime import date
from typing import Any

from docx.enum.section import WD_ORIENT

from goldenthread.thread.plan.reading.document import Colour, Milestone, PlanDocument, Rating, State
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    other,
    pillar,
    section,
    term,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.known.twelfth.pieces import (
    Node,
    action,
    asked,
    ending,
    outline,
    records,
    said,
    starting,
    steady,
    write_runs,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.word import (
    add_row,
    add_table,
    new_document,
    repeat_header,
    saved,
    shade,
    write,
)

TITLE = "Thornhithe Written Statement of Action"
FRONT = (
    ("Inspection dates", "10 to 14 June 2024"),
    ("Local authority lead", "Director of Education, Thornhithe Metropolitan Borough Council"),
    ("Health lead", "Chief Nurse, NHS Thornhithe Integrated Care Board"),
)
PURPOSE = "Inspectors asked the local area to say how it will put right five weaknesses."
READING = (
    "The plan has three pillars. Each holds one or two areas for improvement.",
    "The impact that we hope for stands at the end of each focus area.",
)
KEY: tuple[tuple[str, Colour, str, State], ...] = (
    ("B", "blue", "Complete and embedded", "complete_and_embedded"),
    ("G", "green", "Complete", "complete"),
    ("A", "amber", "On track", "on_track"),
    ("R", "red", "Delayed", "off_track"),
)
HEADINGS = (
    "No.",
    "What we will do",
    "Responsible lead",
    "From",
    "To",
    "BRAG",
    "Success criteria",
    "Source of funding",
    "Comments",
    "Overall impact of focus area",
)
INDICATORS = (
    "Indicator",
    "Baseline",
    "Target",
    "Planned Apr 25",
    "Actual Apr 25",
    "Planned Dec 25",
    "Actual Dec 25",
    "Source",
)


LEVELS = ("PILLAR", "AFI", "FOCUS")


def build() -> bytes:
    """The file."""
    file = new_document()
    page = file.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    page.footer.paragraphs[0].text = "Thornhithe Written Statement of Action, version 3.0"
    file.add_paragraph(TITLE, style="Title")
    file.add_paragraph("Version 3.0")
    file.add_paragraph("Published 2 June 2025")
    for label, value in FRONT:
        file.add_paragraph(f"{label}: {value}")
    file.add_heading("Purpose of this statement", 1)
    file.add_paragraph(PURPOSE)
    file.add_heading("How to read the plan", 1)
    for text in READING:
        file.add_paragraph(text)
    content = outline("thornhithe", 10, LEVELS)
    file.add_heading("Headline indicators", 1)
    add_table(file, [INDICATORS, *(row[:8] for row in _measures())], len(INDICATORS))
    file.add_heading("BRAG key", 1)
    for letter, colour, label, _ in KEY:
        file.add_paragraph(f"{letter} ({colour}) = {label}")
    file.add_heading("The plan", 1)
    table = add_table(file, [HEADINGS], len(HEADINGS))
    repeat_header(table)
    for theme in content.below:
        _band(table, f"Pillar {theme.cells[0]}: {theme.cells[1]}", "8EAADB")
        for part in theme.of("AFI"):
            label, title, wording, *_ = part.cells
            _band(table, f"Area for improvement {label}: {title}", "B4C6E7")
            if wording:
                _band(table, wording, None)
            for group in part.of("FOCUS"):
                _band(table, f"Focus area {group.cells[0]}. {group.cells[1]}", "D9E2F3")
                _write(table, group)
    return steady(saved(file))


def _write(table: Any, group: Node) -> None:
    number, _, impact, *_ = group.cells
    last_cells = []
    for row in (node for node in group.below if node.kind in "ABCD"):
        line = add_row(table)
        text, *others = row.cells[:8]
        write(line[0], f"{number} {row.kind}")
        write_runs(line[1].paragraphs[0], said(text).runs)
        for cell, value in zip(line[2:9], others, strict=True):
            write(cell, value)
        last_cells.append(line[9])
    merged = last_cells[0].merge(last_cells[-1])
    for paragraph in merged.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    write(merged, impact)


def _band(table: Any, text: str, colour: str | None) -> None:
    cells = add_row(table)
    cell = cells[0].merge(cells[-1])
    write(cell, text)
    if colour:
        cell.paragraphs[0].runs[0].bold = True
        shade(cell, colour)


def _measures() -> list[list[str]]:
    return [cells for kind, *cells in records("thornhithe", 10) if kind == "MEASURE"]


def _milestone(number: str, row: Node) -> Milestone:
    text, lead, first, last, brag, success, funding, comment, _ = row.cells
    ratings: dict[str, Rating] = {key: word(key, tint, state) for key, tint, _, state in KEY}
    return action(
        said(text),
        f"{number} {row.kind}",
        accountable_officer=lead,
        start=starting(first),
        end=ending(last),
        rating=ratings.get(brag, Rating()),
        progress=comment or None,
        other=(other("Source of funding", funding),),
        **asked(success),
    )


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    measures = []
    for name, baseline, target, first, actual, second, later, source, *_ in _measures():
        points = [("Apr 25", first, actual or None), ("Dec 25", second, later or None)]
        measures.append(measure(name, baseline, target, points, source=source))
    pillars = []
    areas = []
    for theme in outline("thornhithe", 10, LEVELS).below:
        main = pillar(*theme.cells[:2])
        pillars.append(main)
        for part in theme.of("AFI"):
            label, title, wording, *_ = part.cells
            groups = [
                focus(
                    group.cells[0],
                    group.cells[1],
                    [_milestone(group.cells[0], row) for row in group.below if row.kind in "ABCD"],
                    impact=group.cells[2],
                )
                for group in part.of("FOCUS")
            ]
            areas.append(area(label, title, wording or None, groups, pillar=main))
    return document(
        title=TITLE,
        area_name="Thornhithe",
        plan_type="written_statement_of_action",
        version="3.0",
        status="published",
        dated=date(2025, 6, 2),
        front_matter=tuple(front(*line) for line in FRONT),
        sections=(
            section("Purpose of this statement", PURPOSE),
            section("How to read the plan", "\n\n".join(READING)),
        ),
        vocabulary=tuple(term(label, colour, state) for _, colour, label, state in KEY),
        measures=tuple(measures),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


LAYOUT = Layout(
    "thornhithe_banded_table",
    "thornhithe-wsoa-v3-0-published.docx",
    build,
    truth,
    ("one wide table", "levels in bands", "letters", "impact merged down", "terms"),
)
