"""Taking a finding's strands along when its place is reworded into another finding."""

from __future__ import annotations

from goldenthread.thread.plan.models import Finding, FindingAppearance, Plan, Strand


def carry_strands(plan: Plan, place: FindingAppearance, before: int, after: Finding) -> None:
    """Move the strands of the finding that a place showed before to the one it shows now.

    Only where the plan names the former nowhere else, so that it keeps its own; what people have
    said of the latter already stands. Within the act that rewords the place.
    """
    if before == after.pk:
        return
    places = FindingAppearance.objects.filter(plan=plan, finding_id=before)
    if places.exclude(pk=place.pk).exists():
        return
    known = Strand.objects.filter(plan=plan, finding=after)
    told = {(each.focus_area_id, each.milestone_id) for each in known}
    for strand in Strand.objects.filter(plan=plan, finding_id=before):
        if (strand.focus_area_id, strand.milestone_id) not in told:
            strand.finding = after
            strand.position = len(told)
            strand.save()
            told.add((strand.focus_area_id, strand.milestone_id))
