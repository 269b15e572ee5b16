"""What the layouts here share: content files, dates as a clerk resolves them, steady bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from docx.document import Document
from openpyxl import Workbook

from goldenthread.thread.plan.reading.document import NO_DATE, Citation, CrossReference, When

_RANKS = {"P": 0, "A": 1, "N": 2, "K": 2, "F": 2, "M": 3, "S": 4}
_HERE = Path(__file__).parent


@dataclass
class Node:
    """A line of a content file: its kind, its fields and what stands under it."""

    kind: str
    fields: list[str]
    children: list[Node] = field(default_factory=list)

    def of(self, kind: str) -> Iterator[Node]:
        """The children of a kind."""
        return (child for child in self.children if child.kind == kind)


def content(name: str, widths: dict[str, int]) -> Node:
    """A content file as a tree; `widths` holds the number of fields of each kind of line."""
    root = Node("", [])
    stack = [root]
    for line in (_HERE / f"{name}.txt").read_text("utf-8").splitlines():
        if not line.strip():
            continue
        kind, *fields = [part.strip().replace("\\n", "\n") for part in line.split("|")]
        if len(fields) != widths[kind]:
            raise ValueError(f"{name}: {len(fields)} fields in {line!r}")
        while len(stack) > 1 and _RANKS[stack[-1].kind] >= _RANKS[kind]:
            stack.pop()
        node = Node(kind, fields)
        stack[-1].children.append(node)
        if kind not in "NK":
            stack.append(node)
    return root


def said(text: str) -> str | None:
    """The text, or nothing where the cell is blank."""
    return text or None


def citations(written: str) -> tuple[Citation, ...]:
    """What '(P4 MF7)' or '(paragraph 22)' cites."""
    found = re.findall(r"P(\d+) ?([A-Z]+) ?(\d+)|paragraph (\d+)", written)
    return tuple(
        Citation(None, "paragraph", paragraph) if paragraph else Citation(int(page), kind, number)
        for page, kind, number, paragraph in found
    )


def references(written: str) -> tuple[CrossReference, ...]:
    """The one cross reference in brackets, such as '(see also 3.2)', if there is one."""
    if not written:
        return ()
    return (CrossReference(written, tuple(re.findall(r"\d[\w.]*|[A-Z]\d[\w.]*", written))),)


def start(written: str) -> When:
    """A start date as written and as understood."""
    return _when(written, last=False)


def end(written: str) -> When:
    """An end date as written and as understood."""
    return _when(written, last=True)


_DAYS = ("%d %B %Y", "%d/%m/%Y", "%d %b %Y", "%d.%m.%Y", "%d-%b-%y")
_MONTHS = ("%B %Y", "%b %Y", "%b-%y", "%b %y")
_TERMS = {
    "Autumn term": ((9, 1), (12, 31)),
    "Spring term": ((1, 1), (3, 31)),
    "Summer term": ((4, 1), (7, 31)),
}
_QUARTERS = {
    "Q1": (0, (4, 1), (6, 30)),
    "Q2": (0, (7, 1), (9, 30)),
    "Q3": (0, (10, 1), (12, 31)),
    "Q4": (1, (1, 1), (3, 31)),
}


def _when(written: str, *, last: bool) -> When:
    if not written:
        return NO_DATE
    if written in ("Ongoing", "TBC"):
        return When(None, "none", written)
    plain, _, rest = written.partition(" and then ")
    note = f"and then {rest}" if rest else None
    plain = plain.replace("Sept ", "Sep ")
    for form in _DAYS:
        if (moment := _parsed(plain, form)) is not None:
            return When(moment, "day", written, note)
    for form in _MONTHS:
        if (moment := _parsed(plain, form)) is not None:
            return When(_end_of(moment) if last else moment, "month", written, note)
    return _of_period(plain, written, note, last=last)


def _of_period(plain: str, written: str, note: str | None, *, last: bool) -> When:
    if plain[:-5] in _TERMS:
        month, day = _TERMS[plain[:-5]][last]
        return When(date(int(plain[-4:]), month, day), "term", written, note)
    years = re.fullmatch(r"(Q\d) (\d{4})/\d\d", plain)
    if years is None:
        raise ValueError(written)
    later, *ends = _QUARTERS[years[1]]
    month, day = ends[last]
    return When(date(int(years[2]) + later, month, day), "quarter", written, note)


def _parsed(text: str, form: str) -> date | None:
    try:
        return datetime.strptime(text, form).date()  # noqa: DTZ007
    except ValueError:
        return None


def _end_of(first: date) -> date:
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)


_MOMENT = datetime(2026, 1, 5, 9, 0)  # noqa: DTZ001


def word_file(document: Document) -> bytes:
    """The document's file, the same bytes every time."""
    document.core_properties.created = _MOMENT
    document.core_properties.modified = _MOMENT
    return _steady(document.save)


def excel_file(workbook: Workbook) -> bytes:
    """The workbook's file, the same bytes every time."""
    workbook.properties.created = _MOMENT
    return _steady(workbook.save)


def _steady(save: Callable[[Any], None]) -> bytes:
    file, steady = io.BytesIO(), io.BytesIO()
    save(file)
    with zipfile.ZipFile(file) as loose, zipfile.ZipFile(steady, "w") as packed:
        for name in loose.namelist():
            text = re.sub(
                rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2026-01-05T09:00:00Z", loose.read(name)
            )
            packed.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return steady.getvalue()
