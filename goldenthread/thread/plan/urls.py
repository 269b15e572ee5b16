"""The addresses of a plan's pages; a plan's own key is fixed for life, and so are its nodes'."""

from __future__ import annotations

from django.urls import URLPattern, path
from django.views.decorators.http import require_safe

from goldenthread.thread.plan import (
    carrying_urls,
    commenting_urls,
    editing_urls,
    importing_urls,
    versions_urls,
)
from goldenthread.thread.plan.views import (
    faults,
    findings,
    milestones,
    nodes,
    overview,
    sections,
    strands,
    threads,
)
from goldenthread.thread.plan.views.editing.withdrawing import shows_withdrawn

app_name = "plan"
_NODES = (
    ("pillars", "pillar", nodes.show_pillar),
    ("areas-for-improvement", "area", nodes.show_area),
    ("focus-areas", "focus_area", nodes.show_focus_area),
    ("milestones", "milestone", milestones.show_milestone),
    ("sections", "section", sections.show_section),
    ("findings", "finding", strands.show_finding),
)
_LISTS = (
    ("milestones", milestones.show_milestones),
    ("findings", findings.show_findings),
    ("sections", sections.show_sections),
    ("timeline", milestones.show_timeline),
    ("thread", threads.show_thread),
)

# Documents and publishing first: their fixed words would otherwise be read as a plan's key.
urlpatterns: list[URLPattern] = [
    *importing_urls.urlpatterns,
    *editing_urls.urlpatterns,
    *commenting_urls.urlpatterns,
    *carrying_urls.urlpatterns,
    *versions_urls.urlpatterns,
    path("plans/<read_plan:plan>/", require_safe(overview.show_plan), name="plan"),
    path("plans/<living_plan:plan>/check/", faults.show_faults, name="faults"),
    path("plans/<living_plan:plan>/check/again/", faults.look_again, name="look_again"),
    path("plans/<living_plan:plan>/check/<slug:rule>/<slug:about>/", faults.waive, name="waive"),
    path(
        "plans/<living_plan:plan>/findings/<slug:key>/strands/<node_kind:kind>/<slug:tied>/",
        strands.tie,
        name="tie",
    ),
    path(
        "plans/<read_plan:plan>/download.json",
        require_safe(overview.download_plan),
        name="download",
    ),
    *[
        path(f"plans/<read_plan:plan>/{name}/", require_safe(view), name=name)
        for name, view in _LISTS
    ],
    *[
        path(
            f"plans/<read_plan:plan>/{folder}/<slug:key>/",
            require_safe(shows_withdrawn(name, view)),
            name=name,
        )
        for folder, name, view in _NODES
    ],
]
