"""Carrying an earlier inspection's findings into a new plan, and closing them, with the reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from goldenthread.base.audit.acts import current_act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.editing.acting import Edit, edit
from goldenthread.thread.plan.editing.kinds import FINDING
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.editing.tree import next_position
from goldenthread.thread.plan.keys import free_key
from goldenthread.thread.plan.matching import FindingMatcher
from goldenthread.thread.plan.models import (
    AreaForImprovement,
    Finding,
    FindingAppearance,
    FindingDecision,
    Plan,
)
from goldenthread.thread.plan.moments import rows, working_moment
from goldenthread.thread.plan.queries import list_findings
from goldenthread.thread.plan.rules import require
from goldenthread.thread.plan.words.carrying import carried_from, is_carried

Decision = FindingDecision.Decision


def carry_finding(plan: Plan, finding: Finding, reason: str, by: Viewer) -> FindingDecision:
    """Say that an earlier finding was seen again; the new plan names it from now on.

    Raises as `carry_findings`.
    """
    return carry_findings(plan, [finding.pk], reason, by)[0]


def close_finding(plan: Plan, finding: Finding, reason: str, by: Viewer) -> FindingDecision:
    """Say that an earlier finding is closed, and why; raises as `carry_findings`."""
    return close_findings(plan, [finding.pk], reason, by)[0]


def carry_findings(
    plan: Plan, findings: Collection[int], reason: str, by: Viewer
) -> list[FindingDecision]:
    """Say of findings of the plan before, by their numbers, that inspectors saw them again.

    Each becomes a finding of the new inspection, known again by its words, and stands in the new
    plan under the areas for improvement that were carried over, or else under none. Raises
    NotChangedError without a reason or for what is no finding of the plan before, and Refused.
    """
    with _deciding(plan, findings, reason, by, Decision.SEEN_AGAIN) as (doing, earlier, made):
        matcher = FindingMatcher()
        later = {each.pk: matcher.match(each.text) for each in earlier}
        if plan.inspection is None:
            raise NotChangedError("This plan answers no inspection, so it can hold no findings.")
        matcher.settle(plan.inspection)
        for decision in made:
            decision.later_id = later[decision.earlier_id].pk
            decision.save()
        _name_again(doing, {key: found.pk for key, found in later.items()})
    return made


def close_findings(
    plan: Plan, findings: Collection[int], reason: str, by: Viewer
) -> list[FindingDecision]:
    """Say of findings of the plan before that they are closed; raises as `carry_findings`.

    One that was carried over by an earlier decision is withdrawn from the new plan.
    """
    with _deciding(plan, findings, reason, by, Decision.CLOSED) as (doing, _, made):
        for decision in made:
            decision.save()
        _show(doing, [each.later_id or 0 for each in made], is_withdrawn=True)
    return made


@contextmanager
def _deciding(
    plan: Plan, findings: Collection[int], reason: str, by: Viewer, decided: Decision
) -> Iterator[tuple[Edit, list[Finding], list[FindingDecision]]]:
    """One act that decides on all of them: the edit, the findings, and their decisions to save."""
    require("plan.import", by, plan)
    reason = reason.replace("\x00", "").strip()
    if not reason:
        raise NotChangedError("Say why, in a sentence.", "reason")
    if plan.follows is None:
        raise NotChangedError("This plan follows no other, so there are no earlier findings.")
    verb = "carried findings over" if decided is Decision.SEEN_AGAIN else "closed findings"
    with edit(plan, verb, by, reason) as doing:
        before = list_findings(plan.follows, working_moment(plan.follows))
        earlier = list(before.filter(pk__in=findings))
        if not earlier or len(earlier) != len(set(findings)):
            raise NotChangedError(
                "A finding that you chose does not stand in the plan before this one. "
                "Look at the list again."
            )
        yield doing, earlier, _decisions(plan, earlier, decided, reason, by, current_act().at)


def _decisions(
    plan: Plan,
    earlier: Sequence[Finding],
    decided: Decision,
    reason: str,
    by: Viewer,
    at: datetime,
) -> list[FindingDecision]:
    known = {each.earlier_id: each for each in FindingDecision.objects.filter(plan=plan)}
    made: list[FindingDecision] = []
    for finding in earlier:
        decision = known.get(finding.pk)
        if decision is None:
            position = len(known) + len(made)
            decision = FindingDecision(plan=plan, earlier=finding, position=position)
        decision.decision, decision.reason = decided, reason
        decision.by_name, decision.at = by.name, at
        made.append(decision)
    return made


def _name_again(doing: Edit, later: dict[int, int]) -> None:
    """Let the new plan name these findings, by the numbers of the earlier ones."""
    plan = doing.plan
    _show(doing, list(later.values()), is_withdrawn=False)
    known = FindingAppearance.objects.filter(plan=plan)
    keys = set(known.values_list("key", flat=True))
    named = set(
        known.filter(is_withdrawn=False).values_list("finding_id", "area_for_improvement_id")
    )
    named_at_all = {finding for finding, _ in named}
    position = next_position(FINDING, plan)
    for finding, places in _places(plan, later).items():
        if later[finding] in named_at_all:
            continue
        for area, before in places.items():
            place = FindingAppearance(
                plan=plan,
                finding_id=later[finding],
                area_for_improvement_id=area,
                key=free_key(before.key, keys),
                position=position,
                text=before.text,
                place=carried_from(before.plan),
            )
            place.save()
            doing.touch(FINDING, place)
            keys.add(place.key)
            position += 1


def _places(plan: Plan, later: dict[int, int]) -> dict[int, dict[int | None, FindingAppearance]]:
    """Where each finding stood before, by the new plan's area with the same key (null: none).

    Under none only where no area of it was carried over.
    """
    assert plan.follows is not None  # noqa: S101 - looked at before
    areas = AreaForImprovement.objects.filter(plan=plan, is_withdrawn=False)
    by_key = {each.key: each.pk for each in areas}
    found: dict[int, dict[int | None, FindingAppearance]] = defaultdict(dict)
    before = rows(FindingAppearance, plan.follows, working_moment(plan.follows))
    for place in before.filter(finding_id__in=list(later)).select_related(
        "area_for_improvement", "plan__kind"
    ):
        area = by_key.get(place.area_for_improvement.key) if place.area_for_improvement else None
        found[place.finding_id].setdefault(area, place)
    for places in found.values():
        if len(places) > 1:
            places.pop(None, None)
    return found


def _show(doing: Edit, findings: Sequence[int], *, is_withdrawn: bool) -> None:
    """Withdraw the places of these findings that were carried over, or bring them back."""
    places = FindingAppearance.objects.filter(plan=doing.plan, finding_id__in=findings)
    for place in places.filter(is_withdrawn=not is_withdrawn):
        if is_carried(place.place):
            place.is_withdrawn = is_withdrawn
            place.save()
            doing.touch(FINDING, place)
