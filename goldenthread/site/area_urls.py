"""Every address within one local area: what gathers first, then each room's own."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from goldenthread.site import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.show_area, name="area"),
    path("attention/", views.show_attention, name="attention"),
    path("search/", views.show_search, name="search"),
    path("", include("goldenthread.base.work.urls")),
    path("", include("goldenthread.thread.plan.urls")),
]
