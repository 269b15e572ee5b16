"""How references are written: with which marks, and in which case of letter."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

_TOKEN = re.compile(r"[0-9]+|[A-Za-z]+")
_FEWEST = 4
_MOST = 0.75
"""The share of references of one make-up that must be written alike to be the plan's habit."""


def shape_of(written: str) -> str:
    """How a reference is written: '12A' is '9A', '2 (i)' is '9 (a)', 'Step 3' is 'x 9'."""
    return _TOKEN.sub(lambda token: _mark_of(token.group()), " ".join(written.split()))


def usual_shapes(written: Sequence[str]) -> Mapping[str, str]:
    """How references of the same make-up are mostly written, by that make-up ('9A' for '9 a').

    A make-up that has no clear habit, or fewer than four references, is left out.
    """
    shapes: dict[str, Counter[str]] = defaultdict(Counter)
    for reference in written:
        shapes[make_up_of(reference)][shape_of(reference)] += 1
    found = {}
    for make_up, counted in shapes.items():
        shape, times = counted.most_common(1)[0]
        if times >= _FEWEST and times >= _MOST * counted.total():
            found[make_up] = shape
    return found


def make_up_of(written: str) -> str:
    """The numbers and letters of a reference without their marks: '2 a' and '2.A' are both '9A'."""
    return "".join("9" if token.isdecimal() else "A" for token in _TOKEN.findall(written))


def write_as(written: str, shape: str) -> str:
    """A reference written in the given shape: '2 a' as '9A' is '2A'."""
    tokens = iter(_TOKEN.findall(written))
    return "".join(_write(next(tokens, ""), mark) if mark.isalnum() else mark for mark in shape)


def _mark_of(token: str) -> str:
    if token.isdecimal():
        return "9"
    if token.isupper():
        return "A"
    return "a" if token.islower() else "x"


def _write(token: str, mark: str) -> str:
    if mark == "A":
        return token.upper()
    return token.lower() if mark == "a" else token
