"""Who is looking: from a signed-in user and a local area to a `Viewer`."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.models import RoleHolding, User


class AreaRequest(HttpRequest):
    """A request for a page of one local area; `ViewerMiddleware` fills in both."""

    area: LocalArea
    viewer: Viewer


def view_as(user: User | Any, area: LocalArea | None, on: date) -> Viewer:
    """The viewer that a user is in an area on a day: one query, none for the public."""
    code = area.code if area else None
    if not isinstance(user, User):
        return Viewer(area=code)
    roles: frozenset[str] = frozenset()
    if area is not None:
        held = RoleHolding.objects.held_on(on).filter(user=user, area=area).order_by()
        roles = frozenset(held.values_list("role_id", flat=True))
    return Viewer(user=user.pk, name=user.name, area=code, roles=roles)
