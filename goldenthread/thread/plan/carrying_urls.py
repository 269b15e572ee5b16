"""The addresses on which a plan is started from another, and earlier findings are decided on."""

from __future__ import annotations

from django.urls import URLPattern, path

from goldenthread.thread.plan.views.carrying import deciding, starting

urlpatterns: list[URLPattern] = [
    path("plans/<living_plan:plan>/start/", starting.start, name="start_plan"),
    path(
        "plans/<living_plan:plan>/earlier-findings/",
        deciding.show_earlier_findings,
        name="earlier_findings",
    ),
]
