"""A document that was read, compared with the working state of a plan."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.thread.plan.actions.read_document import load_reading
from goldenthread.thread.plan.comparing.compare import compare
from goldenthread.thread.plan.comparing.comparison import Comparison, Decision
from goldenthread.thread.plan.comparing.deciding import decide
from goldenthread.thread.plan.exporting import export_plan
from goldenthread.thread.plan.merging.carrying import keep_ratings
from goldenthread.thread.plan.models import Plan, SourceDocument
from goldenthread.thread.plan.moments import working_moment
from goldenthread.thread.plan.queries.changes import count_changes
from goldenthread.thread.plan.reading.result import Reading


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison, what was read, and `seen`: the state of both that it was made from."""

    comparison: Comparison
    reading: Reading
    seen: str


def compare_with_plan(
    document: SourceDocument, plan: Plan, decisions: Sequence[Decision] = ()
) -> Compared:
    """The comparison of a document with a plan as it stands now; writes nothing.

    Raises UnreadableFile for a document that isn't read, and DecisionError for decisions that
    can't be so.
    """
    seen = state_of(document, plan)
    reading = load_reading(document)
    older = export_plan(plan, working_moment(plan))
    comparison = compare(older, reading.document)
    if decisions:
        comparison = decide(comparison, decisions)
    return Compared(keep_ratings(comparison), reading, seen)


def state_of(document: SourceDocument, plan: Plan) -> str:
    """A word for how a document and a plan stand: another once either of them has changed."""
    stands = f"{document.reading.name} {plan.pk} {count_changes(plan)}"
    return hashlib.sha256(stands.encode()).hexdigest()[:20]
