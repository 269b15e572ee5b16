"""Who is whose so far: pairs of nodes, each node in one pair at most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from goldenthread.thread.plan.comparing.nodes import LaidOut, Node


class Ground(NamedTuple):
    """What a pair rests on: how sure it is, 0 to 1, and why in words."""

    confidence: float
    why: str


class Pairing:
    """The pairs found so far, and by the older node what each rests on (`told`).

    `likely` are pairs that a person will be asked about, but that have no rival: good enough to
    say of their children that they stand in the same place.
    """

    def __init__(self, older: LaidOut, newer: LaidOut) -> None:
        self._older, self._newer = older, newer
        self.newer_of: dict[Node, Node] = {}
        self.older_of: dict[Node, Node] = {}
        self.likely: dict[Node, Node] = {}
        self.told: dict[Node, Ground] = {}

    def pair(self, older: Node, newer: Node, ground: Ground) -> None:
        """Make a pair of two nodes that are in none."""
        self.newer_of[older] = newer
        self.older_of[newer] = older
        self.told[older] = ground

    def pair_all(self, pairs: Sequence[tuple[Node, Node]], ground: Ground) -> None:
        """Make pairs, older and newer, that all rest on the same."""
        self.newer_of.update(pairs)
        self.older_of.update((newer, older) for older, newer in pairs)
        self.told.update(dict.fromkeys((older for older, _ in pairs), ground))

    @property
    def extent(self) -> tuple[int, int]:
        """How many pairs there are, sure and likely: the same where nothing was learnt since."""
        return len(self.newer_of), len(self.likely)

    def free_older(self, nodes: Iterable[Node]) -> list[Node]:
        """Those of the older document that are in no pair yet."""
        return [node for node in nodes if node not in self.newer_of]

    def free_newer(self, nodes: Iterable[Node]) -> list[Node]:
        """Those of the newer document that are in no pair yet."""
        return [node for node in nodes if node not in self.older_of]

    def stand_alike(self, older: Node, newer: Node) -> bool:
        """Whether the two stand under one and the same parent, sure or likely, or under none."""
        if older.parent is None or newer.parent is None:
            return older.parent is newer.parent
        return self.carried_on_by(older.parent) is newer.parent

    def carried_on_by(self, older: Node) -> Node | None:
        """The newer node of an older one, or the likeliest by far; null where there is none."""
        return self.newer_of.get(older) or self.likely.get(older)

    def count_neighbours(self, older: Node, newer: Node) -> int:
        """0 to 2: on how many sides they have the same sibling, or both none."""
        alike = self.stand_alike(older, newer)
        sides = (
            (self._older.beside(older, step), self._newer.beside(newer, step)) for step in (-1, 1)
        )
        return sum(self._carries_on(*side, alike) for side in sides)

    def follow(self, older: Node, step: int) -> Node | None:
        """The newer node that stands to the older one's neighbour's as the older one to that."""
        beside = self._older.beside(older, step)
        carried_on = self.newer_of.get(beside) if beside else None
        return self._newer.beside(carried_on, -step) if carried_on else None

    def _carries_on(self, older: Node | None, newer: Node | None, alike: bool) -> bool:
        if older is None or newer is None:
            return alike and older is newer
        return self.newer_of.get(older) is newer


class Votes:
    """What children say of their parents: how many of two nodes' matched descendants they share."""

    def __init__(self, pairing: Pairing) -> None:
        self._pairing = pairing
        self._counted = 0
        self.shared: Counter[tuple[Node, Node]] = Counter()
        self._cast: Counter[Node] = Counter()

    def count(self) -> None:
        """Count the pairs found since the last time."""
        pairs = islice(self._pairing.newer_of.items(), self._counted, None)
        parents = Counter((older.parent, newer.parent) for older, newer in pairs)
        self._counted += parents.total()
        for (older, newer), count in parents.items():
            for above_older, above_newer in _climb(older, newer):
                self.shared[above_older, above_newer] += count
                self._cast[above_older] += count
                self._cast[above_newer] += count

    def share(self, older: Node, newer: Node) -> float:
        """0 to 1: 1 where at least three descendants are matched, and all with one another."""
        shared = self.shared.get((older, newer), 0)
        if not shared:
            return 0.0
        return shared / max(self._cast[older], self._cast[newer]) * min(1.0, shared / 3)


def _climb(older: Node | None, newer: Node | None) -> Iterator[tuple[Node, Node]]:
    while older is not None and newer is not None and older.parent is not None:
        if older.kind == newer.kind:
            yield older, newer
        older, newer = older.parent, newer.parent
