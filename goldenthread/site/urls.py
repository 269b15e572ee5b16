"""Every address of the site: its own first, then each local area's."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from goldenthread.site import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.show_home, name="home"),
    path("healthz/", views.tell_health, name="health"),
    path("help/accessibility/", views.show_accessibility, name="accessibility"),
    path("help/privacy/", views.show_privacy, name="privacy"),
    path("help/ratings/", views.show_ratings, name="ratings"),
    path("accounts/", include("goldenthread.base.people.urls")),
    path("design/", include("goldenthread.base.design.urls")),
    path("<slug:area>/", include("goldenthread.site.area_urls")),
]
