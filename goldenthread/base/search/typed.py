"""What somebody typed, as terms to look for. Pure: nothing that is typed is an operator."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goldenthread.base.search.words import cut_words, take_root

MOST_WORDS = 12
MOST_LETTERS = 500
QUOTED = re.compile(r'["\u201c\u201d\u201e\u00ab\u00bb]')
# '2 A' at the end of what is typed is the reference '2A'.
APART = re.compile(r"(?:^|(?<=\s))(\d{1,3})\s+([a-z])\W*$", re.IGNORECASE)
# Words that stand in almost every text, so that looking for them says nothing.
_SMALL = (
    "a about all also an and any are as at be been but by can could did do does for from had has"
    " have how i if in into is it its more near no nor not of on or our should so such than that"
    " the their them then there these they this to was we were what when where which who why will"
    " with would you your"
)
_SMALL = (
    "a about all also an and any are as at be been but by can could did do does for from had has"
    " have how i if in into is it its more near no nor not of on or our should so such than that"
    " the their them then there these they this to was we were what when where which who why will"
    " with would you your"
)
SMALL = frozenset(_SMALL.split())


@dataclass(frozen=True, slots=True)
class Term:
    """One word, or a phrase of several that stand side by side in this order."""

    words: tuple[str, ...]

    @property
    def roots(self) -> tuple[str, ...]:
        """What the index holds of them."""
        return tuple(filter(None, map(take_root, self.words)))

    @property
    def is_phrase(self) -> bool:
        """True for several words in quotation marks."""
        return len(self.words) > 1


@dataclass(frozen=True, slots=True)
class Typed:
    """The terms, each once. `is_cut`: more was typed than is looked for.

    `is_small`: words were typed, and none of them says anything.
    """

    terms: tuple[Term, ...] = ()
    is_cut: bool = False
    is_small: bool = False


def read_typed(text: str) -> Typed:
    """The first twelve terms of the first 500 letters.

    Small words are left out, save in quotation marks. '2 A' is read as '2A'. A quotation mark
    without its other half is none.
    """
    read = APART.sub(r"\1\2", text[:MOST_LETTERS].strip())
    found = list(dict.fromkeys(_cut_terms(read)))
    telling = [term for term in found if term.is_phrase or term.words[0] not in SMALL]
    kept = tuple(telling[:MOST_WORDS])
    is_cut = len(text.strip()) > MOST_LETTERS or len(telling) > MOST_WORDS
    return Typed(kept, is_cut, is_small=bool(found) and not telling)


def _cut_terms(text: str) -> Iterator[Term]:
    parts = QUOTED.split(text)
    for at, part in enumerate(parts):
        words = _with_roots(part)
        # Every second part stands between two marks, unless the last mark was never closed.
        if at % 2 and at + 1 < len(parts) and len(words) > 1:
            yield Term(tuple(words[:MOST_WORDS]))
        else:
            yield from (Term((word,)) for word in words)


def _with_roots(text: str) -> Sequence[str]:
    return [word for word in cut_words(text) if take_root(word)]
