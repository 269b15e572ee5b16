"""Adding organisations and users, and giving roles."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from goldenthread.base.areas.actions import set_up_area
from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.actions import add_organisation, add_user, hold_role
from goldenthread.base.people.models import Organisation, RoleHolding, User
from goldenthread.base.people.viewing import view_as

DAY = date(2026, 11, 24)


@pytest.fixture
def area(db: None) -> LocalArea:
    return set_up_area("larkshire", "Larkshire", SYSTEM)


def manager_of(code: str) -> Viewer:
    return Viewer(1, "Priya Programme", code, frozenset({"programme_manager"}))


def test_an_organisation_is_added_once_an_area(area: LocalArea) -> None:
    first = add_organisation(area, "Larkshire Council", "council", manager_of("larkshire"))
    assert add_organisation(area, "Larkshire Council", "school", SYSTEM) == first
    assert Organisation.objects.get().sector == "council"


def test_an_unknown_sector_is_refused(area: LocalArea) -> None:
    with pytest.raises(ValidationError):
        add_organisation(area, "Larkshire Council", "nonsense", SYSTEM)


def test_only_the_areas_own_programme_manager_changes_its_people(area: LocalArea) -> None:
    user = add_user("ann@example.org", "Ann Example", SYSTEM)
    for viewer in (Viewer(area="larkshire"), manager_of("torbay")):
        with pytest.raises(PermissionDenied, match="Only a programme manager of Larkshire"):
            add_organisation(area, "Larkshire Council", "council", viewer)
        with pytest.raises(PermissionDenied, match="Only a programme manager of Larkshire"):
            hold_role(user, "data_analyst", area, DAY, viewer)
    assert not RoleHolding.objects.exists()


def test_a_user_is_added_once_and_keeps_their_password(db: None) -> None:
    user = add_user("Ann@Example.org", "Ann Example", SYSTEM, "a long password", is_synthetic=True)
    assert add_user("ann@example.org", "Another", SYSTEM, "another password") == user
    kept = User.objects.get()
    assert (kept.email, kept.name, kept.is_synthetic) == ("ann@example.org", "Ann Example", True)
    assert kept.check_password("a long password")


def test_a_user_without_a_password_cannot_sign_in(db: None) -> None:
    assert not add_user("ann@example.org", "Ann Example", SYSTEM).has_usable_password()


def test_nobody_on_the_web_adds_a_user(db: None) -> None:
    with pytest.raises(PermissionDenied, match="Only whoever runs this site"):
        add_user("ann@example.org", "Ann Example", manager_of("larkshire"))


def test_a_role_is_held_from_its_day_and_given_once(area: LocalArea) -> None:
    user = add_user("ann@example.org", "Ann Example", SYSTEM)
    held = hold_role(user, "data_analyst", area, DAY, SYSTEM)
    assert hold_role(user, "data_analyst", area, DAY, SYSTEM) == held
    assert view_as(user, area, DAY).roles == {"data_analyst"}
    assert view_as(user, area, date(2026, 11, 23)).is_public
