"""An area's plans, and bringing in another one."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.files.base import File
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.design.lists import EmptyState, respond_with_list
from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.actions.bring_in_document import bring_in_document
from goldenthread.thread.plan.actions.receive_document import receive_document
from goldenthread.thread.plan.forms import BringInForm
from goldenthread.thread.plan.guards import area_to_import_into
from goldenthread.thread.plan.queries.documents import list_waiting
from goldenthread.thread.plan.reading.limits import say_size
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.rules import may
from goldenthread.thread.plan.tasks import ask_to_read
from goldenthread.thread.plan.views.plan_lines import PLAN_COLUMNS, load_listed_plans
from goldenthread.thread.plan.views.signing_in import asks_to_sign_in
from goldenthread.thread.plan.views.trails import plans_address, trail
from goldenthread.thread.plan.words.importing import STATES, WaitingLine

WAITING_SHOWN = 20
NO_PLANS = "A plan appears here when it has been published."
FIRST_PLAN = "Bring in a Word, Excel, CSV or text file. You look it through before it is a plan."


@require_safe
def show_plans(request: AreaRequest) -> HttpResponseBase:
    """The plans of an area that this viewer may read, and documents that wait to become one."""
    manages = may("plan.import", request.viewer, request.area)
    waiting = list_waiting(request.area)[:WAITING_SHOWN] if manages else []
    # The page's own button leads on for those who may; others can only wait.
    empty = EmptyState("There are no plans here yet.", FIRST_PLAN if manages else NO_PLANS)
    return respond_with_list(
        request,
        "plan/importing/plans.html",
        rows=load_listed_plans(request.area, request.viewer),
        columns=PLAN_COLUMNS,
        caption=f"Plans of {request.area.name}",
        noun="plan,plans",
        empty=empty,
        context={
            "manages": manages,
            "waiting": [WaitingLine(each, STATES[each.state]) for each in waiting],
            "breadcrumbs": trail(request, "Plans"),
        },
    )


@asks_to_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
def bring_in(request: AreaRequest) -> HttpResponseBase:
    """Choose a file; a small one is read at once, a large one by the task worker."""
    area = area_to_import_into(request)
    form = BringInForm()
    if request.method == "POST":
        form = BringInForm(request.POST, request.FILES)
        if form.is_valid():
            try:
                return _take(request, area, form.cleaned_data["file"])
            except UnreadableFile as problem:
                form.add_error("file", str(problem))
    context = {
        "form": form,
        "at_once": say_size(settings.READ_IN_REQUEST_UP_TO),
        "breadcrumbs": trail(request, "Bring in a plan", plans_address(request.area)),
    }
    return render(request, "plan/importing/bring_in.html", context)


def _take(request: AreaRequest, area: LocalArea, file: File[Any]) -> HttpResponseBase:
    name = file.name or ""
    if (file.size or 0) <= settings.READ_IN_REQUEST_UP_TO:
        document = bring_in_document(area, name, file, request.viewer)
        return redirect("plan:preview", area=area.code, document=document.pk)
    received = receive_document(area, name, file, request.viewer)
    job = ask_to_read(received, request.viewer)
    return redirect("job", area=area.code, pk=job.pk)
