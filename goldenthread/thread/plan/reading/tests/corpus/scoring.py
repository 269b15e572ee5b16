"""How well a reading agrees with the truth: precision and recall per field.

Every field of a document becomes a bag of plain facts. A fact is true when the truth holds it,
produced when the reading does, correct when both do. Text is compared exactly after white space
is folded. A milestone that finds no match counts against each of its fields.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.reading.tests.corpus import facts
from goldenthread.thread.plan.reading.tests.corpus.outline import Outline, outline


class Comparison(NamedTuple):
    """One field of one node: where it stands, what is true and what was produced."""

    field: str
    where: str
    true: Counter[Hashable]
    produced: Counter[Hashable]


@dataclass(frozen=True)
class Counts:
    """How many facts are true, were produced, and are both; 1.0 where there is nothing to find."""

    true: int = 0
    produced: int = 0
    correct: int = 0

    def __add__(self, other: Counts) -> Counts:
        """The counts of both."""
        return Counts(
            self.true + other.true, self.produced + other.produced, self.correct + other.correct
        )

    @property
    def precision(self) -> float:
        """The share of what was produced that is true."""
        return self.correct / self.produced if self.produced else 1.0

    @property
    def recall(self) -> float:
        """The share of what is true that was produced."""
        return self.correct / self.true if self.true else 1.0


@dataclass(frozen=True)
class Scores:
    """Counts by field; scores of several layouts add up."""

    counts: Mapping[str, Counts] = field(default_factory=dict)

    def __add__(self, other: Scores) -> Scores:
        """Both scores' counts, field by field."""
        fields = [*self.counts, *(name for name in other.counts if name not in self.counts)]
        return Scores({name: self[name] + other[name] for name in fields})

    def __getitem__(self, name: str) -> Counts:
        """The counts of one field; none where it has not been scored."""
        return self.counts.get(name, Counts())

    def below(self, bound: float) -> list[str]:
        """The fields whose precision or recall is less than `bound`."""
        return [
            name
            for name, counts in self.counts.items()
            if min(counts.precision, counts.recall) < bound
        ]


def score(truth: PlanDocument, read: PlanDocument) -> Scores:
    """Counts per field of how `read` agrees with `truth`."""
    scores = Scores()
    for comparison in compare(truth, read):
        scores += Scores({comparison.field: _count(comparison)})
    return scores


def differences(truth: PlanDocument, read: PlanDocument) -> Iterator[str]:
    """Every fact that was missed or made up, one line each."""
    for field_name, where, true, produced in compare(truth, read):
        for fact in (true - produced).elements():
            yield f"{field_name}: {where}: missed {fact!r}"
        for fact in (produced - true).elements():
            yield f"{field_name}: {where}: made up {fact!r}"


def compare(truth: PlanDocument, read: PlanDocument) -> Iterator[Comparison]:
    """Each field of each pair of nodes, the document's own first, then the milestones'."""
    true_outline = outline(truth)
    read_outline = outline(read, like=true_outline)
    wholes = (facts.of_document(true_outline), facts.of_document(read_outline))
    for name, true in wholes[0].items():
        yield Comparison(name, "document", Counter(true), Counter(wholes[1][name]))
    yield from _compare_milestones(true_outline, read_outline)


def _compare_milestones(truth: Outline, read: Outline) -> Iterator[Comparison]:
    produced = {entry.identity: facts.of_milestone(entry, read) for entry in read.milestones}
    nothing: dict[str, list[Hashable]] = {name: [] for name in facts.MILESTONE_FIELDS}
    for entry in truth.milestones:
        theirs = produced.pop(entry.identity, nothing)
        for name, true in facts.of_milestone(entry, truth).items():
            yield Comparison(name, entry.name, Counter(true), Counter(theirs[name]))
    for identity, theirs in produced.items():
        for name, made_up in theirs.items():
            yield Comparison(name, f"unmatched {identity}", Counter(), Counter(made_up))


def _count(comparison: Comparison) -> Counts:
    correct = comparison.true & comparison.produced
    return Counts(comparison.true.total(), comparison.produced.total(), correct.total())
