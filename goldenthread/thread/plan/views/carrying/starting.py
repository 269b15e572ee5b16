"""Starting a new plan from one that there is."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from goldenthread.base.design.words import say_count
from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.actions.start_plan import start_plan
from goldenthread.thread.plan.addresses import plan_address
from goldenthread.thread.plan.carrying_forms import StartForm
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.guards import ReadablePlan, plan_to_follow
from goldenthread.thread.plan.models import FocusArea, Inspection, Plan
from goldenthread.thread.plan.moments import Moment, rows, working_moment
from goldenthread.thread.plan.queries.counting import count_by_focus_area
from goldenthread.thread.plan.standings import Counts
from goldenthread.thread.plan.views.framing import frame_plan
from goldenthread.thread.plan.views.signing_in import asks_to_sign_in
from goldenthread.thread.plan.words.names import name_focus_area, name_plan, shorten

TITLE = "Start a new plan from this one"
STARTED = "The new plan is started, as a draft. Now say what became of each earlier finding."


@asks_to_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: AreaRequest, plan: str) -> HttpResponseBase:
    """Ask what the new plan is to be and what it takes over, and start it."""
    earlier = plan_to_follow(request, plan)
    moment = working_moment(earlier)
    form = _form(request, earlier, moment)
    if request.method == "POST" and form.is_valid():
        try:
            why = form.cleaned_data["why"]
            started = start_plan(earlier, form.wanted(), request.viewer, why)
        except NotChangedError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, STARTED)
            return redirect(plan_address(request.area.code, started.key))
    framed = frame_plan(request, ReadablePlan(earlier, moment), TITLE)
    context = {"form": form, "name": name_plan(earlier)}
    return render(request, "plan/carrying/start.html", framed | context)


def _form(request: AreaRequest, earlier: Plan, moment: Moment) -> StartForm:
    counts = count_by_focus_area(earlier, moment)
    focus_areas = list(rows(FocusArea, earlier, moment))
    choices = [(each.key, _label(each, counts.get(each.pk, Counts()))) for each in focus_areas]
    unfinished = [each.key for each in focus_areas if _left(counts.get(each.pk, Counts())) > 0]
    return StartForm(
        _inspections(earlier),
        choices,
        unfinished,
        request.POST if request.method == "POST" else None,
    )


def _inspections(earlier: Plan) -> Sequence[Inspection]:
    """The area's other inspections, newest first."""
    others = Inspection.objects.filter(area=earlier.area)
    return list(others.exclude(pk=earlier.inspection_id or 0))


def _label(focus_area: FocusArea, counts: Counts) -> str:
    left = f"{say_count(_left(counts), 'milestone')} not finished, of {counts.total:,}"
    return f"{shorten(name_focus_area(focus_area))} ({left})"


def _left(counts: Counts) -> int:
    return counts.total - counts.done
