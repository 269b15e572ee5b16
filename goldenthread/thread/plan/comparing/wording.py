"""How alike two texts are: their words in order, and the rare ones above all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from math import log

from rapidfuzz.distance import Indel

from goldenthread.thread.plan.comparing.nodes import Node

SAMPLE = 300
"""From so many texts of each plan it can be told which words are rare in it."""
LEAST_WEIGHT = 0.2
_WORD = re.compile(r"\w+")


def words_of(text: str) -> list[str]:
    """Its words, in small letters, without punctuation."""
    return _WORD.findall(text.casefold())


class _Weights(dict[str, float]):
    """What each word weighs: the rarer, the heavier, and heaviest what no sample has."""

    unheard = 0.0

    def __missing__(self, word: str) -> float:
        return self.unheard


class Wording:
    """The words of nodes of one kind, each weighed by how rare it is among them."""

    def __init__(self, *sides: Sequence[Node]) -> None:
        self._words: dict[Node, list[str]] = {}
        self._weighed: dict[Node, tuple[frozenset[str], float]] = {}
        self._alike: dict[tuple[Node, Node], float] = {}
        sample = [node for nodes in sides for node in nodes[:: len(nodes) // SAMPLE + 1]]
        found = Counter(chain.from_iterable(map(self.words, sample)))
        # A word that stands everywhere, or twice in a text, still weighs a little.
        self._weights = _Weights(
            (word, max(log((len(sample) + 2) / (count + 0.5)), LEAST_WEIGHT))
            for word, count in found.items()
        )
        self._weights.unheard = log(len(sample) + 2)

    def words(self, node: Node) -> list[str]:
        """The words of a node's text, in order."""
        words = self._words.get(node)
        if words is None:
            words = self._words[node] = words_of(node.text)
        return words

    def alike(self, older: Node, newer: Node) -> float:
        """0 to 1: the mean of the share of words kept in order and of the weight of those kept.

        Two nodes without words are half alike: nothing speaks for it or against.
        """
        alike = self._alike.get((older, newer))
        if alike is None:
            alike = self._alike[older, newer] = self._compare(older, newer)
        return alike

    def _compare(self, older: Node, newer: Node) -> float:
        was, stands = self.words(older), self.words(newer)
        if not was or not stands:
            return 0.0 if was or stands else 0.5
        in_order = Indel.normalized_similarity(was, stands)
        return round((in_order + self._share_weight(older, newer)) / 2, 6)

    def _share_weight(self, older: Node, newer: Node) -> float:
        (was, one), (stands, other) = self._weigh_words(older), self._weigh_words(newer)
        return 2 * sum(map(self._weights.__getitem__, was & stands)) / (one + other)

    def _weigh_words(self, node: Node) -> tuple[frozenset[str], float]:
        """The words of a node, each once, and what they weigh together."""
        weighed = self._weighed.get(node)
        if weighed is None:
            words = frozenset(self.words(node))
            weighed = self._weighed[node] = words, sum(map(self._weights.__getitem__, words))
        return weighed
