"""What people of an area have told the reader that words mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from goldenthread.base.areas.models import LocalArea
from goldenthread.thread.plan.models import LearntMeaning
from goldenthread.thread.plan.reading.result import Meanings

# How the reader names a column that has no heading: by its letter or number, and its table.
BY_PLACE = re.compile(
    r"column (?P<column>\d+|[A-Z]{1,3}) of (?P<table>(?:sheet|table|row|line) .+)", re.DOTALL
)


class Correction(NamedTuple):
    """One correction: `sort` is 'column', 'rating' or 'date'; `written` as the doubt gives it.

    `meaning` is one of the doubt's alternatives; for a date an ISO date, or '' for no date.
    """

    sort: str
    written: str
    meaning: str


def learnt_meanings(area: LocalArea, file_name: str) -> Meanings:
    """What is learnt in an area of files with this name, as the reader takes it: one query."""
    kept: dict[str, dict[str, str]] = {sort.value: {} for sort in LearntMeaning.Sort}
    for learnt in LearntMeaning.objects.filter(area=area):
        if holds_for(learnt, file_name):
            kept[learnt.sort][learnt.written] = learnt.meaning
    return Meanings(columns=kept["column"], ratings=kept["rating"], dates=kept["date"])


def corrected(meanings: Meanings, corrections: Iterable[Correction]) -> Meanings:
    """These meanings, with the corrections in place of what was known of the same words. Pure."""
    kept = {"column": meanings.columns, "rating": meanings.ratings, "date": meanings.dates}
    for correction in corrections:
        folded = fold_written(correction.written)
        others = {
            written: meaning
            for written, meaning in kept[correction.sort].items()
            if fold_written(written) != folded
        }
        kept[correction.sort] = others | {correction.written: correction.meaning}
    return Meanings(columns=kept["column"], ratings=kept["rating"], dates=kept["date"])


def is_named_by_place(sort: str, written: str) -> bool:
    """True for a column without a heading, such as 'column C of sheet Tracker'."""
    return sort == LearntMeaning.Sort.COLUMN and bool(BY_PLACE.fullmatch(written))


def holds_for(learnt: LearntMeaning, file_name: str) -> bool:
    """True where a meaning holds in files with this name.

    Words mean the same in every file of an area; the third column of a sheet does not.
    """
    if is_named_by_place(learnt.sort, learnt.written):
        return learnt.file_name == file_name
    return True


def fold_written(written: str) -> str:
    """Words by which a meaning is known again: without case and white space."""
    return "".join(written.casefold().split())
