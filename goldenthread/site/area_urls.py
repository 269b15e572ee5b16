"""Every address within one local area: what gathers first, then each room's own."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path
from django.views.decorators.http import require_safe

from goldenthread.site import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("", require_safe(views.show_area), name="area"),
    path("attention/", require_safe(views.show_attention), name="attention"),
    path("search/", require_safe(views.show_search), name="search"),
    path("", include("goldenthread.base.work.urls")),
    path("", include("goldenthread.thread.plan.urls")),
]
