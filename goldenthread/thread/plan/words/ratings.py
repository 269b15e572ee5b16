"""What pages say of ratings (design: 'The rating'). Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from django.utils.safestring import SafeString

from goldenthread.base.design import marks
from goldenthread.base.design.escaping import escape_text
from goldenthread.base.design.words import say_count
from goldenthread.thread.plan.models import RatingWord
from goldenthread.thread.plan.reading.document import Colour, Rating, State
from goldenthread.thread.plan.reading.ratings import read_rating
from goldenthread.thread.plan.standings import Counts, Standing, mark_of

NOUN = "milestone,milestones"
# The house's words for each standing, and what they mean.
WORDS: Mapping[Standing, str] = {
    Standing.BLUE: "Complete and embedded",
    Standing.GREEN: "Completed",
    Standing.AMBER: "Progressing to timescale",
    Standing.RED: "Little or no progress",
    Standing.NOT_YET_DUE: "Not yet due",
    Standing.NOT_SET: "No clear rating",
    Standing.STOPPED: "Stopped",
}
MEANINGS: Mapping[Standing, str] = {
    Standing.BLUE: "The work is done, and the change has lasted.",
    Standing.GREEN: "The work is done.",
    Standing.AMBER: "Work has started. It is not done yet.",
    Standing.RED: "Little has been done, or it is late.",
    Standing.NOT_YET_DUE: "It is not meant to have started yet.",
    Standing.NOT_SET: "The plan does not say how it is going.",
    Standing.STOPPED: "Nobody is working on it any more.",
}
OF_STATE: Mapping[str, str] = {
    "complete_and_embedded": "The work is done, and the change has lasted.",
    "complete": "The work is done.",
    "on_track": "Work is under way and should finish on time.",
    "at_risk": "Work is under way and may not finish on time.",
    "off_track": "Little has been done, or it is late.",
    "not_started": "Nobody has started on it yet.",
    "stopped": "Nobody is working on it any more.",
}
UNCHECKED = "Nobody outside the partnership has checked this yet."
DIFFER = "Colour and words differ"
LONGEST_TAG = 40
_WORD = re.compile(r"[^\W\d_]{3}")
# Written ratings that only name a colour, such as 'Amber' or 'R/A': the mark says that already.
_COLOURS = re.compile(r"\W*(?:(?:blue|green|amber|red|grey|purple|rag|brag)\W*)+", re.IGNORECASE)


class WordLine(NamedTuple):
    """A line of a plan's own key: its mark, its words, and what the plan means by them."""

    tag: SafeString
    meaning: str


def tag_standing(standing: Standing) -> SafeString:
    """The mark and the house's words."""
    return marks.rating(mark_of(standing), WORDS[standing])


def say_rating(rating: Rating, standing: Standing) -> str:
    """The document's own words where they are words, else the house's."""
    if disagree(rating):
        return DIFFER
    if is_unexplained(rating):
        return f"{str(rating.colour).capitalize()}, not explained"
    written = " ".join((rating.as_written or "").split())
    is_words = _WORD.search(written) and not _COLOURS.fullmatch(written)
    return written if is_words and len(written) <= LONGEST_TAG else WORDS[standing]


@lru_cache(maxsize=1024)
def tag_rating(rating: Rating, standing: Standing) -> SafeString:
    """The mark of where it stands, with the document's own words: a plan's are few."""
    return marks.rating(mark_of(standing), break_at_strokes(say_rating(rating, standing)))


def break_at_strokes(words: str) -> SafeString:
    """The words escaped, so that 'progress/delayed' may go on in a second line."""
    return SafeString(escape_text(words).replace("/", "/<wbr>"))


def disagree(rating: Rating) -> bool:
    """True where a colour and words that we know stand together, and mean different things."""
    return not rating.state and _speaks_against(rating)


def is_unknown(rating: Rating) -> bool:
    """True where a colour stands with words that nobody knows: these contradict nothing."""
    return not rating.state and _is_coloured_word(rating) and _read(rating) == (None, None)


