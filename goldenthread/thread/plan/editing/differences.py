"""What changed between two states of a node, field by field, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from goldenthread.thread.plan.editing.kinds import KINDS, NodeKind, name_node
from goldenthread.thread.plan.models import PlanNode
from goldenthread.thread.plan.queries.histories import load_rows
from goldenthread.thread.plan.words.names import shorten

# As much of a long text as a line of history shows.
SHOWN = 300
ADDED = "+"


class Difference(NamedTuple):
    """A field that changed: its label, and both texts; one is empty where there was nothing."""

    label: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.label}: {self.before or 'nothing'} → {self.after or 'nothing'}"


class Differences:
    """The differences between states of one kind's nodes; reads what they stood under at once."""

    def __init__(self, kind: NodeKind, pairs: Iterable[tuple[PlanNode, PlanNode]]) -> None:
        self._kind = kind
        self._previous: dict[int, Any] = {}
        self._names = _name_parents(kind, [each for pair in pairs for each in pair])

    @classmethod
    def of_rows(cls, kind: NodeKind, rows: Sequence[Any]) -> Differences:
        """For historical rows, each with `previous`: a query, and one for each kind above."""
        before = load_rows(kind, {row.previous for row in rows if row.previous})
        pairs = [(before[row.previous].instance, row.instance) for row in rows if row.previous]
        made = cls(kind, pairs)
        made._previous = before
        return made

    def of(self, row: Any) -> list[Difference]:
        """What a historical row changed; nothing for the one that began it."""
        if not row.previous:
            return []
        return self.between(self._previous[row.previous].instance, row.instance)

    def between(self, before: PlanNode, after: PlanNode) -> list[Difference]:
        """Each field that differs, then what the node stands under, then whether it stands."""
        old, new = self._kind.texts(before), self._kind.texts(after)
        found = [
            Difference(field.label, *_cut(old[field.name], new[field.name]))
            for field in self._kind.fields
            if old[field.name] != new[field.name]
        ]
        for name, column in self._kind.parents.items():
            was, now = getattr(before, column), getattr(after, column)
            if was != now:
                names = (self._names.get((name, each), "") for each in (was, now))
                found.append(Difference(_say_under(self._kind, name), *names))
        if before.is_withdrawn != after.is_withdrawn:
            states = ("Withdrawn", "In the plan")
            found.append(
                Difference("Where it is", states[after.is_withdrawn], states[before.is_withdrawn])
            )
        return found


def say_verb(verb: str) -> str:
    """'Changed a milestone': an act's verb as a sentence begins."""
    return f"{verb[:1].upper()}{verb[1:]}"


def _say_under(kind: NodeKind, parent: str) -> str:
    return "Step of" if parent == kind.name else f"{KINDS[parent].words.capitalize()}"


def _cut(before: str, after: str) -> tuple[str, str]:
    """Both texts as short as a line shows; long ones from where they begin to differ."""
    if max(len(before), len(after)) <= SHOWN:
        return before, after
    pairs = zip(before, after, strict=False)
    same = next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(before), len(after)))
    start = max(0, same - 60)
    opening = "…" if start else ""
    return tuple(  # type: ignore[return-value] # two go in, so two come out
        f"{opening}{shorten(text[start:], SHOWN)}" if text else "" for text in (before, after)
    )


def _name_parents(kind: NodeKind, nodes: Sequence[PlanNode]) -> dict[tuple[str, int], str]:
    named: dict[tuple[str, int], str] = {}
    for name, column in kind.parents.items():
        ids = {getattr(node, column) for node in nodes} - {None}
        for above in KINDS[name].model.objects.filter(pk__in=ids):
            named[name, above.pk] = name_node(above)
    return named
