"""Restoring a withdrawn node, and what was withdrawn together with it."""

from __future__ import annotations

from goldenthread.base.audit.updating import update_rows
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.editing.acting import Edit, edit, find_any, subject_of
from goldenthread.thread.plan.editing.kinds import KINDS, NodeKind, name_node
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.editing.settling import require_free_numbers
from goldenthread.thread.plan.models import Plan, PlanNode
from goldenthread.thread.plan.queries.histories import last_own_row, withdrawn_with


def restore_node(plan: Plan, kind: NodeKind, key: str, by: Viewer, why: str = "") -> PlanNode:
    """Bring a withdrawn node back to its place, with all that was withdrawn in the same act.

    Raises NotChangedError where what it stands under is withdrawn, or where another node bears
    its number by now; and Refused for somebody who may not edit the plan.
    """
    subject = subject_of(kind, find_any(kind, plan, key))
    with edit(plan, f"restored {kind.a}", by, why, subject) as doing:
        node = find_any(kind, plan, key)
        if node.is_withdrawn:
            require_standing_parents(kind, node)
            _restore(doing, kind, node)
    return node


def require_standing_parents(kind: NodeKind, node: PlanNode) -> None:
    """Raise NotChangedError where anything that a node stands under is withdrawn."""
    for name, column in kind.parents.items():
        above = KINDS[name].model.objects.filter(pk=getattr(node, column) or 0).first()
        if above is not None and above.is_withdrawn:
            raise NotChangedError(
                f"It stands under ‘{name_node(above)}’, which is withdrawn. Restore that first."
            )


def _restore(doing: Edit, kind: NodeKind, node: PlanNode) -> None:
    # Parents before their children, so that none stands under what is withdrawn.
    for each_kind, nodes in withdrawn_with(kind, node, last_own_row(kind, node).act_id):
        require_free_numbers(each_kind, doing.plan, nodes)
        for each in nodes:
            each.is_withdrawn = False
            doing.touch(each_kind, each)
        update_rows(each_kind.model, nodes, ["is_withdrawn"])
