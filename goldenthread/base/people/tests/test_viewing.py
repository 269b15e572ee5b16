from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM, act
from goldenthread.base.audit.models import Act
from goldenthread.base.people.models import Role, RoleHolding, User
from goldenthread.base.people.roles import ROLES
from goldenthread.base.people.viewing import view_as

pytestmark = pytest.mark.django_db

TODAY = date(2026, 5, 3)


@pytest.fixture
def larkshire() -> LocalArea:
    with act("set up an area", by=SYSTEM):
        return LocalArea.objects.create(code="larkshire", name="Larkshire")


@pytest.fixture
def priya() -> User:
    with act("made a user", by=SYSTEM):
        return User.objects.create_user("priya@larkshire.example", "Priya", "a long password")


def hold(user: User, area: LocalArea, role: str, since: date, until: date | None = None) -> None:
    with act("gave a role", by=SYSTEM):
        RoleHolding.objects.create(user=user, area=area, role_id=role, since=since, until=until)


def test_every_role_of_the_design_exists_from_the_start() -> None:
    assert set(Role.objects.values_list("code", flat=True)) == {role.code for role in ROLES}


@pytest.mark.parametrize(
    ("since", "until", "holds"),
    [
        (TODAY, None, True),
        (TODAY + timedelta(days=1), None, False),
        (date(2020, 1, 1), TODAY, True),
        (date(2020, 1, 1), TODAY - timedelta(days=1), False),
    ],
)
def test_a_role_is_held_from_its_first_day_to_its_last(
    larkshire: LocalArea, priya: User, since: date, until: date | None, holds: bool
) -> None:
    hold(priya, larkshire, "programme_manager", since, until)
    assert view_as(priya, larkshire, TODAY).holds("programme_manager") is holds


def test_a_role_in_one_area_is_none_in_another(larkshire: LocalArea, priya: User) -> None:
    with act("set up an area", by=SYSTEM):
        other = LocalArea.objects.create(code="elsewhere", name="Elsewhere")
    hold(priya, larkshire, "programme_manager", TODAY)
    assert view_as(priya, other, TODAY).is_public


def test_somebody_not_signed_in_is_the_public(larkshire: LocalArea) -> None:
    viewer = view_as(AnonymousUser(), larkshire, TODAY)
    assert viewer.is_public
    assert viewer.user is None


def test_a_password_stands_in_no_history(priya: User) -> None:
    assert not hasattr(priya.history.get(), "password")


def test_a_changed_password_is_an_act_of_its_owner(priya: User, client: Client) -> None:
    client.force_login(priya)
    form = {
        "oldpassword": "a long password",
        "password1": "another long one",
        "password2": "another long one",
    }
    client.post("/accounts/password/change/", form)
    priya.refresh_from_db()
    assert priya.check_password("another long one")
    assert priya.history.latest().act.user_name == "Priya"


def test_a_sign_in_that_changes_nothing_leaves_no_act(priya: User, client: Client) -> None:
    before = Act.objects.count()
    client.post("/accounts/login/", {"login": priya.email, "password": "not the password"})
    client.post("/accounts/login/", {"login": priya.email, "password": "a long password"})
    assert Act.objects.count() == before


def test_nobody_can_sign_themselves_up(client: Client) -> None:
    form = {
        "email": "new@larkshire.example",
        "password1": "a long password",
        "password2": "a long password",
    }
    client.post("/accounts/signup/", form)
    assert not User.objects.filter(email="new@larkshire.example").exists()
