"""The addresses of a plan's versions, and of merging a newer one."""

from __future__ import annotations

from django.urls import URLPattern, path

from goldenthread.thread.plan.views import merging, versions

_PLAN = "plans/<living_plan:plan>"

urlpatterns: list[URLPattern] = [
    path(f"{_PLAN}/versions/", versions.show_versions, name="versions"),
    path(f"{_PLAN}/versions/compare/", versions.compare_versions, name="compare_versions"),
    path(f"{_PLAN}/newer/<int:document>/", merging.compare_newer, name="compare_newer"),
    path(f"{_PLAN}/newer/<int:document>/merge/", merging.merge, name="merge"),
]
