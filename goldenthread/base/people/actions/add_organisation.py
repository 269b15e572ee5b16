"""Adding an organisation to an area's partnership."""

from __future__ import annotations

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.actions.permission import require_manager
from goldenthread.base.people.models import Organisation


def add_organisation(area: LocalArea, name: str, sector: str, by: Viewer) -> Organisation:
    """The area's organisation of this name, made where there is none yet.

    `sector` is one of Organisation.Sector. Raises PermissionDenied, and ValidationError for an
    unknown sector.
    """
    require_manager(by, area)
    existing = Organisation.objects.filter(area=area, name=name).first()
    if existing is not None:
        return existing
    organisation = Organisation(area=area, name=name, sector=sector)
    organisation.full_clean()
    with act("added an organisation", by=by, area=area.code):
        organisation.save()
    return organisation
