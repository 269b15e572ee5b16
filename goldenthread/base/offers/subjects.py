"""What offers speak of, and for whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Subject(NamedTuple):
    """One thing that offers can speak of: kind 'plan.milestone', and its permanent key.

    The key is unique within its kind over the whole deployment (a database key as text).
    """

    kind: str
    key: str


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who is looking: the public (no user), or a user with the roles held today in one area.

    `area` is the local area's code, null on pages that belong to no area.
    """

    user: int | None = None
    name: str = ""
    area: str | None = None
    roles: frozenset[str] = field(default_factory=frozenset)

    @property
    def is_public(self) -> bool:
        """True for someone who holds no role in this area, signed in or not."""
        return not self.roles

    def holds(self, *roles: str) -> bool:
        """True if any of these roles is held in the area being looked at."""
        return not self.roles.isdisjoint(roles)


PUBLIC = Viewer()
