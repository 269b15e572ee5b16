"""The pages of an area's plans, and of bringing in another."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.roles import PROGRAMME_MANAGER, ROLES
from goldenthread.base.work.models import Job
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.models import Milestone, SourceDocument
from goldenthread.thread.plan.tests.plans import import_plan, plan_document, read_into
from goldenthread.thread.plan.tests.signing_in import SMALL_PLAN, add_person, sign_in_manager
from tests.pages import PageClient

PLANS = "/larkshire/plans/"
BRING_IN = "/larkshire/plans/bring-in/"
OTHER_ROLES = [role.code for role in ROLES if role.code != PROGRAMME_MANAGER]


def bring_in(client: PageClient, content: str = SMALL_PLAN) -> str:
    """Where the browser is sent after a file."""
    file = SimpleUploadedFile("our plan.txt", content.encode())
    return str(client.post(BRING_IN, {"file": file}).headers["Location"])


def test_the_public_sees_only_what_is_published(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    draft = import_plan(area, plan_document(title="A secret draft"), priya)
    assert "A secret draft" not in client.get(PLANS).content.decode()
    publish_version(draft, priya)
    page = client.get(PLANS).content.decode()
    assert "A secret draft" in page
    assert "Bring in a plan" not in page


def test_a_manager_sees_drafts_waiting_documents_and_what_to_do_next(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    sign_in_manager(client, area)
    assert "Bring in a plan" in client.get(PLANS).content.decode()
    import_plan(area, plan_document(), priya)
    read_into(area, plan_document(), priya)
    page = client.get(PLANS).content.decode()
    assert "Nothing yet" in page
    assert "Somebody needs to look it through" in page


def test_waiting_documents_of_another_area_are_not_shown(
    client: PageClient, area: LocalArea, elsewhere: LocalArea, priya: Viewer
) -> None:
    other = Viewer(9, "Elsie", elsewhere.code, frozenset({PROGRAMME_MANAGER}))
    read_into(elsewhere, plan_document(), other)
    sign_in_manager(client, area)
    assert "Documents that are no plan yet" not in client.get(PLANS).content.decode()


def test_the_public_is_asked_to_sign_in_before_bringing_in_a_plan(
    client: PageClient, area: LocalArea
) -> None:
    answer = client.get(BRING_IN)
    assert answer.headers["Location"] == f"/accounts/login/?next={BRING_IN}"


@pytest.mark.parametrize("role", [*OTHER_ROLES, None])
def test_nobody_but_a_programme_manager_brings_in_a_plan(
    client: PageClient, area: LocalArea, role: str | None
) -> None:
    client.force_login(add_person(area, role, "Somebody Else"))
    file = SimpleUploadedFile("plan.txt", SMALL_PLAN.encode())
    for answer in (client.get(BRING_IN), client.post(BRING_IN, {"file": file})):
        assert answer.status_code == 403
        sentence = "Only a programme manager of Larkshire may bring in a plan."
        assert sentence in answer.content.decode()
    assert not SourceDocument.objects.exists()


def test_a_small_file_is_read_at_once_and_leads_to_its_preview(
    client: PageClient, area: LocalArea
) -> None:
    sign_in_manager(client, area)
    address = bring_in(client)
    document = SourceDocument.objects.get()
    assert address == f"/larkshire/documents/{document.pk}/preview/"
    assert document.state == SourceDocument.State.READ
    assert document.uploaded_by_name == "Priya Programme"


def test_a_large_file_is_left_to_the_worker(
    client: PageClient, area: LocalArea, settings: Settings
) -> None:
    settings.READ_IN_REQUEST_UP_TO = 10
    sign_in_manager(client, area)
    address = bring_in(client)
    job = Job.objects.get()
    assert address == reverse("job", kwargs={"area": "larkshire", "pk": job.pk})
    assert SourceDocument.objects.get().state == SourceDocument.State.WAITING
    assert DBTaskResult.objects.count() == 1
    assert "Waiting for its turn" in client.get(address).content.decode()


def count_queries(client: PageClient, address: str) -> int:
    """How many queries a page takes."""
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_more_waiting_documents_take_no_more_queries(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    sign_in_manager(client, area)
    read_into(area, plan_document(), priya)
    few = count_queries(client, PLANS)
    for _ in range(5):
        read_into(area, plan_document(), priya)
    assert count_queries(client, PLANS) == few


@pytest.mark.parametrize("is_manager", [True, False])
def test_more_plans_take_no_more_queries(
    client: PageClient, area: LocalArea, priya: Viewer, is_manager: bool
) -> None:
    if is_manager:
        sign_in_manager(client, area)
    publish_version(import_plan(area, plan_document(), priya), priya)
    few = count_queries(client, PLANS)
    for number in range(3):
        publish_version(import_plan(area, plan_document(milestones=number), priya), priya)
    assert count_queries(client, PLANS) == few


def test_each_plan_is_counted_as_it_stands_for_who_looks(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    for number in (1, 2):
        plan = import_plan(area, plan_document(milestones=number), priya)
        publish_version(plan, priya)
    milestone = Milestone.objects.filter(plan=plan).first()
    assert milestone is not None
    milestone.is_withdrawn = True
    with act("withdrew a milestone", by=priya):
        milestone.save()
    read = f"{PLANS}?download=csv"
    assert milestones_of(client, read) == ["4", "2"]
    sign_in_manager(client, area)
    assert milestones_of(client, read) == ["3", "2"]


def milestones_of(client: PageClient, address: str) -> list[str]:
    """The numbers of milestones that the downloaded list holds."""
    answer: Any = client.get(address)
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return [row["Milestones"] for row in csv.DictReader(io.StringIO(text))]
