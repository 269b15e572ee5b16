"""Ratings of milestones: word, colour and meaning, kept apart (domain/plan.md section 3.3)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import NamedTuple

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Colour,
    Rating,
    RatingWord,
    State,
)
from goldenthread.thread.plan.reading.rating_words import (
    COLOUR_LETTERS,
    COLOUR_NAMES,
    EMOJI_COLOURS,
    HOUSE_COLOURS,
    TICKS,
    colour_by_itself,
    fold_word,
    house_state,
    name_colour,
)

__all__ = [
    "KeyLine",
    "RatingKey",
    "house_state",
    "is_rating_like",
    "is_split",
    "name_colour",
    "read_rating",
]

_SAYS_NO_MORE = (
    r"(?:now|still|currently|remains?|overall|rated|rating|status|b?rag|is|at|to|colour)\b\W*"
)
_NAMED = re.compile(rf"\b({'|'.join(COLOUR_NAMES)})\b", re.IGNORECASE)
_OPENING_COLOUR = re.compile(
    rf"[\s(\[]*(?:{'|'.join(COLOUR_NAMES)}|[BRAGP](?=\s*[-–—:=)]))\b[\s)\]]*(?:[-–—:=.,;]+\s*|\bis\b\s*|\bmeans\b\s*)?",
    re.IGNORECASE,
)
_CLOSING_COLOUR = re.compile(
    rf"\s*(?:[-–—:=]\s*|[(\[])(?:{'|'.join(COLOUR_NAMES)}|[BRAGP])\s*[)\]]?\s*$", re.IGNORECASE
)
_NAMED_FIRST = re.compile(
    rf"\W*(?:{_SAYS_NO_MORE})*(?:{'|'.join(COLOUR_NAMES)})\b(?!-\w)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NAMED_LAST = re.compile(
    rf"(?:[-–—:=,;.(\[]\s*|\s(?:{_SAYS_NO_MORE})+)(?:{'|'.join(COLOUR_NAMES)})\W*$",
    re.IGNORECASE,
)
_FORMERLY = re.compile(r"[(\[]\s*(?:was|previously|formerly|from)\b[^)\]]*[)\]]?", re.IGNORECASE)
_COLOUR = "(?:" + "|".join([*COLOUR_NAMES, "[bragp]"]) + ")"
_SPLIT = re.compile(
    rf"({_COLOUR})\s*(?:[/\\|,&+-]|–|—|\bto\b|\band\b)\s*({_COLOUR})", re.IGNORECASE
)
# A cell that runs on says its rating first, if at all.
_LONGEST = 200
_BEST_FIRST: tuple[State, ...] = (
    "complete_and_embedded",
    "complete",
    "on_track",
    "at_risk",
    "off_track",
)
_RAG_STATES: tuple[State, ...] = ("on_track", "at_risk", "off_track")
_BRAG: tuple[Colour, ...] = ("blue", "green", "amber", "red")


class KeyLine(NamedTuple):
    """One line of a document's key: its words, and the colour word or fill shown beside them.

    `symbol` is the letter or mark that stands for the line in the plan's cells, where the key
    gives one besides the colour: 'C', '✔', '🟢'.
    """

    label: str
    place: str
    shown: str | None = None
    symbol: str | None = None


@dataclass(frozen=True)
class RatingKey:
    """The document's own key; empty where it has none. Labels and colours are both looked up."""

    words: tuple[RatingWord, ...] = ()
    symbols: tuple[tuple[str, RatingWord], ...] = ()
    told: tuple[tuple[Colour, State], ...] = ()
    """What people have said that colours mean, for those of which the lines say nothing plain."""

    @classmethod
    def of(cls, lines: Iterable[KeyLine], told: Mapping[Colour, State] | None = None) -> RatingKey:
        """The key that these lines give; without a colour anywhere, by the order of B-R-A-G."""
        lines = list(lines)
        words = [_word_of(line) for line in lines]
        if words and not any(word.colour for word in words):
            words = _coloured_by_order(words)
        symbols = tuple(
            (line.symbol.casefold(), word)
            for line, word in zip(lines, words, strict=True)
            if line.symbol
        )
        return cls(tuple(words), symbols, tuple((told or {}).items()))

    @cached_property
    def by_symbol(self) -> dict[str, RatingWord]:
        """Each line by the letter or mark that stands for it."""
        return dict(self.symbols)

    @cached_property
    def by_label(self) -> dict[str, RatingWord]:
        """Each line by its folded label, and by its label without the colour word."""
        found: dict[str, RatingWord] = {}
        for word in self.words:
            for label in (word.label, _without_colour(word.label)):
                found.setdefault(fold_word(label), word)
        found.pop("", None)
        return found

    def state_of(self, colour: Colour | None) -> State | None:
        """What a colour means in this key; null where it says nothing or two things of it.

        Then what people have said stands, if anything.
        """
        if colour is None:
            return None
        states = {word.state for word in self.words if word.colour == colour}
        plain = states.pop() if len(states) == 1 else None
        return plain or dict(self.told).get(colour)

    def colour_of(self, state: State | None) -> Colour | None:
        """The colour that stands for a state in this key; null where none or several do."""
        colours = {word.colour for word in self.words if word.state == state}
        return colours.pop() if state and len(colours) == 1 else None


