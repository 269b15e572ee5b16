"""Short ways to make these layouts: content from text files, files that never change."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Citation,
    CrossReference,
    Finding,
    FocusArea,
    Milestone,
    Pillar,
    Rating,
    StatedMeasure,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.second import dates

Row = dict[str, str]


@dataclass
class Block:
    """One heading of the plan with what stands straight beneath it."""

    kind: str
    values: list[str]
    rows: list[Row] = field(default_factory=list)
    findings: list[list[str]] = field(default_factory=list)
    measures: list[list[str]] = field(default_factory=list)
    impact: str | None = None


def read(name: str) -> list[Block]:
    """The blocks of a content file beside this module."""
    blocks: list[Block] = []
    columns: list[str] = []
    for line in Path(__file__).with_name(name).read_text("utf-8").splitlines():
        if not line.strip():
            continue
        marker, _, rest = line.partition(" ") if line.startswith("@") else ("", "", line)
        values = [part.strip() for part in rest.split("|")]
        if marker == "@columns":
            columns = values
        elif marker == "@finding":
            blocks[-1].findings.append(values)
        elif marker == "@measure":
            blocks[-1].measures.append(values)
        elif marker == "@impact":
            blocks[-1].impact = rest.strip()
        elif marker:
            blocks.append(Block(marker[1:], values))
        else:
            values += [""] * (len(columns) - len(values))
            cells = dict(zip(columns, values, strict=True))
            blocks[-1].rows.append(
                {name: text.replace(" // ", "\n") for name, text in cells.items()}
            )
    return blocks


def structure(
    blocks: Iterable[Block], tell: Callable[[Row], Milestone]
) -> tuple[list[Pillar], list[AreaForImprovement]]:
    """Pillars and areas as a clerk nests them."""
    pillars: list[Pillar] = []
    areas: list[AreaForImprovement] = []
    for block in blocks:
        values = [value or None for value in block.values]
        if block.kind == "pillar":
            pillars.append(clerk.pillar(values[0], values[1] or ""))
        elif block.kind == "area":
            made = clerk.area(
                values[0],
                values[1],
                values[2] if len(values) > 2 else None,
                [_focus(None, None, block, tell)] if block.rows else [],
                pillar=pillars[-1] if pillars else None,
                findings=[finding(part) for part in block.findings],
                measures=[measure(part) for part in block.measures],
            )
            areas.append(made)
        else:
            held = (*areas[-1].focus_areas, _focus(values[0], values[1], block, tell))
            areas[-1] = replace(areas[-1], focus_areas=held)
    return pillars, areas


def _focus(
    label: str | None, title: str | None, block: Block, tell: Callable[[Row], Milestone]
) -> FocusArea:
    milestones: list[Milestone] = []
    parent: str | None = None
    for row in block.rows:
        told = tell(row)
        if row["action"].startswith(">"):
            told = replace(told, parent=parent)
        else:
            parent = told.key
        milestones.append(told)
    return clerk.focus(label, title, milestones, impact=block.impact)


def finding(values: Sequence[str]) -> Finding:
    """A finding from its text, its citation as written and what that cites."""
    if len(values) < 3:
        return clerk.finding(values[0])
    cited = []
    for part in values[2].split(";"):
        page, kind, number = part.split()
        cited.append(Citation(None if page == "-" else int(page), kind, number))
    return clerk.finding(values[0], values[1], *cited)


def measure(values: Sequence[str]) -> StatedMeasure:
    """A measure from name, baseline, target, owner, source, trajectory."""
    name, baseline, target, owner, source, steps = values
    return clerk.measure(
        name,
        baseline or None,
        target or None,
        [(when, planned or None, actual or None) for when, planned, actual in points(steps)],
        owner=owner or None,
        source=source or None,
    )


def points(steps: str) -> list[tuple[str, str, str]]:
    """The trajectory 'when:planned:actual; …'."""
    made = []
    for step in filter(None, steps.split(";")):
        when, planned, actual = (part.strip() for part in step.split(":"))
        made.append((when, planned, actual))
    return made


def told(row: Row, reference: str, **known: Any) -> Milestone:
    """The row's milestone: references folded, cross references and asides out of the action."""
    text = row["action"].lstrip(">~ ")
    crossed = re.findall(r"\{([^=]+)=([^}]*)\}", text)
    folded = re.sub(r"\s", "", reference).upper() or None
    made = clerk.milestone(
        re.sub(r" ?(\{[^}]*\}|\[\[.*?\]\])", "", text),
        folded,
        notes=tuple(re.findall(r"\[\[(.*?)\]\]", text)),
        cross_references=tuple(
            CrossReference(written, tuple(aims.split(","))) for written, aims in crossed
        ),
        hidden=row["action"].startswith("~"),
        **known,
    )
    return replace(made, reference_as_written=reference or None)


def shown(row: Row) -> str:
    """The action as its cell shows it, cross references in place (asides still marked)."""
    return re.sub(r"\{([^=]+)=[^}]*\}", r"\1", row["action"].lstrip(">~ "))


def entries(text: str) -> tuple[Update, ...]:
    """Entries that begin with a date and a colon, a line each, oldest first."""
    made = []
    for line in filter(None, text.split("\n")):
        written, _, said = line.partition(": ")
        made.append(clerk.update(dates.end(written), said))
    return tuple(sorted(made, key=lambda update: str(update.when.date)))


def markdown(texts: Iterable[str]) -> str:
    """Paragraphs and bullets as a section's body."""
    return re.sub(r"\n\n(?=- )", "\n", "\n\n".join(texts)).replace("\n- ", "\n\n- ", 1)


def rated(key: dict[str, Rating], written: str) -> Rating:
    """What the plan's key makes of a rating."""
    return key[written] if written else NO_RATING


def fixed(file: bytes) -> bytes:
    """The same Office file with every time of its making set to one day."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as before, zipfile.ZipFile(made, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "docProps/core.xml":
                content = re.sub(
                    rb"(<dcterms:(created|modified)[^>]*>)[^<]*",
                    rb"\g<1>2025-01-06T09:00:00Z",
                    content,
                )
            part = zipfile.ZipInfo(name, (2025, 1, 6, 9, 0, 0))
            part.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(part, content)
    return made.getvalue()
