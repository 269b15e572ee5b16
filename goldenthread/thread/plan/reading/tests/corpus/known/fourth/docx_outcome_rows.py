"""Word: narrative sections, then a table for each priority whose rows hold bulleted actions."""

from __future__ import annotations

from datetime import date

from docx.document import Document
from docx.enum.text import WD_BREAK

from goldenthread.thread.plan.reading.document import AreaForImprovement, FocusArea, PlanDocument
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.fourth import paper, words
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Wexcombe SEND Improvement Plan 2025 to 2027"
KEY = words.Key(
    (
        ("Complete", "blue", "complete"),
        ("On track", "green", "on_track"),
        ("At risk of delay", "amber", "at_risk"),
        ("Off track", "red", "off_track"),
        ("Not started", "grey", "not_started"),
    )
)
KEY_FILLS = {
    "blue": "0070C0",
    "green": "00B050",
    "amber": "FFC000",
    "red": "FF0000",
    "grey": "BFBFBF",
}
ROW_FILLS = {
    "blue": "00B0F0",
    "green": "92D050",
    "amber": "FFBF00",
    "red": "E60000",
    "grey": "A6A6A6",
}
COLUMNS = (
    "Workstream",
    "What we will do",
    "Lead",
    "By when",
    "RAG",
    "Outcome for children and families",
)


def _areas() -> list[tuple[list[str], list[list[str]], list[tuple[list[str], list[str]]]]]:
    """Each priority with its findings and its workstreams, each with its actions."""
    areas: list[tuple[list[str], list[list[str]], list[tuple[list[str], list[str]]]]] = []
    for kind, *parts in words.rows("wexcombe.txt"):
        if kind == "A":
            areas.append((parts, [], []))
        elif kind == "X":
            areas[-1][1].append(parts)
        elif kind == "F":
            areas[-1][2].append((parts, []))
        else:
            areas[-1][2][-1][1].append(parts[0])
    return areas


def _build() -> bytes:
    document = word.new_document()
    paper.landscape(document)
    document.sections[0].header.paragraphs[0].text = "OFFICIAL"
    document.sections[0].footer.paragraphs[0].text = "Wexcombe SEND and Inclusion Partnership"
    document.add_heading(TITLE, 0)
    for line in ("Version 3.1", "Status: Published", "Date: 14 May 2025"):
        document.add_paragraph(line)
    document.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
    paper.write_prose(document, words.prose("wexcombe_prose.txt"))
    document.add_heading("RAG key", 1)
    key = word.add_table(document, [[label for label, _, _ in KEY.lines]], len(KEY.lines))
    for cell, (_, colour, _) in zip(key.rows[0].cells, KEY.lines, strict=True):
        word.shade(cell, KEY_FILLS[colour])
    document.add_heading("Our priorities and actions", 1)
    for (label, title, wording), findings, streams in _areas():
        document.add_heading(f"Priority {label}: {title}", 2)
        document.add_paragraph(wording)
        paper.bold(document, "What inspectors told us")
        for text, cited in findings:
            document.add_paragraph(f"{text} {cited}".strip(), "List Bullet")
        document.add_paragraph()
        _write_streams(document, streams)
        document.add_paragraph()
    return words.steady(word.saved(document))


def _write_streams(document: Document, streams: list[tuple[list[str], list[str]]]) -> None:
    table = word.add_table(document, [COLUMNS], len(COLUMNS))
    paper.embolden(table)
    word.repeat_header(table)
    for (label, title, outcome, lead, by, colour), actions in streams:
        cells = word.add_row(table)
        cells[0].text = f"{label} {title}"
        paper.bullets(cells[1], actions)
        cells[2].text, cells[3].text, cells[5].text = lead, by, outcome
        word.shade(cells[4], ROW_FILLS[colour])


def _truth() -> PlanDocument:
    return clerk.document(
        title=TITLE,
        area_name="Wexcombe",
        plan_type="improvement_plan",
        version="3.1",
        status="published",
        dated=date(2025, 5, 14),
        sections=words.sections(words.prose("wexcombe_prose.txt")),
        vocabulary=KEY.terms(),
        areas_for_improvement=tuple(_area(*parts) for parts in _areas()),
    )


def _area(
    heading: list[str], findings: list[list[str]], streams: list[tuple[list[str], list[str]]]
) -> AreaForImprovement:
    label, title, wording = heading
    return clerk.area(
        label,
        title,
        wording,
        [_focus(*stream) for stream in streams],
        findings=[words.found(text, cited) for text, cited in findings],
    )


def _focus(row: list[str], actions: list[str]) -> FocusArea:
    label, title, outcome, lead, by, colour = row
    return clerk.focus(
        label,
        title,
        [
            clerk.milestone(
                action,
                accountable_officer=lead,
                end=words.ends(by),
                rating=clerk.fill(*KEY.of_colour(colour)),
            )
            for action in actions
        ],
        impact=outcome,
    )


LAYOUT = Layout(
    "word: outcome rows with bulleted actions",
    "wexcombe-send-improvement-plan.docx",
    _build,
    _truth,
    (
        "narrative sections before the tables",
        "bulleted actions in a cell",
        "the row's lead, date and fill hold for its bullets",
        "key as filled cells",
    ),
)