NO_KEY = RatingKey()


def read_rating(
    word: str | None, fill: str | None, key: RatingKey = NO_KEY, heading: str | None = None
) -> Rating:
    """What a rating cell says: its word by the key, then by the house table; its fill by the key.

    `fill` is 'RRGGBB'. `heading` gives a tick its words ('Achieved', 'On target'). A colour
    alone has no state without a key; word and fill that contradict each other have none.
    """
    shown = name_colour(fill) if fill else None
    written = " ".join(word.split()) if word else ""
    if not written:
        return Rating(shown, key.state_of(shown), None, "fill") if shown else NO_RATING
    if written in TICKS:
        line = key.by_symbol.get(written)
        state = line.state if line else house_state(heading) if heading else None
        colour = shown or (line.colour if line else None)
        words = heading if heading and line is None and state else written
        return Rating(colour, state or key.state_of(colour), words, "tick")
    said = _read_word(written, key)
    if shown is None:
        return said
    return _weigh(said, shown, key)


@lru_cache(maxsize=4096)
def is_rating_like(text: str) -> bool:
    """Whether a cell reads as a rating: a colour, its letter, a tick or a house word; cheap."""
    if not text or len(text) > 60:
        return False
    text = text.strip()
    if not text or any(map(str.isdigit, text)):
        return False
    folded = fold_word(text)
    if text in TICKS or text in EMOJI_COLOURS or folded in COLOUR_NAMES or _SPLIT.fullmatch(text):
        return True
    if len(folded) == 1:
        return folded in COLOUR_LETTERS
    if _OPENING_COLOUR.match(text) and _NAMED.match(folded):
        return True
    return len(folded.split()) <= 5 and house_state(text) is not None


def is_split(written: str) -> bool:
    """Whether a rating says two colours at once, 'A/G' or 'Amber to Green'."""
    return _SPLIT.fullmatch(written) is not None


@lru_cache(maxsize=4096)
def _read_word(written: str, key: RatingKey) -> Rating:
    if is_split(written):
        return Rating(None, None, written, "word")
    line = key.by_symbol.get(written.casefold()) or key.by_label.get(fold_word(written))
    if line:
        return Rating(line.colour, line.state or key.state_of(line.colour), written, "word")
    opening = written[:_LONGEST]
    colour = _colour_said(opening)
    meant = _meaning(opening, key)
    if colour is None:
        return Rating(key.colour_of(meant), meant, written, "word")
    by_key = key.state_of(colour)
    if by_key and meant and by_key != meant:
        return Rating(colour, None, written, "word")
    return Rating(colour, by_key or meant, written, "word")


