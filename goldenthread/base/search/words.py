"""Words as people write and type them: cut, folded, and brought to the root they share. Pure."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*", re.UNICODE)
LONGEST_WORD = 60
SHORTEST_ROOT = 4
_IRREGULAR = {"children": "child", "childrens": "child"}
# What an ending becomes. The longest that leaves four letters goes, again and again, so that
# 'commissioning', 'commissioner' and 'commission' meet.
_ENDINGS = {
    "": (
        *("ations", "ation", "ional", "ions", "ion", "ively", "ives", "ive", "ments", "ment"),
        *("ances", "ance", "ences", "ence", "ings", "ing", "ally", "al", "ly"),
        *("ers", "er", "ors", "or", "ed", "es", "e", "s"),
    ),
    "i": ("ications", "ication", "ies", "ied", "y"),
}
_BECOMES = {ending: becomes for becomes, endings in _ENDINGS.items() for ending in endings}
_LONGEST_FIRST = sorted(_BECOMES, key=len, reverse=True)
_VOWELS = "aeiou"


def cut_words(text: str) -> list[str]:
    """The words of a text, folded to lower case, in order."""
    return [word.lower()[:LONGEST_WORD] for word in WORD.findall(text)]


def write_roots(words: list[str]) -> str:
    """The roots of words in order, a space about each: what the index holds of a text."""
    return f" {' '.join(filter(None, map(take_root, words)))} "


@lru_cache(maxsize=1 << 16)
def take_root(word: str) -> str:
    """What the forms of one word share: 'exclu' of 'excluded', 'exclusion' and 'exclusions'.

    Accents and apostrophes don't count. English endings are taken off; 'd' and 's' give way
    after a vowel (exclude, exclusion), and of a doubled letter one stays (planning, plan).
    """
    root = _fold(word)
    if root in _IRREGULAR:
        return _IRREGULAR[root]
    if not (root.isascii() and root.isalpha()):
        return root
    while (shorter := _take_ending(root)) != root:
        root = shorter
    if len(root) > SHORTEST_ROOT and root[-1] == root[-2]:
        root = root[:-1]
    if len(root) > SHORTEST_ROOT and root[-1] in "ds" and root[-2] in _VOWELS:
        root = root[:-1]
    return root


def _fold(word: str) -> str:
    if word.isascii() and word.isalnum():
        return word.lower()[:LONGEST_WORD]
    apart = unicodedata.normalize("NFKD", word.lower().replace("\u2019s", "").replace("'s", ""))
    return "".join(letter for letter in apart if letter.isalnum())[:LONGEST_WORD]


def _take_ending(word: str) -> str:
    for ending in _LONGEST_FIRST:
        if not word.endswith(ending) or word.endswith("ss"):
            continue
        shorter = word[: -len(ending)] + _BECOMES[ending]
        # 'family' and 'supply' are no adverbs.
        shortest = SHORTEST_ROOT + (ending == "ly")
        if len(shorter) >= shortest and shorter != word:
            return shorter
    return word
