"""The addresses of comments; they stand on a plan's nodes."""

from __future__ import annotations

from django.urls import URLPattern, path

from goldenthread.thread.plan.views.commenting import reading, writing

_COMMENT = "plans/<living_plan:plan>/comments/<int:comment>"

urlpatterns: list[URLPattern] = [
    path("plans/<living_plan:plan>/comments/", reading.show_comments, name="comments"),
    path(f"{_COMMENT}/", reading.show_comment, name="comment"),
    path(f"{_COMMENT}/change/", writing.change, name="change_comment"),
    path(
        "plans/<living_plan:plan>/<node_kind:kind>/<slug:key>/comment/",
        writing.comment_on,
        name="comment_on",
    ),
]
