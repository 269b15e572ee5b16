"""Adding a node to a plan: with a key of its own for life, last under its parent."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.text import slugify

from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions.change_node import write_texts
from goldenthread.thread.plan.editing.acting import edit, standing_node
from goldenthread.thread.plan.editing.fields import find_fault, tidy
from goldenthread.thread.plan.editing.kinds import KINDS, MILESTONE, NodeKind
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.editing.settling import require_whole
from goldenthread.thread.plan.editing.tree import load_branch, next_position, place_last
from goldenthread.thread.plan.keys import free_key
from goldenthread.thread.plan.models import Milestone, Plan, PlanNode

# Where an added node was read: nowhere.
ADDED = "added here by hand"
LONGEST_STEM = 60


def add_node(
    plan: Plan,
    kind: NodeKind,
    parent: tuple[str, str] | None,
    wanted: Mapping[str, str],
    by: Viewer,
    why: str = "",
) -> PlanNode:
    """Add a node under a parent (its kind's name and key), or under the plan itself.

    A milestone added under a milestone is a step of it. Raises NotChangedError for what can't be
    kept, and Refused for somebody who may not edit the plan.
    """
    with edit(plan, f"added {kind.a}", by, why) as doing:
        texts = {field.name: tidy(field, wanted.get(field.name, "")) for field in kind.fields}
        for field in kind.fields:
            if fault := find_fault(field, texts[field.name]):
                raise NotChangedError(fault, field.name)
        require_whole(kind, texts)
        node: PlanNode = kind.model(
            plan=plan,
            key=_key(kind, plan, texts.get(kind.number, "")),
            position=next_position(kind, plan),
            place=ADDED,
        )
        above = stand_under(plan, kind, node, parent)
        write_texts(doing, kind, node, texts, texts)
        step_of = load_branch(MILESTONE, above) if isinstance(above, Milestone) else None
        place_last(plan, load_branch(kind, node), step_of)
    return node


def stand_under(
    plan: Plan, kind: NodeKind, node: PlanNode, parent: tuple[str, str] | None
) -> PlanNode | None:
    """Set a node's parent, not yet saved, and return it; null for the plan itself.

    Raises NotChangedError where such a node can't stand there.
    """
    for column in kind.parents.values():
        setattr(node, column, None)
    if parent is None:
        if kind.needs_parent:
            raise NotChangedError(f"Choose what the {kind.words} stands under.", "under")
        return None
    name, key = parent
    if name not in kind.parents:
        raise NotChangedError(f"{kind.a.capitalize()} can’t stand there. Choose another.", "under")
    above = standing_node(KINDS[name], plan, key)
    setattr(node, kind.parents[name], above.pk)
    if isinstance(node, Milestone) and isinstance(above, Milestone):
        node.focus_area_id = above.focus_area_id
    return above


def _key(kind: NodeKind, plan: Plan, number: str) -> str:
    taken = set(kind.model.objects.filter(plan=plan).values_list("key", flat=True))
    ending = slugify(number)[:LONGEST_STEM] or str(len(taken) + 1)
    return free_key(f"{kind.stem}-{ending}", taken)
