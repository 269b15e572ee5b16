"""Who may change an area's people."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.roles import PROGRAMME_MANAGER


def require_manager(by: Viewer, area: LocalArea) -> None:
    """Raise PermissionDenied unless this is a programme manager of the area, or the system."""
    if by != SYSTEM and not (by.area == area.code and by.holds(PROGRAMME_MANAGER)):
        raise PermissionDenied(f"Only a programme manager of {area.name} may change its people.")
