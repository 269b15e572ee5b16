"""A draft written statement in Word: one table with bands, letters for ratings, merged impact."""

from __future__ import annotations

from datetime import date

from docx.table import _Cell

from goldenthread.thread.plan.reading.document import (
    CrossReference,
    Milestone,
    PlanDocument,
    RatingWord,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.twelfth.making import (
    end,
    rows,
    start,
    steady,
)

_TITLE = "Penhallick Written Statement of Action for SEND"
_CONCERNS = (
    "Five areas of significant weakness were set out in the letter of November 2022. This "
    "statement answers each in turn.",
    "It was written by the council, the integrated care board and the parent carer forum over "
    "four workshops.",
)
_GOVERNANCE = (
    "The partnership board answers for the statement and reports to the health and wellbeing "
    "board. A monitoring group checks the evidence each month."
)
_KEY: dict[str, RatingWord] = {
    "B": clerk.term("Complete and embedded", "blue", "complete_and_embedded"),
    "G": clerk.term("Completed", "green", "complete"),
    "A": clerk.term("Progressing to timescale", "amber", "on_track"),
    "R": clerk.term("Little or no progress", "red", "off_track"),
}
_HEADINGS = (
    "Ref",
    "Milestone action",
    "Accountable officer",
    "Start",
    "End",
    "BRAG",
    "Evidence of impact",
    "Overall impact",
)
_Area = tuple[list[str], list[list[str]]]


def _areas() -> list[_Area]:
    areas: list[_Area] = []
    for kind, *parts in rows("penhallick.txt"):
        if kind == "area":
            areas.append((parts, []))
        else:
            areas[-1][1].append([kind, *parts])
    return areas


def _build() -> bytes:
    document = word.new_document()
    document.add_heading(_TITLE, 0)
    document.add_paragraph("Draft version 0.7")
    document.add_paragraph("4 December 2023")
    document.add_heading("1. The inspectors' letter", 1)
    for text in _CONCERNS:
        document.add_paragraph(text)
    document.add_heading("2. Governance", 1)
    document.add_paragraph(_GOVERNANCE)
    document.add_paragraph("BRAG key")
    for letter, entry in _KEY.items():
        document.add_paragraph(f"{letter} ({entry.colour}) = {entry.label}")
    table = word.add_table(document, [_HEADINGS], len(_HEADINGS))
    word.repeat_header(table)
    for (label, title, impact), lines in _areas():
        band = word.add_row(table)
        word.write(band[0].merge(band[-1]), f"Area of weakness {label}: {title}")
        word.shade(band[0], "DDEBF7")
        last: list[_Cell] = []
        for line in lines:
            cells = word.add_row(table)
            _write(cells, line)
            last.append(cells[-1])
        word.write(last[0].merge(last[-1]), impact)
    return steady(word.saved(document))


def _write(cells: tuple[_Cell, ...], line: list[str]) -> None:
    for position, text in enumerate(line[:7]):
        word.write(cells[position], text)
    for aside in line[7:]:
        kind, _, text = aside.partition(":")
        paragraph = cells[1].paragraphs[0]
        if kind == "note":
            paragraph.add_run(f" ({text})").italic = True
        else:
            paragraph.add_run(f" (cross ref: {text})")


def _truth() -> PlanDocument:
    return clerk.document(
        title=_TITLE,
        area_name="Penhallick",
        plan_type="written_statement_of_action",
        version="0.7",
        status="draft",
        dated=date(2023, 12, 4),
        sections=(
            clerk.section("The inspectors' letter", "\n\n".join(_CONCERNS), "1"),
            clerk.section("Governance", _GOVERNANCE, "2"),
        ),
        vocabulary=tuple(_KEY.values()),
        areas_for_improvement=tuple(
            clerk.area(
                label,
                title,
                None,
                [clerk.focus(None, None, [_milestone(*line) for line in lines], impact=impact)],
            )
            for (label, title, impact), lines in _areas()
        ),
    )


def _milestone(
    reference: str,
    action: str,
    officer: str,
    begins: str,
    due: str,
    letter: str,
    evidence: str = "",
    *asides: str,
) -> Milestone:
    told = [aside.partition(":") for aside in asides]
    asks = evidence.endswith("?")
    return clerk.milestone(
        action,
        reference,
        notes=tuple(text for kind, _, text in told if kind == "note"),
        cross_references=tuple(
            CrossReference(f"(cross ref: {text})", tuple(text.split(" and ")))
            for kind, _, text in told
            if kind == "see"
        ),
        accountable_officer=officer,
        start=start(begins),
        end=end(due),
        rating=clerk.word(letter, _KEY[letter].colour, _KEY[letter].state),
        evidence=None if asks else evidence or None,
        prompts=(evidence,) if asks else (),
    )


LAYOUT = Layout(
    name="penhallick-banded-statement",
    file_name="penhallick-wsoa-draft-0-7.docx",
    build=_build,
    truth=_truth,
    features=("one table with bands", "letters for ratings", "merged impact", "notes in italics"),
)
