"""Text: an improvement plan in columns laid out by spaces, wrapped within each column.

The header goes over two lines and comes again on each page, between a running head and a foot.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import zip_longest

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Colour,
    Milestone,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.fifth import making
from goldenthread.thread.plan.reading.tests.corpus.known.fifth.pages import wrapped
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Saltwick SEND Improvement Plan 2025 to 2027"
_WIDTH, _DEPTH = 124, 56
_FRONT = (
    ("Prepared by", "SEND Programme Office"),
    ("Prepared for", "Saltwick SEND Executive"),
    ("Inspection report", "17 April 2025"),
)
_KEY: dict[str, tuple[Colour, str, State]] = {
    "B": ("blue", "Completed", "complete"),
    "G": ("green", "On track", "on_track"),
    "A": ("amber", "At risk", "at_risk"),
    "R": ("red", "Off track", "off_track"),
}
_WHY = (
    "Inspectors came to Saltwick in February 2025. They praised the work of our nurseries and "
    "special schools, and they found that the experience of children and families is not "
    "consistent across the area.",
    "This plan sets out what we will do by the summer of 2027. It has four priorities.",
)
_WHO = (
    "The SEND Executive decides. It is chaired by the Director of Children's Services and "
    "meets on the second Tuesday of each month.",
)
# Name in the plan, first and second line of the heading, width
_COLUMNS = (
    ("ref", "Ref", "", 6),
    ("action", "Action", "", 38),
    ("lead", "Lead", "officer", 25),
    ("due", "Due", "date", 11),
    ("revised", "Revised", "due date", 11),
    ("rag", "RAG", "", 6),
    ("comments", "Comments", "", 27),
)


def build() -> bytes:
    """The text file."""
    blocks: list[list[str]] = [[_TITLE, "Draft version 0.6", "5 December 2025"]]
    blocks.append([f"{label}: {value}" for label, value in _FRONT])
    blocks.append(["1. Why we wrote this plan"])
    blocks += [wrapped(paragraph, _WIDTH - 20) for paragraph in _WHY]
    blocks.append(["2. Who decides"])
    blocks += [wrapped(paragraph, _WIDTH - 20) for paragraph in _WHO]
    blocks.append(["RAG key", *_key_lines()])
    pages: list[list[str]] = [[line for block in blocks for line in (*block, "")]]
    for concern in making.read_plan("saltwick"):
        opening = [f"Improvement priority {concern.label}: {concern.title}", ""]
        opening += [*wrapped(concern.wording or "", _WIDTH - 20), "", "What inspectors found", ""]
        opening += [f"* {making.joined(*finding)}" for finding in concern.findings]
        opening += ["", *_header()]
        if len(pages[-1]) + len(opening) + 12 > _DEPTH:
            pages.append([])
        pages[-1] += opening
        for row in concern.groups[0].rows:
            lines = [*_laid([row.get(name) for name, *_ in _COLUMNS]), ""]
            if len(pages[-1]) + len(lines) > _DEPTH:
                pages.append(_header())
            pages[-1] += lines
        pages[-1].append("")
    return _bound(pages).encode("utf-8")


def _key_lines() -> list[str]:
    return [f"{letter} ({colour}) = {said}" for letter, (colour, said, _) in _KEY.items()]


def _header() -> list[str]:
    return [
        _line([first for _, first, _, _ in _COLUMNS]),
        _line([second for _, _, second, _ in _COLUMNS]),
        _line(["-" * (width - 2) for *_, width in _COLUMNS]),
    ]


def _laid(cells: Sequence[str | None]) -> list[str]:
    widths = [width for *_, width in _COLUMNS]
    columns = [wrapped(cell or "", width - 2) for cell, width in zip(cells, widths, strict=True)]
    return [_line(parts) for parts in zip_longest(*columns, fillvalue="")]


def _line(parts: Sequence[str]) -> str:
    widths = [width for *_, width in _COLUMNS]
    return "".join(f"{part:<{width}}" for part, width in zip(parts, widths, strict=True)).rstrip()


def _bound(pages: Sequence[Sequence[str]]) -> str:
    laid = []
    for number, lines in enumerate(pages, 1):
        head = [f"Saltwick SEND Executive{'OFFICIAL':>{_WIDTH - 23}}", ""] if number > 1 else []
        foot = f"{f'Page {number} of {len(pages)}':>{_WIDTH}}"
        laid.append("\n".join([*head, *lines, foot, ""]))
    return "\f".join(laid)


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    _, areas = making.understood(making.read_plan("saltwick"), _milestone)
    return clerk.document(
        title=_TITLE,
        area_name="Saltwick",
        plan_type="improvement_plan",
        version="0.6",
        status="draft",
        dated=date(2025, 12, 5),
        front_matter=tuple(clerk.front(*fact) for fact in _FRONT),
        sections=(
            clerk.section("Why we wrote this plan", "\n\n".join(_WHY), "1"),
            clerk.section("Who decides", "\n\n".join(_WHO), "2"),
        ),
        vocabulary=tuple(
            clerk.term(label, colour, state) for colour, label, state in _KEY.values()
        ),
        areas_for_improvement=areas,
    )


def _milestone(row: making.Row) -> Milestone:
    written, letter = row.get("ref") or "", row.get("rag")
    rating = clerk.word(letter, _KEY[letter][0], _KEY[letter][2]) if letter else NO_RATING
    made = clerk.milestone(
        row.action,
        written.upper(),
        accountable_officer=row.get("lead"),
        end=making.ends(row.get("due")),
        revised_end=making.ends(row.get("revised")),
        rating=rating,
        progress=row.get("comments"),
    )
    return making.written_as(made, written)


LAYOUT = Layout(
    "saltwick columns",
    "saltwick_plan_v0.6.txt",
    build,
    truth,
    ("columns by spaces", "header over two lines", "header on each page", "page heads and feet"),
)
