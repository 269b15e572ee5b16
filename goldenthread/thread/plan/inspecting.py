"""What a plan's front matter tells of the inspection that it answers. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from goldenthread.thread.plan.reading.dates import find_date
from goldenthread.thread.plan.reading.document import FrontMatter

_INSPECTED = re.compile(r"\binspect(?:ion|ed)\b|\b(?:re-?)?visit(?:ed)?\b", re.IGNORECASE)
_REPORTED = re.compile(r"\bpublication\b|\bpublished\b|\breport(?:ed)?\b", re.IGNORECASE)
_CLOSING = ".,;:!?–—-… "


class InspectionDays(NamedTuple):
    """The first day of the inspection and the day of its report, null where nobody tells."""

    inspected_on: date | None
    reported_on: date | None


def read_inspection(front_matter: Sequence[FrontMatter]) -> InspectionDays:
    """The days that labels such as 'Date of Inspection' give."""
    inspected = reported = None
    for line in front_matter:
        found = find_date(line.value, "start")
        if found is None or found.when.date is None:
            continue
        if _REPORTED.search(line.label):
            reported = reported or found.when.date
        elif _INSPECTED.search(line.label):
            inspected = inspected or found.when.date
    return InspectionDays(inspected, reported)


def fold_finding(text: str) -> str:
    """A finding's text by which it is known again: case, white space and closing points folded."""
    return " ".join(text.casefold().split()).rstrip(_CLOSING)
