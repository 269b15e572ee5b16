"""An area's plans, their versions, and a plan in figures."""

from __future__ import annotations

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.models import Milestone, Plan, PlanVersion, StatedMeasure
from goldenthread.thread.plan.moments import Moment, moments_for, rows
from goldenthread.thread.plan.queries.counting import count_behind, count_by_plan, count_standings
from goldenthread.thread.plan.queries.milestones import list_officers
from goldenthread.thread.plan.queries.shapes import Figures, MeasureLine, PlanLine
from goldenthread.thread.plan.rules import may
from goldenthread.thread.plan.standings import Counts


def list_plans(area: LocalArea, viewer: Viewer) -> list[PlanLine]:
    """The plans of an area that this viewer may see, newest first: three queries."""
    plans = list(Plan.objects.filter(area=area).select_related("area", "kind"))
    moments = moments_for(viewer, plans)
    seen = [(plan, moments[plan.pk]) for plan in plans if plan.pk in moments]
    counts = count_by_plan(seen)
    return [PlanLine(plan, moment, counts.get(plan.pk, Counts())) for plan, moment in seen]


def list_versions(plan: Plan, viewer: Viewer) -> list[PlanVersion]:
    """The versions that this viewer may know of, newest first: one query."""
    versions = PlanVersion.objects.filter(plan=plan).select_related("document")
    if not may("plan.read_draft", viewer, plan):
        versions = versions.filter(status=PlanVersion.Status.PUBLISHED)
    return list(versions)


def load_figures(plan: Plan, moment: Moment) -> Figures:
    """Counts by rating, the measures the plan states, and who is accountable: four queries."""
    milestones = rows(Milestone, plan, moment)
    return Figures(
        counts=count_standings(milestones, moment.on),
        behind=count_behind(milestones, moment.on),
        measures=tuple(
            MeasureLine(measure, latest_actual(measure))
            for measure in rows(StatedMeasure, plan, moment)
        ),
        officers=tuple(list_officers(plan, moment)),
    )


def latest_actual(measure: StatedMeasure) -> tuple[str, str] | None:
    """The last actual value in a measure's trajectory: (when, value) as written."""
    known = [(str(p["when"]), str(p["actual"])) for p in measure.trajectory if p["actual"]]
    return known[-1] if known else None
