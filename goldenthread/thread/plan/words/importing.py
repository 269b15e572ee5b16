"""What the pages say by which a document becomes a plan. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from goldenthread.base.design.words import say_count, say_number
from goldenthread.thread.plan.models import SourceDocument
from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    PlanDocument,
    Status,
)
from goldenthread.thread.plan.reading.result import NO_ACCOUNT

FORMATS = (
    "Word (.docx)",
    "Excel (.xlsx)",
    "CSV (.csv)",
    "plain text (.txt)",
    "Golden Thread's own format (.json)",
)
KINDS: Mapping[str, str] = {
    "docx": "Word document",
    "xlsx": "Excel workbook",
    "csv": "CSV file",
    "text": "Text file",
    "json": "Golden Thread's own format",
}
STATUSES: Mapping[Status, str] = {"draft": "Draft", "agreed": "Agreed", "published": "Published"}
STATES: Mapping[str, str] = {
    SourceDocument.State.WAITING: "Waiting to be read",
    SourceDocument.State.READ: "Read. Somebody needs to look it through.",
    SourceDocument.State.REFUSED: "It could not be read.",
    SourceDocument.State.IMPORTED: "Brought in as a plan",
}
# The least confidence, from 0 to 1, at which each is said.
CONFIDENCE = (
    (0.75, "Fairly sure"),
    (0.45, "Not sure"),
    (0.25, "Very unsure"),
    (0.0, "This is a guess"),
)


class WaitingLine(NamedTuple):
    """A document that is no plan yet, and how far it has got."""

    document: SourceDocument
    said: str


@dataclass(frozen=True, slots=True)
class CountLine:
    """How many of one sort of thing a document holds; `words` are its singular and plural."""

    count: int
    words: str


class Counted(Protocol):
    """Parts of a document, counted: an `Accounting`, or the stored counts of the same."""

    @property
    def total(self) -> int:
        """All of them."""

    @property
    def blank(self) -> int:
        """Those with nothing in them."""

    @property
    def understood(self) -> int:
        """Those that a rule of the reader claimed."""

    @property
    def not_understood(self) -> int:
        """Those that none claimed."""


def say_account(count: Counted) -> str:
    """'425 parts: 117 blank, 302 understood, 6 not understood.', or that nobody counted them."""
    if not count.total:
        return NO_ACCOUNT
    return (
        f"{say_count(count.total, 'part')}: {say_number(count.blank)} blank, "
        f"{say_number(count.understood)} understood, "
        f"{say_number(count.not_understood)} not understood."
    )


def say_formats() -> str:
    """The formats that can be read, as one phrase."""
    return f"{', '.join(FORMATS[:-1])} or {FORMATS[-1]}"


def say_confidence(confidence: float) -> str:
    """How sure the reader was, from 0 to 1, in words."""
    return next(words for least, words in CONFIDENCE if confidence >= least)


def count_contents(document: PlanDocument) -> list[CountLine]:
    """How many of everything a document holds, in the order of the thread."""
    areas = document.areas_for_improvement
    focus_areas = [focus_area for area in areas for focus_area in area.focus_areas]
    findings = sum(len(area.findings) for area in areas) + len(document.findings)
    return [
        CountLine(len(document.pillars), "pillar,pillars"),
        CountLine(
            sum(not area.implied for area in areas), "area for improvement,areas for improvement"
        ),
        CountLine(findings, "finding,findings"),
        CountLine(sum(not each.implied for each in focus_areas), "focus area,focus areas"),
        CountLine(count_milestones(areas), "milestone,milestones"),
        CountLine(_count_measures(document), "measure,measures"),
        CountLine(len(document.sections), "narrative section,narrative sections"),
    ]


def count_milestones(areas: Iterable[AreaForImprovement]) -> int:
    """How many milestones stand under these areas."""
    return sum(len(focus_area.milestones) for area in areas for focus_area in area.focus_areas)


def other_area(named: str | None, area: str) -> str:
    """The area that a document names where that isn't this one; neither name holds the other."""
    theirs, ours = _fold(named or ""), _fold(area)
    is_ours = not theirs or theirs in ours or ours in theirs
    return "" if is_ours else (named or "")


def _count_measures(document: PlanDocument) -> int:
    count = len(document.measures)
    for area in document.areas_for_improvement:
        count += len(area.measures)
        for focus_area in area.focus_areas:
            count += len(focus_area.measures)
            count += sum(len(milestone.measures) for milestone in focus_area.milestones)
    return count


def _fold(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
