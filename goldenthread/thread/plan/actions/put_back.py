"""Putting a node back to how it once stood: undo, as an act of its own."""

from __future__ import annotations

from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions.move_node import hang_under
from goldenthread.thread.plan.editing.acting import Edit, edit, find_any, standing_node, subject_of
from goldenthread.thread.plan.editing.kinds import KINDS, NodeKind
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.editing.settling import require_free_number, settle, settle_after
from goldenthread.thread.plan.models import Plan, PlanNode


def put_back(plan: Plan, kind: NodeKind, key: str, row: int, by: Viewer, why: str = "") -> PlanNode:
    """Put every field that people edit, and what the node stands under, back to a historical row.

    Ratings, and its place among those beside it, stay. Raises NotChangedError where that can't
    be: it then stood under what is withdrawn by now, or bore a number that another bears; and
    Refused for somebody who may not edit the plan.
    """
    subject = subject_of(kind, find_any(kind, plan, key))
    with edit(plan, f"put back {kind.a}", by, why, subject) as doing:
        node = standing_node(kind, plan, key)
        found = kind.model.history.filter(id=node.pk, history_id=row).first()
        if found is None:
            raise NotChangedError(f"The history of this {kind.words} has no such line.")
        _put_words_back(doing, kind, node, found.instance)
        _put_place_back(doing, kind, node, found.instance)
    return node


def _put_words_back(doing: Edit, kind: NodeKind, node: PlanNode, then: PlanNode) -> None:
    before, after = kind.texts(node), kind.texts(then)
    changed = [name for name, text in after.items() if text != before[name]]
    if not changed:
        return
    for name in changed:
        for column in kind.field(name).columns:
            setattr(node, column, getattr(then, column))
    if kind.number in changed:
        require_free_number(kind, node, getattr(node, kind.number))
    settle(doing, kind, node, changed)
    node.save()
    settle_after(kind, node, changed)
    doing.touch(kind, node)


def _put_place_back(doing: Edit, kind: NodeKind, node: PlanNode, then: PlanNode) -> None:
    columns = kind.parents.values()
    if all(getattr(node, column) == getattr(then, column) for column in columns):
        return
    hang_under(doing, kind, node, _parent_of(kind, then))


def _parent_of(kind: NodeKind, node: PlanNode) -> tuple[str, str] | None:
    """What a node stands under, the nearest: its kind's name and its key."""
    for name, column in reversed(list(kind.parents.items())):
        above = KINDS[name].model.objects.filter(pk=getattr(node, column) or 0).first()
        if above is not None:
            return name, above.key
    return None
