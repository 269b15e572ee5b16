"""A plan's nodes as a tree: what goes with a node, and the order of each kind."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from goldenthread.base.audit.updating import update_rows
from goldenthread.thread.plan.editing.kinds import KINDS, NodeKind, children_of
from goldenthread.thread.plan.editing.ordering import assign_positions, find_place, move_block
from goldenthread.thread.plan.models import Plan, PlanNode

# Kept on the historical rows of nodes whose place changed only because another node moved.
MADE_ROOM = "made room"
AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class Branch:
    """A node with what stands under it, kind by kind."""

    kind: NodeKind
    node: PlanNode
    below: Mapping[str, list[PlanNode]]

    def each(self) -> Iterator[tuple[NodeKind, list[PlanNode]]]:
        """Every kind with its nodes, the node itself among them."""
        for name, nodes in self.below.items():
            if nodes:
                yield KINDS[name], nodes


def load_branch(kind: NodeKind, node: PlanNode, *, is_whole: bool = True) -> Branch:
    """What stands under a node: a query for each kind and depth.

    The whole of it is what moves with the node; else what is withdrawn is left out.
    """
    below: dict[str, list[PlanNode]] = {kind.name: [node]}
    known = {(kind.name, node.pk)}
    waiting = [(kind, [node.pk])]
    while waiting:
        above, ids = waiting.pop(0)
        for child, column in children_of(above):
            every = child.model.objects.filter(plan=node.plan_id)
            rows = _filter_in(every if is_whole else every.exclude(is_withdrawn=True), column, ids)
            new = [row for row in rows if (child.name, row.pk) not in known]
            known |= {(child.name, row.pk) for row in new}
            below.setdefault(child.name, []).extend(new)
            if new:
                waiting.append((child, [row.pk for row in new]))
    return Branch(kind, node, below)


def load_siblings(kind: NodeKind, node: PlanNode) -> list[PlanNode]:
    """The nodes that stand beside a node, itself among them, in their order: one query."""
    same = {column: getattr(node, column) for column in kind.parents.values()}
    found = kind.model.objects.filter(plan=node.plan_id, is_withdrawn=False, **same)
    return list(found)


def place_before(plan: Plan, branch: Branch, before: Branch) -> None:
    """Put a branch right before another of its kind, and what stands under it likewise."""
    kind, first = branch.kind, before.below[before.kind.name]
    order, positions = load_order(kind, plan)
    ids = {each.pk for each in first}
    head = next(each for each in order if each in ids)
    block = _ids(branch, kind)
    _save_order(kind, move_block(order, block, head), positions, block)
    _bring_along(plan, branch)


def place_last(plan: Plan, branch: Branch, after_step_of: Branch | None = None) -> None:
    """Put a branch at the end of what stands under its parent, and what stands under it likewise.

    A step goes after all that stands under the milestone that it is a step of.
    """
    kind, block = branch.kind, _ids(branch, branch.kind)
    order, positions = load_order(kind, plan)
    if after_step_of is None:
        before = _place_of(kind, plan, order, block, branch.node)
    else:
        before = _after(order, block, _ids(after_step_of, kind))
    _save_order(kind, move_block(order, block, before), positions, block)
    _bring_along(plan, branch)


def load_order(kind: NodeKind, plan: Plan) -> tuple[list[int], dict[int, int]]:
    """Every node of a kind in its order, withdrawn ones too, with its position: one query."""
    rows = kind.model.objects.filter(plan=plan).values_list("pk", "position")
    positions = dict(rows)
    return list(positions), positions


def next_position(kind: NodeKind, plan: Plan) -> int:
    """A position after all others, which a new node has until it is put in its place."""
    last = kind.model.objects.filter(plan=plan).order_by("-position").first()
    return last.position + 1 if last else 0


def _filter_in(rows: QuerySet[Any], column: str, ids: Sequence[int]) -> Iterator[Any]:
    """Rows whose column is among these, some thousand at a time: SQLite takes no more at once."""
    for first in range(0, len(ids), AT_ONCE):
        yield from rows.filter(**{f"{column}__in": ids[first : first + AT_ONCE]})


def _ids(branch: Branch, kind: NodeKind) -> set[int]:
    return {each.pk for each in branch.below.get(kind.name, [])}


def _after(order: Sequence[int], block: Collection[int], stem: Collection[int]) -> int | None:
    last = max((at for at, each in enumerate(order) if each in stem and each not in block))
    return next((each for each in order[last + 1 :] if each not in block), None)


def _place_of(
    kind: NodeKind, plan: Plan, order: Sequence[int], block: Collection[int], node: PlanNode
) -> int | None:
    """The node before which the last child of a node's parent goes."""
    if not kind.parents:
        return None
    parent, column = next(iter(kind.parents.items()))
    above = {each: at for at, each in enumerate(load_order(KINDS[parent], plan)[0])}
    held = kind.model.objects.filter(plan=plan).values_list("pk", column)
    ranks = {child: above[held_by] for child, held_by in held if held_by is not None}
    own = above.get(getattr(node, column) or 0)
    return None if own is None else find_place(order, block, ranks, own)


def _bring_along(plan: Plan, branch: Branch) -> None:
    """Put each lower kind's nodes where their parents now stand."""
    for kind, nodes in branch.each():
        if kind is branch.kind or not nodes:
            continue
        order, positions = load_order(kind, plan)
        block = _ids(branch, kind)
        last = max(nodes, key=lambda each: (each.position, each.pk))
        before = _place_of(kind, plan, order, block, last)
        _save_order(kind, move_block(order, block, before), positions, block)


def _save_order(
    kind: NodeKind, order: Sequence[int], positions: Mapping[int, int], block: Collection[int]
) -> None:
    new = assign_positions(order, positions, block)
    rows = list(_filter_in(kind.model.objects.all(), "pk", list(new)))
    for row in rows:
        row.position = new[row.pk]
    update_rows(kind.model, rows, ["position"], MADE_ROOM)
