"""A node's history: its rows, newest first, and who withdrew what."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Window
from django.db.models.functions import Lag

from goldenthread.thread.plan.editing.kinds import KINDS, NodeKind
from goldenthread.thread.plan.editing.tree import MADE_ROOM, load_branch
from goldenthread.thread.plan.models import Plan, PlanNode

_OWN = Q(history_change_reason__isnull=True) | ~Q(history_change_reason=MADE_ROOM)


class Withdrawn(NamedTuple):
    """A withdrawn node, and the historical row that withdrew it, with its act."""

    kind: NodeKind
    node: PlanNode
    row: Any


def list_history(kind: NodeKind, node: PlanNode) -> QuerySet[Any]:
    """A node's historical rows, newest first, each with `previous`, the row before it.

    Rows written only because another node moved are left out.
    """
    in_order = [F("history_date").asc(), F("history_id").asc()]
    before = Window(Lag("history_id"), order_by=in_order)
    found = kind.model.history.filter(_OWN, id=node.pk).annotate(previous=before)
    rows: QuerySet[Any] = found.select_related("act").order_by("-history_date", "-history_id")
    return rows


def load_rows(kind: NodeKind, ids: set[int]) -> dict[int, Any]:
    """Historical rows by their numbers: one query."""
    return {row.history_id: row for row in kind.model.history.filter(history_id__in=ids)}


def withdrawn_in(kind: NodeKind, plan: Plan, act: int) -> list[PlanNode]:
    """The nodes of a kind that an act withdrew and nobody has restored since: one query."""
    rows = kind.model.history.filter(_OWN, id=OuterRef("pk"))
    last = rows.order_by("-history_date", "-history_id").values("act_id")[:1]
    found = kind.model.objects.filter(plan=plan, is_withdrawn=True)
    return list(found.annotate(last_act=Subquery(last)).filter(last_act=act))


def withdrawn_with(
    kind: NodeKind, node: PlanNode, act: int
) -> list[tuple[NodeKind, list[PlanNode]]]:
    """What an act withdrew together with a node and under it, itself among them, parents first.

    An act that merged a newer version may have withdrawn much else, which is none of the node's.
    """
    below = load_branch(kind, node).below
    found = []
    for each in KINDS.values():
        ids = {under.pk for under in below.get(each.name, ())}
        nodes = (
            [gone for gone in withdrawn_in(each, node.plan, act) if gone.pk in ids] if ids else []
        )
        if nodes:
            found.append((each, nodes))
    return found


def find_row(kind: NodeKind, node: PlanNode, row: int) -> Any:
    """One of a node's historical rows by its number, with its act; null for another's or none."""
    found = kind.model.history.filter(id=node.pk, history_id=row)
    return found.select_related("act").first()


def last_own_row(kind: NodeKind, node: PlanNode) -> Any:
    """A node's last historical row that is its own, with its act: one query.

    Of a withdrawn node it is the row that withdrew it, for nothing else is written to such a node.
    """
    rows = kind.model.history.filter(_OWN, id=node.pk).select_related("act")
    return rows.order_by("-history_date", "-history_id")[0]


def list_withdrawn(plan: Plan) -> list[Withdrawn]:
    """Every withdrawn node of a plan, the last withdrawn first: two queries a kind."""
    found = [each for kind in KINDS.values() for each in _withdrawn_of(kind, plan)]
    return sorted(found, key=lambda each: each.row.act.at, reverse=True)


def _withdrawn_of(kind: NodeKind, plan: Plan) -> list[Withdrawn]:
    rows = kind.model.history.filter(_OWN, id=OuterRef("pk"))
    last = rows.order_by("-history_date", "-history_id").values("history_id")[:1]
    gone = kind.model.objects.filter(plan=plan, is_withdrawn=True)
    nodes = {node.last_row: node for node in gone.annotate(last_row=Subquery(last))}
    acts = kind.model.history.filter(history_id__in=nodes).select_related("act")
    return [Withdrawn(kind, nodes[row.history_id], row) for row in acts]
