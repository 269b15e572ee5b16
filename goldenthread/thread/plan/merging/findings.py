"""Which finding each appearance shows after a merge: a reworded one stays the same finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from goldenthread.base.audit.updating import update_rows
from goldenthread.thread.plan.inspecting import fold_finding
from goldenthread.thread.plan.merging.reconciling import Pair
from goldenthread.thread.plan.models import Finding, FindingAppearance, Plan, Strand


def reword_findings(plan: Plan, pairs: Sequence[Pair]) -> None:
    """Give a finding its new words, so that its strands stay with it.

    Only where it stands nowhere in its old words any more, and no other finding has the new ones.
    """
    places: dict[int, list[str]] = defaultdict(list)
    for stored, built in pairs:
        places[stored.finding_id].append(built.text)
    known = list(Finding.objects.filter(inspection=plan.inspection_id))
    folded = {fold_finding(finding.text) for finding in known}
    elsewhere = set(
        FindingAppearance.objects.filter(finding__in=known, is_withdrawn=False)
        .exclude(plan=plan)
        .values_list("finding_id", flat=True)
    )
    reworded = []
    for finding in known:
        texts = places.get(finding.pk, [])
        stays = fold_finding(finding.text) in map(fold_finding, texts)
        free = [text for text in texts if fold_finding(text) not in folded]
        if free and not stays and finding.pk not in elsewhere:
            finding.text = free[0]
            folded.add(fold_finding(free[0]))
            reworded.append(finding)
    update_rows(Finding, reworded, ["text"])


def take_strands_along(plan: Plan, pairs: Sequence[Pair]) -> None:
    """Where an appearance shows another finding now, and the old one stands nowhere in the plan.

    What was said of the old one is said of the new, unless something has been said of that.
    """
    became = {
        stored.finding_id: built.finding_id
        for stored, built in reversed(pairs)
        if stored.finding_id != built.finding_id
    }
    standing = FindingAppearance.objects.filter(plan=plan, is_withdrawn=False)
    for finding in set(standing.values_list("finding_id", flat=True)):
        became.pop(finding, None)
    if not became:
        return
    said = Strand.objects.filter(plan=plan, finding__in=became.values())
    taken = {(each.finding_id, each.focus_area_id, each.milestone_id) for each in said}
    moved = []
    for strand in Strand.objects.filter(plan=plan, finding__in=became):
        strand.finding_id = became[strand.finding_id]
        end = (strand.finding_id, strand.focus_area_id, strand.milestone_id)
        if end not in taken:
            taken.add(end)
            moved.append(strand)
    update_rows(Strand, moved, ["finding"])
