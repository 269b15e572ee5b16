"""Making a merge ready: all that can be done before its transaction, which others wait for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.thread.plan.comparing.comparison import (
    Comparison,
    Decision,
    DecisionError,
    NodeName,
)
from goldenthread.thread.plan.matching import FindingMatcher, OrganisationMatcher
from goldenthread.thread.plan.merging.carrying import KEYED, CarriedOn, carry_on
from goldenthread.thread.plan.merging.comparing import compare_with_plan
from goldenthread.thread.plan.merging.refusals import NotMergedError, StaleComparisonError
from goldenthread.thread.plan.models import (
    AreaForImprovement,
    FindingAppearance,
    FocusArea,
    Milestone,
    Pillar,
    Plan,
    PlanNode,
    Section,
    SourceDocument,
)
from goldenthread.thread.plan.reading.result import Reading
from goldenthread.thread.plan.storing.building import PlanBuilder
from goldenthread.thread.plan.storing.checking import check_document, check_fits
from goldenthread.thread.plan.storing.parts import PartRow, build_parts
from goldenthread.thread.plan.storing.rows import PlanRows

NODES: tuple[type[PlanNode], ...] = (
    Section,
    Pillar,
    AreaForImprovement,
    FocusArea,
    Milestone,
    FindingAppearance,
)
"""Every kind of node, those first that others stand under."""
STILL_UNDECIDED = "Some questions are still open. Answer them all before you merge."


@dataclass(frozen=True, slots=True)
class PreparedMerge:
    """What a merge writes, checked and not yet saved; `seen` is the state that it was made from.

    `sections` are the keys of the plan's sections in its order.
    """

    seen: str
    comparison: Comparison
    carried: CarriedOn
    sections: Sequence[str]
    findings: FindingMatcher
    rows: PlanRows
    parts: Sequence[PartRow]


def prepare_merge(
    document: SourceDocument, plan: Plan, decisions: Sequence[Decision], seen: str
) -> PreparedMerge:
    """The rows that a plan is to hold by a newer document; writes nothing.

    Raises NotMergedError where the decisions don't settle the comparison, StaleComparisonError
    where it is another by now, and UnreadableFile for a document that can't be kept.
    """
    try:
        compared = compare_with_plan(document, plan, decisions)
    except DecisionError as fault:
        raise NotMergedError(str(fault)) from fault
    if compared.seen != seen:
        raise StaleComparisonError
    if not compared.comparison.is_settled:
        raise NotMergedError(STILL_UNDECIDED)
    return _prepare(document, plan, compared.comparison, compared.reading, seen)


def _prepare(
    document: SourceDocument, plan: Plan, comparison: Comparison, reading: Reading, seen: str
) -> PreparedMerge:
    check_document(reading.document)
    stands = Section.objects.filter(plan=plan, is_withdrawn=False)
    sections = list(stands.values_list("key", flat=True))
    carried = carry_on(comparison, sections, _taken(plan))
    findings = FindingMatcher()
    builder = PlanBuilder(plan, document, findings.match, OrganisationMatcher(document.area).match)
    rows = builder.build(carried.document)
    for at, section in enumerate(rows.sections, 1):
        section.key = carried.keys[NodeName("section", f"section/{at}")]
    for _, some in rows.in_order():
        for row in some:
            check_fits(row)
    parts = _build_parts(document, reading, carried)
    return PreparedMerge(seen, comparison, carried, sections, findings, rows, parts)


def _taken(plan: Plan) -> set[str]:
    """Every key that a node of the plan has, withdrawn ones too."""
    return {
        key
        for model in NODES
        for key in model._default_manager.filter(plan=plan).values_list("key", flat=True)
    }


def _build_parts(
    document: SourceDocument, reading: Reading, carried: CarriedOn
) -> Sequence[PartRow]:
    keys = {name.key: key for name, key in carried.keys.items() if name.kind in KEYED}
    parts = [
        part._replace(key=keys.get(part.key, part.key)) if part.key else part
        for part in reading.parts
    ]
    return build_parts(document, parts)
