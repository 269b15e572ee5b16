"""Whom a comment's words mention: '@' and a name, as people type it. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple, TypeVar

# An '@' within a word, as in an e-mail address, mentions nobody.
_AT = re.compile(r"(?<!\w)@(?=\w)")
Told = TypeVar("Told", int, str)
_WORDS = re.compile(r"[\w’'-]+(?: [A-Z][\w’'-]*){0,3}")


class Mentioned(NamedTuple):
    """The people that are meant, and the names that mean nobody here, or more than one person."""

    people: tuple[int, ...]
    unknown: tuple[str, ...]
    shared: tuple[str, ...]


def find_mentions(text: str, people: Mapping[int, str]) -> Mentioned:
    """Each '@' name of the text, looked for among people by their numbers.

    Case and white space don't matter. The longest name that fits is meant, so that 'Ann Lee' is
    not taken for 'Ann'.
    """
    line = " ".join(text.split())
    named: dict[str, list[int]] = {}
    for person, name in people.items():
        if folded := " ".join(name.split()).casefold():
            named.setdefault(folded, []).append(person)
    known: list[int] = []
    unknown: list[str] = []
    shared: list[str] = []
    for at in _AT.finditer(line):
        rest = line[at.end() :]
        fitting = _longest_name(rest, named)
        if fitting is None:
            found = _WORDS.match(rest)
            unknown.append(found[0] if found else rest[:1])
        elif len(named[fitting]) > 1:
            shared.append(rest[: len(fitting)])
        else:
            known += named[fitting]
    return Mentioned(_once(known), _once(unknown), _once(shared))


def _longest_name(rest: str, named: Collection[str]) -> str | None:
    fitting = [name for name in named if _begins(rest, name)]
    return max(fitting, key=len, default=None)


def _begins(rest: str, name: str) -> bool:
    begun = rest[: len(name)]
    after = rest[len(name) : len(name) + 1]
    return begun.casefold() == name and not (after.isalnum() or after == "_")


def _once(found: list[Told]) -> tuple[Told, ...]:
    return tuple(dict.fromkeys(found))
