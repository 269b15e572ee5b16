"""Making an import ready: all that can be done before its transaction, which others wait for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.thread.plan.actions.read_document import load_reading
from goldenthread.thread.plan.matching import FindingMatcher, OrganisationMatcher
from goldenthread.thread.plan.models import Plan, SourceDocument
from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.storing.building import PlanBuilder
from goldenthread.thread.plan.storing.checking import check_document, check_fits
from goldenthread.thread.plan.storing.parts import PartRow, build_parts
from goldenthread.thread.plan.storing.rows import PlanRows


@dataclass(frozen=True, slots=True)
class PreparedImport:
    """What an import writes, checked and not yet saved; every row hangs on `plan`.

    `reading` names the reading that it was made of: after a correction there is another.
    """

    reading: str
    document: PlanDocument
    plan: Plan
    findings: FindingMatcher
    rows: PlanRows
    parts: Sequence[PartRow]


def prepare_import(source: SourceDocument, plan: Plan | None = None) -> PreparedImport:
    """The rows of a document that was read, for a new plan or an empty one; writes nothing.

    Raises UnreadableFile for a document that isn't read or can't be kept.
    """
    reading = load_reading(source)
    check_document(reading.document)
    plan = plan or Plan(area=source.area)
    findings = FindingMatcher()
    builder = PlanBuilder(plan, source, findings.match, OrganisationMatcher(source.area).match)
    rows = builder.build(reading.document)
    for _, some in rows.in_order():
        for row in some:
            check_fits(row)
    parts = build_parts(source, reading.parts)
    return PreparedImport(str(source.reading.name), reading.document, plan, findings, rows, parts)