def is_unexplained(rating: Rating) -> bool:
    """True where the document shows a colour and nowhere says what it means."""
    is_silent = not (disagree(rating) or is_unknown(rating))
    return bool(rating.colour) and not rating.state and is_silent


def _speaks_against(rating: Rating) -> bool:
    state, colour = _read(rating)
    return _is_coloured_word(rating) and bool(state or colour not in (None, rating.colour))


def _is_coloured_word(rating: Rating) -> bool:
    return rating.shown_by == "word_and_fill" and bool(rating.colour)


def _read(rating: Rating) -> tuple[State | None, Colour | None]:
    """What the words mean by themselves, and the colour that they name."""
    said = read_rating(rating.as_written, None)
    return said.state, said.colour


def say_claim(rating: Rating, standing: Standing) -> str:
    """What the document claims, in a sentence or three, and that nobody has checked it."""
    if standing is Standing.NOT_SET and not rating.as_written:
        return "The plan does not say how this is going."
    return f"{_claim(rating, standing)} {UNCHECKED}"


def _claim(rating: Rating, standing: Standing) -> str:
    words = say_rating(rating, standing)
    if disagree(rating):
        return (
            f"The plan colours this {rating.colour}, but its words are ‘{rating.as_written}’. "
            "The two do not fit together, so it has no clear rating."
        )
    if is_unknown(rating):
        return (
            f"The plan colours this {rating.colour} and says ‘{rating.as_written}’. "
            "We do not know what that means, so it has no clear rating."
        )
    if is_unexplained(rating):
        return (
            f"The plan colours this {rating.colour}, and does not say what {rating.colour} means. "
            "So it has no clear rating."
        )
    if rating.state == "not_started":
        return _not_started(standing)
    if standing is Standing.STOPPED:
        return "The plan says that this has been stopped."
    if standing is Standing.NOT_SET:
        return f"The plan says ‘{rating.as_written}’, which is not a rating that we know."
    if rating.shown_by == "fill":
        return f"The plan colours this {rating.colour or standing.value} and says no more."
    return f"The plan claims {rating.colour or standing.value}: {words}."


def _not_started(standing: Standing) -> str:
    if standing is Standing.RED:
        return "The plan says that this has not started, though its start date has passed."
    return "The plan says that this has not started. It is not meant to have started yet."


def say_done(counts: Counts) -> str:
    """One sentence on how much of a plan, or of a part of it, is said to be done."""
    if not counts.total:
        return "No milestones stand here yet."
    if counts.is_unrated:
        which = (
            "its one milestone" if counts.total == 1 else f"any of its {counts.total} milestones"
        )
        return f"The plan does not give {which} a clear rating yet."
    if counts.total == 1:
        return (
            "Its one milestone is said to be done."
            if counts.done
            else ("Its one milestone is not said to be done yet.")
        )
    is_are = "is" if counts.done == 1 else "are"
    return f"{counts.done} of {say_count(counts.total, NOUN)} {is_are} said to be done."


def say_stopped(counts: Counts) -> str:
    """What is left out of the total, where anything is."""
    if not counts.stopped:
        return ""
    is_are = "is" if counts.stopped == 1 else "are"
    return f"{say_count(counts.stopped, NOUN)} {is_are} stopped, and counted apart."


def explain_word(word: RatingWord, standing: Standing) -> WordLine:
    """A line of a plan's own key, explained; its colour is as the key shows it."""
    tag = marks.rating(word.colour or mark_of(standing), word.label)
    return WordLine(tag, OF_STATE.get(word.state, "The plan does not say what this means."))


def explain_house_words(counts: Counts) -> list[WordLine]:
    """The house's words for the ratings that a plan uses, where it has no key of its own."""
    return [
        WordLine(tag_standing(standing), MEANINGS[standing]) for standing, count in counts if count
    ]
