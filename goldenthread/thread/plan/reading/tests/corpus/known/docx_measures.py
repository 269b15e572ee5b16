"""A Word plan with a measures table an area, rows split over a page, a key without colours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from docx.document import Document

from goldenthread.thread.plan.reading.document import NO_DATE, Milestone, PlanDocument, Rating
from goldenthread.thread.plan.reading.tests.corpus import clerk, content, stock, word
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

THEMES = (content.PLANS, content.HEALTH, content.PREPARATION)
# Colours follow from the order of the letters B-R-A-G and of these words.
KEY = (
    clerk.term("Complete and embedded", "blue", "complete_and_embedded"),
    clerk.term("Completed", "green", "complete"),
    clerk.term("Progressing to timescale", "amber", "on_track"),
    clerk.term("Little or no progress/delayed", "red", "off_track"),
)
HEADINGS = (
    "Action Ref.",
    "The actions we are taking",
    "Responsible lead",
    "Due date",
    "Expected new achievement date",
    "Progress (BRAG)",
    "Impact we will have",
)
MEASURE_HEADINGS = ("Measure", "Baseline", "Target", "Owner", "Source")
MEASURES = (
    (
        ("New plans issued within 20 weeks", "44%", "65%", "Head of SEND", "SEN2"),
        ("Annual reviews finished on time", "51%", "80%", "Head of SEND", "Case system"),
    ),
    (("Mean weeks waited for an autism assessment", "109", "52", "Chief Nurse", "Trust returns"),),
    (
        ("Young people in supported internships", "9", "30", "Lead for colleges", None),
        ("Year 9 reviews that name a job or course", "34%", "90%", "Lead for colleges", "Audit"),
    ),
)
NEW_DATE = clerk.when("31 January 2026", date(2026, 1, 31), "day")
PROMPT = "How will families notice the difference?"


class Row(NamedTuple):
    """One milestone's rows in the table (two where a page split it) and the clerk's truth."""

    cells: tuple[tuple[str | None, ...], ...]
    truth: Milestone


def _row(reference: str, entry: stock.Entry) -> Row:
    meaning = KEY[entry.number % len(KEY)]
    rated = entry.number % 7 != 1
    prompted = not entry.evidence
    truth = stock.told(
        entry,
        reference.upper(),
        "officer end evidence",
        rating=clerk.word(meaning.label, meaning.colour, meaning.state) if rated else Rating(),
        revised_end=NEW_DATE if entry.number % 5 == 2 else NO_DATE,
        prompts=(PROMPT,) if prompted else (),
    )
    rest = (
        entry.officer,
        entry.end.as_written,
        truth.revised_end.as_written,
        truth.rating.as_written,
        PROMPT if prompted else entry.evidence,
    )
    if entry.number % 10 == 3:
        words = entry.action.split(" ")
        first, second = " ".join(words[:6]), " ".join(words[6:])
        return Row(((reference, first, *rest), (None, second, *[None] * len(rest))), truth)
    return Row(((reference, entry.action, *rest),), truth)


def _focuses(position: int) -> Iterator[tuple[str, content.Focus, list[Row]]]:
    for place, focus in enumerate(THEMES[position].focuses):
        label = f"{position + 1}{'ab'[place]}"
        entries = stock.entries(focus, position * 10 + place * 5)
        rows = [_row(f"{label}-{count}", entry) for count, entry in enumerate(entries, 1)]
        yield label, focus, rows


def truth() -> PlanDocument:
    """Measures stand under the area that their table follows."""
    return clerk.document(
        title="Merrowdale SEND Priority Action Plan",
        area_name="Merrowdale",
        plan_type="priority_action_plan",
        version="1.6",
        status="draft",
        dated=date(2025, 10, 6),
        vocabulary=KEY,
        areas_for_improvement=tuple(
            clerk.area(
                str(position + 1),
                theme.title,
                theme.wording,
                [
                    clerk.focus(label, focus.title, [row.truth for row in rows])
                    for label, focus, rows in _focuses(position)
                ],
                measures=[
                    clerk.measure(name, baseline, target, owner=owner, source=source)
                    for name, baseline, target, owner, source in MEASURES[position]
                ],
            )
            for position, theme in enumerate(THEMES)
        ),
    )


def build() -> bytes:
    """Each area has its wording, its measures table, then two tables of milestones."""
    document = word.new_document()
    document.sections[0].header.paragraphs[0].text = "Draft for the board"
    document.add_paragraph("Merrowdale SEND Priority Action Plan", style="Title")
    document.add_paragraph("Draft version 1.6")
    document.add_paragraph("6 October 2025")
    document.add_paragraph("Progress (BRAG)")
    for meaning in KEY:
        document.add_paragraph(meaning.label)
    for position, theme in enumerate(THEMES):
        document.add_heading(f"Area for improvement {position + 1}: {theme.title}", 1)
        document.add_paragraph(theme.wording)
        measures = [MEASURE_HEADINGS, *MEASURES[position]]
        word.add_table(document, measures, len(MEASURE_HEADINGS))
        for label, focus, rows in _focuses(position):
            document.add_heading(f"Focus area {label}: {focus.title}", 2)
            _add_milestones(document, rows)
    return word.saved(document)


def _add_milestones(document: Document, rows: list[Row]) -> None:
    """A table whose header row is written out again where a page split a row."""
    lines: list[tuple[str | None, ...]] = [HEADINGS]
    for row in rows:
        first, *rest = row.cells
        lines.append(first)
        for part in rest:
            lines += [HEADINGS, part]
    word.add_table(document, lines, len(HEADINGS))


LAYOUT = Layout(
    "measures in Word",
    "Priority action plan v1.6.docx",
    build,
    truth,
    (
        "measures tables",
        "header repeated",
        "rows split over a page",
        "key without colours",
        "prompts",
        "revised dates",
    ),
)
