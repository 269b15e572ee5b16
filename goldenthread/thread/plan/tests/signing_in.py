"""People who sign in to the pages of bringing in and publishing."""

from __future__ import annotations

from datetime import date

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM
from goldenthread.base.people.actions import add_user, hold_role
from goldenthread.base.people.models import User
from goldenthread.base.people.roles import PROGRAMME_MANAGER
from tests.pages import PageClient

BEGAN = date(2025, 9, 1)
SMALL_PLAN = (
    "Improvement plan\n"
    "Ref\tAction\tAccountable officer\tStart date\tEnd date\tRAG\tZorblax\n"
    "1A\tMap what is commissioned\tHead of SEND\tMay 2026\tJuly 2026\tAmber\t=1+1\n"
    "1B\tWrite the <b>strategy</b>\tHead of SEND\tMay 2026\tonce they are here\tSimmering\tx\n"
)


def add_person(area: LocalArea, role: str | None, name: str = "Priya Programme") -> User:
    """Somebody with a role in the area, or with none."""
    email = f"{name.lower().replace(' ', '.')}@{area.code}.example"
    user = add_user(email, name, SYSTEM, "a long and golden thread", is_synthetic=True)
    if role:
        hold_role(user, role, area, BEGAN, SYSTEM)
    return user


def sign_in_manager(client: PageClient, area: LocalArea, name: str = "Priya Programme") -> User:
    """A programme manager of the area, signed in."""
    user = add_person(area, PROGRAMME_MANAGER, name)
    client.force_login(user)
    return user
