"""Finding a stored plan by what somebody types, and looking it through."""

from __future__ import annotations

from django.db.models import Q

from goldenthread.thread.plan.examining import lint_plan
from goldenthread.thread.plan.linting.faults import Fault
from goldenthread.thread.plan.models import Plan

_LARGEST_NUMBER = 2**63 - 1


def lint_stored_plan(name: str) -> tuple[Fault, ...]:
    """What is wrong with the plan of this name, apart from what people left as it is.

    `name` is an area's code and the plan's key ('larkshire/send-plan') or the plan's number.
    Raises LookupError, one sentence, where there is no such plan.
    """
    return lint_plan(_find_plan(name))


def _find_plan(name: str) -> Plan:
    area, slash, key = name.strip("/").partition("/")
    if slash:
        named = Q(area__code=area, key=key)
    elif name.isdecimal() and int(name) <= _LARGEST_NUMBER:
        named = Q(pk=int(name))
    else:
        named = Q(pk__in=[])
    plan = Plan.objects.filter(named).select_related("area").first()
    if plan is None:
        raise LookupError(f"There is no plan '{name}' here. {_say_known()}")
    return plan


def _say_known(most: int = 5) -> str:
    known = [f"{area}/{key}" for area, key in Plan.objects.values_list("area__code", "key")[:most]]
    if not known:
        return "There are none yet; 'goldenthread import' brings one in."
    return f"Name one as 'area/plan', such as {', '.join(known)}."
