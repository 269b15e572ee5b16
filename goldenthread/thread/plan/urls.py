"""The addresses of a plan's pages; a plan's own key is fixed for life, and so are its nodes'."""

from __future__ import annotations

from django.urls import URLPattern, path
from django.views.decorators.http import require_safe

from goldenthread.thread.plan import importing_urls
from goldenthread.thread.plan.views import findings, milestones, nodes, overview, sections

app_name = "plan"
_NODES = (
    ("pillars", "pillar", nodes.show_pillar),
    ("areas-for-improvement", "area", nodes.show_area),
    ("focus-areas", "focus_area", nodes.show_focus_area),
    ("milestones", "milestone", milestones.show_milestone),
    ("sections", "section", sections.show_section),
)
_LISTS = (
    ("milestones", milestones.show_milestones),
    ("findings", findings.show_findings),
    ("sections", sections.show_sections),
    ("timeline", milestones.show_timeline),
)

# Documents and publishing first: their fixed words would otherwise be read as a plan's key.
urlpatterns: list[URLPattern] = [
    *importing_urls.urlpatterns,
    path("plans/<slug:plan>/", require_safe(overview.show_plan), name="plan"),
    path("plans/<slug:plan>/download.json", require_safe(overview.download_plan), name="download"),
    *[path(f"plans/<slug:plan>/{name}/", require_safe(view), name=name) for name, view in _LISTS],
    *[
        path(f"plans/<slug:plan>/{folder}/<slug:key>/", require_safe(view), name=name)
        for folder, name, view in _NODES
    ],
]
