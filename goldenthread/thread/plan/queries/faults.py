"""What the linter found in a plan: how much of each, and each in the plan's order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from goldenthread.thread.plan.models import LintedPlan, Plan, PlanFault, Waiver
from goldenthread.thread.plan.queries.changes import has_changed_after
from goldenthread.thread.plan.queries.words import matching

_IS_WAIVED = Exists(
    Waiver.objects.filter(
        plan_id=OuterRef("plan_id"), rule=OuterRef("rule"), about=OuterRef("about")
    )
)


@dataclass(frozen=True, slots=True)
class FaultCount:
    """How often one rule found something: what still stands, and what was left as it is."""

    rule: str
    open: int
    waived: int


def list_faults(
    plan: Plan, rule: str = "", severity: str = "", words: str = "", *, waived: bool = False
) -> QuerySet[PlanFault]:
    """The faults that still stand, or those that people left as they are; narrowed as asked."""
    found = PlanFault.objects.filter(_IS_WAIVED if waived else ~_IS_WAIVED, plan=plan)
    if rule:
        found = found.filter(rule=rule)
    if severity:
        found = found.filter(severity_order=severity)
    return found.filter(matching(words, "name", "says", "place"))


def count_faults(plan: Plan) -> list[FaultCount]:
    """How often each rule found something: one query."""
    counted = (
        PlanFault.objects.filter(plan=plan)
        .order_by()
        .values("rule")
        .annotate(
            standing=Count("id", filter=Q(~_IS_WAIVED)), left=Count("id", filter=Q(_IS_WAIVED))
        )
    )
    return [FaultCount(each["rule"], each["standing"], each["left"]) for each in counted]


def load_waivers(faults: list[PlanFault], plan: Plan) -> dict[tuple[str, str], Waiver]:
    """Who left these faults as they are and why, by rule and node: one query."""
    about = {fault.about for fault in faults}
    waivers = Waiver.objects.filter(plan=plan, about__in=about)
    return {(each.rule, each.about): each for each in waivers}


def looked_through(plan: Plan) -> tuple[datetime | None, bool]:
    """When the plan was last looked through, and whether it has changed since: two queries."""
    linted = LintedPlan.objects.filter(plan=plan).first()
    if linted is None:
        return None, True
    return linted.at, has_changed_after(plan, linted.at)
