"""What the layouts of this package share: contents read from text, dates told, steady files."""

from __future__ import annotations

import calendar
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    AreaForImprovement,
    Citation,
    CrossReference,
    Finding,
    FocusArea,
    Milestone,
    Precision,
    Rating,
    RatingWord,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.clerk import finding, milestone, when

Row = dict[str, str]
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
_TERMS = {"autumn": (9, 12), "spring": (1, 3), "summer": (4, 7)}
_QUARTERS = {"1": (4, 0), "2": (7, 0), "3": (10, 0), "4": (1, 1)}
_STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


class Group(NamedTuple):
    """A heading's parts, the findings and the rows beneath it; level 1 is outermost."""

    level: int
    head: list[str]
    findings: list[list[str]]
    rows: list[Row]


def groups(name: str) -> list[Group]:
    """The groups of a text beside this module: '=' names fields, '#' heads, '!' finds."""
    found: list[Group] = []
    fields: list[str] = []
    for line in Path(__file__).with_name(name).read_text("utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        if mark == "=":
            fields = rest.split()
        elif mark and set(mark) == {"#"}:
            found.append(Group(len(mark), _parts(rest), [], []))
        elif mark == "!":
            found[-1].findings.append(_parts(rest))
        elif line.strip():
            cells = _parts(line)
            if len(cells) > len(fields):
                raise ValueError(line)
            padded = cells + [""] * (len(fields) - len(cells))
            found[-1].rows.append(dict(zip(fields, padded, strict=True)))
    return found


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split("|")]


def found(group: Group) -> list[Finding]:
    """The group's findings as a clerk writes them."""
    return [finding(text, *_cited(rest)) for text, *rest in group.findings]


def _cited(rest: Sequence[str]) -> tuple[Any, ...]:
    if not rest:
        return ()
    cites = [cite.split() for cite in rest[1].split(",")]
    return (
        rest[0],
        *(Citation(None if page == "-" else int(page), kind, no) for page, kind, no in cites),
    )


def finding_text(parts: Sequence[str]) -> str:
    """A finding as it stands in the file, its citation behind it."""
    return " ".join(parts[:2])


def action_text(row: Row) -> str:
    """An action as it stands in the file, its cross reference behind it."""
    return f"{row['action']} {row.get('xref', '').partition('=>')[0]}".strip()


def told(row: Row, **known: Any) -> Milestone:
    """The milestone that a clerk reads from a row's usual fields."""
    fields: dict[str, Any] = {
        "accountable_officer": row.get("lead") or None,
        "supporting_leads": row.get("support") or None,
        "evidence": row.get("evidence") or None,
        "progress": row.get("progress") or None,
        "start": starts(row.get("start", "")),
        "end": ends(row.get("end", "")),
        "revised_end": ends(row.get("revised", "")),
    }
    if row.get("xref"):
        written, _, targets = row["xref"].partition("=>")
        to = tuple(target.strip() for target in targets.split(","))
        fields["cross_references"] = (CrossReference(written.strip(), to),)
    node = milestone(row["action"], row.get("ref") or None, **{**fields, **known})
    reference = node.reference_as_written
    return replace(node, reference=normal(reference)) if reference else node


def normal(reference: str) -> str:
    """A reference without spaces, its letters upper case."""
    return reference.replace(" ", "").upper()


def rated(colour: Any, state: Any, written: str | None, shown_by: Any) -> Rating:
    """A rating, of whatever colour and state the caller's table names."""
    return Rating(colour, state, written, shown_by)


def line_of_key(label: str, colour: Any, state: Any) -> RatingWord:
    """A line of a plan's own key."""
    return RatingWord(label, colour, state, "")


def area(head: Sequence[str], focuses: Sequence[FocusArea], **known: Any) -> AreaForImprovement:
    """An area told by its label, its title and, where it has one, its wording."""
    label, title, *wording = head
    return clerk.area(label, title, wording[0] if wording else None, focuses, **known)


def focus(head: Sequence[str], milestones: Iterable[Milestone], **known: Any) -> FocusArea:
    """A focus area told by its label and its title."""
    label, title = head
    return clerk.focus(label, title, milestones, **known)


def starts(text: str) -> When:
    """A start date: the first day of what is named."""
    return _told(text, first=True)


def ends(text: str) -> When:
    """An end date: the last day of what is named."""
    return _told(text, first=False)


def _told(text: str, *, first: bool) -> When:
    if not text:
        return NO_DATE
    if text in ("Ongoing", "TBC"):
        return when(text)
    one, other, precision = _span(text)
    return when(text, one if first else other, precision)


def _span(text: str) -> tuple[date, date, Precision]:
    if got := re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", text):
        day = date(int(got[3]), int(got[2]), int(got[1]))
        return day, day, "day"
    if got := re.fullmatch(r"(\d{1,2}) ([A-Z][a-z]+) (\d{4})", text):
        day = date(int(got[3]), _MONTHS[got[2][:3].lower()], int(got[1]))
        return day, day, "day"
    if got := re.fullmatch(r"(Autumn|Spring|Summer) term (\d{4})", text):
        one, last = _TERMS[got[1].lower()]
        return date(int(got[2]), one, 1), _end_of(int(got[2]), last), "term"
    if got := re.fullmatch(r"Q([1-4]) (\d{4})/\d\d", text):
        one, years = _QUARTERS[got[1]]
        year = int(got[2]) + years
        return date(year, one, 1), _end_of(year, one + 2), "quarter"
    got = re.fullmatch(r"([A-Z][a-z]+)[ -](\d{4}|\d\d)", text)
    if not got:
        raise ValueError(text)
    year, month = int(got[2]) % 100 + 2000, _MONTHS[got[1][:3].lower()]
    return date(year, month, 1), _end_of(year, month), "month"


def _end_of(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def steady(file: bytes) -> bytes:
    """The same Office file without the time of its making."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(file)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            held = old.read(name)
            if name == "docProps/core.xml":
                held = _STAMP.sub(rb"\g<1>2025-01-06T09:00:00Z", held)
            new.writestr(zipfile.ZipInfo(name, (2025, 1, 6, 9, 0, 0)), held)
    return made.getvalue()
