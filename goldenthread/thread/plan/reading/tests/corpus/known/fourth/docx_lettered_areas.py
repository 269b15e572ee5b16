"""Word: a priority action plan by lettered areas, rated by letter, measures under each table."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from docx.document import Document

from goldenthread.thread.plan.reading.document import AreaForImprovement, Milestone, PlanDocument
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.fourth import paper, words
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Penmarrow SEND Priority Action Plan"
FACTS = (
    ("Date of inspection", "24 to 28 February 2025"),
    ("Report published", "12 May 2025"),
    (
        "Accountable officers",
        "Chief Executive, Penmarrow Council; Chief Executive, NHS West Moors Integrated Care Board",
    ),
    ("SEND adviser", "Department for Education, South West"),
)
KEY = words.Key(
    (
        ("Complete", "blue", "complete"),
        ("On track", "green", "on_track"),
        ("At risk", "amber", "at_risk"),
        ("Off track", "red", "off_track"),
    )
)
LETTERS = {"B": "blue", "G": "green", "A": "amber", "R": "red"}
COLUMNS = (
    "No.",
    "By when",
    "Action",
    "Key steps",
    "Owner",
    "RAG",
    "Revised date",
    "Evidence of impact",
    "Progress to date",
    "Risks",
)
MOMENTS = ("Jun 25", "Dec 25")
MEASURE_COLUMNS = (
    "Measure",
    "Baseline",
    "Target",
    "Milestone Jun 25",
    "Actual Jun 25",
    "Milestone Dec 25",
    "Actual Dec 25",
    "Measure owner",
)


class Area(NamedTuple):
    """A lettered area: its heading, findings, actions with their steps, measures."""

    heading: list[str]
    findings: list[list[str]]
    actions: list[tuple[list[str], list[str]]]
    measures: list[list[str]]


def _areas() -> list[Area]:
    areas: list[Area] = []
    for kind, *parts in words.rows("penmarrow.txt"):
        if kind == "A":
            areas.append(Area(parts, [], [], []))
        elif kind == "X":
            areas[-1].findings.append(parts)
        elif kind == "M":
            areas[-1].actions.append((parts, []))
        elif kind == "S":
            areas[-1].actions[-1][1].append(parts[0])
        else:
            areas[-1].measures.append(parts)
    return areas


def _build() -> bytes:
    document = word.new_document()
    paper.landscape(document)
    document.sections[0].header.paragraphs[0].text = "OFFICIAL – SENSITIVE"
    document.add_heading(TITLE, 0)
    paper.labelled(document, "Name of the local area", "Penmarrow")
    for fact in FACTS:
        paper.labelled(document, *fact)
    for fact in (("Version", "1.2"), ("Status", "Draft"), ("Date", "18 July 2025")):
        paper.labelled(document, *fact)
    paper.write_prose(document, words.prose("penmarrow_prose.txt"))
    document.add_heading("Key to ratings", 1)
    lines = [
        (letter, colour.title(), label)
        for (letter, colour), (label, _, _) in zip(LETTERS.items(), KEY.lines, strict=True)
    ]
    paper.embolden(word.add_table(document, [("Rating", "Colour", "Meaning"), *lines], 3))
    for area in _areas():
        _write_area(document, area)
    return words.steady(word.saved(document))


def _write_area(document: Document, area: Area) -> None:
    letter, title, wording, impact = area.heading
    document.add_heading(f"{letter}. {title}", 1)
    document.add_paragraph(wording)
    paper.bold(document, "Findings of the inspection report")
    for text, cited in area.findings:
        document.add_paragraph(f"{text} {cited}".strip(), "List Bullet")
    paper.labelled(document, "Overall impact", impact)
    table = word.add_table(document, [COLUMNS], len(COLUMNS))
    paper.embolden(table)
    word.repeat_header(table)
    for values, steps in area.actions:
        reference, by, text, owner, letter, revised, evidence, progress, risks = values
        cells = word.add_row(table)
        plain = (reference, by, "", "", owner, letter, revised, evidence, progress, risks)
        for cell, value in zip(cells, plain, strict=True):
            word.write(cell, value)
        paper.say(cells[2], words.spoken(text))
        if steps:
            paper.bullets(cells[3], steps)
    if area.measures:
        paper.bold(document, "Measures")
        grid = [MEASURE_COLUMNS, *area.measures]
        paper.embolden(word.add_table(document, grid, len(MEASURE_COLUMNS)))


def _truth() -> PlanDocument:
    return clerk.document(
        title=TITLE,
        area_name="Penmarrow",
        plan_type="priority_action_plan",
        version="1.2",
        status="draft",
        dated=date(2025, 7, 18),
        front_matter=tuple(clerk.front(*fact) for fact in FACTS),
        sections=words.sections(words.prose("penmarrow_prose.txt")),
        vocabulary=KEY.terms(),
        areas_for_improvement=tuple(_area(area) for area in _areas()),
    )


def _area(area: Area) -> AreaForImprovement:
    letter, title, wording, impact = area.heading
    milestones = [milestone for row in area.actions for milestone in _milestones(*row)]
    return clerk.area(
        letter,
        title,
        wording,
        [clerk.focus(None, None, milestones, impact=impact)],
        findings=[words.found(text, cited) for text, cited in area.findings],
        measures=words.measures(area.measures, MOMENTS, owner=True),
    )


def _milestones(values: list[str], steps: list[str]) -> list[Milestone]:
    reference, by, text, owner, letter, revised, evidence, progress, risks = values
    action = words.spoken(text)
    made = clerk.milestone(
        action.text,
        reference,
        accountable_officer=owner,
        end=words.ends(by),
        revised_end=words.ends(revised),
        rating=clerk.word(letter, *KEY.of_colour(LETTERS[letter])),
        evidence=evidence,
        progress=progress or None,
        other=(clerk.other("Risks", risks),) if risks else (),
        **action.known(),
    )
    return [made, *(clerk.milestone(step, parent=made.key) for step in steps)]


LAYOUT = Layout(
    "word: lettered areas rated by letter",
    "penmarrow-priority-action-plan.docx",
    _build,
    _truth,
    (
        "front matter as lines",
        "findings cited by page and kind",
        "key of letters in a table",
        "steps as bullets in a column of their own",
        "measures under each table",
    ),
)
