"""Nodes as subjects of panels: what a page hands on of the node that it has read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from goldenthread.base.offers.subjects import Subject
from goldenthread.thread.plan.editing.kinds import FINDING, KINDS, NodeKind
from goldenthread.thread.plan.models import FindingAppearance, Plan, PlanNode
from goldenthread.thread.plan.offering.subjects import SeenMilestone
from goldenthread.thread.plan.queries.shapes import AppearanceLine

BY_SUBJECT = {kind.subject: kind for kind in KINDS.values()}


class SeenNode(NamedTuple):
    """What a page hands on as `Subject.seen`: a node's row and its plan.

    `keys` are all under which it stands there, its own first: a finding may stand in many places.
    """

    plan: Plan
    node: PlanNode
    keys: tuple[str, ...]


class NodePlaces(NamedTuple):
    """A subject as a node of a plan: its kind's name, and every kind and key that it stands under.

    `key` is the one that its page goes by.
    """

    subject: Subject
    plan: Plan
    kind: str
    key: str
    places: tuple[tuple[str, str], ...]
    is_withdrawn: bool = False


def node_subject(plan: Plan, kind: NodeKind, node: PlanNode, keys: Sequence[str] = ()) -> Subject:
    """A node as a subject of the page that has just read it; a finding is its finding's."""
    key = node.finding_id if isinstance(node, FindingAppearance) else node.pk
    return Subject(kind.subject, str(key), SeenNode(plan, node, tuple(keys) or (node.key,)))


def finding_subject(plan: Plan, appearances: Sequence[AppearanceLine], key: str) -> Subject:
    """A finding as a subject of the page that goes by one of its keys."""
    here = next(line.node for line in appearances if line.node.key == key)
    others = [line.node.key for line in appearances if line.node.key != key]
    return node_subject(plan, FINDING, here, [key, *others])


def find_places(subjects: Sequence[Subject]) -> Iterator[NodePlaces]:
    """Each subject that is a node: no query where the page has read it, and else one a kind."""
    unknown: dict[str, dict[str, Subject]] = {}
    for subject in subjects:
        kind = BY_SUBJECT.get(subject.kind)
        if kind is None:
            continue
        if isinstance(subject.seen, SeenNode):
            plan, node, keys = subject.seen
            yield _place(subject, plan, kind, keys, is_withdrawn=node.is_withdrawn)
        elif isinstance(subject.seen, SeenMilestone):
            yield _place(subject, subject.seen.plan, kind, (subject.seen.milestone.key,))
        else:
            unknown.setdefault(kind.name, {})[subject.key] = subject
    for name, wanted in unknown.items():
        yield from _find(KINDS[name], wanted)


def _find(kind: NodeKind, wanted: dict[str, Subject]) -> Iterator[NodePlaces]:
    column = "finding_id" if kind.model is FindingAppearance else "id"
    rows = kind.model.objects.filter(**{f"{column}__in": list(wanted), "is_withdrawn": False})
    places: dict[tuple[str, Plan], list[str]] = {}
    for node in rows.select_related("plan__area"):
        places.setdefault((str(getattr(node, column)), node.plan), []).append(node.key)
    # Of several plans that a finding stands in, the newest speaks for it.
    newest = {key: (plan, keys) for (key, plan), keys in sorted(places.items(), key=_by_plan)}
    for key, (plan, keys) in newest.items():
        yield _place(wanted[key], plan, kind, keys)


def _by_plan(entry: tuple[tuple[str, Plan], list[str]]) -> int:
    return entry[0][1].pk


def _place(
    subject: Subject, plan: Plan, kind: NodeKind, keys: Sequence[str], is_withdrawn: bool = False
) -> NodePlaces:
    places = tuple((kind.name, key) for key in keys)
    return NodePlaces(subject, plan, kind.name, keys[0], places, is_withdrawn)
