"""What the layouts share: a plan's content read from its text file, and files made the same."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from goldenthread.thread.plan.reading.document import (
    Citation,
    CrossReference,
    Finding,
    Milestone,
    Rating,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import finding, milestone

_PLANS = Path(__file__).with_name("plans")
_STEADY = (2025, 1, 1, 9, 0, 0)
_NOTE = re.compile(r"\s*<i>\((.*?)\)</i>")
_CROSS = re.compile(r"\s*\((?:cross ref:|see also|links to) ([^)]*)\)")
_CITED = re.compile(r"\s*(\((?:P(\d+) ([A-Z]+) ?(\d+)|paragraph (\d+))\))$")
_HEADING = re.compile(r"[A-Z][a-z]+(?: [a-z]+)* ([\w.]+)(?::| –) (.*)")


@dataclass
class Row:
    """An action's cells by name, its steps, and the deadline that stands over it."""

    cells: dict[str, str]
    deadline: str = ""
    steps: list[Row] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.cells.get(name, "")

    def get(self, name: str) -> str | None:
        """A cell's text, null where it is blank."""
        return self.cells.get(name) or None


@dataclass
class Group:
    """A heading with what stands beneath it."""

    heading: str
    wording: str | None = None
    impact: str | None = None
    findings: list[str] = field(default_factory=list)
    measures: list[list[str]] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    below: list[Group] = field(default_factory=list)

    @property
    def label(self) -> str:
        """The number or letter of the heading."""
        return self._parts()[0]

    @property
    def title(self) -> str:
        """The heading without its kind and number."""
        return self._parts()[1]

    def found(self) -> list[Finding]:
        """The findings as a clerk writes them."""
        return [cited(text) for text in self.findings]

    def _parts(self) -> tuple[str, str]:
        match = _HEADING.fullmatch(self.heading)
        if match is None:
            raise ValueError(self.heading)
        return match[1], match[2]


def content(name: str, columns: str) -> list[Group]:
    """A plan's outermost groups; `columns` names an action's cells in their order."""
    return list(_read((_PLANS / f"{name}.txt").read_text(encoding="utf-8"), columns.split()))


def _read(text: str, columns: Sequence[str]) -> Iterator[Group]:
    open_groups: list[Group] = []
    deadline = ""
    for line in text.splitlines():
        mark, said = line.split(" ", 1)
        if set(mark) == {"="}:
            group = Group(said)
            del open_groups[len(mark) - 1 :]
            if open_groups:
                open_groups[-1].below.append(group)
            else:
                yield group
            open_groups.append(group)
        elif mark == "@":
            deadline = said
        else:
            _fill(open_groups[-1], mark, said, columns, deadline)


def _fill(group: Group, mark: str, said: str, columns: Sequence[str], deadline: str) -> None:
    cells = [cell.strip() for cell in said.split("|")]
    row = Row(dict(zip(columns, cells, strict=False)), deadline)
    if mark == ">":
        group.wording = said
    elif mark == "!":
        group.impact = said
    elif mark == "*":
        group.findings.append(said)
    elif mark == "m":
        group.measures.append(cells)
    elif mark == ".":
        group.rows[-1].steps.append(row)
    else:
        group.rows.append(row)


def cited(text: str) -> Finding:
    """A finding, its citation taken off."""
    match = _CITED.search(text)
    if match is None:
        return finding(text)
    _, page, kind, number, paragraph = match.groups()
    citation = Citation(int(page), kind, number) if page else Citation(None, "paragraph", paragraph)
    return finding(text[: match.start()], match[1], citation)


def told(row: Row, **known: Any) -> Milestone:
    """A milestone of the row's action and reference: asides and cross references taken apart."""
    action, written = row["action"], row.get("ref")
    crossed = tuple(
        CrossReference(match[0].strip(), tuple(re.split(r" and |, ", match[1])))
        for match in _CROSS.finditer(action)
    )
    made = milestone(
        _CROSS.sub("", _NOTE.sub("", action)),
        written.upper() if written else None,
        notes=tuple(_NOTE.findall(action)),
        cross_references=crossed,
        **known,
    )
    return replace(made, reference_as_written=written)


def with_steps(parent: Milestone, steps: Iterable[Milestone]) -> list[Milestone]:
    """A milestone and its steps after it."""
    return [parent, *(replace(step, parent=parent.key) for step in steps)]


def runs(text: str) -> Iterator[tuple[str, bool]]:
    """A text's parts, each with whether it stands in italics."""
    for part in re.split(r"(<i>.*?</i>)", text):
        if part:
            yield re.sub("</?i>", "", part), part.startswith("<i>")


def italic(paragraph: Any, text: str) -> Any:
    """Add a text to a Word paragraph, its asides in italics; gives the paragraph."""
    for part, slanted in runs(text):
        paragraph.add_run(part).italic = slanted or None
    return paragraph


def rich(text: str) -> Any:
    """A text for an Excel cell, its asides in italics."""
    if "<i>" not in text:
        return text
    slanted = InlineFont(i=True)
    return CellRichText(
        *(TextBlock(slanted, part) if aside else part for part, aside in runs(text))
    )


def rated(key: dict[str, Rating], written: str) -> Rating:
    """What a key says of a word; no rating for a blank."""
    return key[written] if written else Rating()


def steady(file: bytes) -> bytes:
    """An Office file with its own moments of making set to one that never changes."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT[\d:.]+Z", b"2025-01-01T09:00:00Z", data)
            info = zipfile.ZipInfo(name, _STEADY)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, data)
    return result.getvalue()
