"""A joint strategy in Word whose delivery tables have bands, merged impact and fills alone."""

from __future__ import annotations

from typing import Any

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Colour,
    Milestone,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.second import (
    dates,
    making,
    wording,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Stourleigh Joint SEND Strategy and Improvement Plan 2025 to 2028"
_FRONT = (
    ("Partners", "Stourleigh Council, Mid Vale Integrated Care Board and Stourleigh Parent Voice"),
    ("Approved by", "Health and Wellbeing Board"),
)
_SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Foreword",
        (
            "This is the first strategy that our council, our health partners and our parents have "
            "written together.",
            "It is short on purpose. We would rather do a dozen things well than promise fifty.",
        ),
    ),
    (
        "Our vision",
        (
            "Children and young people with SEND in Stourleigh are known, heard and included.",
            "They will tell us that:",
            "- somebody listened the first time",
            "- help came without a fight",
            "- they have friends and plans for the future",
        ),
    ),
    (
        "How to read the delivery plan",
        (
            "Each outcome has two objectives. A line whose number ends in a letter is a step of "
            "the action above it.",
        ),
    ),
)
_KEY: tuple[tuple[str, Colour, State, str], ...] = (
    ("Complete", "blue", "complete", "5B9BD5"),
    ("On track", "green", "on_track", "92D050"),
    ("Some slippage", "amber", "at_risk", "FFC000"),
    ("Off track", "red", "off_track", "FF0000"),
    ("Not started", "grey", "not_started", "D9D9D9"),
)
_RATINGS = {str(colour): clerk.fill(colour, state) for _, colour, state, _ in _KEY}
_FILLS = {str(colour): shade for _, colour, _, shade in _KEY}
_HEADINGS = ("Status", "No.", "Action", "Led by", "Supported by", "Timescale", "", "Cost")
_IMPACT = "What will be different"
_COLUMNS = len(_HEADINGS) + 1
_MEASURES = ("Measure", "Source", "Baseline", "Milestone 2026", "Milestone 2027", "Target")


def build() -> bytes:
    """The strategy's file."""
    document: Any = word.new_document()
    document.sections[0].footer.paragraphs[0].text = "Stourleigh Joint SEND Strategy"
    document.add_heading(_TITLE, 0)
    document.add_paragraph("Version 2.0, published January 2026")
    for label, value in _FRONT:
        wording.labelled(document, label, value)
    for title, texts in _SECTIONS:
        document.add_heading(title, 1)
        for text in texts:
            style = "List Bullet" if text.startswith("- ") else "Normal"
            document.add_paragraph(text.removeprefix("- "), style=style)
    document.add_heading("Delivery plan", 1)
    document.add_paragraph("Key:")
    key = word.add_table(document, [[label for label, _, _, _ in _KEY]], len(_KEY))
    for cell, entry in zip(key.rows[0].cells, _KEY, strict=True):
        word.shade(cell, entry[3])
    table: Any = None
    blocks = making.read("stourleigh.txt")
    for number, block in enumerate(blocks):
        if block.kind == "area":
            document.add_heading(f"Outcome {block.values[0]}: {block.values[1]}", 2)
            table = _new_table(document)
            measures = block.measures
        else:
            _add_objective(table, block)
            if number + 1 == len(blocks) or blocks[number + 1].kind == "area":
                _add_measures(document, measures)
    return making.fixed(word.saved(document))


def _new_table(document: Any) -> Any:
    under = ["", "", "", "", "", "From", "To", "", ""]
    table = word.add_table(document, [[*_HEADINGS, _IMPACT], under], _COLUMNS)
    word.repeat_header(table, 2)
    for column in (0, 1, 2, 3, 4, 7, 8):
        _merge(table.cell(0, column), table.cell(1, column))
    _merge(table.cell(0, 5), table.cell(0, 6))
    return table


def _merge(first: Any, last: Any) -> None:
    text = first.text
    merged = first.merge(last)
    for extra in merged.paragraphs[1:]:
        extra._p.getparent().remove(extra._p)
    merged.paragraphs[0].text = text


def _add_objective(table: Any, block: making.Block) -> None:
    band = word.add_row(table)
    band[0].text = f"Objective {block.values[0]}: {block.values[1]}"
    _merge(band[0], band[-1])
    word.shade(table.rows[-1].cells[0], "DEEAF6")
    first = len(table.rows)
    for row in block.rows:
        cells = word.add_row(table)
        names = ("ref", "", "lead", "support", "start", "end", "cost")
        for cell, name in zip(cells[1:8], names, strict=True):
            if name:
                cell.text = row[name]
            else:
                wording.write_action(cell.paragraphs[0], making.shown(row))
        if row["fill"]:
            word.shade(cells[0], _FILLS[row["fill"]])
    table.cell(first, _COLUMNS - 1).text = block.impact or ""
    _merge(table.cell(first, _COLUMNS - 1), table.cell(len(table.rows) - 1, _COLUMNS - 1))


def _add_measures(document: Any, measures: list[list[str]]) -> None:
    document.add_heading("How we will measure it", 3)
    rows = [_MEASURES]
    for name, baseline, target, _, source, steps in measures:
        planned = [value for _, value, _ in making.points(steps)]
        rows.append((name, source, baseline, planned[0], planned[1], target))
    word.add_table(document, rows, len(_MEASURES))


def truth() -> PlanDocument:
    """What a clerk reads."""
    _, areas = making.structure(making.read("stourleigh.txt"), _tell)
    return clerk.document(
        title=_TITLE,
        area_name="Stourleigh",
        plan_type="improvement_plan",
        version="2.0",
        status="published",
        front_matter=tuple(clerk.front(*fact) for fact in _FRONT),
        sections=tuple(clerk.section(title, making.markdown(texts)) for title, texts in _SECTIONS),
        vocabulary=tuple(clerk.term(label, colour, state) for label, colour, state, _ in _KEY),
        areas_for_improvement=tuple(areas),
    )


def _tell(row: making.Row) -> Milestone:
    return making.told(
        row,
        row["ref"],
        accountable_officer=row["lead"] or None,
        supporting_leads=row["support"] or None,
        start=dates.start(row["start"]),
        end=dates.end(row["end"]),
        rating=_RATINGS[row["fill"]] if row["fill"] else NO_RATING,
        other=(clerk.other("Cost", row["cost"]),) if row["cost"] else (),
    )


LAYOUT = Layout(
    name="second: Word joint strategy with banded delivery tables",
    file_name="joint-send-strategy-2025-28.docx",
    build=build,
    truth=truth,
    features=(
        "header over two rows",
        "objectives as merged bands",
        "impact merged down",
        "ratings as fills alone",
        "steps numbered with a letter",
        "asides in italics",
        "measures beneath each table",
    ),
)
