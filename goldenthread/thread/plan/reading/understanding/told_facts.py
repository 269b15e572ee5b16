"""Facts before the plan that its own title, area, version, status or date says already."""

from __future__ import annotations

import re

from goldenthread.thread.plan.reading.area_names import AREA_LABEL, plain_area_name
from goldenthread.thread.plan.reading.dates import find_date
from goldenthread.thread.plan.reading.document import FrontMatter
from goldenthread.thread.plan.reading.front_matter import (
    REPORT_DATE,
    STATUS_LABEL,
    TITLE_LABEL,
    Front,
)

_OF_THE_VERSION = re.compile(
    r"(?:(?:document|plan|this|current|latest) )?(?:version|issue|revision)"
    r"(?: (?:no|number|control))?\.?",
    re.IGNORECASE,
)
_OF_THE_DATE = re.compile(
    r"(?:(?:plan|version|document|statement|status)(?:['’]s)? )?date"
    r"(?:d| of (?:this |the )?(?:plan|version|document|issue))?|last updated|updated",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:and|of|on)\s+|\s*[/&+,]\s*", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:\b(?:version|ver|v|issue|revision|rev)\b\.?\s*(?:no\.?|number)?\s*|\bv)?"
    r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)(?![\w.]*\d)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\b(?:version|dated|date|of|on|at|as|the|updated|last)\b|\W", re.IGNORECASE)


def is_told(pair: FrontMatter, front: Front) -> bool:
    """Whether the plan's own title, area, version, status or date says all that a fact says."""
    label, value = pair.label.strip(), " ".join(pair.value.split())
    if AREA_LABEL.fullmatch(label):
        return front.area_name in (value, plain_area_name(value))
    if TITLE_LABEL.fullmatch(label):
        return value == front.title
    return _is_of_the_issue(label) and not _untold(value, front)


def _is_of_the_issue(label: str) -> bool:
    """Whether a label asks for the version, the status or the date, or several: 'Version/date'."""
    kinds = (_OF_THE_VERSION, STATUS_LABEL, _OF_THE_DATE, REPORT_DATE)

    def asks(words: str) -> bool:
        return any(kind.fullmatch(words) for kind in kinds)

    return asks(label) or all(map(asks, _AND.split(label)))


def _untold(value: str, front: Front) -> str:
    """What is left of a value without the plan's own date, version and status."""
    found = find_date(value)
    if found and found.when.precision == "day" and found.when.date == front.dated:
        value = f"{value[: found.start]} {value[found.end :]}"
    number = _NUMBER.search(value)
    if number and number["number"] == front.version:
        value = f"{value[: number.start()]} {value[number.end() :]}"
    if front.status:
        value = re.sub(rf"\b{front.status}\b", " ", value, flags=re.IGNORECASE)
    return _BETWEEN.sub("", value)
