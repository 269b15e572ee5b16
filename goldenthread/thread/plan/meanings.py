"""What people of an area have told the reader that words mean."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from goldenthread.base.areas.models import LocalArea
from goldenthread.thread.plan.models import LearntMeaning
from goldenthread.thread.plan.reading.result import Meanings


class Correction(NamedTuple):
    """One correction: `sort` is 'column', 'rating' or 'date'; `written` as the doubt gives it.

    `meaning` is one of the doubt's alternatives; for a date an ISO date, or '' for no date.
    """

    sort: str
    written: str
    meaning: str


def learnt_meanings(area: LocalArea) -> Meanings:
    """Everything learnt in an area, as the reader takes it: one query."""
    kept: dict[str, dict[str, str]] = {sort.value: {} for sort in LearntMeaning.Sort}
    for learnt in LearntMeaning.objects.filter(area=area):
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


def fold_written(written: str) -> str:
    """Words by which a meaning is known again: without case and white space."""
    return "".join(written.casefold().split())
