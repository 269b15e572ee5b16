"""Starting a new plan from an earlier one, when a new inspection asks for it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import act
from goldenthread.base.audit.writing import create_rows
from goldenthread.base.design.words import say_date
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.base.search.indexing import index_area
from goldenthread.thread.plan.actions.find_faults import find_faults
from goldenthread.thread.plan.carrying import carry_document
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.exporting import export_plan
from goldenthread.thread.plan.keys import free_key, plan_stem
from goldenthread.thread.plan.matching import FindingMatcher, OrganisationMatcher
from goldenthread.thread.plan.models import Inspection, Plan, PlanKind, PlanVersion
from goldenthread.thread.plan.moments import working_moment
from goldenthread.thread.plan.offering.subjects import PLAN
from goldenthread.thread.plan.rules import require
from goldenthread.thread.plan.storing.building import PlanBuilder
from goldenthread.thread.plan.words.carrying import carried_from


@dataclass(frozen=True, slots=True)
class NewInspection:
    """An inspection that the area doesn't know yet; the day of its report may still be open."""

    inspected_on: date
    reported_on: date | None = None


@dataclass(frozen=True, slots=True)
class NewPlan:
    """What is wanted: the kind's code, a title, the inspection, and what to carry over.

    `focus_areas` are keys of the earlier plan; without `with_finished` their finished milestones
    stay behind.
    """

    kind: str
    title: str
    inspection: Inspection | NewInspection
    focus_areas: Collection[str]
    with_finished: bool = False


def start_plan(earlier: Plan, wanted: NewPlan, by: Viewer, why: str = "") -> Plan:
    """Make a draft that follows a plan, with what is carried over; the earlier stays as it is.

    Its nodes are its own, under the same keys. Of findings nothing is decided yet. Raises
    NotChangedError for what can't be, and Refused for somebody who may not.
    """
    require("plan.import", by, earlier)
    _require_later(earlier, wanted.inspection)
    subject, area = Subject(PLAN, str(earlier.pk)), earlier.area
    why = why.replace("\x00", "").strip()
    with act("started a new plan", by=by, area=area.code, subject=subject, why=why) as record:
        # So that of two people who press at once only one starts it.
        LocalArea.objects.select_for_update().get(pk=area.pk)
        plan = _begin(earlier, wanted)
        _carry(earlier, plan, wanted)
        PlanVersion(plan=plan, at=record.at).save()
        index_area(area.code)
    find_faults(plan)
    return plan


def _require_later(earlier: Plan, wanted: Inspection | NewInspection) -> None:
    before, on = earlier.inspection, wanted.inspected_on
    is_new = isinstance(wanted, NewInspection)
    if is_new and wanted.reported_on and on and wanted.reported_on < on:
        raise NotChangedError("A report can’t be older than its inspection.", "reported_on")
    if before is None:
        return
    if isinstance(wanted, Inspection) and wanted.pk == before.pk:
        raise NotChangedError("This plan answers that inspection already.", "inspection")
    if before.inspected_on is not None and on is not None and on <= before.inspected_on:
        raise NotChangedError(
            "The new inspection must be later than that of this plan, which was on "
            f"{say_date(before.inspected_on)}.",
            "inspected_on" if is_new else "inspection",
        )


def _begin(earlier: Plan, wanted: NewPlan) -> Plan:
    kind = PlanKind.objects.get(code=wanted.kind)
    inspection = _find_inspection(earlier.area, wanted.inspection)
    started = Plan.objects.filter(follows=earlier, kind=kind, inspection=inspection).first()
    if started is not None:
        raise NotChangedError(
            f"Somebody has already started ‘{started}’ from this plan for that inspection."
        )
    taken = Plan.objects.filter(area=earlier.area).values_list("key", flat=True)
    plan = Plan(
        area=earlier.area,
        kind=kind,
        inspection=inspection,
        key=free_key(plan_stem(kind.name, inspection.inspected_on), set(taken)),
        title=wanted.title.replace("\x00", "").strip(),
        area_name=earlier.area_name,
        follows=earlier,
    )
    plan.save()
    return plan


def _find_inspection(area: LocalArea, wanted: Inspection | NewInspection) -> Inspection:
    """The inspection that was chosen, or the area's of that day, made where there is none."""
    if isinstance(wanted, Inspection):
        return wanted
    known = Inspection.objects.filter(area=area, inspected_on=wanted.inspected_on).first()
    if known is not None:
        return known
    inspection = Inspection(
        area=area,
        title=f"Inspection of {wanted.inspected_on:%B %Y}",
        inspected_on=wanted.inspected_on,
        reported_on=wanted.reported_on,
    )
    inspection.save()
    return inspection


def _carry(earlier: Plan, plan: Plan, wanted: NewPlan) -> None:
    document = carry_document(
        export_plan(earlier, working_moment(earlier)),
        frozenset(wanted.focus_areas),
        carried_from(earlier),
        with_finished=wanted.with_finished,
    )
    matchers = FindingMatcher().match, OrganisationMatcher(plan.area).match
    for model, rows in PlanBuilder(plan, None, *matchers).build(document).in_order():
        create_rows(model, rows)
