"""Looking a plan through: what the linter finds is kept, so that pages only read it."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import transaction
from django.utils import timezone

from goldenthread.base.audit.inserting import insert_values
from goldenthread.thread.plan.examining import examine_plan
from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.lint import BY_CODE, lint
from goldenthread.thread.plan.models import LintedPlan, Plan, PlanFault
from goldenthread.thread.plan.words.documents import name_nodes

COLUMNS = ("plan", "position", "rule", "severity_order", "about", "name", "place", "says")
FaultRow = tuple[int, int, str, int, str, str, str, str]


def find_faults(plan: Plan) -> int:
    """Look the working state of a plan through and keep what is wrong; returns how many faults.

    What is kept is made from the plan and the rules alone, so it is no act of anybody's.
    """
    at = timezone.now()
    found = list(_rows(plan, examine_plan(plan)))
    with transaction.atomic():
        PlanFault.objects.filter(plan=plan).delete()
        insert_values(PlanFault, COLUMNS, found)
        LintedPlan.objects.update_or_create(plan=plan, defaults={"at": at})
    return len(found)


def _rows(plan: Plan, examined: Examined) -> Iterator[FaultRow]:
    names = name_nodes(examined.document)
    for position, fault in enumerate(lint(examined)):
        order, name = BY_CODE[fault.rule].severity.order, names.get(fault.about, "")
        yield (plan.pk, position, fault.rule, order, fault.about, name, fault.place, fault.says)
