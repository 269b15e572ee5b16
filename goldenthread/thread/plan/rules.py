"""Who may do what with a plan: predicates over a viewer and the plan, area or document.

They ask nothing of the database as long as the thing's area is loaded with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from rules.predicates import Predicate

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.roles import PROGRAMME_MANAGER, ROLES

DRAFT_READERS = frozenset(role.code for role in ROLES if role.reads_drafts)


class Refused(PermissionDenied):
    """Somebody may not do this: one sentence saying who may. Django answers it with a 403."""


def is_system(viewer: Viewer, thing: Any) -> bool:
    """The command line and the task worker act for whoever runs the deployment."""
    return viewer == SYSTEM


def is_in_its_area(viewer: Viewer, thing: Any) -> bool:
    """The viewer is looking at the area that the thing belongs to."""
    return viewer.area == area_of(thing).code


def reads_drafts(viewer: Viewer, thing: Any) -> bool:
    """The viewer holds a role that reads what isn't published yet."""
    return viewer.holds(*DRAFT_READERS)


def runs_the_plan(viewer: Viewer, thing: Any) -> bool:
    """The viewer is a programme manager."""
    return viewer.holds(PROGRAMME_MANAGER)


_manages = Predicate(is_system) | (Predicate(is_in_its_area) & Predicate(runs_the_plan))
_reads = Predicate(is_system) | (Predicate(is_in_its_area) & Predicate(reads_drafts))

PERMISSIONS: Mapping[str, Predicate] = {
    "plan.read_draft": _reads,
    "plan.read_original": _reads,
    "plan.import": _manages,
    "plan.publish": _manages,
    "plan.read_faults": _reads,
    "plan.waive": _manages,
    "plan.read_meanings": _reads,
    "plan.forget_meaning": _manages,
    "plan.edit": _manages,
    "plan.tie": _manages,
    "plan.read_history": _reads,
    "plan.comment": _reads,
}
_WHO_MAY = {
    "plan.read_draft": "Only people who work on this plan may read it before it is published.",
    "plan.read_original": "Only people who work on this plan may have the original file.",
    "plan.import": "Only a programme manager of {area} may bring in a plan.",
    "plan.publish": "Only a programme manager of {area} may publish a plan.",
    "plan.read_faults": "Only people who work on this plan may see what is wrong with it.",
    "plan.waive": "Only a programme manager of {area} may leave a fault as it is.",
    "plan.read_meanings": "Only people who work on a plan of {area} may read what was taught here.",
    "plan.forget_meaning": "Only a programme manager of {area} may take back what was taught here.",
    "plan.edit": "Only a programme manager of {area} may change a plan.",
    "plan.tie": "Only a programme manager of {area} may say what answers a finding.",
    "plan.comment": "Only people who work on this plan may read and write comments on it.",
    "plan.read_history": "Only people who work on this plan may read who changed what.",
}


def may(permission: str, viewer: Viewer, thing: Any) -> bool:
    """True if the viewer holds this permission over the area, plan or document."""
    return bool(PERMISSIONS[permission].test(viewer, thing))


def require(permission: str, viewer: Viewer, thing: Any) -> None:
    """Raise Refused, saying who may, unless the viewer holds this permission."""
    if not may(permission, viewer, thing):
        raise Refused(_WHO_MAY[permission].format(area=area_of(thing).name))


def area_of(thing: Any) -> LocalArea:
    """The local area of an area itself, or of a plan, a document or a meaning."""
    area: LocalArea = thing if isinstance(thing, LocalArea) else thing.area
    return area
