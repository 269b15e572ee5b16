"""What is wrong with a plan: counted by rule, listed, mended, or left as it is with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_filters import FilterSet

from goldenthread.base.design.lists import EmptyState, respond_with_list
from goldenthread.base.design.quick_widgets import Pairs
from goldenthread.base.design.tables import Column
from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.actions.find_faults import find_faults
from goldenthread.thread.plan.actions.waive_fault import take_back_waiver, waive_fault
from goldenthread.thread.plan.filter_fields import choice_filter, words_filter
from goldenthread.thread.plan.forms import WaiverForm
from goldenthread.thread.plan.guards import ReadablePlan, plan_to_look_through, plan_to_waive_in
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.lint import BY_CODE
from goldenthread.thread.plan.models import Plan, PlanFault, Waiver
from goldenthread.thread.plan.moments import working_moment
from goldenthread.thread.plan.queries.faults import (
    count_faults,
    list_faults,
    load_waivers,
    looked_through,
)
from goldenthread.thread.plan.rules import may
from goldenthread.thread.plan.views.framing import frame_plan
from goldenthread.thread.plan.views.signing_in import asks_to_sign_in
from goldenthread.thread.plan.words.faults import (
    group_counts,
    mending_address,
    say_counts,
    say_when,
)
from goldenthread.thread.plan.words.links import page_address

TITLE = "What is wrong with this plan"
LEFT = "left"


class FaultFilter(FilterSet):  # type: ignore[misc] # django-filter has no types
    """Rule, severity, words, and what people left as it is."""

    words = words_filter()
    severity = choice_filter("How much it matters", "Everything")
    rule = choice_filter("What is wrong", "Everything")
    state = choice_filter("Left as it is", "What still stands")

    def __init__(
        self, data: QueryDict, queryset: QuerySet[PlanFault], *, plan: Plan, request: Any = None
    ) -> None:
        super().__init__(data, queryset, request=request)
        self._plan = plan
        fields = self.form.fields
        fields["severity"].choices = Pairs((each.value, each.words) for each in Severity)
        fields["rule"].choices = Pairs((code, rule.title) for code, rule in BY_CODE.items())
        fields["state"].choices = Pairs([(LEFT, "What people left as it is")])

    def filter_queryset(self, queryset: QuerySet[PlanFault]) -> QuerySet[PlanFault]:
        """The faults chosen, in the order of the rules and of the plan."""
        chosen = self.form.cleaned_data
        severity = chosen.get("severity")
        return list_faults(
            self._plan,
            chosen.get("rule") or "",
            str(Severity(severity).order) if severity else "",
            chosen.get("words") or "",
            waived=chosen.get("state") == LEFT,
        )


@asks_to_sign_in
@require_safe
def show_faults(request: AreaRequest, plan: str) -> HttpResponseBase:
    """Counts by rule, and every fault with its place, why it matters, and where to mend it."""
    found = plan_to_look_through(request, plan)
    at, has_changed = looked_through(found)
    groups = group_counts(count_faults(found))
    readable = ReadablePlan(found, working_moment(found))
    return respond_with_list(
        request,
        "plan/faults.html",
        rows=list_faults(found),
        columns=_columns(request, found),
        more=partial(_waiving, request, found),
        caption="What is wrong, one by one",
        noun="fault,faults",
        filterset=FaultFilter,
        filter_options={"plan": found},
        empty=EmptyState(
            "Nothing to mend here.",
            "When the plan changes, it is looked through again.",
            page_address("milestones", request.area.code, found.key),
            "See the milestones",
        ),
        download_name=f"What is wrong with {found}",
        context=frame_plan(request, readable, TITLE, page="faults")
        | {
            "groups": groups,
            "said": say_counts(groups) if at else "",
            "when": say_when(at, has_changed=has_changed),
            "can_look": has_changed,
            "chosen_rule": BY_CODE.get(request.GET.get("rule", "")),
        },
    )


@asks_to_sign_in
@require_POST
def look_again(request: AreaRequest, plan: str) -> HttpResponseBase:
    """Look the plan through as it stands now."""
    found = plan_to_look_through(request, plan)
    find_faults(found)
    return redirect("plan:faults", area=request.area.code, plan=found.key)


@asks_to_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
def waive(request: AreaRequest, plan: str, rule: str, about: str) -> HttpResponseBase:
    """Ask why a fault stays as it is and keep the answer, or call it a fault again."""
    found = plan_to_waive_in(request, plan)
    fault = PlanFault.objects.filter(plan=found, rule=rule, about=about).first()
    if fault is None or rule not in BY_CODE:
        raise Http404
    waiver = Waiver.objects.filter(plan=found, rule=rule, about=about).first()
    form = WaiverForm(initial={"reason": waiver.reason if waiver else ""})
    back = redirect(f"{page_address('faults', request.area.code, found.key)}?rule={rule}")
    if request.method == "POST":
        if waiver is not None and "take_back" in request.POST:
            take_back_waiver(waiver, request.viewer)
            messages.success(request, "It counts as a fault again.")
            return back
        form = WaiverForm(request.POST)
        if form.is_valid():
            waive_fault(found, rule, about, form.cleaned_data["reason"], request.viewer)
            messages.success(request, "It stays as it is, with your reason.")
            return back
    crumbs = [(TITLE, page_address("faults", request.area.code, found.key))]
    heading = BY_CODE[rule].title
    frame = frame_plan(
        request, ReadablePlan(found, working_moment(found)), heading, page="faults", trail=crumbs
    )
    here = {
        "fault": fault,
        "rule": BY_CODE[rule],
        "waiver": waiver,
        "form": form,
        "mend_url": mending_address(about, request.area.code, found.key),
    }
    return render(request, "plan/waive.html", frame | here)


def _columns(request: AreaRequest, plan: Plan) -> list[Column[PlanFault]]:
    code, key = request.area.code, plan.key
    return [
        Column("what", "What is wrong", "says", sort="rule"),
        Column(
            "about",
            "Where",
            lambda fault: fault.name or "The plan as a whole",
            sort="name",
            url=lambda fault: mending_address(fault.about, code, key),
        ),
        Column("place", "In the file", "place"),
        Column(
            "severity",
            "How much it matters",
            lambda fault: BY_CODE[fault.rule].severity.words if fault.rule in BY_CODE else "",
            sort="severity_order",
        ),
        Column(
            "mend",
            "How to mend it",
            lambda fault: BY_CODE[fault.rule].mend if fault.rule in BY_CODE else "",
        ),
    ]


def _waiving(
    request: AreaRequest, plan: Plan, faults: Sequence[PlanFault]
) -> list[Column[PlanFault]]:
    waivers = load_waivers(list(faults), plan)

    def reason(fault: PlanFault) -> str:
        waiver = waivers.get((fault.rule, fault.about))
        return f"{waiver.reason} ({waiver.by_name})" if waiver else ""

    if not may("plan.waive", request.viewer, plan):
        return [Column("left", "Left as it is", reason)]
    return [Column("left", "Left as it is", reason, show=partial(_link, request, plan, reason))]


def _link(request: AreaRequest, plan: Plan, reason: Any, fault: PlanFault) -> SafeString:
    arguments = {
        "area": request.area.code,
        "plan": plan.key,
        "rule": fault.rule,
        "about": fault.about,
    }
    words = "Change this" if reason(fault) else "Leave it as it is"
    return format_html(
        '{} <a class="govuk-link" href="{}">{}<span class="govuk-visually-hidden">: {}</span></a>',
        reason(fault),
        reverse("plan:waive", kwargs=arguments),
        words,
        fault.says,
    )
