"""The links upwards that the pages of bringing in and publishing share."""

from __future__ import annotations

from django.urls import reverse

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.people.viewing import AreaRequest

Trail = list[tuple[str, str]]


def plans_address(area: LocalArea) -> tuple[str, str]:
    """The link to an area's plans."""
    return "Plans", reverse("plan:plans", kwargs={"area": area.code})


def trail(request: AreaRequest, here: str, *above: tuple[str, str]) -> Trail:
    """From the area's front page by way of `above`, outermost first, to this page."""
    front = reverse("area", kwargs={"area": request.area.code})
    return [(request.area.name, front), *above, (here, "")]
