"""From weighed pairs to matches: each other's best, sure enough, and by a clear distance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from goldenthread.thread.plan.comparing.evidence import Evidence
from goldenthread.thread.plan.comparing.nodes import Node

SURE = 0.75
"""From this confidence on, nobody is asked."""
POSSIBLE = 0.4
"""Under this, a pair isn't even put to anybody."""
CLEAR = 0.08
"""How far the next best of either must be behind."""
MOST_ALTERNATIVES = 4


class Weighed(NamedTuple):
    """A pair with its evidence."""

    older: Node
    newer: Node
    evidence: Evidence


Weights = Mapping[tuple[Node, Node], Evidence]


def choose(weights: Weights, least: float = SURE) -> list[Weighed]:
    """The pairs that are each other's best, at least so sure, and clear of any rival."""
    ranked = [(evidence.confidence, pair) for pair, evidence in weights.items()]
    best, second = _rank(ranked)
    return [
        Weighed(*pair, weights[pair])
        for confidence, pair in ranked
        if confidence >= least
        and all(confidence == best[node] for node in pair)
        and all(confidence - second[node] >= CLEAR for node in pair)
    ]


def _rank(
    ranked: Iterable[tuple[float, tuple[Node, Node]]],
) -> tuple[dict[Node, float], dict[Node, float]]:
    """The best and the second best confidence of every node."""
    best: dict[Node, float] = defaultdict(float)
    second: dict[Node, float] = defaultdict(float)
    for confidence, pair in ranked:
        for node in pair:
            if confidence > best[node]:
                best[node], second[node] = confidence, best[node]
            elif confidence > second[node]:
                second[node] = confidence
    return best, second


def list_alternatives(weights: Weights) -> dict[Node, list[Weighed]]:
    """For each newer node with a possible older one: the likeliest, best first."""
    found: dict[Node, list[Weighed]] = defaultdict(list)
    for (older, newer), evidence in weights.items():
        if evidence.confidence >= POSSIBLE:
            found[newer].append(Weighed(older, newer, evidence))
    for newer, weighed in found.items():
        weighed.sort(key=lambda each: -each.evidence.confidence)
        found[newer] = weighed[:MOST_ALTERNATIVES]
    return found
