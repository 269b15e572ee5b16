"""What an area has taught the reader, in plain words, and which of it a document holds. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from goldenthread.base.design.words import say_date
from goldenthread.thread.plan.meanings import (
    BY_PLACE,
    Correction,
    fold_written,
    is_named_by_place,
)
from goldenthread.thread.plan.models import LearntMeaning
from goldenthread.thread.plan.reading.column_fields import FIELDS
from goldenthread.thread.plan.reading.document import Colour, PlanDocument, Rating
from goldenthread.thread.plan.reading.rating_words import colour_by_itself
from goldenthread.thread.plan.reading.ratings import RatingKey
from goldenthread.thread.plan.reading.result import PartRead, Reading
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
    """'‘Ownership’ is left out, because Priya Programme said so on 3 May 2026.'.

    Of a column without a heading it says in which files.
    """
    who = said_by or SYSTEM_NAME
    where = f" in files called ‘{learnt.file_name}’" if learnt.file_name else ""
    said = f"because {who} said so on {say_date(said_at)}"
    return f"‘{learnt.written}’ {_use(learnt)}{where}, {said}."


def say_where(learnt: LearntMeaning) -> str:
    """'Files called ‘tracker.xlsx’', 'Every file'."""
    return f"Files called ‘{learnt.file_name}’" if learnt.file_name else "Every file"


def say_remembered(corrections: Sequence[Correction], area: str, file_name: str) -> str:
    """For which files such corrections are remembered; empty where there are none."""
    by_place = [each for each in corrections if is_named_by_place(each.sort, each.written)]
    columns = f"for files called ‘{file_name}’, since another file may have other columns."
    if by_place and len(by_place) == len(corrections):
        return f"Your choices are remembered only {columns}"
    kept = f"Your choices are remembered for the next plan that {area} brings in."
    if by_place:
        return f"{kept} Those about columns without a heading are remembered only {columns}"
    return kept if corrections else ""


def find_used(learnt: Iterable[LearntMeaning], reading: Reading) -> list[LearntMeaning]:
    """Those that bear on a document, as far as its parts and ratings tell.

    Words as a part by itself, as a heading, or within a rating or a date; a line of a text file
    that holds a whole row is looked through too. A colour by its name, its letter or its fill,
    where the document's own key is silent; a column without a heading by its place.
    """
    known = list(learnt)
    if not known:
        return []
    parts, colours = reading.parts, _unexplained(reading.document)
    texts = {fold_written(part.text) for part in parts} | _contradictions(reading.document)
    rows = [part.text for part in parts if part.understood_as == WHOLE_ROW]
    ratings = [part.text for part in parts if "rating" in (part.understood_as or "")] + rows
    dates = [part.text for part in parts if "date" in (part.understood_as or "")] + rows
    headings = [part for part in parts if HEADING in (part.understood_as or "")]
    lines = [part.text for part in headings if part.place.startswith("line ")]
    within = {"column": lines, "rating": ratings, "date": dates}
    pieces = {fold_written(part.text) for part in headings}

    def is_used(each: LearntMeaning) -> bool:
        words = fold_written(each.written)
        if is_named_by_place(each.sort, each.written):
            return _is_headless(each.written, parts)
        if words in texts or (each.sort == "column" and _is_made_of(words, pieces)):
            return True
        if each.sort == "rating" and colour_by_itself(each.written) in colours:
            return True
        return _stands_in(each.written, within[each.sort])

    return [each for each in known if is_used(each)]


def _ratings_of(document: PlanDocument) -> Iterator[Rating]:
    yield from (each.rating for each in document.pillars)
    for area in document.areas_for_improvement:
        yield area.rating
        for focus_area in area.focus_areas:
            yield focus_area.rating
            for milestone in focus_area.milestones:
                yield milestone.rating
                yield from (each.rating for each in milestone.updates)


def _unexplained(document: PlanDocument) -> set[Colour]:
    """The colours of a document of which its own key says nothing plain."""
    key = RatingKey(words=document.vocabulary)
    shown = {each.colour for each in _ratings_of(document) if each.colour}
    return {colour for colour in shown if key.state_of(colour) is None}


def _contradictions(document: PlanDocument) -> set[str]:
    """A colour's name in another's fill, as the reader asks about it: 'Amber, filled red'."""
    return {
        fold_written(f"{each.as_written}, filled {each.colour}")
        for each in _ratings_of(document)
        if each.shown_by == "word_and_fill"
    }


def _is_headless(written: str, parts: Sequence[PartRead]) -> bool:
    """True where parts stand in a column that is named by its place, and none is its heading."""
    named = BY_PLACE.fullmatch(written)
    if named is None:
        return False
    column, table = named["column"], re.escape(named["table"])
    where = rf"cell {column}\d+" if column.isalpha() else rf"(?:row \d+, )?column {column}"
    place = re.compile(rf"{table}(?:, {where})?")
    found = [part for part in parts if place.fullmatch(part.place)]
    return bool(found) and not any(HEADING in (part.understood_as or "") for part in found)


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
