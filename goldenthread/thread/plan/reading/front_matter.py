"""What stands before the plan proper: title, version, date, kind of plan, area, labelled facts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from goldenthread.thread.plan.reading.dates import find_date, read_day
from goldenthread.thread.plan.reading.document import PlanType, Status

_PLAN_TYPES: tuple[tuple[PlanType, re.Pattern[str]], ...] = (
    (
        "written_statement_of_action",
        re.compile(r"\bwritten statements? of action\b|\bWSoA\b", re.I),
    ),
    ("accelerated_progress_plan", re.compile(r"\baccelerated progress plan\b|(?-i:\bAPP\b)", re.I)),
    (
        "priority_action_plan",
        re.compile(r"\bpriority action (?:plan|statement)\b|(?-i:\bPAP\b)", re.I),
    ),
    ("reform_plan", re.compile(r"\breform(?:s)? plan\b", re.I)),
    (
        "improvement_plan",
        re.compile(
            r"\b(?:improvement|action|recovery|transformation|delivery)\s+plan\b"
            r"|\bimprovement programme\b",
            re.I,
        ),
    ),
)  # fmt: skip
_VERSION = re.compile(
    r"\b(?:version|ver\.?|v\.?|issue|revision|rev\.?)\s*(?:no\.?|number|:|-)?\s*"
    r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)\b",
    re.IGNORECASE,
)
_STATUSES: tuple[tuple[Status, re.Pattern[str]], ...] = (
    ("draft", re.compile(r"\bdraft\b|\bfor consultation\b|\bwork in progress\b", re.I)),
    ("published", re.compile(r"\bpublished\b|\bpublication version\b", re.I)),
    ("agreed", re.compile(r"\b(?:agreed|approved|signed[ -]off|endorsed|final)\b", re.I)),
)  # fmt: skip
_LABELLED = re.compile(r"(?P<label>[A-Z][^:?!\t]{2,90}?)\s*:\s+(?P<value>\S.*)", re.DOTALL)
_DATED = re.compile(
    r"(?:(?:date[d]?|last (?:updated|revised|reviewed)|updated|published|publication date"
    r"|version date|date of (?:this )?(?:version|plan|publication|issue)|as (?:at|of)|issued?)\b"
    r"[\s:–-]*)?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NUMBERED = re.compile(r"\s*(?:\d+(?:\.\d+)*[.)]|[•\-–])\s")
_AREA_LABEL = re.compile(
    r"(?:name of (?:the )?)?(?:local )?(?:area|authority|council|la)(?: name)?", re.IGNORECASE
)
_KIND_BEFORE = re.compile(
    r"^(?:the\s+)?(?:(?:london|royal|metropolitan)\s+)*"
    r"(?:borough|city|county|council)(?:\s+council)?\s+of\s+"
    r"|^(?:the\s+)",
    re.IGNORECASE,
)
_KIND_AFTER = re.compile(
    r"(?:\s+(?:(?:metropolitan|royal|london)\s+)?(?:borough|city|county|district|unitary)?\s*"
    r"(?:council|authority)|\s+(?:local\s+)?(?:area|partnership|SEND)|\s+mbc)(?:['’]s?)?(?:\s.*)?$",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w'’.-]*(?:(?:\s(?:and|&|of|on|upon|with|the)|,)?\s[A-Z][\w'’.-]*){0,4}"
_NAMED = re.compile(
    rf"(?P<name>{_NAME}?)\s+(?:(?:Metropolitan|City|County|Borough|District)\s+)*"
    r"(?:Council|Local Area|Local Authority|Area SEND|(?:Local )?SEND\b|Written Statement"
    r"|Accelerated Progress|Priority Action|(?:Local )?Reform Plan|Improvement Plan)"
)
_NAMED_LAST = re.compile(rf"(?:\b(?:in|for|across)|[–—:-])\s+(?P<name>{_NAME})$")
_SLOGAN = re.compile(rf"\b(?:One|For|for|for all|in|across|of)\s+(?P<name>{_NAME})")
_COMMON_WORDS = frozenset(
    [
        "SEND",
        "Local",
        "The",
        "Our",
        "Joint",
        "Area",
        "Draft",
        "Plan",
        "Version",
        "Improvement",
        "Written",
        "Statement",
        "Action",
        "Children",
        "Children's",
        "Education",
        "Health",
        "Inclusion",
        "Strategy",
        "Partnership",
        "Final",
    ]
)


class Version(NamedTuple):
    """A version's number as labelled and the plan's status; null where the words don't say."""

    number: str | None
    status: Status | None


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


def read_version(text: str) -> Version | None:
    """The version and status that a line states: 'Draft Template Version 2.4'; null if neither."""
    if len(text) > 120:
        return None
    number = _VERSION.search(text)
    status = next((status for status, words in _STATUSES if words.search(text)), None)
    if number is None and (status is None or len(text.split()) > 8):
        return None
    return Version(number["number"] if number else None, status)


@lru_cache(maxsize=1024)
def read_plan_type(text: str) -> PlanType | None:
    """The kind of plan that the words name, the most particular first."""
    return next((kind for kind, words in _PLAN_TYPES if words.search(text)), None)


