"""Renumbering: a milestone's reference, or the number of a group or section."""

from __future__ import annotations

from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions.change_node import write_texts
from goldenthread.thread.plan.editing.acting import edit, find_any, standing_node, subject_of
from goldenthread.thread.plan.editing.fields import tidy
from goldenthread.thread.plan.editing.kinds import NodeKind
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.models import Plan, PlanNode


def renumber(
    plan: Plan, kind: NodeKind, key: str, number: str, by: Viewer, why: str = ""
) -> PlanNode:
    """Give a node another number; its key, and so its address, stays.

    Raises NotChangedError where another of its kind bears that number, and Refused.
    """
    if not kind.number:
        raise NotChangedError(f"{kind.many.capitalize()} bear no numbers of their own.")
    subject = subject_of(kind, find_any(kind, plan, key))
    with edit(plan, f"renumbered {kind.a}", by, why, subject) as doing:
        node = standing_node(kind, plan, key)
        texts = kind.texts(node) | {kind.number: tidy(kind.field(kind.number), number)}
        write_texts(doing, kind, node, {kind.number: texts[kind.number]}, texts)
    return node
