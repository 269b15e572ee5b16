"""Publishing a plan: what that means, what everybody will see, and who did it when."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.addresses import plan_address
from goldenthread.thread.plan.forms import PublishForm
from goldenthread.thread.plan.guards import plan_to_publish
from goldenthread.thread.plan.models import Plan, PlanVersion
from goldenthread.thread.plan.moments import working_moment
from goldenthread.thread.plan.queries import load_plan
from goldenthread.thread.plan.queries.documents import list_published, name_publishers
from goldenthread.thread.plan.views.signing_in import asks_to_sign_in
from goldenthread.thread.plan.views.trails import plans_address, trail
from goldenthread.thread.plan.words.names import name_plan
from goldenthread.thread.plan.words.publishing import PublishedLine, tell_versions, what_is_shown

VERSIONS_SHOWN = 20


@asks_to_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: AreaRequest, plan: str) -> HttpResponseBase:
    """Ask whether a plan is to be published as it stands, and do it."""
    found = plan_to_publish(request, plan)
    moment = working_moment(found)
    form = PublishForm(initial={"label": moment.version.label if moment.version else ""})
    if request.method == "POST":
        form = PublishForm(request.POST)
        if form.is_valid():
            _publish(request, found, form)
            return redirect("plan:plan", area=request.area.code, plan=found.key)
    page = load_plan(found, moment)
    context: dict[str, Any] = {
        "plan": found,
        "name": name_plan(found),
        "form": form,
        "shown": what_is_shown(page),
        "versions": _published_lines(found),
        "breadcrumbs": trail(
            request,
            "Publish",
            plans_address(request.area),
            (name_plan(found), plan_address(request.area.code, found.key)),
        ),
    }
    return render(request, "plan/importing/publish.html", context)


def _publish(request: AreaRequest, plan: Plan, form: PublishForm) -> None:
    why = form.cleaned_data["why"]
    version = publish_version(plan, request.viewer, form.cleaned_data["label"], why)
    label = f"Version {version.label} of " if version.label else ""
    what = f"{label}‘{name_plan(plan)}’"
    messages.success(request, f"{what} is published. Everybody can read it now.")


def _published_lines(plan: Plan) -> list[PublishedLine]:
    versions: list[PlanVersion] = list(list_published(plan)[:VERSIONS_SHOWN])
    return tell_versions(versions, name_publishers(versions))
