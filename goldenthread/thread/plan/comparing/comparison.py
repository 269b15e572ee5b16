"""What comparing two documents of one plan yields."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from goldenthread.thread.plan.comparing.values import in_words
from goldenthread.thread.plan.reading.document import PlanDocument

NodeKind = Literal[
    "plan",
    "pillar",
    "area_for_improvement",
    "focus_area",
    "milestone",
    "finding",
    "section",
    "measure",
]
Verdict = Literal["same", "reworded", "moved", "renumbered"]

NUMBERS = frozenset({"label", "number", "reference"})
"""The fields by which a document counts its nodes."""
UNDER = frozenset({"under", "step_of"})
"""What a node stands under: the key of its parent, and of the milestone that it is a step of."""


class NodeName(NamedTuple):
    """A node of one of the two documents.

    Sections and measures have no key in the exchange format; here a section is 'section/3' (the
    third), a measure 'milestone-1a/measure/2' (the second with that milestone).
    """

    kind: NodeKind
    key: str


class FieldChange(NamedTuple):
    """One field as it was and as it is; the values are those of the documents' own classes.

    For 'under' and 'step_of' they are keys, the first of the older document, the second of the
    newer; null where the node stands under nothing.
    """

    field: str
    before: object
    after: object

    @property
    def before_in_words(self) -> str:
        """The older value as text; empty where there was none."""
        return in_words(self.before)

    @property
    def after_in_words(self) -> str:
        """The newer value as text; empty where there is none."""
        return in_words(self.after)


class Match(NamedTuple):
    """A node of the older document and the node of the newer that carries it on.

    `confidence` is 0 to 1; `why` says in words what it rests on.
    """

    kind: NodeKind
    older_key: str
    newer_key: str
    confidence: float
    why: str
    changes: tuple[FieldChange, ...] = ()

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """'same' alone, or every other that is true of it."""
        fields = {change.field for change in self.changes}
        found: list[Verdict] = []
        if fields - NUMBERS - UNDER:
            found.append("reworded")
        if fields & UNDER:
            found.append("moved")
        if fields & NUMBERS:
            found.append("renumbered")
        return tuple(found) or ("same",)


@dataclass(frozen=True, slots=True)
class Unsure:
    """A node of the newer document that a person must place: one of these older ones, or none.

    `alternatives` are the likeliest first; the same older node may stand in several questions.
    """

    newer: NodeName
    alternatives: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every node of both documents, once.

    A newer node is matched, added or unsure; an older one is matched, withdrawn or an alternative
    of something unsure. Matches, added and unsure stand in the newer document's order, kind by
    kind; withdrawn in the older one's.
    """

    matches: tuple[Match, ...]
    added: tuple[NodeName, ...]
    withdrawn: tuple[NodeName, ...]
    unsure: tuple[Unsure, ...]
    older: PlanDocument = field(repr=False, compare=False)
    newer: PlanDocument = field(repr=False, compare=False)

    @property
    def is_settled(self) -> bool:
        """True where no question is left for a person."""
        return not self.unsure


class Decision(NamedTuple):
    """What a person says of one newer node: which older node it carries on, null for none."""

    kind: NodeKind
    newer_key: str
    older_key: str | None


class DecisionError(ValueError):
    """A decision that can't be so, in one sentence for the person who made it."""
