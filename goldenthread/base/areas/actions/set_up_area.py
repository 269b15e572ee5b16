"""Setting up a local area."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM, act
from goldenthread.base.offers.subjects import Viewer


def set_up_area(
    code: str, name: str, by: Viewer, gss_code: str = "", is_fictional: bool = False
) -> LocalArea:
    """The area with this code, made where there is none yet; one that is there stays as it is.

    Only whoever runs the deployment may: raises PermissionDenied for anybody else, and
    ValidationError for a code that can't stand in an address.
    """
    if by != SYSTEM:
        raise PermissionDenied("Only whoever runs this site may set up a local area.")
    existing = LocalArea.objects.filter(code=code).first()
    if existing is not None:
        return existing
    area = LocalArea(code=code, name=name, gss_code=gss_code, is_fictional=is_fictional)
    area.full_clean()
    with act("set up a local area", by=by, area=code):
        area.save()
    return area
