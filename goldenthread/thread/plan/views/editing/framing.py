"""What the pages of editing share: the node that they are about, and the frame around them."""

from __future__ import annotations

from typing import Any

from django.http import Http404

from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.editing.addresses import node_page
from goldenthread.thread.plan.editing.kinds import NodeKind, name_node
from goldenthread.thread.plan.guards import ReadablePlan
from goldenthread.thread.plan.models import Plan, PlanNode
from goldenthread.thread.plan.moments import working_moment
from goldenthread.thread.plan.views.framing import Crumb, frame_plan

_MENU = {"section": "sections", "finding": "findings", "milestone": "milestones"}


def find_any_node(plan: Plan, kind: NodeKind, key: str) -> PlanNode:
    """The node with this key, withdrawn or not; raises Http404."""
    node: PlanNode | None = kind.model.objects.filter(plan=plan, key=key).first()
    if node is None:
        raise Http404
    return node


def frame_editing(
    request: AreaRequest, plan: Plan, kind: NodeKind, heading: str, node: PlanNode | None = None
) -> dict[str, Any]:
    """The context of a page that edits a node, or adds one where there is none yet."""
    trail: list[Crumb] = []
    if node is not None:
        trail = [(name_node(node), node_page(plan, kind, node.key))]
    readable = ReadablePlan(plan, working_moment(plan))
    framed = frame_plan(request, readable, heading, page=_MENU.get(kind.name, "plan"), trail=trail)
    here = {
        "kind": kind,
        "node": node,
        "name": name_node(node) if node is not None else "",
        "node_url": node_page(plan, kind, node.key) if node is not None else "",
    }
    return framed | here
