"""Word: a statement in pillars, areas and focus areas, a table for each focus area."""

from __future__ import annotations

from datetime import date

from docx.document import Document

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    milestone,
    pillar,
    section,
    term,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.tenth.common import (
    Node,
    cited,
    content,
    crossed,
    end,
    joined,
    start,
    steady,
)
from goldenthread.thread.plan.reading.tests.corpus.word import (
    add_row,
    add_table,
    new_document,
    repeat_header,
    saved,
    shade,
    write,
)

_TITLE = "Ossengill SEND Written Statement of Action"
_FACTS = (
    ("Local area", "Ossengill"),
    ("Date of inspection", "18 to 22 November 2024"),
    ("Report published", "7 February 2025"),
    ("Lead agencies", "Ossengill Borough Council; Wharfe Coast Integrated Care Board"),
    ("Senior responsible officer", "Executive Director of People"),
)
_WHY = (
    "Inspectors visited Ossengill in November 2024 and asked the partnership for a statement.",
    "This statement says what we will do over the next eighteen months. It does three things:",
)
_THINGS = (
    "it accepts what the inspectors found",
    "it says who will act and by when",
    "it shows how families will be able to tell",
)
_TOGETHER = (
    "The SEND Partnership Board meets every six weeks and is chaired by the Executive Director "
    "of People. The parent carer forum has two seats on it."
)
_KEY: tuple[tuple[str, Colour, str, State, str], ...] = (
    ("B", "blue", "Completed", "complete", "5B9BD5"),
    ("R", "red", "Delayed", "off_track", "FF0000"),
    ("A", "amber", "At risk", "at_risk", "FFC000"),
    ("G", "green", "On track", "on_track", "70AD47"),
)
_HEADINGS = (
    "Ref",
    "What we will do",
    "Accountable officer",
    "Supported by",
    "Start",
    "Finish",
    "BRAG",
    "Evidence of impact",
)


def _build() -> bytes:
    made = new_document()
    made.sections[0].header.paragraphs[0].text = "OFFICIAL"
    made.sections[0].footer.paragraphs[0].text = "Ossengill SEND partnership"
    made.add_paragraph(_TITLE, style="Title")
    for line in ("Version 1.3", "Status: Draft", "8 September 2025"):
        made.add_paragraph(line)
    add_table(made, _FACTS, 2)
    made.add_heading("1. Why we have written this statement", 1)
    for line in _WHY:
        made.add_paragraph(line)
    for line in _THINGS:
        made.add_paragraph(line, style="List Bullet")
    made.add_heading("2. How we work together", 1)
    made.add_paragraph(_TOGETHER)
    made.add_heading("BRAG key", 1)
    key = add_table(made, [(letter, words) for letter, _, words, _, _ in _KEY], 2)
    for row, (*_, shown) in zip(key.rows, _KEY, strict=True):
        shade(row.cells[0], shown)
    for theme in content("ossengill.txt").children:
        made.add_heading(f"Pillar {theme.cells[0]}: {theme.cells[1]}", 1)
        for each in theme.children:
            _add_area(made, each)
    return steady(saved(made))


def _add_area(made: Document, each: Node) -> None:
    label, title, wording = each.cells
    made.add_heading(f"Area for improvement {label}: {title}", 2)
    made.add_paragraph(wording)
    made.add_paragraph("What inspectors found").runs[0].bold = True
    for found in each.of("F"):
        made.add_paragraph(joined(*found.cells), style="List Bullet")
    for group in each.of("G"):
        number, name, impact = group.cells
        made.add_heading(f"Focus area {number} – {name}", 3)
        made.add_paragraph(f"Overall impact: {impact}")
        table = add_table(made, [_HEADINGS], 8)
        repeat_header(table)
        for action in group.children:
            ref, text, link, aside, officer, support, begins, ends, letter, proof = action.cells
            row = add_row(table)
            texts = (ref, "", officer, support, begins, ends, letter, proof.lstrip("?"))
            for cell, words in zip(row, texts, strict=True):
                write(cell, words)
            row[1].paragraphs[0].add_run(joined(text, link))
            if aside:
                row[1].paragraphs[0].add_run(f" {aside}").italic = True
            for known, *_, shown in _KEY:
                if known == letter:
                    shade(row[6], shown)
        made.add_paragraph()


def _rating(letter: str) -> Rating:
    for known, colour, _, state, _ in _KEY:
        if known == letter:
            return Rating(colour, state, letter, "word_and_fill")
    return NO_RATING


def _milestone(node: Node) -> Milestone:
    ref, text, link, aside, officer, support, begins, ends, letter, proof = node.cells
    prompt = proof.startswith("?")
    return milestone(
        text,
        ref,
        notes=(aside.strip("()"),) if aside else (),
        cross_references=crossed(link),
        accountable_officer=officer,
        supporting_leads=support or None,
        start=start(begins),
        end=end(ends),
        rating=_rating(letter),
        evidence=None if prompt else proof or None,
        prompts=(proof[1:],) if prompt else (),
    )


def _truth() -> PlanDocument:
    themes = content("ossengill.txt").children
    pillars = [pillar(theme.cells[0], theme.cells[1]) for theme in themes]
    return document(
        title=_TITLE,
        area_name="Ossengill",
        plan_type="written_statement_of_action",
        version="1.3",
        status="draft",
        dated=date(2025, 9, 8),
        front_matter=tuple(front(*fact) for fact in _FACTS[1:]),
        sections=(
            section(
                "Why we have written this statement",
                "\n\n".join((*_WHY, "\n".join(f"- {thing}" for thing in _THINGS))),
                "1",
            ),
            section("How we work together", _TOGETHER, "2"),
        ),
        vocabulary=tuple(term(words, colour, state) for _, colour, words, state, _ in _KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(
            area(
                each.cells[0],
                each.cells[1],
                each.cells[2],
                [
                    focus(
                        group.cells[0],
                        group.cells[1],
                        map(_milestone, group.children),
                        impact=group.cells[2],
                    )
                    for group in each.of("G")
                ],
                pillar=above,
                findings=[cited(*found.cells) for found in each.of("F")],
            )
            for theme, above in zip(themes, pillars, strict=True)
            for each in theme.children
        ),
    )


LAYOUT = Layout(
    "Ossengill statement",
    "ossengill-written-statement-of-action-v1-3.docx",
    _build,
    _truth,
    ("three levels", "letters with fills", "notes in italics", "prompts", "key of filled cells"),
)
