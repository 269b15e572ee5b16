"""Moving a node: up or down among those beside it, or under another parent."""

from __future__ import annotations

from goldenthread.base.audit.updating import update_rows
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions.add_node import stand_under
from goldenthread.thread.plan.editing.acting import (
    Edit,
    edit,
    find_any,
    standing_node,
    subject_of,
)
from goldenthread.thread.plan.editing.kinds import MILESTONE, NodeKind
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.editing.tree import (
    Branch,
    load_branch,
    load_siblings,
    place_before,
    place_last,
)
from goldenthread.thread.plan.models import Milestone, Plan, PlanNode

UP, DOWN = "up", "down"


def move_node(
    plan: Plan, kind: NodeKind, key: str, way: str, by: Viewer, why: str = ""
) -> PlanNode:
    """Move a node one place UP or DOWN among those that stand beside it, with all under it.

    Raises NotChangedError where it is the first or last already, and Refused.
    """
    subject = subject_of(kind, find_any(kind, plan, key))
    with edit(plan, f"moved {kind.a}", by, why, subject) as doing:
        node = standing_node(kind, plan, key)
        beside = load_siblings(kind, node)
        at = [each.pk for each in beside].index(node.pk)
        other = at - 1 if way == UP else at + 1
        if not 0 <= other < len(beside):
            place = "first" if way == UP else "last"
            raise NotChangedError(f"It is the {place} where it stands already.")
        node.save()
        first, second = (at, other) if way == UP else (other, at)
        place_before(plan, load_branch(kind, beside[first]), load_branch(kind, beside[second]))
        doing.touch(kind, node)
    return node


def move_under(
    plan: Plan,
    kind: NodeKind,
    key: str,
    parent: tuple[str, str] | None,
    by: Viewer,
    why: str = "",
) -> PlanNode:
    """Move a node under another parent, last there, with all that stands under it.

    Raises NotChangedError where it can't stand there, such as under its own step; and Refused.
    """
    subject = subject_of(kind, find_any(kind, plan, key))
    with edit(plan, f"moved {kind.a}", by, why, subject) as doing:
        node = standing_node(kind, plan, key)
        hang_under(doing, kind, node, parent)
    return node


def hang_under(doing: Edit, kind: NodeKind, node: PlanNode, parent: tuple[str, str] | None) -> None:
    """Save a node under a parent, last there, and bring along what stands under it."""
    branch = load_branch(kind, node)
    above = stand_under(doing.plan, kind, node, parent)
    if above is not None and above in branch.below[kind.name]:
        raise NotChangedError(
            f"{kind.a.capitalize()} can’t stand under itself or its own steps. Choose another.",
            "under",
        )
    node.save()
    doing.touch(kind, node)
    if isinstance(node, Milestone):
        _take_steps_along(node, branch)
    step_of = load_branch(MILESTONE, above) if isinstance(above, Milestone) else None
    place_last(doing.plan, branch, step_of)


def _take_steps_along(milestone: Milestone, branch: Branch) -> None:
    steps = [each for each in branch.below[MILESTONE.name] if each.pk != milestone.pk]
    moved = [each for each in steps if isinstance(each, Milestone)]
    for step in moved:
        step.focus_area_id = milestone.focus_area_id
    update_rows(Milestone, moved, ["focus_area"])
