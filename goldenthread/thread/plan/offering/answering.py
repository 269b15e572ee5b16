"""The panel of a milestone that names the findings which it answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db.models import Q

from goldenthread.base.offers.sorts import PanelContent
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.thread.plan.models import FindingAppearance, Milestone, Strand
from goldenthread.thread.plan.moments import rows
from goldenthread.thread.plan.offering.subjects import milestone_subject, see_milestones

Places = dict[int, FindingAppearance]


def gather_answered(
    subjects: Sequence[Subject], viewer: Viewer, as_at: datetime | None
) -> Mapping[Subject, PanelContent]:
    """The findings to which each milestone is tied, itself or through its focus area."""
    found: dict[Subject, PanelContent] = {}
    for seen in see_milestones(subjects, viewer, as_at):
        wanted = Q(milestone_id__in=seen.keys) | Q(
            focus_area_id__in={each.focus_area_id for each in seen.milestones}
        )
        strands = list(
            rows(Strand, seen.plan, seen.moment).filter(wanted, state=Strand.State.CONFIRMED)
        )
        named = rows(FindingAppearance, seen.plan, seen.moment)
        places: Places = {}
        for place in named.filter(finding_id__in={each.finding_id for each in strands}):
            places.setdefault(place.finding_id, place)
        for milestone, answered in _by_milestone(seen.milestones, strands, places).items():
            context = {
                "findings": answered,
                "area_code": seen.plan.area.code,
                "plan_key": seen.plan.key,
            }
            content = PanelContent("plan/panels/answered.html", context)
            found[milestone_subject(milestone)] = content
    return found


def _by_milestone(
    milestones: Sequence[Milestone], strands: Sequence[Strand], places: Places
) -> dict[Milestone, list[FindingAppearance]]:
    """Each finding once, in the plan's order; one that the plan names no more is left out."""
    found: dict[Milestone, list[FindingAppearance]] = defaultdict(list)
    for milestone in milestones:
        answered = {
            each.finding_id
            for each in strands
            if each.milestone_id == milestone.pk or each.focus_area_id == milestone.focus_area_id
        }
        for place in places.values():
            if place.finding_id in answered:
                found[milestone].append(place)
    return found
