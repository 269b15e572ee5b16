"""Importing: a document that was read becomes a plan, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import act
from goldenthread.base.audit.writing import create_rows
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.base.search.indexing import index_area
from goldenthread.thread.plan.actions.prepare_import import PreparedImport, prepare_import
from goldenthread.thread.plan.actions.read_document import refuse_imported
from goldenthread.thread.plan.inspecting import read_inspection
from goldenthread.thread.plan.keys import free_key, plan_stem
from goldenthread.thread.plan.kinds import DEFAULT_KIND
from goldenthread.thread.plan.models import (
    Inspection,
    Milestone,
    Plan,
    PlanKind,
    PlanVersion,
    Section,
    SourceDocument,
)
from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.rules import require
from goldenthread.thread.plan.storing.checking import check_fits
from goldenthread.thread.plan.storing.parts import store_parts

Progress = Callable[[int, int, str], None]


def import_document(
    document: SourceDocument,
    by: Viewer,
    plan: Plan | None = None,
    progress: Progress | None = None,
    prepared: PreparedImport | None = None,
) -> Plan:
    """Make a plan of a document that was read, or fill an empty plan with it; returns the plan.

    `progress(done, total, words)` counts rows and parts. It is called within the transaction, so
    it must not write to the database. `prepared`: what `prepare_import` made of the document,
    where the caller holds a transaction open already. Raises Refused for somebody who may not,
    and UnreadableFile for a document that can't be kept; then nothing is written.
    """
    require("plan.import", by, document)
    refuse_imported(document)
    ready = prepared or prepare_import(document, plan)
    tell = progress or _say_nothing
    subject = Subject("plan.document", str(document.pk))
    with act("imported a plan", by=by, area=document.area.code, subject=subject) as record:
        _take_turns(document)
        plan, read = ready.plan, ready.document
        _begin_plan(plan, document, read)
        _write(ready, tell)
        PlanVersion(
            plan=plan,
            document=document,
            label=read.version or "",
            status_as_written=read.status or "",
            dated=read.dated,
            at=record.at,
        ).save()
        document.plan, document.state = plan, SourceDocument.State.IMPORTED
        document.save()
        index_area(plan.area.code)
    return plan


def _take_turns(document: SourceDocument) -> None:
    """One import an area at a time, and nobody imports a document that somebody just did."""
    LocalArea.objects.select_for_update().get(pk=document.area_id)
    refuse_imported(SourceDocument.objects.get(pk=document.pk))


def _begin_plan(plan: Plan, source: SourceDocument, document: PlanDocument) -> None:
    """Save the plan with what the document says of it as a whole."""
    if plan.pk is None:
        taken = Plan.objects.filter(area=source.area).values_list("key", flat=True)
        plan.kind = PlanKind.objects.get(code=document.plan_type or DEFAULT_KIND)
        plan.key = free_key(plan_stem(plan.kind.name, document.dated), set(taken))
    else:
        _refuse_filled(plan)
        plan.kind = PlanKind.objects.get(code=document.plan_type or plan.kind_id)
    plan.kind_is_assumed = document.plan_type is None
    plan.title = document.title or ""
    plan.area_name = document.area_name or ""
    plan.inspection = find_inspection(source, document)
    check_fits(plan)
    plan.save()


def _refuse_filled(plan: Plan) -> None:
    if Milestone.objects.filter(plan=plan).exists() or Section.objects.filter(plan=plan).exists():
        raise UnreadableFile(
            f"'{plan}' already has its contents. Bring this document in as a new plan."
        )


def find_inspection(source: SourceDocument, document: PlanDocument) -> Inspection:
    """The area's inspection of that day, or where no day is told, one by the plan's own title."""
    days = read_inspection(document.front_matter)
    known = Inspection.objects.filter(area=source.area, inspected_on=days.inspected_on)
    title = f"The inspection behind '{document.title or source.name}'"
    if days.inspected_on is not None:
        title = f"Inspection of {days.inspected_on:%B %Y}"
    else:
        known = known.filter(title=title)
    found = known.first()
    if found is not None:
        return found
    inspection = Inspection(
        area=source.area,
        title=title,
        inspected_on=days.inspected_on,
        reported_on=days.reported_on,
    )
    inspection.save()
    return inspection


def _write(ready: PreparedImport, tell: Progress) -> None:
    """Save every row, then the parts of the source; the plan and its inspection are saved."""
    if ready.plan.inspection is None:
        raise UnreadableFile("A plan without an inspection can't hold findings.")
    groups = list(ready.rows.in_order())
    total = sum(len(rows) for _, rows in groups) + len(ready.parts)
    tell(0, total, "Writing the plan")
    ready.findings.settle(ready.plan.inspection)
    done = 0
    for model, rows in groups:
        create_rows(model, rows)
        done += len(rows)
        tell(done, total, "Writing the plan")
    store_parts(ready.parts, lambda stored: tell(done + stored, total, "Keeping the source"))


def _say_nothing(done: int, total: int, words: str) -> None:
    """Nobody asked how far it has got."""
