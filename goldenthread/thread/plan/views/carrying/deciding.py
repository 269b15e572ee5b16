"""What became of the findings of the plan before: the list, and deciding on them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponseBase, QueryDict
from django.shortcuts import redirect
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.decorators.http import require_http_methods
from django_filters import FilterSet

from goldenthread.base.design.lists import EmptyState, respond_with_list
from goldenthread.base.design.quick_widgets import Pairs
from goldenthread.base.design.tables import Column
from goldenthread.base.design.words import say_count
from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.actions.decide_findings import carry_findings, close_findings
from goldenthread.thread.plan.addresses import node_address, plan_address
from goldenthread.thread.plan.carrying_forms import DecideForm
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.filter_fields import choice_filter, words_filter
from goldenthread.thread.plan.guards import ReadablePlan, plan_to_follow, plan_to_read
from goldenthread.thread.plan.models import Finding, FindingDecision
from goldenthread.thread.plan.queries.lineage import (
    UNDECIDED,
    SeenPlan,
    count_decided,
    list_earlier_findings,
    load_decisions,
    load_keys,
    plan_before,
)
from goldenthread.thread.plan.rules import may
from goldenthread.thread.plan.views.framing import frame_plan
from goldenthread.thread.plan.views.signing_in import asks_to_sign_in
from goldenthread.thread.plan.words.carrying import (
    NOT_DECIDED,
    TITLE,
    say_decided,
    say_decider,
    say_decision,
    say_reason,
)
from goldenthread.thread.plan.words.names import name_plan

FORM = "decide"
NOTHING_TICKED = "Tick the findings that you mean, and choose again what became of them."


class EarlierFilter(FilterSet):  # type: ignore[misc] # django-filter has no types
    """Words, and what was decided."""

    words = words_filter()
    decision = choice_filter("What became of them", "Everything")

    def __init__(
        self,
        data: QueryDict,
        queryset: QuerySet[Finding],
        *,
        readable: ReadablePlan,
        before: SeenPlan,
        request: Any = None,
    ) -> None:
        super().__init__(data, queryset, request=request)
        self._readable, self._before = readable, before
        self.form.fields["decision"].choices = Pairs(
            [*FindingDecision.Decision.choices, (UNDECIDED, NOT_DECIDED)]
        )

    def filter_queryset(self, queryset: QuerySet[Finding]) -> QuerySet[Finding]:
        """The findings chosen."""
        chosen = self.form.cleaned_data
        return list_earlier_findings(
            *self._readable,
            self._before,
            decision=chosen.get("decision") or "",
            words=chosen.get("words") or "",
        )


@asks_to_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
def show_earlier_findings(request: AreaRequest, plan: str) -> HttpResponseBase:
    """The findings of the plan before with what became of each; a POST decides on those ticked."""
    form = DecideForm()
    if request.method == "POST":
        plan_to_follow(request, plan)
        form = DecideForm(request.POST)
    readable = plan_to_read(request, plan)
    before = plan_before(readable.plan, request.viewer)
    if before is None:
        raise Http404
    if request.method == "POST" and form.is_valid() and _decide(request, readable, form):
        return redirect(request.get_full_path())
    may_decide = readable.moment.is_draft and may("plan.import", request.viewer, readable.plan)
    ticked = set(request.POST.getlist("finding"))
    return respond_with_list(
        request,
        "plan/carrying/earlier_findings.html",
        rows=list_earlier_findings(*readable, before),
        columns=[_finding(before, ticked if may_decide else None)],
        more=partial(_more, readable, before),
        caption="Earlier findings",
        noun="finding",
        filterset=EarlierFilter,
        filter_options={"readable": readable, "before": before},
        empty=EmptyState(
            "The plan before names no findings.",
            "So there is nothing to carry over or to close.",
            plan_address(request.area.code, before.plan.key),
            "See the plan before",
        ),
        download_name=f"{TITLE} of {name_plan(before.plan)}"[:80],
        context=frame_plan(request, readable, TITLE, page="findings")
        | {
            "before": name_plan(before.plan),
            "before_url": plan_address(request.area.code, before.plan.key),
            "said": say_decided(count_decided(*readable, before)),
            "form": form if may_decide else None,
            "form_id": FORM,
        },
    )


def _decide(request: AreaRequest, readable: ReadablePlan, form: DecideForm) -> bool:
    ticked = [int(key) for key in request.POST.getlist("finding") if key.isdecimal()]
    said = form.cleaned_data
    is_again = said["decision"] == FindingDecision.Decision.SEEN_AGAIN
    if not ticked:
        form.add_error(None, NOTHING_TICKED)
        return False
    decide = carry_findings if is_again else close_findings
    try:
        made = decide(readable.plan, ticked, said["reason"], request.viewer)
    except NotChangedError as refusal:
        form.add_error(None, str(refusal))
        return False
    done = "in this plan now" if is_again else "closed, with your reason"
    are = "is" if len(made) == 1 else "are"
    messages.success(request, f"{say_count(len(made), 'finding')} {are} {done}.")
    return True


def _finding(before: SeenPlan, ticked: set[str] | None) -> Column[Finding]:
    """The finding, with a box to tick for whoever may decide (null: nobody)."""

    def show(finding: Finding) -> SafeString:
        if ticked is None:
            return format_html("{}", finding.text)
        return format_html(
            '<label class="plan-tick"><input type="checkbox" name="finding" value="{}" form="{}"{}>'
            " <span>{}</span></label>",
            finding.pk,
            FORM,
            SafeString(" checked") if str(finding.pk) in ticked else "",
            finding.text,
        )

    return Column("finding", "What inspectors found", "text", sort="text", show=show)


def _more(
    readable: ReadablePlan, before: SeenPlan, findings: Sequence[Finding]
) -> list[Column[Finding]]:
    decisions = load_decisions(findings, *readable)
    keys = load_keys([each.pk for each in findings], *before)
    code = before.plan.area.code

    def page(finding: Finding) -> str:
        key = keys.get(finding.pk)
        return node_address(code, before.plan.key, "finding", key) if key else ""

    def show(finding: Finding) -> SafeString:
        return format_html(
            '<a class="govuk-link" href="{}">See it there'
            '<span class="govuk-visually-hidden">: {}</span></a>',
            page(finding),
            finding.text,
        )

    return [
        Column("decision", "What became of it", lambda each: say_decision(decisions.get(each.pk))),
        Column("reason", "Why", lambda each: say_reason(decisions.get(each.pk))),
        Column("by", "Decided by", lambda each: say_decider(decisions.get(each.pk))),
        Column("there", "In the plan before", page, show=show),
    ]
