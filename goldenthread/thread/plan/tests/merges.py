"""What the tests of merging share: newer documents that were read, and merging them."""

from __future__ import annotations

from collections.abc import Sequence

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions.merge_document import merge_document
from goldenthread.thread.plan.comparing.comparison import Decision
from goldenthread.thread.plan.merging.answering import take_first_suggestions
from goldenthread.thread.plan.merging.comparing import compare_with_plan
from goldenthread.thread.plan.models import Plan, PlanVersion, SourceDocument
from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.tests.plans import read_into


def merge(
    plan: Plan, newer: PlanDocument, by: Viewer, decisions: Sequence[Decision] | None = None
) -> PlanVersion:
    """A newer document brought in and merged, with the first suggestions where none are said."""
    area: LocalArea = plan.area
    return merge_read(plan, read_into(area, newer, by), by, decisions)


def merge_read(
    plan: Plan, document: SourceDocument, by: Viewer, decisions: Sequence[Decision] | None = None
) -> PlanVersion:
    """A document that was read, merged."""
    compared = compare_with_plan(document, plan)
    if decisions is None:
        decisions = take_first_suggestions(compared.comparison)
    return merge_document(document, plan, decisions, compared.seen, by)
