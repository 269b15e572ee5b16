"""What speaks for two nodes being one: their words, references, place, neighbours, children."""

from __future__ import annotations

from typing import Literal, NamedTuple

from goldenthread.thread.plan.comparing.nodes import LaidOut, Node
from goldenthread.thread.plan.comparing.pairing import Ground, Pairing, Votes
from goldenthread.thread.plan.comparing.wording import Wording

Numbered = Literal["same and alone", "same", "same letter", "shared", "neither", "other"]

# How much of the doubt that is left each piece of evidence takes away.
NUMBERED: dict[Numbered, float] = {
    "same and alone": 0.65,
    "same": 0.4,
    "same letter": 0.35,
    "shared": 0.2,
    "neither": 0.0,
    "other": 0.0,
}
PLACED, NEIGHBOUR, CHILDREN = 0.1, 0.1, 0.7
MOST_BY_WORDS = 0.97
# Other words under the same reference may be another action. They are no chance where they are so
# much alike, and so much more than any that stands near; less will do where the whole plan was
# written anew and new words say nothing.
NO_CHANCE, NO_CHANCE_WRITTEN_ANEW, ALONE, PLAIN = 0.35, 0.2, 0.1, 0.75
NEAR = (-2, -1, 1, 2)


class Evidence(NamedTuple):
    """What was found of one pair; `alike` and `children` are 0 to 1, `neighbours` 0 to 2."""

    alike: float
    numbered: Numbered
    placed: bool
    neighbours: int
    children: float

    @property
    def confidence(self) -> float:
        """0 to 1: how alike the words are, and of the doubt left, what the rest takes away."""
        doubt = 1 - min(self.alike, MOST_BY_WORDS)
        doubt *= 1 - NUMBERED[self.numbered]
        doubt *= 1 - PLACED * self.placed
        doubt *= (1 - NEIGHBOUR) ** self.neighbours
        return 1 - doubt * (1 - CHILDREN * self.children)

    @property
    def ground(self) -> Ground:
        """The confidence, with the evidence in words."""
        told = [_NUMBERED_TOLD[self.numbered], _tell_words(self.alike)]
        told.append("in the same place" if self.placed else "in another place")
        if self.neighbours:
            told.append(_NEIGHBOURS_TOLD[self.neighbours])
        if self.children:
            told.append(f"{self.children:.0%} of what is matched beneath them is shared")
        return Ground(self.confidence, ", ".join(told))


_NUMBERED_TOLD: dict[Numbered, str] = {
    "same and alone": "same reference, nothing beside it as much alike",
    "same": "same reference",
    "same letter": "same letter, renumbered with what it stands under",
    "shared": "same reference, which others bear too",
    "neither": "no reference to go by",
    "other": "another reference",
}
_NEIGHBOURS_TOLD = {1: "the same on one side of it", 2: "the same on both sides of it"}


def _tell_words(alike: float) -> str:
    return "the same words" if alike >= 1 else f"words {alike:.0%} alike"


class Weighing:
    """Weighs pairs of one kind against what is known so far."""

    def __init__(
        self,
        laid: tuple[LaidOut, LaidOut],
        pairing: Pairing,
        wording: Wording,
        votes: Votes,
        written_anew: bool,
    ) -> None:
        self._older, self._newer = laid
        self._written_anew = written_anew
        self._pairing, self._wording, self._votes = pairing, wording, votes

    def weigh(self, older: Node, newer: Node) -> Evidence:
        """All that speaks for this pair."""
        placed = self._pairing.stand_alike(older, newer)
        return Evidence(
            self._wording.alike(older, newer),
            self._numbered(older, newer, placed),
            placed,
            self._pairing.count_neighbours(older, newer),
            self._votes.share(older, newer),
        )

    def _numbered(self, older: Node, newer: Node, placed: bool) -> Numbered:
        if older.reference is None and newer.reference is None:
            return "neither"
        if older.reference is None or newer.reference is None:
            return "other"
        if older.reference != newer.reference:
            return "same letter" if placed and _letter(older) == _letter(newer) else "other"
        if not placed and self._was_renumbered(older, newer):
            return "other"
        if self._is_shared(older, newer, placed):
            return "shared"
        return "same and alone" if placed and self._stands_alone(older, newer) else "same"

    def _is_shared(self, older: Node, newer: Node, placed: bool) -> bool:
        both = (self._older, older), (self._newer, newer)
        shared = any(laid.bearers[node.kind][node.reference] > 1 for laid, node in both)
        if not (shared and placed):
            return shared
        return any(
            laid.bearers_under[node.kind, node.reference, node.parent] > 1 for laid, node in both
        )

    def _stands_alone(self, older: Node, newer: Node) -> bool:
        """Whether the two are alike, and clearly more so than either is to what stands near.

        Where they are so much alike that their words tell it alone, nothing near is asked.
        """
        alike = self._wording.alike(older, newer)
        least = NO_CHANCE_WRITTEN_ANEW if self._written_anew else NO_CHANCE
        if not least <= alike < PLAIN:
            return False
        near = [(older, other) for other in _near(newer, self._newer)]
        near += [(other, newer) for other in _near(older, self._older)]
        return all(self._wording.alike(*pair) <= alike - ALONE for pair in near)

    def _was_renumbered(self, older: Node, newer: Node) -> bool:
        """Whether what either stands under bears another label, so that equal is by chance."""
        above, below = older.parent, newer.parent
        carried_on = self._pairing.carried_on_by(above) if above else None
        carried = self._pairing.older_of.get(below) if below else None
        parents = (above, carried_on), (carried, below)
        return any(
            was is not None and stands is not None and was.reference != stands.reference
            for was, stands in parents
        )


def _near(node: Node, laid: LaidOut) -> list[Node]:
    """Some of what stands before and after it under the same parent."""
    beside = (laid.beside(node, step) for step in NEAR)
    return [other for other in beside if other is not None]


def _letter(node: Node) -> str:
    """What a reference adds to its parent's: 'B' of '12B' under 12."""
    reference = node.reference or ""
    label = node.parent.reference if node.parent else None
    return reference.removeprefix(label).lstrip(".- ") if label else reference
