"""An accelerated progress plan in Word without tables: label and value lines under each action.

Some words stand in tracked insertions and content controls; tracked deletions are not text.
"""

from __future__ import annotations

import copy
from datetime import date
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, Rating, RatingWord
from goldenthread.thread.plan.reading.tests.corpus.known.judged import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.judged.plans.eastmarsh import PLAN
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Eastmarsh Accelerated Progress Plan"
PAIRS = (
    ("Name of the local area", "Eastmarsh"),
    ("Date of revisit", "25 to 27 September 2023"),
    ("Date of publication of the revisit report", "20 November 2023"),
    ("Accountable officers", "Director of Children's Services; Chief Nurse"),
    ("NHS England adviser", "Regional SEND Manager"),
    ("Governance", "Eastmarsh SEND Board"),
)
SECTIONS = (
    (
        "1",
        "Background",
        (
            "The area was revisited in September 2023. It had made sufficient progress in two of "
            "the five weaknesses found in 2019.",
            "This plan deals with the other three.",
        ),
    ),
    (
        "2",
        "How we will know that we are improving",
        ("Each action has a rating, reviewed monthly by the people who own it.",),
    ),
)
KEY = (
    RatingWord("Complete and embedded", "blue", "complete_and_embedded", ""),
    RatingWord("On track", "green", "on_track", ""),
    RatingWord("At risk of delay", "amber", "at_risk", ""),
    RatingWord("Off track", "red", "off_track", ""),
)
LABELS = (
    "Responsible officer (action lead)",
    "Senior responsible officer (accountable)",
    "Completion date",
    "Progress rating",
    "Update on progress",
    "Success criteria",
)


def _milestone(row: tuple[str, ...]) -> Milestone:
    ref, lead, accountable, end, colour, action, linked, progress, success = row[:9]
    key = next(each for each in KEY if each.colour == colour.lower())
    return Milestone(
        key=ref,
        action=action,
        place="",
        reference=ref,
        reference_as_written=ref,
        accountable_officer=accountable,
        supporting_leads=lead,
        end=clerk.when(end),
        rating=Rating(key.colour, key.state, colour, "word"),
        progress=progress or None,
        evidence=success or None,
        cross_references=clerk.cross(linked),
    )


def truth() -> PlanDocument:
    """What a careful clerk reads: weaknesses with wording only, each with its actions."""
    areas = []
    for group in PLAN:
        label, wording = group.head[:2]
        made = tuple(_milestone(row) for row in group.rows)
        found = clerk.findings(group, f"area-{label}")
        inside = clerk.implied(f"focus-{label}", made)
        areas.append(clerk.area(f"area-{label}", label, None, wording, inside, found=found))
    return clerk.document(
        "docx",
        TITLE,
        "Eastmarsh",
        "accelerated_progress_plan",
        tuple(areas),
        version="3",
        status="agreed",
        dated=date(2024, 3, 22),
        front_matter=clerk.front(PAIRS[1:]),
        sections=tuple(clerk.section(number, title, *body) for number, title, body in SECTIONS),
        vocabulary=KEY,
    )


def _change(paragraph: Any, tag: str, text: str) -> None:
    """A tracked change: 'w:ins' with text that stays, or 'w:del' with text that goes."""
    change = OxmlElement(tag)
    change.set(qn("w:id"), "900")
    change.set(qn("w:author"), "Programme office")
    change.set(qn("w:date"), "2024-03-20T09:00:00Z")
    run = OxmlElement("w:r")
    words = OxmlElement("w:delText" if tag == "w:del" else "w:t")
    words.set(qn("xml:space"), "preserve")
    words.text = text
    run.append(words)
    change.append(run)
    paragraph._p.append(change)


def _control(paragraph: Any, text: str) -> None:
    """The text in a content control within the line, as a drop-down leaves it."""
    holder, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    run = paragraph.add_run(text)._r
    content.append(copy.deepcopy(run))
    run.getparent().remove(run)
    holder.append(OxmlElement("w:sdtPr"))
    holder.append(content)
    paragraph._p.append(holder)


def _line(made: Any, label: str, value: str) -> Any:
    paragraph = made.add_paragraph(style="List Bullet")
    paragraph.add_run(f"{label}: ").bold = True
    if label == "Progress rating":
        _control(paragraph, value)
    else:
        paragraph.add_run(value)
    return paragraph


def _action(made: Any, row: tuple[str, ...]) -> None:
    ref, lead, accountable, end, colour, action, linked, progress, success = row[:9]
    heading = made.add_heading(level=3)
    heading.add_run(f"Action {ref}: ")
    half = len(action) // 2
    if ref in {"1.3", "2.7"}:
        heading.add_run(action[:half])
        _change(heading, "w:del", " and report to scrutiny")
        _change(heading, "w:ins", action[half:])
    else:
        heading.add_run(clerk.joined(action, linked))
    values = (lead, accountable, clerk.shown(end), colour, progress, success)
    for label, value in zip(LABELS, values, strict=True):
        if value:
            paragraph = _line(made, label, value)
            if ref == "2.2" and label == "Update on progress":
                _change(paragraph, "w:del", " Awaiting the new chair.")


def build() -> bytes:
    """The plan as a portrait Word file of headings, bullets and label: value lines."""
    made = word.new_document()
    made.add_paragraph(TITLE, style="Title")
    made.add_paragraph("Version 3, agreed by the SEND Board on 22 March 2024", style="Subtitle")
    for label, value in PAIRS:
        paragraph = made.add_paragraph()
        paragraph.add_run(f"{label}: ").bold = True
        paragraph.add_run(value)
    for number, title, body in SECTIONS:
        made.add_heading(f"{number}. {title}", 1)
        for paragraph_text in body:
            made.add_paragraph(paragraph_text)
    made.add_paragraph("Key to progress ratings:")
    for each in KEY:
        made.add_paragraph(f"{str(each.colour).title()} \u2013 {each.label}")
    for group in PLAN:
        label, wording = group.head[:2]
        made.add_heading(f"Area of weakness {label}: {wording}", 1)
        made.add_heading("What the revisit found", 2)
        for text, cited, *_ in group.findings:
            made.add_paragraph(f"{text} {cited}", style="List Number")
        made.add_heading("Actions", 2)
        for row in group.rows:
            _action(made, row)
    return word.finish(made)


LAYOUT = Layout(
    "label and value blocks without a table",
    "APP Eastmarsh v3.docx",
    build,
    truth,
    (
        "no tables",
        "label: value bullets under each action heading",
        "two tiers of officer",
        "rating is a colour word in a content control",
        "tracked insertions and deletions",
        "findings as a numbered list with page and paragraph",
        "cross references",
        "refs 1.1 and 1.10",
        "area headings that are the wording",
    ),
)