def read_label(text: str) -> tuple[str, str] | None:
    """A label and its value, 'Date of inspection: 15 November 2021'; null for a plain sentence."""
    match = _LABELLED.fullmatch(text.strip())
    if match is None or len(match["label"].split()) > 14 or ". " in match["label"]:
        return None
    if read_plan_type(match["label"]):
        # 'Our SEND Improvement Plan: tracker' is a title.
        return None
    return match["label"].strip(), match["value"].strip()


def read_dated(text: str) -> date | None:
    """The day that a whole line gives the document: 'March 10th 2022', 'Updated 3 May 2024'."""
    if len(text) > 80:
        return None
    match = _DATED.fullmatch(text.strip())
    return read_day(match["rest"]) if match and _is_all_date(match["rest"]) else None


def read_area_name(text: str) -> str | None:
    """The local area that a title or a labelled line names, without its kind of council."""
    if len(text) > 200:
        return None
    label = read_label(text)
    if label and _AREA_LABEL.fullmatch(label[0]):
        return plain_area_name(label[1])
    if _KIND_BEFORE.match(text) and len(text.split()) <= 8 and text[:4].lower() != "the ":
        return plain_area_name(text)
    named = list(_NAMED.finditer(text))
    if read_plan_type(text):
        named += _NAMED_LAST.finditer(text)
    for match in named:
        if not _COMMON_WORDS & set(match["name"].split()):
            return plain_area_name(match["name"])
    return _repeated(text)


def plain_area_name(name: str) -> str:
    """'London Borough of Barnet', 'Kent County Council' and 'Devon local area' as plain names."""
    plain = _KIND_AFTER.sub("", _KIND_BEFORE.sub("", name.strip()))
    return plain.strip(" .,;:–-") or name.strip()


def read_front_matter(lines: Sequence[str]) -> Front:
    """The facts in the lines before the plan proper, blank lines included, in order.

    The title is the first line that names the kind of plan, else the first that is nothing
    else; numbered lines are a list of contents and never the title.
    """
    front = Front()
    for index, line in enumerate(lines):
        if line.strip():
            _read_line(front, index, " ".join(line.split()))
    _choose_title(front, lines)
    _choose_names(front, lines)
    return front


def _read_line(front: Front, index: int, line: str) -> None:
    dated = read_dated(line)
    if dated:
        front.dated = front.dated or dated
        # 'Published 2 June 2025' says the status too.
        told = read_version(line)
        front.status = front.status or (told.status if told else None)
        front.used[index] = "the date of the plan"
        return
    label = read_label(line)
    version = read_version(line)
    if version and not _NUMBERED.match(line) and (version.number or not label):
        _take_version(front, index, line, version)
    elif label:
        front.pairs.append((index, *label))
        front.used[index] = "a fact about the plan"


def _take_version(front: Front, index: int, line: str, version: Version) -> None:
    front.version = front.version or version.number
    front.status = front.status or version.status
    # '2, June 2024' after 'Version' is no second of June.
    found = find_date(_VERSION.sub(" ", line))
    if found and found.when.precision == "day":
        front.dated = front.dated or found.when.date
    if not read_plan_type(line):
        front.used[index] = "the version"


def _choose_title(front: Front, lines: Sequence[str]) -> None:
    free = [
        (index, " ".join(line.split()))
        for index, line in enumerate(lines)
        if line.strip() and index not in front.used and not _NUMBERED.match(line)
    ]
    short = [(index, line) for index, line in free if len(line.split()) <= 25]
    titles = [(index, line) for index, line in short if read_plan_type(line)] or short
    titles = titles or _titles_with_version(front, lines)
    if titles:
        index, front.title = titles[0]
        front.used[index] = "the title"


def _titles_with_version(front: Front, lines: Sequence[str]) -> list[tuple[int, str]]:
    """Lines that say more than the version, 'Action tracker for SEND v4.1': titles, if none is."""
    versions = [index for index, meaning in front.used.items() if meaning == "the version"]
    told = [(index, " ".join(lines[index].split())) for index in versions]
    return [(index, line) for index, line in told if len(_VERSION.sub("", line).split()) >= 3]


def _choose_names(front: Front, lines: Sequence[str]) -> None:
    told = [front.title or "", *lines]
    front.plan_type = next((kind for line in told if (kind := read_plan_type(line))), None)
    labelled = [f"{label}: {value}" for _, label, value in front.pairs]
    names = [line for line in labelled if _AREA_LABEL.fullmatch(line.partition(":")[0])]
    likely = [*names, front.title or "", *(line for line in lines if len(line.split()) <= 14)]
    front.area_name = next((name for line in likely if (name := read_area_name(line))), None)


def _is_all_date(text: str) -> bool:
    found = find_date(text)
    return found is not None and not (text[: found.start] + text[found.end :]).strip(" .,()–-")


def _repeated(text: str) -> str | None:
    """A proper name that a slogan says twice, as in 'One Anywhere; better for all Anywhere'."""
    for match in _SLOGAN.finditer(text):
        name = match["name"]
        if text.count(name) > 1 and name not in _COMMON_WORDS:
            return name
    return None
