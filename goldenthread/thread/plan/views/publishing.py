"""Publishing a plan: what that means, what everybody will see, and who did it when."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.actions.read_document import load_doubts
from goldenthread.thread.plan.addresses import plan_address
from goldenthread.thread.plan.forms import PublishForm
from goldenthread.thread.plan.guards import plan_to_publish
from goldenthread.thread.plan.models import NotUnderstood, Plan, PlanVersion
from goldenthread.thread.plan.moments import Moment, rows, working_moment
from goldenthread.thread.plan.queries import load_plan
from goldenthread.thread.plan.queries.changes import has_changed_since
from goldenthread.thread.plan.queries.documents import list_published, name_publishers
from goldenthread.thread.plan.views.signing_in import asks_to_sign_in
from goldenthread.thread.plan.views.trails import plans_address, trail
from goldenthread.thread.plan.words.names import name_plan
from goldenthread.thread.plan.words.publishing import (
    Caution,
    PublishedLine,
    caution_of_area,
    caution_of_doubts,
    caution_of_parts,
    caution_of_status,
    tell_versions,
    what_is_shown,
)
from goldenthread.thread.plan.words.versions import say_unchanged

VERSIONS_SHOWN = 20


@asks_to_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: AreaRequest, plan: str) -> HttpResponseBase:
    """Ask whether a plan is to be published as it stands, and do it."""
    found = plan_to_publish(request, plan)
    moment = working_moment(found)
    unchanged = _unchanged_since(found)
    form = PublishForm(initial={"label": moment.version.label if moment.version else ""})
    if request.method == "POST":
        form = PublishForm(request.POST)
        if unchanged or form.is_valid():
            _publish(request, found, form, unchanged)
            return redirect("plan:plan", area=request.area.code, plan=found.key)
    context: dict[str, Any] = {
        "plan": found,
        "name": name_plan(found),
        "form": form,
        "unchanged": say_unchanged(unchanged) if unchanged else "",
        "cautions": [] if unchanged else _list_cautions(found, moment),
        "document": moment.version.document_id if moment.version else None,
        "shown": what_is_shown(load_plan(found, moment)),
        "versions": _published_lines(found),
        "breadcrumbs": trail(
            request,
            "Publish",
            plans_address(request.area),
            (name_plan(found), plan_address(request.area.code, found.key)),
        ),
    }
    return render(request, "plan/importing/publish.html", context)


def _unchanged_since(plan: Plan) -> PlanVersion | None:
    """The last published version where nothing has changed since; else null."""
    last = list_published(plan).first()
    return last if last is not None and not has_changed_since(plan, last) else None


def _list_cautions(plan: Plan, moment: Moment) -> list[Caution]:
    """What the preview warned of, said once more before everybody can read it."""
    version = moment.version
    document = version.document if version else None
    cautions = (
        caution_of_area(plan.area_name, plan.area.name),
        caution_of_status(version.status_as_written if version else ""),
        caution_of_parts(rows(NotUnderstood, plan, moment).count()),
        caution_of_doubts(load_doubts(document) if document else ()),
    )
    return [caution for caution in cautions if caution is not None]


def _publish(
    request: AreaRequest, plan: Plan, form: PublishForm, unchanged: PlanVersion | None
) -> None:
    if unchanged is not None:
        messages.info(request, say_unchanged(unchanged))
        return
    why = form.cleaned_data["why"]
    version = publish_version(plan, request.viewer, form.cleaned_data["label"], why)
    label = f"Version {version.label} of " if version.label else ""
    what = f"{label}‘{name_plan(plan)}’"
    messages.success(request, f"{what} is published. Everybody can read it now.")


def _published_lines(plan: Plan) -> list[PublishedLine]:
    versions: list[PlanVersion] = list(list_published(plan)[:VERSIONS_SHOWN])
    return tell_versions(versions, name_publishers(versions))
