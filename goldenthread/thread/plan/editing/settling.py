"""What follows from a changed field: the organisation, the finding, the citations, the level."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from goldenthread.base.audit.writing import create_rows
from goldenthread.thread.plan.actions.carry_strands import carry_strands
from goldenthread.thread.plan.editing.acting import Edit
from goldenthread.thread.plan.editing.kinds import FINDING, NodeKind, name_node
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.inspecting import fold_finding
from goldenthread.thread.plan.keys import free_key
from goldenthread.thread.plan.matching import OrganisationMatcher
from goldenthread.thread.plan.models import (
    AreaForImprovement,
    Citation,
    Finding,
    FindingAppearance,
    FocusArea,
    Milestone,
    Plan,
    PlanNode,
)
from goldenthread.thread.plan.reading.citations import read_citation

NAMES = frozenset({"label", "title", "wording"})


def settle(doing: Edit, kind: NodeKind, node: PlanNode, changed: Collection[str]) -> None:
    """Set what follows from changed fields on a node that is about to be saved."""
    if isinstance(node, Milestone) and "accountable_officer" in changed:
        matcher = OrganisationMatcher(doing.plan.area)
        node.organisation = matcher.match(node.accountable_officer)
    if isinstance(node, AreaForImprovement | FocusArea) and NAMES & set(changed):
        # The reader made it to hold the rest; now that it has a name, pages show it.
        node.is_implied = False
    if isinstance(node, FindingAppearance) and "text" in changed:
        if not node._state.adding:
            doing.touch(kind, node)
        before = node.finding_id
        node.finding = _finding_for(doing.plan, node)
        if before:
            carry_strands(doing.plan, node, before, node.finding)


def settle_after(kind: NodeKind, node: PlanNode, changed: Collection[str]) -> None:
    """Write what hangs on a node that has just been saved."""
    if isinstance(node, FindingAppearance) and "citation_as_written" in changed:
        for cited in Citation.objects.filter(appearance=node):
            cited.delete()
        create_rows(Citation, list(_cite(node)))


def require_free_number(kind: NodeKind, node: PlanNode, number: str) -> None:
    """Raise NotChangedError where another node of the kind bears this number or reference."""
    if not kind.number or not number:
        return
    others = kind.model.objects.filter(plan=node.plan_id, is_withdrawn=False)
    bearer = others.filter(**{kind.number: number}).exclude(pk=node.pk).first()
    if bearer is not None:
        raise NotChangedError(
            f"‘{number}’ is the number of another {kind.words}, ‘{name_node(bearer)}’. "
            "Choose a number that no other has.",
            kind.number,
        )


def require_free_numbers(kind: NodeKind, plan: Plan, nodes: Sequence[PlanNode]) -> None:
    """`require_free_number` for withdrawn nodes that are about to stand again: one query."""
    if not kind.number:
        return
    stands = kind.model.objects.filter(plan=plan, is_withdrawn=False)
    held = set(stands.values_list(kind.number, flat=True))
    for node in nodes:
        number = getattr(node, kind.number)
        if number in held:
            require_free_number(kind, node, number)


def require_whole(kind: NodeKind, texts: Mapping[str, str]) -> None:
    """Raise NotChangedError where nothing would be left that the node can be called by."""
    if {"title", "wording"} <= texts.keys() and not (texts["title"] or texts["wording"]):
        raise NotChangedError(f"Give the {kind.words} a title or the inspectors’ words.", "title")
    if kind.name == "focus_area" and not texts["title"]:
        raise NotChangedError("Give the focus area a title.", "title")


def _finding_for(plan: Plan, place: FindingAppearance) -> Finding:
    """The inspection's finding with a place's text: known, reworded where it stands only here, or
    new.
    """
    folded = fold_finding(place.text)
    known = list(Finding.objects.filter(inspection=plan.inspection_id))
    found = next((each for each in known if fold_finding(each.text) == folded), None)
    if found is not None:
        return found
    if place.finding_id and not _stands_elsewhere(place):
        finding = next(each for each in known if each.pk == place.finding_id)
        finding.text = place.text
        finding.save()
        return finding
    if plan.inspection_id is None:
        raise NotChangedError("This plan answers no inspection, so it can’t hold findings.")
    stem = f"{FINDING.stem}-{len(known) + 1}"
    finding = Finding(
        inspection_id=plan.inspection_id,
        key=free_key(stem, {each.key for each in known}),
        text=place.text,
    )
    finding.save()
    return finding


def _stands_elsewhere(place: FindingAppearance) -> bool:
    others = FindingAppearance.objects.filter(finding=place.finding_id)
    return others.exclude(pk=place.pk).exists()


def _cite(place: FindingAppearance) -> list[Citation]:
    written = place.citation_as_written
    cited = read_citation(written)[2] or read_citation(f"({written})")[2]
    return [
        Citation(
            plan_id=place.plan_id,
            appearance=place,
            position=at,
            page=each.page,
            kind=each.kind or "",
            number=each.number or "",
        )
        for at, each in enumerate(cited)
    ]
