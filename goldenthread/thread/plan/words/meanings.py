"""What an area has taught the reader, in plain words, and which of it a document holds. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from goldenthread.base.design.words import say_date
from goldenthread.thread.plan.meanings import fold_written
from goldenthread.thread.plan.models import LearntMeaning
from goldenthread.thread.plan.reading.column_fields import FIELDS
from goldenthread.thread.plan.reading.result import PartRead
from goldenthread.thread.plan.reading.understanding.words import STATES
from goldenthread.thread.plan.words.publishing import SYSTEM_NAME

LEFT_OUT = "ignore"
# What the reader understood parts as: a table's heading, and a row that is one line of a text.
HEADING, WHOLE_ROW = "column heading", "a milestone"


def say_meaning(sort: str, meaning: str) -> str:
    """'Left out', 'Evidence of impact or success measure', 'On track', '31 July 2026', 'No date'.

    A meaning that this version no longer knows is given as it was kept.
    """
    if sort == LearntMeaning.Sort.DATE:
        return _say_day(meaning) or "No date"
    if sort == LearntMeaning.Sort.RATING:
        return {str(state): words for state, words in STATES.items()}.get(meaning, meaning)
    return "Left out" if meaning == LEFT_OUT else FIELDS.get(meaning, meaning)


def say_used(learnt: LearntMeaning, said_by: str, said_at: datetime) -> str:
    """'‘Ownership’ is left out, because Priya Programme said so on 3 May 2026.'."""
    who = said_by or SYSTEM_NAME
    return f"‘{learnt.written}’ {_use(learnt)}, because {who} said so on {say_date(said_at)}."


def find_used(learnt: Iterable[LearntMeaning], parts: Sequence[PartRead]) -> list[LearntMeaning]:
    """Those whose words a document holds, as far as its parts tell.

    As a part by itself, as a heading, or within a rating or a date; a line of a text file that
    holds a whole row is looked through too.
    """
    known = list(learnt)
    if not known:
        return []
    texts = {fold_written(part.text) for part in parts}
    rows = [part.text for part in parts if part.understood_as == WHOLE_ROW]
    ratings = [part.text for part in parts if "rating" in (part.understood_as or "")] + rows
    dates = [part.text for part in parts if "date" in (part.understood_as or "")] + rows
    headings = [part for part in parts if HEADING in (part.understood_as or "")]
    lines = [part.text for part in headings if part.place.startswith("line ")]
    within = {"column": lines, "rating": ratings, "date": dates}
    pieces = {fold_written(part.text) for part in headings}

    def is_used(each: LearntMeaning) -> bool:
        words = fold_written(each.written)
        if words in texts or (each.sort == "column" and _is_made_of(words, pieces)):
            return True
        return _stands_in(each.written, within[each.sort])

    return [each for each in known if is_used(each)]


def _stands_in(written: str, texts: Iterable[str]) -> bool:
    spaced = r"\s+".join(map(re.escape, written.split()))
    words = re.compile(rf"(?<!\w){spaced}(?!\w)", re.IGNORECASE)
    return bool(spaced) and any(words.search(text) for text in texts)


def _is_made_of(words: str, pieces: set[str]) -> bool:
    """True for a heading of two rows: what stands above, and then what stands below it."""
    return any(words.startswith(over) and words[len(over) :] in pieces for over in pieces if over)


def _use(learnt: LearntMeaning) -> str:
    told = say_meaning(learnt.sort, learnt.meaning)
    if learnt.sort == LearntMeaning.Sort.COLUMN:
        return "is left out" if learnt.meaning == LEFT_OUT else f"is read as ‘{told}’"
    if learnt.sort == LearntMeaning.Sort.DATE and not _say_day(learnt.meaning):
        return "is read as no date"
    return f"means ‘{told}’"


def _say_day(meaning: str) -> str:
    try:
        return say_date(date.fromisoformat(meaning))
    except ValueError:
        return ""
