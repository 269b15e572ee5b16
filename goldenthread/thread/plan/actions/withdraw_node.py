"""Withdrawing a node with all that stands under it: kept, with the reason, and no longer shown."""

from __future__ import annotations

from goldenthread.base.audit.updating import update_rows
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.editing.acting import edit, find_any, standing_node, subject_of
from goldenthread.thread.plan.editing.kinds import NodeKind
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.editing.tree import load_branch
from goldenthread.thread.plan.models import Plan, PlanNode


def withdraw_node(plan: Plan, kind: NodeKind, key: str, by: Viewer, why: str) -> PlanNode:
    """Withdraw a node; what stands under it goes with it, and comes back with it.

    Raises NotChangedError without a reason, or where it is withdrawn already; and Refused.
    """
    if not why.strip():
        raise NotChangedError("Say why it is withdrawn, in a sentence.", "why")
    subject = subject_of(kind, find_any(kind, plan, key))
    with edit(plan, f"withdrew {kind.a}", by, why, subject) as doing:
        node = standing_node(kind, plan, key)
        for each_kind, nodes in load_branch(kind, node, is_whole=False).each():
            for each in nodes:
                each.is_withdrawn = True
                doing.touch(each_kind, each)
            update_rows(each_kind.model, nodes, ["is_withdrawn"])
    return node
