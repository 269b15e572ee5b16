"""Word: a local reform plan with one card of labels and values for each action."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from docx.document import Document
from docx.table import _Cell

from goldenthread.thread.plan.reading.document import AreaForImprovement, Milestone, PlanDocument
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.fourth import paper, words
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Marlinstead Local SEND Reform Plan"
FACTS = (
    ("Lead partners", "Marlinstead Council and NHS Vale and Marsh Integrated Care Board"),
    ("Plan sponsor", "Director of Children and Learning"),
    ("Date of last inspection", "November 2023"),
    ("Next review", "December 2025"),
)
KEY = words.Key(
    (
        ("Complete", "blue", "complete"),
        ("On track", "green", "on_track"),
        ("At risk", "amber", "at_risk"),
        ("Off track", "red", "off_track"),
        ("Not started", "grey", "not_started"),
    )
)
MOMENTS = ("March 2025", "March 2026")
MEASURE_COLUMNS = (
    "Measure",
    "Baseline",
    "Target",
    "Planned March 2025",
    "Actual March 2025",
    "Planned March 2026",
    "Actual March 2026",
    "Source",
)


class Card(NamedTuple):
    """One action's values in the order of the text file, its dated updates, its steps."""

    values: list[str]
    updates: list[list[str]]
    steps: list[str]


class Area(NamedTuple):
    """A reform area with its cards and measures."""

    heading: list[str]
    cards: list[Card]
    measures: list[list[str]]


def _areas() -> list[Area]:
    areas: list[Area] = []
    for kind, *parts in words.rows("marlinstead.txt"):
        if kind == "A":
            areas.append(Area(parts, [], []))
        elif kind == "M":
            areas[-1].cards.append(Card(parts, [], []))
        elif kind == "U":
            areas[-1].cards[-1].updates.append(parts)
        elif kind == "S":
            areas[-1].cards[-1].steps.append(parts[0])
        else:
            areas[-1].measures.append(parts)
    return areas


def _build() -> bytes:
    document = word.new_document()
    document.add_heading(TITLE, 0)
    facts = (
        ("Local area", "Marlinstead"),
        *FACTS[:2],
        ("Version", "0.9"),
        ("Status", "Draft"),
        ("Date", "9 June 2025"),
        *FACTS[2:],
    )
    front = word.add_table(document, facts, 2)
    for cell in front.columns[0].cells:
        word.shade(cell, "DEEAF6")
    paper.write_prose(document, words.prose("marlinstead_prose.txt"))
    document.add_heading("Status key", 1)
    for label, colour, _ in KEY.lines:
        document.add_paragraph(f"{colour.title()} – {label}", "List Bullet")
    for area in _areas():
        label, title, impact = area.heading
        document.add_heading(f"Reform area {label} – {title}", 1)
        paper.labelled(document, "Overall impact", impact)
        for card in area.cards:
            _write_card(document, card)
            document.add_paragraph()
        if area.measures:
            document.add_heading("Measures", 2)
            table = word.add_table(
                document, [MEASURE_COLUMNS, *area.measures], len(MEASURE_COLUMNS)
            )
            paper.embolden(table)
    return words.steady(word.saved(document))


def _write_card(document: Document, card: Card) -> None:
    grid = _card_grid(card)
    table = word.add_table(document, [(*line, *[""] * (4 - len(line))) for line in grid], 4)
    for row, line in zip(table.rows, grid, strict=True):
        cells = row.cells
        for cell in cells[: len(line) : 2]:
            word.shade(cell, "EDEDED")
        if len(line) == 2:
            _widen(cells[1].merge(cells[3]), line[1])
    if card.steps:
        paper.bullets(table.rows[-1].cells[1], card.steps)
    paper.say(table.rows[0].cells[1], words.spoken(card.values[1]))


def _card_grid(card: Card) -> list[tuple[str, ...]]:
    """A card's rows: a label and a value, or two of each."""
    reference, _, lead, support, start, end, revised, status, success, progress = card.values
    grid: list[tuple[str, ...]] = [
        (f"Action {reference}", ""),
        ("Accountable officer", lead, "Supported by", support),
        ("Start", start, "Complete by", end),
        ("Revised date", revised, "Status", status),
        ("Success measure", success.removeprefix("?")),
    ]
    if card.updates:
        grid.append(("Updates", "\n".join(f"{day}: {said}" for day, said in card.updates)))
    if progress:
        grid.append(("Progress so far", progress))
    if card.steps:
        grid.append(("Steps", ""))
    return grid


def _widen(cell: _Cell, text: str) -> None:
    """Write a merged cell afresh, without the blank paragraphs that merging left."""
    for spare in cell.paragraphs[1:]:
        spare._p.getparent().remove(spare._p)
    word.write(cell, text)


def _truth() -> PlanDocument:
    return clerk.document(
        title=TITLE,
        area_name="Marlinstead",
        plan_type="reform_plan",
        version="0.9",
        status="draft",
        dated=date(2025, 6, 9),
        front_matter=tuple(clerk.front(*fact) for fact in FACTS),
        sections=words.sections(words.prose("marlinstead_prose.txt")),
        vocabulary=KEY.terms(),
        areas_for_improvement=tuple(_area(area) for area in _areas()),
    )


def _area(area: Area) -> AreaForImprovement:
    label, title, impact = area.heading
    milestones = [milestone for card in area.cards for milestone in _milestones(card)]
    return clerk.area(
        label,
        title,
        None,
        [clerk.focus(None, None, milestones, impact=impact)],
        measures=words.measures(area.measures, MOMENTS),
    )


def _milestones(card: Card) -> list[Milestone]:
    reference, text, lead, support, start, end, revised, status, success, progress = card.values
    action = words.spoken(text)
    asked = success.startswith("?")
    made = clerk.milestone(
        action.text,
        reference,
        accountable_officer=lead,
        supporting_leads=support or None,
        start=words.starts(start),
        end=words.ends(end),
        revised_end=words.ends(revised),
        rating=clerk.word(status, *KEY.of_word(status)),
        evidence=None if asked else success,
        prompts=(success.removeprefix("?"),) if asked else (),
        progress=progress or None,
        updates=tuple(clerk.update(words.ends(moment), said) for moment, said in card.updates),
        **action.known(),
    )
    return [made, *(clerk.milestone(step, parent=made.key) for step in card.steps)]


LAYOUT = Layout(
    "word: a card for each action",
    "marlinstead-local-send-reform-plan.docx",
    _build,
    _truth,
    (
        "cards of labels and values in four columns",
        "front matter as a table",
        "steps as bullets in a card",
        "dated updates and undated progress",
        "measures with planned and actual columns",
    ),
)
