"""A stored plan as the linter examines it, and what it finds there that still stands."""

from __future__ import annotations

from collections.abc import Sequence

from goldenthread.thread.plan.exporting import export_plan
from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Fault
from goldenthread.thread.plan.linting.lint import EMPTY_BULLET, lint
from goldenthread.thread.plan.models import FindingAppearance, Plan, SourcePart, Waiver
from goldenthread.thread.plan.moments import Moment, rows, working_moment
from goldenthread.thread.plan.queries.confirmed import count_strands


def examine_plan(plan: Plan) -> Examined:
    """The working state of a plan, with the empty bullets of the file that it was read from."""
    moment = working_moment(plan)
    read_from = moment.version.document_id if moment.version else None
    answered = _answered(plan, moment)
    return Examined(export_plan(plan, moment), _empty_bullets(read_from), answered)


def lint_plan(plan: Plan) -> tuple[Fault, ...]:
    """What is wrong with the working state of a plan; what people left as it is isn't told."""
    waived = set(Waiver.objects.filter(plan=plan).values_list("rule", "about"))
    found = lint(examine_plan(plan))
    return tuple(fault for fault in found if (fault.rule, fault.about) not in waived)


def _answered(plan: Plan, moment: Moment) -> frozenset[str] | None:
    """The keys under which findings with a confirmed strand stand; null where nobody tied any."""
    tied = count_strands(plan, moment)
    if not tied:
        return None
    places = rows(FindingAppearance, plan, moment).order_by()
    return frozenset(places.filter(finding_id__in=tied).values_list("key", flat=True))


def _empty_bullets(document: int | None) -> Sequence[str]:
    parts = SourcePart.objects.filter(document=document, understood_as=EMPTY_BULLET)
    return list(parts.values_list("place", flat=True))
