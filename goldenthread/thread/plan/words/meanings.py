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
# What a part was understood as that holds such words has this in it.
_READ_AS = {
    LearntMeaning.Sort.COLUMN.value: "column heading",
    LearntMeaning.Sort.RATING.value: "rating",
    LearntMeaning.Sort.DATE.value: "date",
}


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
    """Those whose words a document holds: a part by itself, or within a rating or a date."""
    known = list(learnt)
    if not known:
        return []
    texts = {fold_written(part.text) for part in parts}
    within = {
        sort: {part.text for part in parts if words in (part.understood_as or "")}
        for sort, words in _READ_AS.items()
    }
    return [
        each
        for each in known
        if fold_written(each.written) in texts or _stands_in(each, within[each.sort])
    ]


def _stands_in(learnt: LearntMeaning, texts: Iterable[str]) -> bool:
    if learnt.sort == LearntMeaning.Sort.COLUMN:
        return _is_made_of(fold_written(learnt.written), {fold_written(text) for text in texts})
    spaced = r"\s+".join(map(re.escape, learnt.written.split()))
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
