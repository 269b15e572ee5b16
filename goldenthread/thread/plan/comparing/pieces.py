"""Two texts word by word: what was kept, taken out, put in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal, NamedTuple

Fate = Literal["kept", "taken out", "put in"]
_WORDS_AND_SPACES = re.compile(r"\s+|[^\W_]+(?:['’][^\W_]+)*|.", re.DOTALL)
_SENTENCES = re.compile(r".+?(?:[.!?:;]\s+|\n|$)|\n", re.DOTALL)
MANY_WORDS = 4_000
"""Beyond so many pieces in either text, sentences are compared before words."""


class Piece(NamedTuple):
    """A stretch of text with what became of it."""

    fate: Fate
    text: str


def words_changed(before: str, after: str) -> tuple[Piece, ...]:
    """The two texts in one, in order: no two pieces of one fate stand together.

    The kept and taken out make up `before` to the letter, the kept and put in `after`.
    """
    cut = _cut(before), _cut(after)
    if max(map(len, cut)) > MANY_WORDS:
        return tuple(_joined(_by_sentences(before, after)))
    return tuple(_joined(_pieces(*cut)))


def _cut(text: str) -> list[str]:
    return _WORDS_AND_SPACES.findall(text)


def _pieces(before: list[str], after: list[str]) -> Iterator[Piece]:
    matcher = SequenceMatcher(str.isspace, before, after, autojunk=False)
    for _, first, last, start, stop in matcher.get_opcodes():
        was, stands = before[first:last], after[start:stop]
        if was == stands:
            yield Piece("kept", "".join(was))
        else:
            yield Piece("taken out", "".join(was))
            yield Piece("put in", "".join(stands))


def _by_sentences(before: str, after: str) -> Iterator[Piece]:
    was, stands = _SENTENCES.findall(before), _SENTENCES.findall(after)
    matcher = SequenceMatcher(None, was, stands, autojunk=False)
    for tag, first, last, start, stop in matcher.get_opcodes():
        if tag == "equal":
            yield Piece("kept", "".join(was[first:last]))
            continue
        for out, put in zip_longest(was[first:last], stands[start:stop], fillvalue=""):
            cut = _cut(out), _cut(put)
            if max(map(len, cut)) > MANY_WORDS:
                yield from (Piece("taken out", out), Piece("put in", put))
            else:
                yield from _pieces(*cut)


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    taken, put, kept = "", "", ""
    for fate, text in pieces:
        if fate == "kept" and text:
            yield from _told(taken, put)
            taken = put = ""
            kept += text
        elif text:
            if kept:
                yield Piece("kept", kept)
                kept = ""
            taken, put = (taken + text, put) if fate == "taken out" else (taken, put + text)
    yield from _told(taken, put)
    if kept:
        yield Piece("kept", kept)


def _told(taken: str, put: str) -> Iterator[Piece]:
    if taken:
        yield Piece("taken out", taken)
    if put:
        yield Piece("put in", put)
