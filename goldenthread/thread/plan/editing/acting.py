"""One edit of a plan: allowed, alone with the plan, explained, and found again afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.db import transaction

from goldenthread.base.audit.acts import act
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.base.search.indexing import index_area, index_subjects
from goldenthread.thread.plan.actions.find_faults import find_faults
from goldenthread.thread.plan.editing.kinds import NodeKind
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.models import FindingAppearance, Milestone, Plan, PlanNode
from goldenthread.thread.plan.offering.subjects import PLAN
from goldenthread.thread.plan.rules import require

# Above this many milestones a plan is looked through when somebody asks for it, not at each edit.
LOOKED_THROUGH_UP_TO = 500
# Above this many texts it costs less to make the area's whole index again.
INDEXED_ONE_BY_ONE = 50


@dataclass(slots=True)
class Edit:
    """What an edit touches: the search index is made again for these."""

    plan: Plan
    by: Viewer
    touched: list[Subject] = field(default_factory=list)

    def touch(self, kind: NodeKind, node: PlanNode) -> None:
        """A node whose words, address or being there has changed."""
        key = node.finding_id if isinstance(node, FindingAppearance) else node.pk
        self.touched.append(Subject(kind.subject, str(key)))


@contextmanager
def edit(
    plan: Plan, verb: str, by: Viewer, why: str, subject: Subject | None = None
) -> Iterator[Edit]:
    """An act of editing a plan; nobody else edits or publishes the plan meanwhile.

    The plan's row is locked before the act takes its time, so that history is in the order in
    which things were written. Raises Refused for somebody who may not edit the plan.
    """
    require("plan.edit", by, plan)
    subject = subject or Subject(PLAN, str(plan.pk))
    why = why.replace("\x00", "").strip()
    doing = Edit(plan, by)
    with transaction.atomic():
        Plan.objects.select_for_update().get(pk=plan.pk)
        with act(verb, by=by, area=plan.area.code, subject=subject, why=why):
            yield doing
            _index(doing)
    if Milestone.objects.filter(plan=plan).count() <= LOOKED_THROUGH_UP_TO:
        find_faults(plan)


def subject_of(kind: NodeKind, node: PlanNode) -> Subject:
    """The node that an act is about: a finding's place is its own, whichever finding it shows."""
    return Subject(kind.subject, str(node.pk))


def standing_node(kind: NodeKind, plan: Plan, key: str) -> PlanNode:
    """The node as it stands now; raises NotChangedError where there is none, or it is withdrawn."""
    node = find_any(kind, plan, key)
    if node.is_withdrawn:
        raise NotChangedError(
            f"This {kind.words} has been withdrawn, so it can’t be changed. Restore it first."
        )
    return node


def find_any(kind: NodeKind, plan: Plan, key: str) -> PlanNode:
    """The node with this key, withdrawn or not; raises NotChangedError where there is none."""
    node: PlanNode | None = kind.model.objects.filter(plan=plan, key=key).first()
    if node is None:
        raise NotChangedError(f"This plan has no {kind.words} ‘{key}’.")
    return node


def latest_row(kind: NodeKind, node: PlanNode) -> int:
    """The number of a node's last historical row: what a form is made from."""
    rows = kind.model.history.filter(id=node.pk).order_by("-history_id")
    return int(rows.values_list("history_id", flat=True)[0])


def _index(doing: Edit) -> None:
    code = doing.plan.area.code
    if len(doing.touched) > INDEXED_ONE_BY_ONE:
        index_area(code)
    else:
        index_subjects(code, doing.touched)
