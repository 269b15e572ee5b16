"""What a person decides of a comparison."""

from __future__ import annotations

from collections.abc import Iterable

from goldenthread.thread.plan.comparing.comparison import (
    Comparison,
    Decision,
    DecisionError,
    NodeKind,
    NodeName,
)
from goldenthread.thread.plan.comparing.gathering import Alternative, Gathering
from goldenthread.thread.plan.comparing.nodes import LaidOut, Node
from goldenthread.thread.plan.comparing.pairing import Ground, Pairing

DECIDED = Ground(1.0, "a person decided")


def decide(comparison: Comparison, decisions: Iterable[Decision]) -> Comparison:
    """The comparison with these decisions; nothing else is matched anew.

    Any newer node may be decided, sure ones too: an older key makes a match, null makes it new
    and what it was matched with withdrawn. An older node that a decision takes stands in no
    question any more. Raises `DecisionError` where a node isn't there, is decided twice, or is
    another's already.
    """
    table = _Table(comparison)
    table.place(decisions)
    return table.gather()


class _Table:
    """A comparison taken apart into nodes again, so that pairs can be changed."""

    def __init__(self, comparison: Comparison) -> None:
        self._older, self._newer = LaidOut(comparison.older), LaidOut(comparison.newer)
        self._pairs: dict[Node, Alternative] = {}
        for match in comparison.matches:
            older, newer = self._find(match.kind, match.older_key, match.newer_key)
            self._pairs[newer] = Alternative(older, Ground(match.confidence, match.why))
        self._questions: dict[Node, list[Alternative]] = {}
        for unsure in comparison.unsure:
            newer = self._newer.by_name[unsure.newer]
            names = (NodeName(each.kind, each.older_key) for each in unsure.alternatives)
            self._questions[newer] = [
                Alternative(self._older.by_name[name], Ground(each.confidence, each.why))
                for name, each in zip(names, unsure.alternatives, strict=True)
            ]

    def place(self, decisions: Iterable[Decision]) -> None:
        """Put each decision in the place of what the comparison had."""
        decided: dict[Node, Node | None] = {}
        for kind, newer_key, older_key in decisions:
            newer = _named(self._newer, NodeName(kind, newer_key), "newer document")
            if newer in decided:
                raise DecisionError(
                    f"{_tell(newer)} of the newer document is decided twice: decide it once."
                )
            older = NodeName(kind, older_key) if older_key is not None else None
            decided[newer] = older and _named(self._older, older, "plan")
            self._pairs.pop(newer, None)
            self._questions.pop(newer, None)
        self._taken = {pair.older: newer for newer, pair in self._pairs.items()}
        for newer, carried in decided.items():
            if carried is not None:
                self._take(carried, newer)

    def gather(self) -> Comparison:
        """The comparison as it is now."""
        pairing = Pairing(self._older, self._newer)
        for newer, (older, ground) in self._pairs.items():
            pairing.pair(older, newer, ground)
        questions = {
            newer: [each for each in alternatives if each.older not in pairing.newer_of]
            for newer, alternatives in self._questions.items()
        }
        return Gathering(self._older, self._newer, pairing, questions).gather()

    def _take(self, older: Node, newer: Node) -> None:
        other = self._taken.get(older)
        if other is not None:
            raise DecisionError(
                f"{_tell(older)} of the plan is matched with {_tell(other)} of the newer document "
                f"already: decide that one too, or choose another for {_tell(newer)}."
            )
        self._taken[older] = newer
        self._pairs[newer] = Alternative(older, DECIDED)

    def _find(self, kind: NodeKind, older_key: str, newer_key: str) -> tuple[Node, Node]:
        older, newer = self._older.by_name, self._newer.by_name
        return older[NodeName(kind, older_key)], newer[NodeName(kind, newer_key)]


def _named(laid: LaidOut, name: NodeName, where: str) -> Node:
    node = laid.by_name.get(name)
    if node is None:
        kind = name.kind.replace("_", " ")
        raise DecisionError(
            f"The {where} has no {kind} with the key {name.key}: compare the two again."
        )
    return node


def _tell(node: Node) -> str:
    kind = node.kind.replace("_", " ").capitalize()
    return f"{kind} {node.reference or node.key}"
