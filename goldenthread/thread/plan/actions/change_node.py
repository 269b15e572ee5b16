"""Changing the words of one node, field by field, against what the editor saw."""

from __future__ import annotations

from collections.abc import Mapping

from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.editing.acting import (
    Edit,
    edit,
    find_any,
    latest_row,
    standing_node,
    subject_of,
)
from goldenthread.thread.plan.editing.fields import find_fault, tidy, write_text
from goldenthread.thread.plan.editing.kinds import NodeKind
from goldenthread.thread.plan.editing.merging import merge
from goldenthread.thread.plan.editing.refusals import ClashError, NotChangedError
from goldenthread.thread.plan.editing.settling import (
    require_free_number,
    require_whole,
    settle,
    settle_after,
)
from goldenthread.thread.plan.models import Plan, PlanNode


def change_node(
    plan: Plan,
    kind: NodeKind,
    key: str,
    seen: int,
    wanted: Mapping[str, str],
    by: Viewer,
    why: str = "",
) -> PlanNode:
    """Write the fields that differ from what the editor saw: the node's historical row `seen`.

    A field that somebody else has changed since stays theirs, unless it was changed here too:
    then ClashError is raised, which holds both texts. Raises NotChangedError for what can't be
    kept, and Refused for somebody who may not edit the plan.
    """
    subject = subject_of(kind, find_any(kind, plan, key))
    with edit(plan, f"changed {kind.a}", by, why, subject) as doing:
        node = standing_node(kind, plan, key)
        row = kind.model.history.filter(id=node.pk, history_id=seen).first()
        if row is None:
            raise NotChangedError("This form is not of this plan. Open it again and change that.")
        tidied = {name: tidy(kind.field(name), text) for name, text in wanted.items()}
        stands = kind.texts(node)
        merged = merge(kind.texts(row.instance), stands, tidied)
        if merged.clashes:
            raise ClashError(merged.clashes, merged.texts, latest_row(kind, node))
        if merged.changes:
            write_texts(doing, kind, node, merged.changes, merged.texts)
    return node


def write_texts(
    doing: Edit,
    kind: NodeKind,
    node: PlanNode,
    changes: Mapping[str, str],
    texts: Mapping[str, str],
) -> None:
    """Save a node with these texts changed; `texts` is every field as it then stands."""
    for name, text in changes.items():
        field = kind.field(name)
        fault = find_fault(field, text)
        if fault:
            raise NotChangedError(fault, name)
        for column, value in write_text(field, text).items():
            setattr(node, column, value)
    if {"title", "wording"} & changes.keys():
        require_whole(kind, texts)
    if kind.number in changes:
        require_free_number(kind, node, getattr(node, kind.number))
    settle(doing, kind, node, changes.keys())
    node.save()
    settle_after(kind, node, changes.keys())
    doing.touch(kind, node)
