"""Matching the nodes of two documents, kind by kind, parents before what stands under them."""

from __future__ import annotations

from goldenthread.thread.plan.comparing.assigning import (
    POSSIBLE,
    Weighed,
    Weights,
    choose,
    list_alternatives,
)
from goldenthread.thread.plan.comparing.candidates import Candidates
from goldenthread.thread.plan.comparing.comparison import NodeKind
from goldenthread.thread.plan.comparing.evidence import Weighing
from goldenthread.thread.plan.comparing.exact import SameWords, pair_same_words_and_reference
from goldenthread.thread.plan.comparing.nodes import KINDS, LaidOut, Node
from goldenthread.thread.plan.comparing.pairing import Ground, Pairing, Votes
from goldenthread.thread.plan.comparing.wording import Wording

THE_PLAN = Ground(1.0, "the plan itself")
PASSES = 2
"""The second time parents are told by what was found beneath them."""
MOST_ROUNDS = 5
"""Each match tells more of its neighbours; after so many rounds nothing more is learnt."""


class Matching:
    """The pairs of two documents' nodes, and what is left for a person."""

    def __init__(self, older: LaidOut, newer: LaidOut) -> None:
        self._laid = older, newer
        self._wording = {kind: Wording(older.by_kind[kind], newer.by_kind[kind]) for kind in KINDS}
        self._still_left = {kind: (older.by_kind[kind], newer.by_kind[kind]) for kind in KINDS}
        self.pairing = Pairing(older, newer)
        self._votes = Votes(self.pairing)
        self._seen: dict[NodeKind, tuple[int, int]] = {}
        self._alternatives: dict[NodeKind, dict[Node, list[Weighed]]] = {}

    @property
    def alternatives(self) -> dict[Node, list[Weighed]]:
        """The older nodes that each newer one may be, where a person must say; likeliest first."""
        return {node: found for each in self._alternatives.values() for node, found in each.items()}

    def match(self) -> None:
        """Find all pairs."""
        older, newer = self._laid
        self.pairing.pair(older.by_kind["plan"][0], newer.by_kind["plan"][0], THE_PLAN)
        for kind in KINDS:
            pair_same_words_and_reference(older.by_kind[kind], newer.by_kind[kind], self.pairing)
        for kind in KINDS:
            SameWords(self._left(kind), self.pairing, self._wording[kind]).pair_only_ones()
        for _ in range(PASSES):
            for kind in KINDS:
                if self._seen.get(kind) != self.pairing.extent:
                    self._match_kind(kind)
                    self._seen[kind] = self.pairing.extent

    def _match_kind(self, kind: NodeKind) -> None:
        wording = self._wording[kind]
        SameWords(self._left(kind), self.pairing, wording).pair_repeated()
        left, every = self._left(kind), [laid.by_kind[kind] for laid in self._laid]
        written_anew = all(
            2 * len(some) > len(nodes) for some, nodes in zip(left, every, strict=True)
        )
        candidates = Candidates(self._left(kind), self.pairing, wording)
        weighing = Weighing(self._laid, self.pairing, wording, self._votes, written_anew)
        weights = self._weigh(candidates, weighing)
        for _ in range(MOST_ROUNDS):
            if not self._pair(choose(weights)):
                break
            weights = self._weigh(candidates, weighing)
        self.pairing.likely |= {each.older: each.newer for each in choose(weights, POSSIBLE)}
        self._alternatives[kind] = list_alternatives(weights)

    def _weigh(self, candidates: Candidates, weighing: Weighing) -> Weights:
        self._votes.count()
        return {pair: weighing.weigh(*pair) for pair in candidates.find(self._votes)}

    def _pair(self, chosen: list[Weighed]) -> bool:
        for older, newer, evidence in chosen:
            self.pairing.pair(older, newer, evidence.ground)
        return bool(chosen)

    def _left(self, kind: NodeKind) -> tuple[list[Node], list[Node]]:
        older, newer = self._still_left[kind]
        left = self.pairing.free_older(older), self.pairing.free_newer(newer)
        self._still_left[kind] = left
        return left
