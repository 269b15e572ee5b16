"""What a reading gives besides the document: every part's fate, and the doubts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from goldenthread.thread.plan.reading.document import PlanDocument

# What is said of a file in the exchange format that counts no parts of what it was made from.
NO_ACCOUNT = (
    "This file does not say how many parts the original had, so nobody can tell from it whether "
    "anything was left out."
)
DoubtKind = Literal["column", "rating", "date", "structure", "reference"]


class PartRead(NamedTuple):
    """One non-blank part, and what it was understood as.

    `understood_as` is in plain words ('a milestone's action', 'a column heading', 'a heading'),
    null where no rule claimed the part: then `why` says why. `key` is the node's it belongs to.
    """

    place: str
    text: str
    understood_as: str | None
    key: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another meaning that a person may choose: `value` for `Meanings`, `label` in plain words."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something the reader was unsure of, what it took it for, and what else it might be.

    `written` is the heading, word or date as written, and the key under which a `Meanings`
    corrects it. `confidence` is 0 to 1.
    """

    kind: DoubtKind
    written: str
    place: str
    understood_as: str
    confidence: float
    why: str
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Meanings:
    """What people have told the reader words mean; keys are compared without case and space.

    `columns`: heading to a field of `columns.FIELDS` ('ignore' for none); `ratings`: word to a
    state of the house, a colour's name for its letter and its fill too, where the document's own
    key is silent; `dates`: words to an ISO date ('' for no date).
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    ratings: Mapping[str, str] = field(default_factory=dict)
    dates: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """One file, read: the document, each part's fate in reading order, and the doubts."""

    document: PlanDocument
    parts: Sequence[PartRead]
    doubts: tuple[Doubt, ...]


class UnreadableFile(Exception):  # noqa: N818 - named for what a person sees
    """The file can't be read: one sentence saying what is wrong, where, and how to mend it."""
