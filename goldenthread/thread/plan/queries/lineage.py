"""What plans follow one another, and what became of each finding from one to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import QuerySet

from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.models import Finding, FindingAppearance, FindingDecision, Plan
from goldenthread.thread.plan.moments import Moment, moment_for, moments_for, rows
from goldenthread.thread.plan.queries.findings import list_findings

UNDECIDED = "undecided"


class SeenPlan(NamedTuple):
    """A plan, and the moment of it that a viewer may see."""

    plan: Plan
    moment: Moment


@dataclass(frozen=True, slots=True)
class Lineage:
    """The plan that one follows, and those that follow it, as far as a viewer may see them."""

    before: SeenPlan | None
    after: tuple[SeenPlan, ...]


@dataclass(frozen=True, slots=True)
class Fate:
    """What another plan says of a finding: its decision, and where it stands there.

    `key` is one under which the other plan names the finding, '' where it doesn't.
    """

    plan: Plan
    decision: FindingDecision
    key: str


def load_lineage(plan: Plan, viewer: Viewer) -> Lineage:
    """What a plan follows and what follows it: two queries, three where there is any."""
    after = list(Plan.objects.filter(follows=plan.pk).select_related("kind").order_by("id"))
    before = Plan.objects.filter(pk=plan.follows_id or 0).select_related("kind").first()
    around = [*([before] if before else []), *after]
    for each in around:
        each.area = plan.area
    moments = moments_for(viewer, around) if around else {}
    seen = [SeenPlan(each, moments[each.pk]) for each in around if each.pk in moments]
    return Lineage(
        next((each for each in seen if before and each.plan.pk == before.pk), None),
        tuple(each for each in seen if each.plan.follows_id == plan.pk),
    )


def plan_before(plan: Plan, viewer: Viewer) -> SeenPlan | None:
    """The plan that this one follows, where there is one and the viewer may see it."""
    before = Plan.objects.filter(pk=plan.follows_id or 0).select_related("kind").first()
    if before is None:
        return None
    before.area = plan.area
    moment = moment_for(viewer, before)
    return SeenPlan(before, moment) if moment else None


def list_earlier_findings(
    plan: Plan, moment: Moment, before: SeenPlan, decision: str = "", words: str = ""
) -> QuerySet[Finding]:
    """The findings of the plan before, by what the plan decided on them, in their order."""
    found = list_findings(*before, words=words)
    if not decision:
        return found
    decided = rows(FindingDecision, plan, moment).order_by()
    if decision == UNDECIDED:
        return found.exclude(id__in=decided.values("earlier_id"))
    return found.filter(id__in=decided.filter(decision=decision).values("earlier_id"))


def count_decided(plan: Plan, moment: Moment, before: SeenPlan) -> Counter[str]:
    """How many findings of the plan before were seen again, closed or not decided: two queries."""
    decisions = dict(
        rows(FindingDecision, plan, moment).order_by().values_list("earlier_id", "decision")
    )
    named = list_findings(*before).order_by().values_list("id", flat=True)
    return Counter(decisions.get(finding, UNDECIDED) for finding in named)


def load_decisions(
    findings: Sequence[Finding], plan: Plan, moment: Moment
) -> dict[int, FindingDecision]:
    """What a plan decided on these earlier findings: one query."""
    decided = rows(FindingDecision, plan, moment)
    found = decided.filter(earlier_id__in=[each.pk for each in findings])
    return {each.earlier_id: each for each in found}


def load_keys(findings: Sequence[int], plan: Plan, moment: Moment) -> dict[int, str]:
    """A key under which a plan names each of these findings: one query."""
    places = rows(FindingAppearance, plan, moment).filter(finding_id__in=findings)
    return dict(reversed(list(places.values_list("finding_id", "key"))))


def load_fates(finding: int, plan: Plan, viewer: Viewer) -> list[Fate]:
    """What the plans that follow say of a finding of this one, as far as a viewer may see."""
    fates = []
    for seen in load_lineage(plan, viewer).after:
        for decision in rows(FindingDecision, *seen).filter(earlier_id=finding):
            later = decision.later_id or 0
            keys = load_keys([later], *seen)
            fates.append(Fate(seen.plan, decision, keys.get(later, "")))
    return fates


def load_origins(finding: int, plan: Plan, moment: Moment, viewer: Viewer) -> list[Fate]:
    """The findings of the plan before that are this one, seen again."""
    again = rows(FindingDecision, plan, moment).filter(
        later_id=finding, decision=FindingDecision.Decision.SEEN_AGAIN
    )
    decisions = list(again)
    before = plan_before(plan, viewer) if decisions else None
    if before is None:
        return []
    keys = load_keys([each.earlier_id for each in decisions], *before)
    return [Fate(before.plan, each, keys.get(each.earlier_id, "")) for each in decisions]
