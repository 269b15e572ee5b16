"""Giving somebody a role in a local area."""

from __future__ import annotations

from datetime import date

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.actions.permission import require_manager
from goldenthread.base.people.models import Organisation, RoleHolding, User


def hold_role(
    user: User,
    role: str,
    area: LocalArea,
    since: date,
    by: Viewer,
    organisation: Organisation | None = None,
) -> RoleHolding:
    """The user's holding of a role (by its code) in an area, begun where it is not held that day.

    Raises PermissionDenied for anybody but a programme manager of the area.
    """
    require_manager(by, area)
    held = RoleHolding.objects.held_on(since).filter(user=user, role_id=role, area=area).first()
    if held is not None:
        return held
    holding = RoleHolding(
        user=user, role_id=role, area=area, organisation=organisation, since=since
    )
    with act("gave somebody a role", by=by, area=area.code):
        holding.save()
    return holding
