"""What offers speak of, and for whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that offers can speak of: kind 'plan.milestone', and its permanent key.

    The key is unique within its kind over the whole deployment (a database key as text). A page
    that has read the thing already, for the same viewer and as at the same time as it asks for,
    may hand it on as `seen`, in the form that the thing's own room defines, so that no room reads
    it again. Two subjects are the same whether they were seen or not.
    """

    kind: str
    key: str
    seen: Any = field(default=None, compare=False, repr=False)


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
