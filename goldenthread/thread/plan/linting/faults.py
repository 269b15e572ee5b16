"""What a rule finds, and how much it matters."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a fault matters to those who read the plan."""

    MUST = "must"
    SHOULD = "should"
    LOOK = "look"

    @property
    def words(self) -> str:
        """'Must be mended', 'Should be mended', 'Worth a look'."""
        return _WORDS[self]

    @property
    def order(self) -> int:
        """0 for what must be mended first."""
        return list(Severity).index(self)


_WORDS = {
    Severity.MUST: "Must be mended",
    Severity.SHOULD: "Should be mended",
    Severity.LOOK: "Worth a look",
}


class Fault(NamedTuple):
    """One thing that is wrong: which rule says so, of which node, and in one sentence what.

    `about` is the node's key ('milestone-1a'; 'plan' for the plan as a whole), `place` where it
    stands in the source document, `says` a whole sentence for a person.
    """

    rule: str
    about: str
    place: str
    says: str
