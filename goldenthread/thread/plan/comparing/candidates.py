"""Which pairs are worth weighing: found through indexes, so that never all meet all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import chain, pairwise, product
from typing import TypeVar

from goldenthread.thread.plan.comparing.nodes import Node
from goldenthread.thread.plan.comparing.pairing import Pairing, Votes
from goldenthread.thread.plan.comparing.wording import Wording

_Key = TypeVar("_Key", bound=Hashable)
Pair = tuple[Node, Node]

RARE = 8
"""A word or a pair of words that more nodes have finds nothing."""
BY_WORDS = 4
"""So many candidates by words for a node, and those that have as many in common with it."""
FEW = 6
"""Where so few are left under one parent on both sides, each meets each."""


class Candidates:
    """The pairs of the nodes of one kind that are left."""

    def __init__(
        self, left: tuple[Sequence[Node], Sequence[Node]], pairing: Pairing, wording: Wording
    ) -> None:
        self._olds, self._news = left
        self._pairing, self._wording = pairing, wording
        self._from_texts = dict.fromkeys((*self._by_reference(), *self._by_words()))

    def find(self, votes: Votes) -> Iterator[Pair]:
        """Each pair once, in an order that is the same in every run."""
        self._olds = self._pairing.free_older(self._olds)
        self._news = self._pairing.free_newer(self._news)
        found = dict(self._from_texts)
        for source in (self._by_place(), self._by_neighbour(), votes.shared):
            found |= dict.fromkeys(source)
        olds, news = set(self._olds), set(self._news)
        return (pair for pair in found if pair[0] in olds and pair[1] in news)

    def _by_reference(self) -> Iterator[Pair]:
        news = _by(self._news, lambda node: node.reference)
        for old in self._olds:
            same = news.get(old.reference, ()) if old.reference is not None else ()
            if len(same) <= FEW:
                yield from ((old, new) for new in same)

    def _by_place(self) -> Iterator[Pair]:
        """Each with each under one parent where few are left, else the same row from either end."""
        olds, news = (_by(nodes, lambda node: node.parent) for nodes in (self._olds, self._news))
        for parent, ours in olds.items():
            carried_on = self._pairing.carried_on_by(parent) if parent else None
            theirs = news.get(carried_on) if carried_on else None
            if not theirs:
                continue
            if len(ours) <= FEW and len(theirs) <= FEW:
                yield from ((old, new) for old in ours for new in theirs)
            else:
                yield from zip(ours, theirs, strict=False)
                yield from zip(reversed(ours), reversed(theirs), strict=False)

    def _by_neighbour(self) -> Iterator[Pair]:
        """The one after what is matched with the one after it; the same before."""
        for old in self._olds:
            for step in (-1, 1):
                new = self._pairing.follow(old, step)
                if new is not None:
                    yield old, new

    def _by_words(self) -> Iterator[Pair]:
        """For each node those with which it has the most rare words and pairs of words."""
        common: dict[Pair, int] = defaultdict(int)
        marks = [{node: self._marks(node) for node in nodes} for nodes in (self._olds, self._news)]
        borne = [Counter(chain.from_iterable(each.values())) for each in marks]
        rare = {mark for mark, count in borne[0].items() if count <= RARE}
        rare = {mark for mark in rare if 0 < borne[1][mark] <= RARE}
        olds, news = (_index(each, rare) for each in marks)
        for mark in sorted(rare):
            for pair in product(olds[mark], news[mark]):
                common[pair] += 1
        counts: dict[Node, list[int]] = defaultdict(list)
        for pair, count in common.items():
            for node in pair:
                counts[node].append(count)
        enough = {node: nlargest(BY_WORDS, most)[-1] for node, most in counts.items()}
        for pair, count in common.items():
            if count >= min(map(enough.__getitem__, pair)):
                yield pair

    def _marks(self, node: Node) -> set[str]:
        """Its words and its pairs of words, each once."""
        words = self._wording.words(node)
        return {*words, *(f"{first} {second}" for first, second in pairwise(words))}


def _index(marks: Mapping[Node, Iterable[str]], rare: set[str]) -> Mapping[str, Sequence[Node]]:
    """The nodes that bear each of the rare marks, in order."""
    index: dict[str, list[Node]] = defaultdict(list)
    for node, borne in marks.items():
        for mark in rare.intersection(borne):
            index[mark].append(node)
    return index


def _by(nodes: Iterable[Node], key: Callable[[Node], _Key]) -> dict[_Key, list[Node]]:
    found: dict[_Key, list[Node]] = defaultdict(list)
    for node in nodes:
        found[key(node)].append(node)
    return found
