"""The sorts of offers a room may make. Each answers for many subjects in constant queries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from goldenthread.base.offers.registry import Registry
from goldenthread.base.offers.subjects import Subject, Viewer


class Fact(NamedTuple):
    """One fact about a subject: what the rating and the linter reason from.

    `source` says in words where it comes from; `known_at` when it became known.
    """

    name: str
    value: Any
    known_at: datetime | None
    source: str


class PanelContent(NamedTuple):
    """What a panel shows: a template and what it needs. An empty panel is not offered at all."""

    template: str
    context: Mapping[str, Any]


class Attention(NamedTuple):
    """Something that needs somebody: a whole sentence, who it falls to, where to mend it.

    `reason` says it in two or three words, the same for everything of its sort ('no officer').
    `within` names what it is a part of, such as a plan: its subject, and its name for people.
    `weight` orders them, largest first; `days` is how long it has stood, where that is known.
    """

    subject: Subject
    sentence: str
    reason: str
    who: str
    url: str
    weight: int
    within: Subject
    within_name: str
    days: int | None = None


class SearchText(NamedTuple):
    """One text to be found: for the public, or for those who may read the area's drafts.

    `within` names for people what it is a part of, and `whole` is the key by which a search is
    narrowed to that, such as a plan's; '' where there is none. `owner` is the subject that it is
    made again with, and goes with.
    """

    subject: Subject
    area: str
    audience: str
    title: str
    body: str
    url: str
    within: str
    whole: str = ""
    owner: Subject | None = None


Gathered = Mapping[Subject, Any]


@dataclass(frozen=True, slots=True)
class FactsOffer:
    """Facts about subjects of some kinds, as known at a date (null: now)."""

    name: str
    kinds: frozenset[str]
    gather: Callable[[Sequence[Subject], Viewer, datetime | None], Mapping[Subject, Sequence[Fact]]]


@dataclass(frozen=True, slots=True)
class PanelOffer:
    """A part of a subject's page. `order` places it: 100 is the first, 900 the last."""

    name: str
    kind: str
    title: str
    order: int
    gather: Callable[[Sequence[Subject], Viewer, datetime | None], Mapping[Subject, PanelContent]]


@dataclass(frozen=True, slots=True)
class ColumnOffer:
    """A column of lists of subjects of one kind."""

    name: str
    kind: str
    heading: str
    gather: Callable[[Sequence[Subject], Viewer, datetime | None], Mapping[Subject, str]]


@dataclass(frozen=True, slots=True)
class AttentionOffer:
    """What needs somebody in one local area (by its code), as at a day."""

    name: str
    gather: Callable[[str, Viewer, date], Sequence[Attention]]


@dataclass(frozen=True, slots=True)
class SearchableOffer:
    """Texts to be found: all of an area's, or those of the subjects given."""

    name: str
    kinds: frozenset[str]
    texts: Callable[[str, Sequence[Subject] | None], Iterable[SearchText]]


facts: Registry[FactsOffer] = Registry()
panels: Registry[PanelOffer] = Registry()
columns: Registry[ColumnOffer] = Registry()
attention: Registry[AttentionOffer] = Registry()
searchables: Registry[SearchableOffer] = Registry()
