"""What stands before the plan proper: title, version, date, kind of plan, area, labelled facts."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date

from goldenthread.thread.plan.reading.area_names import (
    AREA_LABEL,
    is_bare_name,
    name_before_slogan,
    plain_area_name,
    read_area_name,
)
from goldenthread.thread.plan.reading.dates import find_date
from goldenthread.thread.plan.reading.document import PlanType, Status
from goldenthread.thread.plan.reading.front_lines import (
    VERSION,
    Version,
    read_dated,
    read_issue,
    read_label,
    read_plan_type,
    read_progress_day,
    read_version,
)

__all__ = [
    "REPORT_DATE",
    "STATUS_LABEL",
    "TITLE_LABEL",
    "Front",
    "Version",
    "plain_area_name",
    "read_area_name",
    "read_dated",
    "read_front_matter",
    "read_label",
    "read_plan_type",
    "read_progress_day",
    "read_version",
]

_BODY = re.compile(r"\b(?:office|team|manager|board|lead|group|director)\b", re.IGNORECASE)
REPORT_DATE = re.compile(
    r"(?:progress |highlight )?report date|reporting date|date of this report", re.IGNORECASE
)
STATUS_LABEL = re.compile(
    r"(?:(?:document|plan|version|current)\s+)?status"
    r"(?:\s+of\s+(?:the\s+|this\s+)?(?:plan|document|statement|version))?",
    re.IGNORECASE,
)
TITLE_LABEL = re.compile(
    r"(?:(?:plan|document) )?(?:title|name)"
    r"|(?:name|title) of (?:the |this )?(?:plan|document)|plan",
    re.IGNORECASE,
)
_MOST_OF_A_NAME = 8
_NUMBERED = re.compile(r"\s*(?:\d+(?:\.\d+)*[.)]|[•\-–])\s")


@dataclass
class Front:
    """What the lines before the plan say; `used` tells what each line (by index) was taken for."""

    title: str | None = None
    version: str | None = None
    status: Status | None = None
    dated: date | None = None
    plan_type: PlanType | None = None
    area_name: str | None = None
    pairs: list[tuple[int, str, str]] = field(default_factory=list)
    used: dict[int, str] = field(default_factory=dict)
    progress_to: date | None = None


def read_front_matter(lines: Sequence[str], titles: Collection[int] = ()) -> Front:
    """The facts in the lines before the plan proper, blank lines included, in order.

    `titles` are the lines (by index) that the document itself sets as its title. The title is
    the first of these that names the kind of plan, else the first of them; without any, it is
    the first line that names the kind of plan, else the first that is nothing else. Numbered
    lines are a list of contents and never the title.
    """
    front = Front()
    opens = not titles
    for index, line in enumerate(lines):
        if line.strip() and index not in titles:
            _read_line(front, index, " ".join(line.split()), opens=opens)
            opens = opens and index in front.used and not front.pairs
    _choose_title(front, lines, titles)
    front.dated = front.dated or _date_of_report(front) or front.progress_to
    _choose_names(front, lines, [" ".join(lines[index].split()) for index in sorted(titles)])
    _claim_names(front, lines)
    return front


def _date_of_report(front: Front) -> date | None:
    """The date of a report on progress, where the plan gives itself no other."""
    told = (value for _, label, value in front.pairs if REPORT_DATE.fullmatch(label))
    return next(filter(None, map(read_dated, told)), None)


def _read_line(front: Front, index: int, line: str, *, opens: bool) -> None:
    """Read one line; `opens` tells that nothing but a version or a date stands before it."""
    so_far = read_progress_day(line)
    if so_far:
        front.progress_to = front.progress_to or so_far
        front.used[index] = "the day up to which progress is told"
        return
    dated = read_dated(line)
    if dated:
        front.dated = front.dated or dated
        # 'Published 2 June 2025' says the status too.
        told = read_version(line)
        front.status = front.status or (told.status if told else None)
        front.used[index] = "the date of the plan"
        return
    label = read_label(line)
    version = read_version(line) or (read_issue(*label) if label else None)
    if version and not _NUMBERED.match(line) and (version.number or not label):
        _take_version(front, index, line, version)
    elif label and _is_a_plan(label[1]) and is_bare_name(label[0]):
        # 'Anywhere: Written Statement of Action' is a title, and free to be chosen as one.
        front.area_name = front.area_name or label[0]
    elif label and _is_a_plan(label[1]) and opens and not TITLE_LABEL.fullmatch(label[0]):
        # Whoever writes the plan may stand before its name: 'Our Council and partners: SEND …'.
        front.area_name = front.area_name or read_area_name(line)
    elif label:
        if version and STATUS_LABEL.fullmatch(label[0]):
            front.status = front.status or version.status
        front.pairs.append((index, *label))
        front.used[index] = "a fact about the plan"


def _is_a_plan(words: str) -> bool:
    """Whether words name a plan, and not an office or a board that goes by its name."""
    return read_plan_type(words) is not None and not _BODY.search(words)


def _take_version(front: Front, index: int, line: str, version: Version) -> None:
    front.version = front.version or version.number
    front.status = front.status or version.status
    # '2, June 2024' after 'Version' is no second of June.
    found = find_date(VERSION.sub(" ", line))
    if found and found.when.precision == "day":
        front.dated = front.dated or found.when.date
    if not read_plan_type(line):
        front.used[index] = "the version"


def _choose_title(front: Front, lines: Sequence[str], declared: Collection[int]) -> None:
    if declared:
        _take_set_titles(front, lines, declared)
        return
    free = [
        (index, " ".join(line.split()))
        for index, line in enumerate(lines)
        if line.strip() and index not in front.used and not _NUMBERED.match(line)
    ]
    short = [(index, line) for index, line in free if len(line.split()) <= 25]
    titles = [(index, line) for index, line in short if read_plan_type(line)] or short
    titles = titles or _labelled_titles(front) or _titles_with_version(front, lines)
    if titles:
        index, front.title = titles[0]
        front.used[index] = "the title"


def _take_set_titles(front: Front, lines: Sequence[str], titles: Collection[int]) -> None:
    """Take the title from the lines set as such; the others of them only go with it."""
    said = [(index, " ".join(lines[index].split())) for index in sorted(titles)]
    chosen = next((at for at in said if read_plan_type(at[1])), said[0])
    front.title = chosen[1]
    for index, line in said:
        version = read_version(line)
        if version:
            _take_version(front, index, line, version)
        front.used[index] = "the title"


def _labelled_titles(front: Front) -> list[tuple[int, str]]:
    """Titles that a label says are such, 'Document title: …'."""
    return [(at, value) for at, label, value in front.pairs if TITLE_LABEL.fullmatch(label)]


def _titles_with_version(front: Front, lines: Sequence[str]) -> list[tuple[int, str]]:
    """Lines that say more than the version, 'Action tracker for SEND v4.1': titles, if none is."""
    versions = [index for index, meaning in front.used.items() if meaning == "the version"]
    told = [(index, " ".join(lines[index].split())) for index in versions]
    return [(index, line) for index, line in told if len(VERSION.sub("", line).split()) >= 3]


def _claim_names(front: Front, lines: Sequence[str]) -> None:
    """Tell the lines that say no more than the area's name or the kind of plan."""
    for index, line in enumerate(lines):
        said = " ".join(line.split())
        if not said or index in front.used or len(said.split()) > _MOST_OF_A_NAME:
            continue
        if front.area_name in (said, plain_area_name(said)):
            front.used[index] = "the area's name"
        elif _is_the_kind(said, front):
            front.used[index] = "the kind of plan"


def _is_the_kind(line: str, front: Front) -> bool:
    """Whether a line says the plan's kind, which the title leaves out."""
    kind = None if read_plan_type(front.title or "") else read_plan_type(line)
    return kind is not None and kind == front.plan_type


def _choose_names(front: Front, lines: Sequence[str], declared: Sequence[str]) -> None:
    told = [front.title or "", *lines]
    front.plan_type = next((kind for line in told if (kind := read_plan_type(line))), None)
    labelled = [f"{label}: {value}" for _, label, value in front.pairs]
    names = [line for line in labelled if AREA_LABEL.fullmatch(line.partition(":")[0])]
    likely = [*names, front.title or "", *(line for line in lines if len(line.split()) <= 14)]
    named = next((name for line in likely if (name := read_area_name(line))), None)
    front.area_name = named or front.area_name
    front.area_name = (
        front.area_name
        or name_before_slogan(front.title or "", lines)
        or next((line for line in declared if is_bare_name(line) and line != front.title), None)
    )
