"""A reform plan of pillars, ambitions and numbered work streams, with a log in each row."""

from __future__ import annotations

from datetime import date
from typing import Any

from docx.table import _Cell

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Colour,
    Milestone,
    Pillar,
    PlanDocument,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
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

from .making import Row, cells, ends, of, parts, rows, steady

_TITLE = "Wyreford Local SEND Reform Plan 2026 to 2029"
_VISION = (
    "In Wyreford children with special educational needs and disabilities will learn, play and "
    "grow up alongside their friends.",
    "Most will do so in the school at the end of their road. Those who need a special place will "
    "find one near home.",
)
_NOW = (
    "One pupil in five in Wyreford has a special educational need. Requests for a plan have "
    "doubled in six years, and the high needs budget is overspent.",
)
_TOLD = "Over 600 families answered our survey. Most often they said that:"
_SAID = ("help came too late", "they had to fight for it", "schools differed too much")
_KEY: tuple[tuple[str, str, Colour, str, State], ...] = (
    ("BLUE", "Complete", "blue", "5B9BD5", "complete"),
    ("GREEN", "On track", "green", "70AD47", "on_track"),
    ("AMBER", "At risk of delay", "amber", "FFC000", "at_risk"),
    ("RED", "Seriously delayed", "red", "E03C31", "off_track"),
    ("GREY", "Not yet started", "grey", "A6A6A6", "not_started"),
)
_HEAD = (
    "Milestone",
    "Status",
    "By when",
    "Delivery lead",
    "Executive sponsor",
    "Progress log",
    "Evidence of impact",
)
_KPI_HEAD = (
    "Measure",
    "Baseline",
    "Milestone July 2026",
    "Milestone July 2027",
    "Target",
    "Data source",
    "Owner",
)


def build() -> bytes:
    """The file."""
    file = new_document()
    file.add_paragraph(_TITLE, style="Title")
    file.add_paragraph("20 January 2026", style="Subtitle")
    file.add_heading("Our vision", 1)
    for text in _VISION:
        file.add_paragraph(text)
    file.add_heading("Where we are now", 1)
    for text in _NOW:
        file.add_paragraph(text)
    file.add_heading("What families told us", 2)
    file.add_paragraph(_TOLD)
    for text in _SAID:
        file.add_paragraph(text, style="List Bullet")
    file.add_heading("Status colours used in this plan", 2)
    key = add_table(file, [[label for _, label, *_ in _KEY]], len(_KEY))
    for cell, (_, _, _, colour, _) in zip(key.rows[0].cells, _KEY, strict=True):
        shade(cell, colour)
    for theme in parts(rows("work_streams"), "PILLAR"):
        [[number, title]] = of(theme, "PILLAR")
        file.add_heading(f"Pillar {number} – {title}", 1)
        for lines in parts(theme, "AREA"):
            _write_area(file, lines)
    return steady(saved(file))


def _write_area(file: Any, lines: list[Row]) -> None:
    [[letter, title]] = of(lines, "AREA")
    file.add_heading(f"Ambition {letter}: {title}", 2)
    add_table(file, [_KPI_HEAD, *of(lines, "KPI")], len(_KPI_HEAD))
    for stream in parts(lines, "STREAM"):
        [[number, name, impact]] = of(stream, "STREAM")
        file.add_heading(f"Work stream {number}: {name}", 3)
        paragraph = file.add_paragraph()
        paragraph.add_run("Impact we want: ").bold = True
        paragraph.add_run(impact)
        table = add_table(file, [_HEAD], len(_HEAD))
        repeat_header(table)
        for cell in table.rows[0].cells:
            cell.paragraphs[0].runs[0].bold = True
        for block in parts(stream, "ACT"):
            _write_action(add_row(table), block)


def _write_action(row: tuple[_Cell, ...], block: list[Row]) -> None:
    action, sponsor, lead, due, rating, evidence = cells(block[0], 6)
    paragraph = row[0].paragraphs[0]
    paragraph.add_run(action)
    for [note] in of(block, "NOTE"):
        paragraph.add_run(" ")
        paragraph.add_run(f"({note})").italic = True
    for name, _, _, colour, _ in _KEY:
        if name == rating:
            shade(row[1], colour)
    write(row[2], due or "")
    write(row[3], lead or "")
    write(row[4], sponsor or "")
    write(row[5], "\n".join(f"{month}: {text}" for month, text in of(block, "LOG")))
    asked = [question for [question] in of(block, "PROMPT")]
    write(row[6], evidence or "".join(asked))


def truth() -> PlanDocument:
    """What a clerk reads."""
    bullets = "\n".join(f"- {text}" for text in _SAID)
    pillars: list[Pillar] = []
    areas: list[AreaForImprovement] = []
    for theme in parts(rows("work_streams"), "PILLAR"):
        [[number, title]] = of(theme, "PILLAR")
        pillars.append(clerk.pillar(number, title))
        areas += [_area(lines, pillars[-1]) for lines in parts(theme, "AREA")]
    return clerk.document(
        title=_TITLE,
        area_name="Wyreford",
        plan_type="reform_plan",
        dated=date(2026, 1, 20),
        sections=(
            clerk.section("Our vision", "\n\n".join(_VISION)),
            clerk.section("Where we are now", "\n\n".join(_NOW)),
            clerk.section("What families told us", f"{_TOLD}\n\n{bullets}", level=2),
        ),
        vocabulary=tuple(clerk.term(label, colour, state) for _, label, colour, _, state in _KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _area(lines: list[Row], pillar: Pillar) -> AreaForImprovement:
    [[letter, title]] = of(lines, "AREA")
    streams = []
    for stream in parts(lines, "STREAM"):
        [[number, name, impact]] = of(stream, "STREAM")
        told = [_milestone(block) for block in parts(stream, "ACT")]
        streams.append(clerk.focus(number, name, told, impact=impact))
    measures = [_measure(*line) for line in of(lines, "KPI")]
    return clerk.area(letter, title, None, streams, pillar=pillar, measures=measures)


def _measure(
    name: str, baseline: str, first: str, second: str, target: str, source: str, owner: str
) -> StatedMeasure:
    steps = (("July 2026", first, None), ("July 2027", second, None))
    return clerk.measure(name, baseline, target, steps, owner=owner, source=source)


def _milestone(block: list[Row]) -> Milestone:
    action, sponsor, lead, due, rating, evidence = cells(block[0], 6)
    assert action
    known: dict[str, Any] = {}
    for name, _, colour, _, state in _KEY:
        if name == rating:
            known["rating"] = clerk.fill(colour, state)
    return clerk.milestone(
        action,
        accountable_officer=sponsor,
        supporting_leads=lead,
        end=ends(due),
        evidence=evidence,
        prompts=tuple(question for [question] in of(block, "PROMPT")),
        notes=tuple(note for [note] in of(block, "NOTE")),
        updates=tuple(clerk.update(ends(month), text) for month, text in of(block, "LOG")),
        **known,
    )


LAYOUT = Layout(
    "work_streams",
    "Wyreford_reform_plan.docx",
    build,
    truth,
    ("pillars", "numbered work streams", "fills only", "dated log in a cell", "no references"),
)
