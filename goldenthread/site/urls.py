"""Every address of the site: its own first, then each local area's."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path
from django.views.decorators.http import require_safe

from goldenthread.site import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("", require_safe(views.show_home), name="home"),
    path("healthz/", require_safe(views.tell_health), name="health"),
    path("help/accessibility/", require_safe(views.show_accessibility), name="accessibility"),
    path("help/privacy/", require_safe(views.show_privacy), name="privacy"),
    path("help/ratings/", require_safe(views.show_ratings), name="ratings"),
    path("accounts/", include("goldenthread.base.people.urls")),
    path("design/", include("goldenthread.base.design.urls")),
    path("<slug:area>/", include("goldenthread.site.area_urls")),
]
