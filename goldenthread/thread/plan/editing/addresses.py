"""The addresses of editing: a kind of node stands in them by its folder."""

from __future__ import annotations

from django.urls import register_converter, reverse

from goldenthread.thread.plan.editing.kinds import BY_FOLDER, KINDS, NodeKind
from goldenthread.thread.plan.models import Plan


class NodeKindConverter:
    """'milestones' in an address is the kind of node 'milestone' in Python, and back."""

    regex = "|".join(BY_FOLDER)

    def to_python(self, value: str) -> NodeKind:
        """The kind by its folder."""
        return BY_FOLDER[value]

    def to_url(self, value: NodeKind | str) -> str:
        """The folder of a kind, or of the name of one."""
        return (KINDS[value] if isinstance(value, str) else value).folder


# Whatever has a node's kind in its address imports this module.
register_converter(NodeKindConverter, "node_kind")


def node_page(plan: Plan, kind: NodeKind, key: str) -> str:
    """A node's own page."""
    return reverse(
        f"plan:{kind.name}", kwargs={"area": plan.area.code, "plan": plan.key, "key": key}
    )


def editing_page(name: str, plan: Plan, kind: NodeKind, key: str, **more: object) -> str:
    """A page on which a node is edited: 'change', 'move', 'withdraw', 'history' and so on."""
    known = {"area": plan.area.code, "plan": plan.key, "kind": kind, "key": key}
    return reverse(f"plan:{name}", kwargs=known | more)


def adding_page(plan: Plan, kind: NodeKind, above: tuple[str, str] | None = None) -> str:
    """The page on which a node of a kind is added, under another or under the plan itself."""
    known: dict[str, object] = {"area": plan.area.code, "plan": plan.key, "kind": kind}
    if above is None:
        return reverse("plan:add", kwargs=known)
    return reverse("plan:add_under", kwargs=known | {"above": KINDS[above[0]], "key": above[1]})
