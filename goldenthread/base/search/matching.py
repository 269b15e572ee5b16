"""What is wanted of a text, in roots. Pure: each backend writes it as its database asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple


class Wanted(NamedTuple):
    """One thing that is to stand in a text: any of these, each a root or several side by side."""

    alternatives: tuple[tuple[str, ...], ...]

    @property
    def roots(self) -> frozenset[str]:
        """All the roots that are hits."""
        return frozenset(root for roots in self.alternatives for root in roots)


def one_of(wanted: Wanted, joint: str, quote: Callable[[Sequence[str]], str]) -> str:
    """The alternatives in a database's own writing."""
    return joint.join(quote(roots) for roots in wanted.alternatives)
