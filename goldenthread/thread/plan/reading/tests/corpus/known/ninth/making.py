"""What the layouts of this folder share: their content read, and files that are always the same."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from goldenthread.thread.plan.reading.document import (
    Citation,
    CrossReference,
    Finding,
    Milestone,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import finding, measure

Record = tuple[str, ...]
_STAMP = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def records(name: str) -> list[Record]:
    """The lines of a content file beside this one: the kind, then the fields."""
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [tuple(field.strip() for field in line.split("|")) for line in lines]


def split(lines: Sequence[Record], kind: str) -> list[tuple[Record, list[Record]]]:
    """The groups that begin with each record of a kind; what stands before the first is left."""
    groups: list[tuple[Record, list[Record]]] = []
    for line in lines:
        if line[0] == kind:
            groups.append((line, []))
        elif groups:
            groups[-1][1].append(line)
    return groups


def only(lines: Sequence[Record], *kinds: str) -> list[Record]:
    """The records of some kinds."""
    return [line for line in lines if line[0] in kinds]


def found(line: Record) -> Finding:
    """A finding from its record: text, citation."""
    _, text, written = line
    cited = [
        Citation(int(page), kind, number)
        for page, kind, number in re.findall(r"P(\d+) ([A-Z]+) ?(\d+)", written)
    ]
    cited += [
        Citation(None, "paragraph", number) for number in re.findall(r"paragraph (\d+)", written)
    ]
    return finding(text, written, *cited)


def pointers(written: str) -> tuple[CrossReference, ...]:
    """The cross references of an action from the bracket that follows it."""
    if not written:
        return ()
    return (CrossReference(written, (written.strip("()").split()[-1],)),)


def with_reference(milestone: Milestone, written: str) -> Milestone:
    """The milestone under a reference as written."""
    return replace(milestone, reference=written.upper(), reference_as_written=written)


def measured(
    fields: Sequence[str], moments: Sequence[str], paired: bool, **known: Any
) -> StatedMeasure:
    """A measure from name, baseline, target and its values; planned and actual where paired."""
    name, baseline, target, *values = fields
    if paired:
        pairs = list(zip(values[::2], values[1::2], strict=True))
    else:
        pairs = [(value, "") for value in values]
    steps = [
        (moment, planned or None, actual or None)
        for moment, (planned, actual) in zip(moments, pairs, strict=True)
        if planned or actual
    ]
    return measure(name, baseline or None, target or None, steps, **known)


def joined(*parts: str) -> str:
    """The parts that say something, with spaces between."""
    return " ".join(part for part in parts if part)


def stable(build: Callable[[], bytes]) -> Callable[[], bytes]:
    """The same Office file without the time at which it was made."""

    def built() -> bytes:
        file = io.BytesIO()
        with (
            zipfile.ZipFile(io.BytesIO(build())) as made,
            zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as kept,
        ):
            for name in made.namelist():
                data = made.read(name)
                if name == "docProps/core.xml":
                    data = _STAMP.sub(b"2025-10-01T09:00:00Z", data)
                entry = zipfile.ZipInfo(name, (2025, 10, 1, 9, 0, 0))
                kept.writestr(entry, data, zipfile.ZIP_DEFLATED)
        return file.getvalue()

    return built
