"""Merging: a newer document becomes the working state of a living plan, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.db import transaction

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import act
from goldenthread.base.design.words import say_date
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.base.search.indexing import index_area
from goldenthread.thread.plan.actions.find_faults import find_faults
from goldenthread.thread.plan.actions.hold_document import hold_document
from goldenthread.thread.plan.actions.import_document import find_inspection
from goldenthread.thread.plan.comparing.comparison import Decision
from goldenthread.thread.plan.merging.comparing import state_of
from goldenthread.thread.plan.merging.preparing import PreparedMerge, prepare_merge
from goldenthread.thread.plan.merging.refusals import NotMergedError, StaleComparisonError
from goldenthread.thread.plan.merging.writing import MergeWriter
from goldenthread.thread.plan.models import Plan, PlanVersion, SourceDocument
from goldenthread.thread.plan.offering.subjects import PLAN
from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.rules import require
from goldenthread.thread.plan.storing.checking import check_fits
from goldenthread.thread.plan.storing.parts import store_parts

Tell = Callable[[str], None]
# As much as a line of history holds of a reason.
LONGEST_REASON = 100


def merge_document(
    document: SourceDocument,
    plan: Plan,
    decisions: Sequence[Decision],
    seen: str,
    by: Viewer,
    why: str = "",
    tell: Tell | None = None,
) -> PlanVersion:
    """Bring a plan to what a newer document says, and return the draft version that labels it.

    `decisions` settle what the comparison left open; `seen` is the state that it was made from.
    `tell(words)` is called within the transaction, so it must not write to the database. Raises
    Refused for somebody who may not, NotMergedError where it can't be merged so, and
    UnreadableFile for a document that can't be kept; then nothing is written.
    """
    require("plan.import", by, document)
    require("plan.import", by, plan)
    refuse_merged(document, plan)
    ready = prepare_merge(document, plan, decisions, seen)
    with transaction.atomic():
        held = hold_document(document)
        refuse_merged(held, plan)
        stands = _take_turns(held, plan)
        if state_of(held, stands) != seen:
            raise StaleComparisonError
        version = _merge(held, stands, ready, by, why, tell or _say_nothing)
    # Not while the locks are held: a plan of thousands of milestones takes its time.
    find_faults(version.plan)
    return version


def refuse_merged(document: SourceDocument, plan: Plan) -> None:
    """Raise NotMergedError where a document is another area's, or part of a plan already."""
    if document.area_id != plan.area_id:
        raise NotMergedError(
            f"'{document.name}' was brought in for another area than '{plan}'. "
            "Bring it in for this one."
        )
    if document.state == SourceDocument.State.IMPORTED:
        raise NotMergedError(
            f"Somebody has brought in '{document.name}' already, so nothing was merged. "
            "Look at the plan that it is part of."
        )


def say_left_out(document: PlanDocument) -> str:
    """'Not in version 1.4 of 3 May 2026', as a line of history holds it."""
    version = f"version {document.version}" if document.version else "the newer version"
    day = f" of {say_date(document.dated)}" if document.dated else ""
    return f"Not in {version[: LONGEST_REASON - 40]}{day}"


def _take_turns(document: SourceDocument, plan: Plan) -> Plan:
    """The plan as it stands; nobody imports into its area, edits or publishes it meanwhile."""
    LocalArea.objects.select_for_update().get(pk=document.area_id)
    plans = Plan.objects.select_related("area", "kind", "inspection")
    return plans.select_for_update(of=("self",)).get(pk=plan.pk)


def _merge(
    document: SourceDocument, plan: Plan, ready: PreparedMerge, by: Viewer, why: str, tell: Tell
) -> PlanVersion:
    read, subject = ready.carried.document, Subject(PLAN, str(plan.pk))
    why = why.replace("\x00", "").strip()
    verb, area = "merged a newer version", plan.area.code
    with act(verb, by=by, area=area, subject=subject, why=why) as record:
        inspection = plan.inspection or find_inspection(document, read)
        plan.inspection = inspection
        _write_front(plan, read)
        MergeWriter(plan, inspection, ready, say_left_out(read)).write(tell)
        tell("Keeping the source")
        store_parts(ready.parts, lambda done: None)
        version = PlanVersion(
            plan=plan,
            document=document,
            label=read.version or "",
            status_as_written=read.status or "",
            dated=read.dated,
            at=record.at,
        )
        version.save()
        document.plan, document.state = plan, SourceDocument.State.IMPORTED
        document.save()
        tell("Making it all ready to be found")
        index_area(area)
    return version


def _write_front(plan: Plan, read: PlanDocument) -> None:
    """Save the plan with what the newer document says of it as a whole, where that is new."""
    said = {
        "kind_id": read.plan_type or plan.kind_id,
        "kind_is_assumed": read.plan_type is None,
        "title": read.title or "",
        "area_name": read.area_name or "",
    }
    is_new = plan.inspection_id != Plan.objects.values_list("inspection", flat=True).get(pk=plan.pk)
    if is_new or any(getattr(plan, name) != value for name, value in said.items()):
        for name, value in said.items():
            setattr(plan, name, value)
        check_fits(plan)
        plan.save()


def _say_nothing(words: str) -> None:
    """Nobody asked how far it has got."""
