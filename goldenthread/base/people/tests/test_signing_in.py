"""Where signing in leads."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from goldenthread.base.areas.actions import set_up_area
from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM, act
from goldenthread.base.people.actions import add_user, hold_role
from goldenthread.base.people.models import RoleHolding, User

BEGAN = date(2025, 9, 1)
PASSWORD = "a long and golden thread"


@pytest.fixture
def larkshire(db: None) -> LocalArea:
    return set_up_area("larkshire", "Larkshire", SYSTEM, is_fictional=True)


@pytest.fixture
def elsewhere(db: None) -> LocalArea:
    return set_up_area("elsewhere", "Elsewhere", SYSTEM, is_fictional=True)


@pytest.fixture
def priya(db: None) -> User:
    return add_user("priya@larkshire.example", "Priya", SYSTEM, PASSWORD, is_synthetic=True)


def sign_in(client: Client, query: str = "") -> str:
    form = {"login": "priya@larkshire.example", "password": PASSWORD}
    answer = client.post(f"/accounts/login/{query}", form)
    return str(answer.headers["Location"])


def end(holding: RoleHolding) -> None:
    holding.until = timezone.localdate() - timedelta(days=1)
    with act("ended a role", by=SYSTEM):
        holding.save()


def test_roles_in_one_area_lead_to_its_front_page(
    client: Client, priya: User, larkshire: LocalArea
) -> None:
    for role in ("programme_manager", "board_member"):
        hold_role(priya, role, larkshire, BEGAN, SYSTEM)
    assert sign_in(client) == "/larkshire/"


def test_the_page_somebody_was_on_the_way_to_comes_first(
    client: Client, priya: User, larkshire: LocalArea
) -> None:
    hold_role(priya, "programme_manager", larkshire, BEGAN, SYSTEM)
    assert sign_in(client, "?next=/larkshire/plans/") == "/larkshire/plans/"


def test_another_site_is_never_led_to(client: Client, priya: User, larkshire: LocalArea) -> None:
    hold_role(priya, "programme_manager", larkshire, BEGAN, SYSTEM)
    assert sign_in(client, "?next=https://example.org/") == "/larkshire/"


def test_roles_in_several_areas_or_none_lead_to_the_home_page(
    client: Client, priya: User, larkshire: LocalArea, elsewhere: LocalArea
) -> None:
    assert sign_in(client) == "/"
    client.logout()
    for area in (larkshire, elsewhere):
        hold_role(priya, "programme_manager", area, BEGAN, SYSTEM)
    assert sign_in(client) == "/"


def test_a_role_that_has_ended_leads_nowhere(
    client: Client, priya: User, larkshire: LocalArea, elsewhere: LocalArea
) -> None:
    hold_role(priya, "programme_manager", larkshire, BEGAN, SYSTEM)
    end(hold_role(priya, "programme_manager", elsewhere, BEGAN, SYSTEM))
    assert sign_in(client) == "/larkshire/"
