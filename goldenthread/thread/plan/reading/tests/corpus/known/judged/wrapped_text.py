"""A written statement of action as text taken from a PDF: wrapped lines, page heads and feet.

Each action is a block of label: value lines, and a page may end in the middle of one.
"""

from __future__ import annotations

import re
import textwrap
from datetime import date, datetime

from goldenthread.thread.plan.reading.document import (
    Citation,
    Finding,
    Milestone,
    PlanDocument,
    Rating,
    RatingWord,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus.known.judged import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.judged.plans.ashcombe_bay import PLAN
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Ashcombe Bay Written Statement of Action"
SECTIONS = (
    (
        "1",
        "Introduction",
        (
            "Inspectors visited Ashcombe Bay in October 2022. They found three significant "
            "weaknesses and asked the council and the health service for this statement.",
            "We wrote it with the parent carer forum and with 40 young people at the sixth form "
            "college.",
        ),
    ),
    (
        "2",
        "How we will check progress",
        ("The board looks at every action each month. The independent chair reports in public.",),
    ),
)
KEY = (
    RatingWord("Completed and embedded", "blue", "complete_and_embedded", ""),
    RatingWord("Completed", "green", "complete", ""),
    RatingWord("On schedule", "amber", "on_track", ""),
    RatingWord("Behind schedule", "red", "off_track", ""),
)
LABELS = ("What", "Why", "Who", "By when", "Status", "Progress", "Evidence of impact")
DAYS = {
    "Autumn term 2023": "2023-12-31 term",
    "Summer term 2023": "2023-07-31 term",
}
PAGE = 44


def _end(written: str) -> When:
    if written in DAYS:
        return clerk.when(f"{written} > {DAYS[written]}")
    if not written[0].isdigit():
        return clerk.when(written)
    return When(datetime.strptime(f"{written} +0000", "%d %B %Y %z").date(), "day", written)


def _milestone(number: int, row: tuple[str, ...]) -> Milestone:
    who, by, status, action, why, progress, evidence = row[:7]
    key = next(each for each in KEY if each.label == status)
    return Milestone(
        key=f"action-{number}",
        action=action,
        place="",
        reference=str(number),
        reference_as_written=str(number),
        accountable_officer=who,
        end=_end(by),
        rating=Rating(key.colour, key.state, status, "word"),
        progress=progress or None,
        evidence=evidence or None,
        other=clerk.others(Why=why),
    )


def _finding(key: str, sentence: str) -> Finding:
    text, _, cited = sentence.partition(" [")
    numbers = re.findall(r"\d+", cited)
    citations = tuple(Citation(None, "paragraph", number) for number in numbers)
    return Finding(key, text, f"[{cited}", citations, "")


def truth() -> PlanDocument:
    """What a careful clerk reads, page heads and feet passed over."""
    areas = []
    number = 0
    for group in PLAN:
        label, wording = group.head[:2]
        made = []
        for row in group.rows:
            number += 1
            made.append(_milestone(number, row))
        found = tuple(
            _finding(f"{label}-{place}", row[0]) for place, row in enumerate(group.findings, 1)
        )
        inside = clerk.implied(f"focus-{label}", tuple(made))
        areas.append(clerk.area(f"area-{label}", label, None, wording, inside, found=found))
    return clerk.document(
        "text",
        TITLE,
        "Ashcombe Bay",
        "written_statement_of_action",
        tuple(areas),
        status="published",
        dated=date(2023, 6, 12),
        sections=tuple(clerk.section(number, title, *body) for number, title, body in SECTIONS),
        vocabulary=KEY,
    )


def _front() -> list[str]:
    names = [f"{number}. {title}" for number, title, _ in SECTIONS]
    names += [f"Significant weakness {group.head[0]}" for group in PLAN]
    lines = [TITLE, "Published 12 June 2023", "", "Contents", ""]
    lines += [f"{name} {'.' * (66 - len(name))} {page}" for page, name in enumerate(names, 2)]
    lines.append("")
    for number, title, body in SECTIONS:
        lines += ["", f"{number}. {title}", ""]
        for paragraph in body:
            lines += [*textwrap.wrap(paragraph, 76), ""]
    lines += ["Key to status", ""]
    lines += [f"{each.label} = {str(each.colour).title()}" for each in KEY]
    return [*lines, ""]


def _block(number: int, row: tuple[str, ...]) -> list[str]:
    who, by, status, action, why, progress, evidence = row[:7]
    lines = [f"Action {number}"]
    values = (action, why, who, by, status, progress, evidence)
    for label, value in zip(LABELS, values, strict=True):
        if value:
            lines += textwrap.wrap(f"{label}: {value}", 72, subsequent_indent="    ")
    return [*lines, ""]


def _body() -> list[str]:
    lines: list[str] = []
    number = 0
    for group in PLAN:
        heading = f"Significant weakness {group.head[0]}: {group.head[1]}"
        lines += ["", *textwrap.wrap(heading, 76), ""]
        lines += ["What inspectors found", ""]
        for place, row in enumerate(group.findings, 1):
            lines += textwrap.wrap(f"{place}) {row[0]}", 72, subsequent_indent="   ")
        lines += ["", "What we will do", ""]
        for row in group.rows:
            number += 1
            lines += _block(number, row)
    return lines


def build() -> bytes:
    """The text, with a foot, a form feed and a running head between pages."""
    lines = _front() + _body()
    pages = [lines[start : start + PAGE] for start in range(0, len(lines), PAGE)]
    text = []
    for number, page in enumerate(pages, 1):
        head = [] if number == 1 else [f"\f{TITLE} | June 2023", ""]
        text += [*head, *page, "", f"Page {number} of {len(pages)}", ""]
    return "\n".join(text).encode()


LAYOUT = Layout(
    "wrapped text with pages",
    "ashcombe-bay-wsoa.txt",
    build,
    truth,
    (
        "contents with dot leaders",
        "running heads, page feet and form feeds",
        "label: value blocks carried over lines and pages",
        "findings as a numbered list with paragraphs in square brackets",
        "actions numbered through the document",
        "key with other words for the colours",
        "headings over two lines",
    ),
)
