"""What a pairing comes to: matches with their changes, what was added, withdrawn, is unsure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from goldenthread.thread.plan.comparing.comparison import (
    Comparison,
    FieldChange,
    Match,
    NodeKind,
    NodeName,
    Unsure,
)
from goldenthread.thread.plan.comparing.fields import VALUES, find_changes
from goldenthread.thread.plan.comparing.nodes import KINDS, LaidOut, Node
from goldenthread.thread.plan.comparing.pairing import Ground, Pairing


class Alternative(NamedTuple):
    """An older node that a newer one may carry on."""

    older: Node
    ground: Ground


Questions = Mapping[Node, Sequence[Alternative]]


class Gathering:
    """Two laid out documents, the pairs found, and by newer node the questions that are left."""

    def __init__(
        self, older: LaidOut, newer: LaidOut, pairing: Pairing, questions: Questions
    ) -> None:
        self._older, self._newer = older, newer
        self._pairing, self._questions = pairing, questions

    def gather(self) -> Comparison:
        """The comparison."""
        left = self._pairing.free_newer(self._newer)
        asked = [node for node in left if self._questions.get(node)]
        doubtful = {each.older for node in asked for each in self._questions[node]}
        gone = self._pairing.free_older(self._older)
        return Comparison(
            matches=tuple(self._matches()),
            added=tuple(node.name for node in left if not self._questions.get(node)),
            withdrawn=tuple(node.name for node in gone if node not in doubtful),
            unsure=tuple(self._ask(node) for node in asked),
            older=self._older.document,
            newer=self._newer.document,
        )

    def _matches(self) -> Iterator[Match]:
        for kind in KINDS:
            yield from self._matches_of(kind)

    def _matches_of(self, kind: NodeKind) -> Iterator[Match]:
        older_of, newer_of = self._pairing.older_of, self._pairing.newer_of
        told = self._pairing.told
        values, may_be_steps = VALUES[kind], kind == "milestone"
        for newer in self._newer.by_kind[kind]:
            older = older_of.get(newer)
            if older is None:
                continue
            was, stands = older.part, newer.part
            # Most nodes of a plan don't change from one version to the next: those are told here.
            same = values(was) == values(stands) and (
                older.parent is None or newer_of.get(older.parent) is newer.parent
            )
            if same and may_be_steps:
                same = was.parent is stands.parent is None
            changes = () if same else self._find_changes(older, newer)
            yield Match(kind, older.key, newer.key, *told[older], changes)

    def _ask(self, newer: Node) -> Unsure:
        alternatives = tuple(
            Match(
                newer.kind,
                each.older.key,
                newer.key,
                *each.ground,
                self._find_changes(each.older, newer),
            )
            for each in self._questions[newer]
        )
        return Unsure(newer.name, alternatives)

    def _find_changes(self, older: Node, newer: Node) -> tuple[FieldChange, ...]:
        changes = find_changes(older, newer)
        if not self._carries_on(older.parent, newer.parent):
            changes += (FieldChange("under", _key(older.parent), _key(newer.parent)),)
        if newer.kind == "milestone" and (older.part.parent or newer.part.parent):
            step_of = _step_of(older, self._older), _step_of(newer, self._newer)
            if not self._carries_on(*step_of):
                changes += (FieldChange("step_of", *map(_key, step_of)),)
        return changes

    def _carries_on(self, older: Node | None, newer: Node | None) -> bool:
        """Whether one is the other's, or may be: a parent in doubt says nothing of a move."""
        if older is None or newer is None:
            return older is newer
        if self._pairing.newer_of.get(older) is newer:
            return True
        return any(each.older is older for each in self._questions.get(newer, ()))


def _key(node: Node | None) -> str | None:
    return None if node is None or node.kind == "plan" else node.key


def _step_of(node: Node, laid: LaidOut) -> Node | None:
    key = node.part.parent
    return laid.by_name.get(NodeName("milestone", key)) if key else None
