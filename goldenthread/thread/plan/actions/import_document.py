"""Importing: a document that was read becomes a plan, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from django.db.models import Model

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import act
from goldenthread.base.audit.writing import create_rows
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.base.search.indexing import index_area
from goldenthread.thread.plan.actions.read_document import load_reading, refuse_imported
from goldenthread.thread.plan.inspecting import read_inspection
from goldenthread.thread.plan.keys import free_key, plan_stem
from goldenthread.thread.plan.kinds import DEFAULT_KIND
from goldenthread.thread.plan.matching import FindingMatcher, OrganisationMatcher
from goldenthread.thread.plan.models import (
    Inspection,
    Milestone,
    Plan,
    PlanKind,
    PlanVersion,
    Section,
    SourceDocument,
    SourcePart,
)
from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.reading.result import PartRead, Reading, UnreadableFile
from goldenthread.thread.plan.rules import require
from goldenthread.thread.plan.storing.building import PlanBuilder
from goldenthread.thread.plan.storing.checking import check_document, check_fits
from goldenthread.thread.plan.storing.rows import PlanRows

Progress = Callable[[int, int, str], None]
PARTS_AT_ONCE = 2_000


def import_document(
    document: SourceDocument, by: Viewer, plan: Plan | None = None, progress: Progress | None = None
) -> Plan:
    """Make a plan of a document that was read, or fill an empty plan with it; returns the plan.

    `progress(done, total, words)` counts rows and parts. It is called within the transaction, so
    it must not write to the database. Raises Refused for somebody who may not, and UnreadableFile
    for a document that can't be kept; then nothing is written.
    """
    require("plan.import", by, document)
    refuse_imported(document)
    reading = load_reading(document)
    check_document(reading.document)
    tell = progress or _say_nothing
    subject = Subject("plan.document", str(document.pk))
    with act("imported a plan", by=by, area=document.area.code, subject=subject) as record:
        _take_turns(document)
        plan = _begin_plan(document, reading.document, plan)
        _write(plan, document, reading, tell)
        PlanVersion(
            plan=plan,
            document=document,
            label=reading.document.version or "",
            status_as_written=reading.document.status or "",
            dated=reading.document.dated,
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


def _begin_plan(source: SourceDocument, document: PlanDocument, plan: Plan | None) -> Plan:
    if plan is None:
        taken = Plan.objects.filter(area=source.area).values_list("key", flat=True)
        kind = PlanKind.objects.get(code=document.plan_type or DEFAULT_KIND)
        plan = Plan(
            area=source.area, key=free_key(plan_stem(kind.name, document.dated), set(taken))
        )
    else:
        _refuse_filled(plan)
        kind = PlanKind.objects.get(code=document.plan_type or plan.kind_id)
    plan.kind, plan.kind_is_assumed = kind, document.plan_type is None
    plan.title = document.title or ""
    plan.area_name = document.area_name or ""
    plan.inspection = _find_inspection(source, document)
    check_fits(plan)
    plan.save()
    return plan


def _refuse_filled(plan: Plan) -> None:
    if Milestone.objects.filter(plan=plan).exists() or Section.objects.filter(plan=plan).exists():
        raise UnreadableFile(
            f"'{plan}' already has its contents. Bring this document in as a new plan."
        )


def _find_inspection(source: SourceDocument, document: PlanDocument) -> Inspection:
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


def _write(plan: Plan, source: SourceDocument, reading: Reading, tell: Progress) -> None:
    if plan.inspection is None:
        raise UnreadableFile("A plan without an inspection can't hold findings.")
    findings = FindingMatcher(plan.inspection)
    organisations = OrganisationMatcher(source.area)
    builder = PlanBuilder(plan, source, findings.match, organisations.match)
    built = builder.build(reading.document)
    total = sum(len(rows) for _, rows in built.in_order()) + len(reading.parts)
    tell(0, total, "Writing the plan")
    findings.save_new()
    done = _write_rows(built, total, tell)
    _write_parts(source, reading.parts, done, total, tell)


def _write_rows(built: PlanRows, total: int, tell: Progress) -> int:
    done = 0
    for model, rows in built.in_order():
        _check_all(rows)
        create_rows(model, rows)
        done += len(rows)
        tell(done, total, "Writing the plan")
    return done


def _check_all(rows: Iterable[Model]) -> None:
    for row in rows:
        check_fits(row)


def _write_parts(
    source: SourceDocument, parts: Sequence[PartRead], done: int, total: int, tell: Progress
) -> None:
    for first in range(0, len(parts), PARTS_AT_ONCE):
        some = parts[first : first + PARTS_AT_ONCE]
        rows = [_part(source, first + at, part) for at, part in enumerate(some)]
        _check_all(rows)
        SourcePart.objects.bulk_create(rows)
        tell(done + first + len(some), total, "Keeping the source")


def _part(source: SourceDocument, position: int, part: PartRead) -> SourcePart:
    return SourcePart(
        document=source,
        position=position,
        place=part.place,
        text=part.text,
        understood_as=part.understood_as or "",
        node_key=part.key or "",
        why=part.why or "",
    )


def _say_nothing(done: int, total: int, words: str) -> None:
    """Nobody asked how far it has got."""
