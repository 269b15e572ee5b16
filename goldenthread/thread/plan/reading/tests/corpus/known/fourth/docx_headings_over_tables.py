"""Word: pillars, priorities and workstreams as headings over wide tables with dated columns."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from docx.document import Document

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
    Rating,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.fourth import paper, words
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Calderholme SEND Reform Plan 2025 to 2028"
FACTS = (
    ("Local partners", "Calderholme Council, NHS Three Dales Integrated Care Board, schools"),
    ("Executive sponsor", "Chief Executive, Calderholme Council"),
    ("Approved by", "Calderholme Inclusion Board"),
)
KEY = words.Key(
    (
        ("Complete and embedded", "blue", "complete_and_embedded"),
        ("Complete", "green", "complete"),
        ("On track", "amber", "on_track"),
        ("Off track", "red", "off_track"),
    )
)
FILLS = {"blue": "5B9BD5", "green": "70AD47", "amber": "FFC000", "red": "FF5050"}
COLUMNS = (
    "Ref",
    "Action",
    "Senior responsible officer",
    "Delivery lead",
    "From",
    "To",
    "% complete",
    "RAG March 2025",
    "Update March 2025",
    "RAG June 2025",
    "Update June 2025",
    "Funding",
)
MOMENTS = ("June 2025", "June 2026")
MEASURE_COLUMNS = (
    "What we will measure",
    "Baseline",
    "Target",
    "Planned June 2025",
    "Actual June 2025",
    "Planned June 2026",
    "Actual June 2026",
    "Source",
)


class Priority(NamedTuple):
    """A priority: its pillar's and own heading, its measures, its workstreams with their rows."""

    pillar: list[str]
    heading: list[str]
    measures: list[list[str]]
    streams: list[tuple[list[str], list[list[str]]]]


def _priorities() -> list[Priority]:
    priorities: list[Priority] = []
    pillar: list[str] = []
    for kind, *parts in words.rows("calderholme.txt"):
        if kind == "P":
            pillar = parts
        elif kind == "A":
            priorities.append(Priority(pillar, parts, [], []))
        elif kind == "K":
            priorities[-1].measures.append(parts)
        elif kind == "F":
            priorities[-1].streams.append((parts, []))
        else:
            priorities[-1].streams[-1][1].append(parts)
    return priorities


def _build() -> bytes:
    document = word.new_document()
    paper.landscape(document)
    document.sections[0].footer.paragraphs[0].text = "Calderholme Inclusion Board"
    document.add_heading(TITLE, 0)
    document.add_paragraph("Version 2.0")
    document.add_paragraph("Status: Agreed")
    document.add_paragraph("3 July 2025")
    for label, value in FACTS:
        paper.labelled(document, label, value)
    paper.write_prose(document, words.prose("calderholme_prose.txt"))
    document.add_heading("Colour key", 1)
    key = word.add_table(document, [(None, label) for label, _, _ in KEY.lines], 2)
    for row, (_, colour, _) in zip(key.rows, KEY.lines, strict=True):
        word.shade(row.cells[0], FILLS[colour])
    shown: list[str] = []
    for priority in _priorities():
        if priority.pillar != shown:
            shown = priority.pillar
            document.add_heading(f"Pillar {shown[0]}: {shown[1]}", 1)
        label, title = priority.heading
        document.add_heading(f"Priority {label}: {title}", 2)
        if priority.measures:
            paper.bold(document, "Measures for this priority")
            grid = [MEASURE_COLUMNS, *priority.measures]
            paper.embolden(word.add_table(document, grid, len(MEASURE_COLUMNS)))
        for stream, actions in priority.streams:
            _write_stream(document, stream, actions)
    return words.steady(word.saved(document))


def _write_stream(document: Document, stream: list[str], actions: list[list[str]]) -> None:
    letter, title, impact = stream
    document.add_heading(f"Workstream {letter}: {title}", 3)
    paper.labelled(document, "Overall impact", impact)
    table = word.add_table(document, [COLUMNS, *actions], len(COLUMNS))
    paper.embolden(table)
    word.repeat_header(table)
    for row, values in zip(table.rows[1:], actions, strict=True):
        paper.say(row.cells[1], words.spoken(values[1]))
        for column in (7, 9):
            if values[column]:
                word.shade(row.cells[column], FILLS[KEY.of_word(values[column])[0]])
    document.add_paragraph()


def _truth() -> PlanDocument:
    pillars: dict[str, Pillar] = {}
    areas = []
    for priority in _priorities():
        label, title = priority.pillar
        above = pillars.setdefault(label, clerk.pillar(label, title))
        areas.append(_area(priority, above))
    return clerk.document(
        title=TITLE,
        area_name="Calderholme",
        plan_type="reform_plan",
        version="2.0",
        status="agreed",
        dated=date(2025, 7, 3),
        front_matter=tuple(clerk.front(*fact) for fact in FACTS),
        sections=words.sections(words.prose("calderholme_prose.txt")),
        vocabulary=KEY.terms(),
        pillars=tuple(pillars.values()),
        areas_for_improvement=tuple(areas),
    )


def _area(priority: Priority, above: Pillar) -> AreaForImprovement:
    label, title = priority.heading
    return clerk.area(
        label,
        title,
        None,
        [_focus(*stream) for stream in priority.streams],
        pillar=above,
        measures=words.measures(priority.measures, MOMENTS),
    )


def _focus(stream: list[str], actions: list[list[str]]) -> FocusArea:
    letter, title, impact = stream
    return clerk.focus(letter, title, [_milestone(values) for values in actions], impact=impact)


def _milestone(values: list[str]) -> Milestone:
    reference, text, senior, lead, start, end, percent, *dated, funding = values
    action = words.spoken(text)
    updates = [
        *_update("March 2025", dated[0], dated[1]),
        *_update("June 2025", dated[2], dated[3]),
    ]
    ratings = [update.rating for update in updates if update.rating != NO_RATING]
    return clerk.milestone(
        action.text,
        reference,
        accountable_officer=senior,
        supporting_leads=lead,
        start=words.starts(start),
        end=words.ends(end),
        percent_complete=float(percent.removesuffix("%")),
        updates=tuple(updates),
        rating=ratings[-1] if ratings else NO_RATING,
        other=(clerk.other("Funding", funding),) if funding else (),
        **action.known(),
    )


def _update(month: str, rated: str, text: str) -> list[Update]:
    if not (rated or text):
        return []
    rating = Rating(*KEY.of_word(rated), rated, "word_and_fill") if rated else NO_RATING
    return [clerk.update(words.ends(month), text or None, rating)]


LAYOUT = Layout(
    "word: headings of three levels over tables",
    "calderholme-reform-plan-2025-2028.docx",
    _build,
    _truth,
    (
        "pillars, priorities and workstreams",
        "overall impact as a line of each workstream",
        "key of blank filled cells beside words",
        "ratings and updates in dated columns",
        "asides in italics",
    ),
)