def _meaning(written: str, key: RatingKey) -> State | None:
    """What the words beside a colour's name say: a line of the key, else the house table."""
    rest = _without_colour(written)
    line = key.by_label.get(fold_word(rest))
    if line and rest:
        return line.state
    return house_state(rest) if len(rest.split()) <= 14 else None


def _weigh(said: Rating, shown: Colour, key: RatingKey) -> Rating:
    """Word and fill together: the fill is the colour seen, and they must not contradict."""
    both = replace(said, colour=shown, shown_by="word_and_fill")
    if is_split(said.as_written or ""):
        return both
    if said.colour and said.colour != shown:
        return replace(both, state=None)
    by_key = key.state_of(shown)
    if said.state is None:
        unread = said.colour is None and not key.by_label.get(fold_word(said.as_written or ""))
        return replace(both, state=by_key) if unread else both
    if by_key and by_key != said.state and not said.colour:
        return replace(both, state=None)
    if not by_key and shown not in HOUSE_COLOURS[said.state]:
        return replace(both, state=None)
    return both


def _word_of(line: KeyLine) -> RatingWord:
    label = " ".join(line.label.split())
    colour = _colour_named(line.shown) if line.shown else None
    colour = colour or (name_colour(line.shown) if line.shown else None) or _colour_named(label)
    return RatingWord(label, colour, house_state(_without_colour(label)), line.place)


def _colour_said(text: str) -> Colour | None:
    """The colour that a rating says: 'Green', 'G – on track', 'Now amber (was green)'.

    Words in which a colour's name merely stands ('purple-ish', 'a red letter day') say none.
    """
    colour = _colour_named(text)
    bare = _FORMERLY.sub("", text)
    if colour is None or colour_by_itself(text) or not _NAMED.search(bare):
        return colour
    first = _NAMED_FIRST.match(bare)
    rest = first["rest"].strip() if first else ""
    set_off = first and (not rest or not rest[0].isalnum() or house_state(rest))
    return colour if set_off or _NAMED_LAST.search(bare) else None


def _colour_named(text: str) -> Colour | None:
    """The one colour that a text names anywhere, or whose letter stands at its start or end."""
    colour = colour_by_itself(text)
    if colour or len(fold_word(text)) == 1:
        return colour
    text = _FORMERLY.sub("", text)
    named = {COLOUR_NAMES[name.lower()] for name in _NAMED.findall(text)}
    if len(named) == 1:
        return named.pop()
    if named:
        return None
    opening = _OPENING_COLOUR.match(text) or _CLOSING_COLOUR.search(text)
    letters = fold_word(opening.group()) if opening else ""
    return COLOUR_LETTERS.get(letters[:1])


def _without_colour(text: str) -> str:
    rest = _OPENING_COLOUR.sub("", text, count=1)
    return _CLOSING_COLOUR.sub("", rest).strip()


def _coloured_by_order(words: Sequence[RatingWord]) -> list[RatingWord]:
    """Colours of a key that shows none: B-R-A-G, where its four lines run from best to worst.

    Three lines are green, amber and red only where they plainly say so. Worst first is as good.
    """
    states = [word.state for word in words]
    colours = _BRAG[-len(words) :]
    for run, hues in ((states, colours), (states[::-1], colours[::-1])):
        if tuple(run) == _RAG_STATES or (len(run) == 4 and _falls(run)):
            return [replace(word, colour=hue) for word, hue in zip(words, hues, strict=True)]
    return list(words)


def _falls(states: Sequence[State | None]) -> bool:
    """Whether states run from best to worst, each worse than the one before."""
    ranks = [_BEST_FIRST.index(state) for state in states if state in _BEST_FIRST]
    return len(ranks) == len(states) and ranks == sorted(set(ranks))
