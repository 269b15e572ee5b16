"""Three texts a field: what the editor saw, what stands now, what is wanted. Pure.

See docs/decisions/0002-the-thread.md, 'Editing is by field'.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clash:
    """A field that two people changed differently."""

    field: str
    seen: str
    stands: str
    wanted: str


@dataclass(frozen=True, slots=True)
class Merged:
    """`changes` is what is to be written; `texts` is every field as it would then stand.

    A field that clashes is in `clashes` alone, and stands in `texts` as it stands now.
    """

    changes: dict[str, str]
    clashes: tuple[Clash, ...]
    texts: dict[str, str]


def merge(seen: Mapping[str, str], stands: Mapping[str, str], wanted: Mapping[str, str]) -> Merged:
    """What only one of two people changed is kept; what both changed differently clashes.

    Fields are those of `stands`; one that is not wanted at all is left as it is.
    """
    changes: dict[str, str] = {}
    clashes: list[Clash] = []
    for field, now in stands.items():
        before, after = seen.get(field, ""), wanted.get(field, seen.get(field, ""))
        if after in (before, now):
            continue
        if now == before:
            changes[field] = after
        else:
            clashes.append(Clash(field, before, now, after))
    return Merged(changes, tuple(clashes), {**stands, **changes})
