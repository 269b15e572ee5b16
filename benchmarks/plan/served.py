"""A Golden Thread of our own to measure: its database, plans of known sizes, somebody signed in."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.plan.making import make_docx

if TYPE_CHECKING:
    from django.test import Client

    from goldenthread.thread.plan.models import Plan

CODE = "larkshire"


def set_up(folder: Path) -> None:
    """An empty database in a folder, once a process; Django is started with it."""
    os.environ["GOLDENTHREAD_VAR"] = str(folder)
    os.environ.pop("DATABASE_URL", None)
    os.environ["DJANGO_SETTINGS_MODULE"] = "goldenthread.site.settings"
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)


def bring_in(folder: Path, milestones: int) -> Plan:
    """A plan with so many milestones, through the same actions as anybody's."""
    from goldenthread.base.areas.models import LocalArea
    from goldenthread.base.audit.acts import SYSTEM, act
    from goldenthread.thread.plan.actions import import_document, read_document, receive_document

    with act("set up an area", by=SYSTEM):
        area, _ = LocalArea.objects.get_or_create(code=CODE, defaults={"name": "Larkshire"})
    path = make_docx(milestones, folder / f"plan-{milestones}.docx")
    document = receive_document(area, path.name, path.read_bytes(), SYSTEM)
    return import_document(read_document(document), SYSTEM)


def sign_in() -> Client:
    """A client signed in as a programme manager."""
    from django.test import Client

    from goldenthread.base.areas.models import LocalArea
    from goldenthread.base.audit.acts import SYSTEM, act
    from goldenthread.base.people.models import RoleHolding, User
    from goldenthread.base.people.roles import PROGRAMME_MANAGER

    area = LocalArea.objects.get(code=CODE)
    with act("made a user", by=SYSTEM):
        user, is_new = User.objects.get_or_create(
            email="manager@larkshire.example", defaults={"name": "Manager"}
        )
        if is_new:
            RoleHolding.objects.create(
                user=user, area=area, role_id=PROGRAMME_MANAGER, since=date(2020, 1, 1)
            )
    client = Client(headers={"host": "localhost"})
    client.force_login(user)
    return client


def list_address(plan: Plan) -> str:
    """The milestone list of a plan."""
    from django.urls import reverse

    return reverse("plan:milestones", kwargs={"area": CODE, "plan": plan.key})


def plan_address(plan: Plan) -> str:
    """The plan on a page."""
    from django.urls import reverse

    return reverse("plan:plan", kwargs={"area": CODE, "plan": plan.key})
