"""What a new plan took over, and what became of earlier findings, in words. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from goldenthread.base.design.words import say_count, say_date
from goldenthread.thread.plan.addresses import node_address, plan_address
from goldenthread.thread.plan.models import FindingDecision, Plan
from goldenthread.thread.plan.queries.lineage import UNDECIDED, Fate, Lineage
from goldenthread.thread.plan.words.names import name_plan, shorten

TITLE = "What became of earlier findings"
NOT_DECIDED = "Not decided yet"
_FROM = "carried over from"


def carried_from(plan: Plan) -> str:
    """Where something that was carried over was read: in the plan before."""
    return f"{_FROM} ‘{shorten(str(plan), 150)}’"


def is_carried(place: str) -> bool:
    """True for the place of something that was carried over."""
    return place.startswith(_FROM)


def say_decision(decision: FindingDecision | None) -> str:
    """'Seen again', 'Closed', 'Not decided yet'."""
    return decision.get_decision_display() if decision else NOT_DECIDED


def say_decider(decision: FindingDecision | None) -> str:
    """'Priya Programme on 3 May 2026'; '' where nobody has decided."""
    return f"{decision.by_name} on {say_date(decision.at)}" if decision else ""


def say_reason(decision: FindingDecision | None) -> str:
    """Why it was decided so."""
    return decision.reason if decision else ""


def say_decided(counts: Mapping[str, int]) -> str:
    """'78 findings: 40 seen again, 30 closed, 8 not decided yet.'"""
    seen = counts.get(FindingDecision.Decision.SEEN_AGAIN, 0)
    closed = counts.get(FindingDecision.Decision.CLOSED, 0)
    left = counts.get(UNDECIDED, 0)
    together = say_count(seen + closed + left, "finding")
    return f"{together}: {seen:,} seen again, {closed:,} closed, {left:,} not decided yet."


class PlanLink(NamedTuple):
    """Another plan by its name."""

    name: str
    url: str


class LineageSaid(NamedTuple):
    """What a plan follows, and what follows it."""

    before: PlanLink | None
    after: tuple[PlanLink, ...]


class FateSaid(NamedTuple):
    """What another plan says of a finding: 'Seen again in', the plan, and why."""

    said: str
    plan: str
    url: str
    why: str


def say_lineage(lineage: Lineage) -> LineageSaid:
    """The plans around one, as links."""
    return LineageSaid(
        _link(lineage.before.plan) if lineage.before else None,
        tuple(_link(each.plan) for each in lineage.after),
    )


def say_fates(fates: Iterable[Fate], origins: Iterable[Fate]) -> list[FateSaid]:
    """What became of a finding in later plans, and where it was seen before."""
    return [
        *(_say_fate("Seen before in", each, each.decision.reason) for each in origins),
        *(_say_fate(_IN[each.decision.decision], each, each.decision.reason) for each in fates),
    ]


_IN = {
    FindingDecision.Decision.SEEN_AGAIN.value: "Seen again in",
    FindingDecision.Decision.CLOSED.value: "Closed in",
}


def _say_fate(said: str, fate: Fate, reason: str) -> FateSaid:
    plan = fate.plan
    is_closed = fate.decision.decision == FindingDecision.Decision.CLOSED
    url = (
        node_address(plan.area.code, plan.key, "finding", fate.key)
        if fate.key and not is_closed
        else plan_address(plan.area.code, plan.key)
    )
    why = f"Closed because: {reason}" if is_closed else f"Why: {reason}"
    return FateSaid(said, name_plan(plan), url, why)


def _link(plan: Plan) -> PlanLink:
    return PlanLink(name_plan(plan), plan_address(plan.area.code, plan.key))
