"""What the page frame shows of the site as a whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from goldenthread.base.areas.models import LocalArea
from goldenthread.site.demonstrating import DEMO_PASSWORD, list_demo_sign_ins

NAVIGATION = (
    ("plan:plans", "Plans"),
    ("attention", "What needs attention"),
    ("search", "Search"),
)
FOOTER = (
    ("ratings", "What the ratings mean"),
    ("accessibility", "Accessibility"),
    ("privacy", "Privacy and cookies"),
)


class Link(NamedTuple):
    """A link of the frame; `current` where the page is this one or one below it."""

    label: str
    url: str
    current: bool = False


def frame(request: HttpRequest) -> dict[str, Any]:
    """The site's name, the area's menu, the foot, and the demo's sign-ins where there are any."""
    area: LocalArea | None = getattr(request, "area", None)
    sign_ins: Callable[[], Any] = list_demo_sign_ins
    return {
        "site_name": "Golden Thread",
        "area_url": reverse("area", kwargs={"area": area.code}) if area else "",
        "navigation": list_navigation(area, request.path) if area else [],
        "footer_links": [Link(label, reverse(name)) for name, label in FOOTER],
        # Asked for by the sign-in page only, and so only there a query.
        "demo_sign_ins": sign_ins if settings.SHOW_DEMO_SIGN_INS else (),
        "demo_password": DEMO_PASSWORD,
    }


def list_navigation(area: LocalArea, path: str) -> list[Link]:
    """An area's menu."""
    links = []
    for name, label in NAVIGATION:
        url = reverse(name, kwargs={"area": area.code})
        links.append(Link(label, url, path.startswith(url)))
    return links
