"""Single lines before the plan proper: version, kind of plan, label and value, date."""

from __future__ import annotations

import re
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
VERSION = re.compile(
    r"\b(?:version|ver\.?|v\.?|issue|revision|rev\.?)\s*(?:no\.?|number|:|-)?\s*"
    r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)\b",
    re.IGNORECASE,
)
_STATUSES: tuple[tuple[Status, re.Pattern[str]], ...] = (
    ("draft", re.compile(r"\bdraft\b|\bfor consultation\b|\bwork in progress\b", re.I)),
    ("published", re.compile(r"\bpublished\b|\bpublication version\b", re.I)),
    ("agreed", re.compile(r"\b(?:agreed|approved|signed[ -]off|endorsed|final)\b", re.I)),
)  # fmt: skip
_STATUS_OPENS = re.compile(
    r"(?:formally |jointly )?(?:agreed|approved|signed[ -]off|endorsed|published)"
    r"\s+(?:by|on|at|in)\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?P<label>[A-Z][^:?!\t]{2,90}?)\s*:\s+(?P<value>\S.*)", re.DOTALL)
_DATED = re.compile(
    r"(?:(?:date of (?:this |the )?(?:version|plan|publication|issue|document|statement)"
    r"|(?:(?:this |the )?(?:plan|version|document|statement)(?:['’]s)? (?:was |is )?)?date[d]?"
    r"|last (?:updated|revised|reviewed)|updated|published|publication date|document date"
    r"|as (?:at|of)|issued?)\b"
    r"[\s:–-]*)?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_SO_FAR = re.compile(
    r"(?:(?:progress|position|status|update|updates)\b[\s:–-]*)?(?:as at|as of|up to|to)\b[\s:–-]*"
    r"(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
"""A line that says up to which day progress is told: the plan's date only where it has no other."""


_NUMBERED_ISSUE = re.compile(r"issue\s+\d{1,3}(?:\.\d+)*\s*[,:;–-]", re.IGNORECASE)
"""'Issue 5, July 2024' is the fifth issue, not the fifth of July."""


_ISSUE = re.compile(r"(?:(?:document|plan|current) )?(?:version|issue|revision)\b", re.IGNORECASE)


class Version(NamedTuple):
    """A version's number as labelled and the plan's status; null where the words don't say."""

    number: str | None
    status: Status | None


def read_version(text: str) -> Version | None:
    """The version and status that a line states: 'Draft Template Version 2.4'; null if neither."""
    if len(text) > 120:
        return None
    number = VERSION.search(text)
    status = next((status for status, words in _STATUSES if words.search(text)), None)
    opens = status is not None and _STATUS_OPENS.match(text) is not None
    if number is None and (status is None or len(text.split()) > (14 if opens else 8)):
        return None
    return Version(number["number"] if number else None, status)


def read_issue(label: str, value: str) -> Version | None:
    """The version that a value opens with under a label for it and more, 'Version and date'."""
    found = VERSION.match(f"Version {value}") if _ISSUE.match(label) else None
    told = read_version(value)
    return Version(found["number"], told.status if told else None) if found else None


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
    if match and _NUMBERED_ISSUE.match(text.strip()):
        return None
    return read_day(match["rest"]) if match and _is_all_date(match["rest"]) else None


def read_progress_day(text: str) -> date | None:
    """The day up to which a whole line says that progress is told: 'Progress as at 3 May 2024'."""
    match = _SO_FAR.fullmatch(text.strip()) if len(text) <= 80 else None
    return read_day(match["rest"]) if match and _is_all_date(match["rest"]) else None


def _is_all_date(text: str) -> bool:
    found = find_date(text)
    return found is not None and not (text[: found.start] + text[found.end :]).strip(" .,()–-")
