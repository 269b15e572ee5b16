"""What is asked about a rating that has no meaning: its colour, its words, or both at odds."""

from __future__ import annotations

from goldenthread.thread.plan.reading.document import Colour, Rating, State
from goldenthread.thread.plan.reading.rating_words import colour_by_itself
from goldenthread.thread.plan.reading.ratings import RatingKey, is_split, read_rating
from goldenthread.thread.plan.reading.understanding.notebook import Notebook

STATES: dict[State, str] = {
    "complete_and_embedded": "Done and lasting",
    "complete": "Done",
    "on_track": "On course",
    "at_risk": "At risk",
    "off_track": "Behind",
    "not_started": "Not started",
    "stopped": "Stopped",
}
_MOST_USUAL: dict[Colour, tuple[State, ...]] = {
    "blue": ("complete_and_embedded", "complete"),
    "green": ("on_track", "complete"),
    "amber": ("at_risk", "on_track"),
    "red": ("off_track", "not_started"),
    "grey": ("not_started", "stopped"),
    "purple": ("stopped", "complete_and_embedded"),
}
"""What each colour means in most plans, the usual meaning first (domain/plan.md section 3.3)."""
_NO_MEANING = "a rating without a meaning"


def ask_about_rating(rating: Rating, place: str, notebook: Notebook) -> None:
    """Note a doubt for a rating without a state: of its colour, and of words nobody knows."""
    written, key = rating.as_written or "", notebook.key
    if _is_at_odds(rating, key):
        _ask(rating, name_of(rating, key), place, _at_odds(rating), notebook)
        return
    if rating.colour and not is_split(written):
        _ask_about_colour(rating.colour, place, notebook)
    if written and read_rating(written, None, key).colour is None:
        why = "Neither the plan's own key nor the house table knows this word."
        _ask(rating, written, place, why, notebook)


def name_of(rating: Rating, key: RatingKey) -> str:
    """The words by which a rating is asked about; a colour in another's fill is named with both."""
    written = rating.as_written or ""
    if colour_by_itself(written) and _is_at_odds(rating, key):
        return f"{written}, filled {rating.colour}"
    return written


def _is_at_odds(rating: Rating, key: RatingKey) -> bool:
    """Whether a rating has no state because what it says and what it shows contradict."""
    written = rating.as_written
    if written is None or rating.state or is_split(written):
        return False
    alone = read_rating(written, None, key)
    if rating.shown_by == "word_and_fill" and (alone.state or alone.colour != rating.colour):
        return alone.state is not None or alone.colour is not None
    return alone.colour is not None and key.state_of(alone.colour) is not None


def _at_odds(rating: Rating) -> str:
    if rating.shown_by == "word_and_fill":
        return (
            f"The cell says ‘{rating.as_written}’ and is filled {rating.colour}; "
            "the two contradict each other."
        )
    return f"It names {rating.colour}, which has another meaning here than the words beside it."


def _ask_about_colour(colour: Colour, place: str, notebook: Notebook) -> None:
    in_key = any(word.colour == colour for word in notebook.key.words)
    says_nothing = f"The plan does not say what {colour} means."
    notebook.doubts.add(
        "rating",
        colour.capitalize(),
        place,
        f"{colour}, and nothing more",
        confidence=0.1,
        why=f"The plan's key says nothing plain of {colour}." if in_key else says_nothing,
        alternatives=_offered(*_MOST_USUAL[colour]),
    )


def _ask(rating: Rating, written: str, place: str, why: str, notebook: Notebook) -> None:
    said = read_rating(rating.as_written, None, notebook.key).state
    shown = notebook.key.state_of(rating.colour)
    notebook.doubts.add(
        "rating",
        written,
        place,
        _NO_MEANING,
        confidence=0.2,
        why=why,
        alternatives=_offered(said, shown),
    )


def _offered(*first: State | None) -> list[tuple[str, str]]:
    """All states of the house in plain words, the likeliest first."""
    likeliest = [state for state in first if state]
    return [(state, STATES[state]) for state in dict.fromkeys([*likeliest, *STATES])]
