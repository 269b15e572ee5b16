"""A plan's versions: the list of them, and any two compared word by word."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponseBase
from django.shortcuts import render
from django.utils.text import capfirst
from django.views.decorators.http import require_safe

from goldenthread.base.design.lists import EmptyState, respond_with_list
from goldenthread.base.design.tables import Column
from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.addresses import plan_address
from goldenthread.thread.plan.comparing.by_key import compare_by_key
from goldenthread.thread.plan.exporting import export_plan, withhold_not_understood
from goldenthread.thread.plan.guards import ReadablePlan, plan_to_read, read_version
from goldenthread.thread.plan.merging.version_form import VersionsForm
from goldenthread.thread.plan.numbering import NumberedVersion, name_in_address, number_versions
from goldenthread.thread.plan.queries.documents import name_publishers
from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.rules import may
from goldenthread.thread.plan.views.compared import count_same, list_compared
from goldenthread.thread.plan.views.framing import frame_plan
from goldenthread.thread.plan.words.comparing import say_counts
from goldenthread.thread.plan.words.links import page_address
from goldenthread.thread.plan.words.versions import say_state, say_version

HEADING = "Versions"
COMPARED = "Two versions compared"


@require_safe
def show_versions(request: AreaRequest, plan: str) -> HttpResponseBase:
    """Every version that this viewer may read as it was, the latest first."""
    readable = plan_to_read(request, plan)
    versions = number_versions(readable.plan, request.viewer)
    framed = frame_plan(request, readable, HEADING, page="versions")
    return respond_with_list(
        request,
        "plan/comparing/versions.html",
        rows=versions,
        columns=_columns(request, readable, versions),
        caption=HEADING,
        noun="version,versions",
        empty=EmptyState(
            "No version is named yet.",
            "A version is named when a document is brought in, and when the plan is published.",
            plan_address(request.area.code, readable.plan.key),
            "See the plan on a page",
        ),
        download_name=f"Versions of {readable.plan}"[:80],
        context=framed | {"form": _form(versions) if len(versions) > 1 else None},
    )


@require_safe
def compare_versions(request: AreaRequest, plan: str) -> HttpResponseBase:
    """What changed from one version to another, and to the plan as it stands."""
    readable = plan_to_read(request, plan)
    versions = number_versions(readable.plan, request.viewer)
    asked = "older" in request.GET or "newer" in request.GET
    form = VersionsForm(versions, request.GET) if asked else _form(versions)
    context: dict[str, Any] = {"form": form, "compared": ""}
    if form.is_bound and form.is_valid():
        older, newer = form.chosen()
        comparison = compare_by_key(
            _export(request, readable, older), _export(request, readable, newer)
        )
        context |= {
            "compared": f"From {_name(older)} to {_name(newer)}",
            "counts": say_counts(comparison),
            "same": count_same(comparison),
            "lists": list_compared(request, comparison),
        }
    code, key = request.area.code, readable.plan.key
    trail = [(HEADING, page_address("versions", code, key))]
    framed = frame_plan(request, readable, COMPARED, page="versions", trail=trail)
    return render(request, "plan/comparing/two_versions.html", framed | context)


def _columns(
    request: AreaRequest, readable: ReadablePlan, versions: list[NumberedVersion]
) -> list[Column[NumberedVersion]]:
    code, key = request.area.code, readable.plan.key
    columns: list[Column[NumberedVersion]] = [
        Column(
            "version",
            "Version",
            lambda each: capfirst(_name(each)),
            url=lambda each: plan_address(code, name_in_address(key, each.number)),
        ),
        Column("when", "Made on", lambda each: each.version.at),
        Column("dated", "Date on the document", lambda each: each.version.dated),
        Column("state", "State", lambda each: say_state(each.version)),
    ]
    if may("plan.read_draft", request.viewer, readable.plan):
        who = name_publishers([each.version for each in versions])
        columns.append(Column("who", "By", lambda each: who.get(each.version.pk, "")))
        columns.append(Column("file", "File", lambda each: str(each.version.document or "")))
    return columns


def _form(versions: list[NumberedVersion]) -> VersionsForm:
    return VersionsForm(versions)


def _name(version: NumberedVersion | None) -> str:
    if version is None:
        return "the plan as it stands"
    return say_version(version.version)


def _export(
    request: AreaRequest, readable: ReadablePlan, version: NumberedVersion | None
) -> PlanDocument:
    plan, viewer = readable.plan, request.viewer
    document = export_plan(*(read_version(plan, viewer, version) if version else readable))
    reads_all = may("plan.read_draft", viewer, plan)
    return document if reads_all else withhold_not_understood(document)
