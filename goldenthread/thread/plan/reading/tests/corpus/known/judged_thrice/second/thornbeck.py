"""A reform plan in Word without tables of actions: headings, label and value lines, bullets."""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import Colour, Milestone, PlanDocument, State
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.second import (
    dates,
    making,
    wording,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Thornbeck Local SEND Reform Plan"
_FRONT = (
    ("Senior responsible owner", "Director of Children's Services, Thornbeck Council"),
    ("Health sponsor", "Director of Nursing, Thornbeck and Dale Integrated Care Board"),
    ("Co-production partner", "Thornbeck Parents Together"),
)
_START = (
    "Thornbeck has 84 schools, of which five are special. One pupil in six receives SEN support "
    "or has a plan.",
    "Since 2020 the number of plans has risen by 71%. Most of the growth is among children "
    "between five and ten.",
)
_GOVERNED = (
    "The SEND Reform Partnership owns the plan and reports to cabinet and to the integrated care "
    "board every quarter.",
)
_KEY: tuple[tuple[str, Colour, State], ...] = (
    ("Complete", "blue", "complete"),
    ("On track", "green", "on_track"),
    ("At risk", "amber", "at_risk"),
    ("Off track", "red", "off_track"),
    ("Not started", "grey", "not_started"),
)
_RATINGS = {label: clerk.word(label, colour, state) for label, colour, state in _KEY}
_HEADINGS = (
    "Priority",
    "Measure",
    "Baseline",
    "Target",
    "Planned December 2025",
    "Actual December 2025",
    "Planned December 2026",
    "Actual December 2026",
)


def build() -> bytes:
    """The plan's file."""
    document: Any = word.new_document()
    document.add_heading(_TITLE, 0)
    document.add_paragraph("Draft version 0.6")
    document.add_paragraph("27 February 2026")
    for label, value in _FRONT:
        wording.labelled(document, label, value)
    for title, texts in (("Our starting point", _START), ("How the plan is governed", _GOVERNED)):
        document.add_heading(title, 1)
        for text in texts:
            document.add_paragraph(text)
    document.add_heading("Key to ratings", 2)
    for label, colour, _ in _KEY:
        document.add_paragraph(f"{colour.capitalize()}: {label}")
    blocks = making.read("thornbeck.txt")
    for block in blocks:
        _add_block(document, block)
    document.add_heading("Measures that matter", 1)
    rows: list[tuple[str, ...]] = [_HEADINGS]
    rows += [_measure(block, parts) for block in blocks for parts in block.measures]
    word.add_table(document, rows, len(_HEADINGS))
    return making.fixed(word.saved(document))


def _measure(block: making.Block, parts: list[str]) -> tuple[str, ...]:
    name, baseline, target, _, _, steps = parts
    values = [value for _, planned, actual in making.points(steps) for value in (planned, actual)]
    return (f"Priority {block.values[0]}", name, baseline, target, *values)


def _add_block(document: Any, block: making.Block) -> None:
    label, title = block.values[:2]
    if block.kind == "pillar":
        document.add_heading(f"Pillar {label} – {title}", 1)
    elif block.kind == "area":
        document.add_heading(f"Priority {label}: {title}", 2)
        document.add_paragraph(block.values[2])
        document.add_paragraph().add_run("Inspectors found:").bold = True
        wording.bulleted(document, [f"{parts[0]} {parts[1]}" for parts in block.findings])
    else:
        document.add_heading(f"Focus area {label}: {title}", 3)
        wording.labelled(document, "Overall impact", block.impact or "")
        for number, row in enumerate(block.rows):
            if row["ref"]:
                _add_action(document, row, _steps(block.rows[number + 1 :]))


def _steps(rows: list[making.Row]) -> list[str]:
    steps = []
    for row in rows:
        if row["ref"]:
            break
        steps.append(making.shown(row))
    return steps


def _add_action(document: Any, row: making.Row, steps: list[str]) -> None:
    document.add_heading(f"Action {row['ref']}: {making.shown(row)}", 4)
    wording.labelled(document, "Accountable officer", row["senior"])
    wording.labelled(document, "Delivery lead", row["lead"])
    wording.labelled(document, "Start", row["start"])
    wording.labelled(document, "End", row["end"])
    wording.labelled(document, "Revised end", row["revised"])
    wording.labelled(document, "Rating", row["rating"])
    wording.labelled(document, "Percentage complete", row["percent"])
    wording.labelled(document, "Progress", row["progress"])
    for heading, texts in (("Updates", row["updates"].split("\n")), ("Steps", steps)):
        if any(texts):
            document.add_paragraph().add_run(f"{heading}:").bold = True
            wording.bulleted(document, texts)
    wording.labelled(document, "Evidence of impact", row["evidence"])


def truth() -> PlanDocument:
    """What a clerk reads."""
    pillars, areas = making.structure(making.read("thornbeck.txt"), _tell)
    return clerk.document(
        title=_TITLE,
        area_name="Thornbeck",
        plan_type="reform_plan",
        version="0.6",
        status="draft",
        dated=date(2026, 2, 27),
        front_matter=tuple(clerk.front(*fact) for fact in _FRONT),
        sections=(
            clerk.section("Our starting point", "\n\n".join(_START)),
            clerk.section("How the plan is governed", "\n\n".join(_GOVERNED)),
        ),
        vocabulary=tuple(clerk.term(*entry) for entry in _KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _tell(row: making.Row) -> Milestone:
    percent = row["percent"].rstrip("%")
    return making.told(
        row,
        row["ref"],
        accountable_officer=row["senior"] or None,
        supporting_leads=row["lead"] or None,
        start=dates.start(row["start"]),
        end=dates.end(row["end"]),
        revised_end=dates.end(row["revised"]),
        rating=making.rated(_RATINGS, row["rating"]),
        percent_complete=float(percent) if percent else None,
        progress=row["progress"] or None,
        updates=making.entries(row["updates"]),
        evidence=row["evidence"] or None,
    )


LAYOUT = Layout(
    name="second: Word reform plan in headings and lines",
    file_name="Thornbeck reform plan DRAFT 0.6.docx",
    build=build,
    truth=truth,
    features=(
        "pillars, priorities, focus areas",
        "label and value lines for each action",
        "steps as bullets",
        "dated updates as bullets",
        "one table of measures that names priorities",
    ),
)
