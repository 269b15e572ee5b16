"""Lines between a heading of the plan and its table: wording, findings, facts about the node."""

from __future__ import annotations

import re

from goldenthread.thread.plan.reading.document import NO_RATING
from goldenthread.thread.plan.reading.front_matter import read_label
from goldenthread.thread.plan.reading.ratings import is_rating_like
from goldenthread.thread.plan.reading.source import Cell, Paragraph
from goldenthread.thread.plan.reading.understanding.builder import PlanBuilder
from goldenthread.thread.plan.reading.understanding.cards import label_field
from goldenthread.thread.plan.reading.understanding.drafts import DraftArea, DraftFocusArea
from goldenthread.thread.plan.reading.understanding.findings import (
    findings_in,
    read_finding,
    run_on,
)
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.words import rating_of

_WORDING_LABEL = re.compile(
    r"(?:(?:the )?inspectors['’]? wording|area of (?:significant )?(?:weakness|concern).*|wording"
    r"|what (?:the )?inspectors said|full wording|(?:(?:the|our|main|their) )?(?:concern|weakness"
    r"|issue|problem)|statement|from the report|what (?:is|was|went|needs?|has|must|should|worried"
    r"|concerned) .{3,40})",
    re.IGNORECASE,
)

_IMPACT_OF = re.compile(
    r"(?:overall |intended )?(?:impact|outcome) of .*?"
    r"(?P<number>[A-Z]?\d{1,2}(?:\.\d{1,2})*[a-z]?)$",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\b(?:lead|officer|owner|sponsor|accountable|responsible)s?\b", re.IGNORECASE)

_LONGEST_OFFICE = 20


def is_wording_label(label: str) -> bool:
    """Whether a label stands before an area's wording: 'Concern', 'What inspectors said'."""
    return _WORDING_LABEL.fullmatch(label) is not None


def read_line(
    paragraph: Paragraph, builder: PlanBuilder, notebook: Notebook, *, findings: bool
) -> bool:
    """Take a line as its area's wording or as a finding; false where it is neither."""
    area = builder.area
    if area is None or area.implied or builder.focus is not None:
        return False
    if paragraph.bullet or findings:
        counted = paragraph.marker.strip("().").isalnum()
        text = f"{paragraph.marker} {paragraph.text}" if counted else paragraph.text
        told = run_on(text) if counted or not paragraph.bullet else [paragraph.text]
        for text in told:
            _add_finding(text, paragraph.place, area, notebook)
        return True
    if paragraph.text.endswith(":"):
        return False
    if area.wording is None and not area.findings and not area.focus_areas:
        area.wording = paragraph.text
        notebook.claims.take(paragraph.place, "an area for improvement's wording", area.key)
        return True
    return False


def _add_finding(text: str, place: str, area: DraftArea, notebook: Notebook) -> None:
    finding = read_finding(text, place, area.key, notebook.keys)
    area.findings.append(finding)
    notebook.claims.take(place, "a finding", finding.key)


def read_pair(label: str, text: str, value: Cell, builder: PlanBuilder, notebook: Notebook) -> bool:
    """Take a labelled value as a fact about the current node; false where it is none."""
    area, focus = builder.area, builder.focus
    if area is None:
        return False
    field = label_field(label)
    rated = is_rating_like(text) or (not text and value.fill is not None)
    if rated and (field == "rating" or label == text):
        _rate(focus or area, text, value, label, notebook)
        return True
    if field in ("overall_impact", "evidence") or _IMPACT_OF.match(label):
        _take_impact(text, value, area, _focus_named(label, area) or focus, notebook)
        return True
    if focus is None:
        return _of_area(label, field, text, value, area, notebook)
    if (
        field == "accountable_officer" or _LEADS.search(label)
    ) and focus.accountable_officer is None:
        focus.accountable_officer = text
        notebook.claims.take(value.place, "a focus area's accountable officer", focus.key)
        return True
    return False


def _focus_named(label: str, area: DraftArea) -> DraftFocusArea | None:
    """The focus area that a label names by its number, 'Impact of focus area 1.1'."""
    match = _IMPACT_OF.match(label)
    number = match["number"].casefold() if match else None
    return next(
        (f for f in area.focus_areas if number and (f.label or "").casefold() == number), None
    )


def _of_area(
    label: str, field: str | None, text: str, value: Cell, area: DraftArea, notebook: Notebook
) -> bool:
    """Take a labelled value as an area's findings, wording or lead; false where it is none."""
    if field == "finding":
        for finding in findings_in(value._replace(text=text)):
            _add_finding(finding, value.place, area, notebook)
        return True
    worded = field == "area_wording" or is_wording_label(label)
    if worded and area.wording is None:
        area.wording = text
        notebook.claims.take(value.place, "an area for improvement's wording", area.key)
        return True
    named = label != text and len(text.split()) <= _LONGEST_OFFICE
    if named and not worded and (field == "accountable_officer" or _LEADS.search(label)):
        area.leads.append((text, value.place))
        return True
    return False


def _take_impact(
    text: str, value: Cell, area: DraftArea, focus: DraftFocusArea | None, notebook: Notebook
) -> None:
    """What is hoped for belongs to the focus area, or waits until the area's are known."""
    if focus is None:
        area.impacts.append((text, value.place))
        return
    focus.overall_impact[text] = None
    notebook.claims.take(value.place, "the overall impact of a focus area", focus.key)


def label_of(text: str) -> tuple[str, str]:
    """The label and value of a cell beside a heading; a text without a label is its own."""
    return read_label(text) or (text, text)


def _rate(
    node: DraftArea | DraftFocusArea, text: str, value: Cell, label: str, notebook: Notebook
) -> None:
    rating = rating_of(text, value.fill, label, value.place, notebook)
    if node.rating == NO_RATING:
        node.rating = rating
    notebook.claims.take(value.place, "a rating", node.key)
