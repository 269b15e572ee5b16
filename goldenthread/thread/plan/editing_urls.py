"""The addresses on which a plan's nodes are changed."""

from __future__ import annotations

from django.urls import URLPattern, path

from goldenthread.thread.plan.views.editing import (
    adding,
    answering,
    bulk,
    changing,
    histories,
    moving,
    withdrawing,
)

_NODE = "plans/<living_plan:plan>/<node_kind:kind>/<slug:key>"

urlpatterns: list[URLPattern] = [
    path(f"{_NODE}/change/", changing.change, name="change"),
    path(f"{_NODE}/move/", moving.move, name="move"),
    path(f"{_NODE}/withdraw/", withdrawing.withdraw, name="withdraw"),
    path(f"{_NODE}/restore/", withdrawing.restore, name="restore"),
    path(f"{_NODE}/history/", histories.show_history, name="history"),
    path(f"{_NODE}/history/<int:row>/", histories.undo, name="put_back"),
    path("plans/<living_plan:plan>/spreadsheet/", bulk.upload, name="bulk"),
    path("plans/<living_plan:plan>/spreadsheet/download/", bulk.download, name="bulk_download"),
    path("plans/<living_plan:plan>/spreadsheet/changes/", bulk.changes, name="bulk_changes"),
    path("plans/<living_plan:plan>/withdrawn/", withdrawing.show_all_withdrawn, name="withdrawn"),
    path("plans/<living_plan:plan>/add/<node_kind:kind>/", adding.add, name="add"),
    path(
        "plans/<living_plan:plan>/<node_kind:above>/<slug:key>/add/<node_kind:kind>/",
        adding.add_under,
        name="add_under",
    ),
    path(
        "plans/<living_plan:plan>/milestones/<slug:key>/questions/<int:prompt>/",
        answering.answer,
        name="answer",
    ),
]
