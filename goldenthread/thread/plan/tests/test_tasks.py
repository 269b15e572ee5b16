"""Work on large files, done by the real task worker."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from goldenthread.base.areas.actions import set_up_area
from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM, act
from goldenthread.base.people.models import RoleHolding
from goldenthread.base.work.models import Job
from goldenthread.thread.plan import tasks
from goldenthread.thread.plan.models import LearntMeaning, Milestone, Plan, SourceDocument
from goldenthread.thread.plan.tests.signing_in import SMALL_PLAN, sign_in_manager
from tests.pages import PageClient

pytestmark = pytest.mark.django_db


@pytest.fixture
def larkshire(settings: Settings) -> LocalArea:
    """An area in which every file counts as large."""
    settings.READ_IN_REQUEST_UP_TO = 10
    return set_up_area("larkshire", "Larkshire", SYSTEM, is_fictional=True)


def work() -> None:
    """Do everything that waits.

    A worker lets go of connections that are old or within a transaction; a test's is, and stays.
    """
    connection = transaction.get_connection()
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(connection.settings_dict, "AUTOCOMMIT", connection.get_autocommit())
        patch.setattr(connection, "close_at", None)
        call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)


def bring_in(client: PageClient, content: bytes = SMALL_PLAN.encode()) -> Job:
    """The job of reading a file."""
    file = SimpleUploadedFile("our plan.txt", content)
    client.post("/larkshire/plans/bring-in/", {"file": file})
    return Job.objects.latest("pk")


def job_page(client: PageClient, job: Job) -> str:
    address = reverse("job", kwargs={"area": job.area, "pk": job.pk})
    return str(client.get(address).content.decode())


def read(client: PageClient) -> SourceDocument:
    """A document that the worker has read."""
    bring_in(client)
    work()
    return SourceDocument.objects.get()


def step(client: PageClient, document: SourceDocument, name: str, **body: str) -> Job:
    client.post(f"/larkshire/documents/{document.pk}/{name}/", body)
    return Job.objects.latest("pk")


def test_a_large_file_is_read_and_its_job_leads_to_the_preview(
    client: PageClient, larkshire: LocalArea
) -> None:
    sign_in_manager(client, larkshire)
    job = bring_in(client)
    work()
    job.refresh_from_db()
    document = SourceDocument.objects.get()
    assert (job.state, document.state) == (Job.State.DONE, SourceDocument.State.READ)
    assert job.result_url == f"/larkshire/documents/{document.pk}/preview/"
    assert "See the result" in job_page(client, job)
    assert client.get(job.result_url).status_code == 200


def test_a_large_file_that_is_no_plan_is_told_in_a_sentence(
    client: PageClient, larkshire: LocalArea
) -> None:
    sign_in_manager(client, larkshire)
    job = bring_in(client, b"%PDF-1.7 and much more")
    work()
    assert "our plan.txt is a PDF" in job_page(client, job)
    assert SourceDocument.objects.get().state == SourceDocument.State.REFUSED
    assert "It could not be read." in client.get("/larkshire/plans/").content.decode()


def test_a_large_plan_is_written_by_the_worker_in_the_name_of_who_asked(
    client: PageClient, larkshire: LocalArea
) -> None:
    sign_in_manager(client, larkshire)
    job = step(client, read(client), "import")
    assert not Plan.objects.exists()
    work()
    job.refresh_from_db()
    plan = Plan.objects.get()
    assert job.result_url == f"/larkshire/plans/{plan.key}/"
    assert Milestone.objects.filter(plan=plan).count() == 2
    assert plan.history.latest().act.user_name == "Priya Programme"


def test_two_requests_to_import_make_one_plan(client: PageClient, larkshire: LocalArea) -> None:
    sign_in_manager(client, larkshire)
    document = read(client)
    jobs = [step(client, document, "import") for _ in range(2)]
    work()
    assert Plan.objects.count() == 1
    for job in jobs:
        job.refresh_from_db()
        assert (job.state, job.result_url[:17]) == (Job.State.DONE, "/larkshire/plans/")


def test_a_large_file_is_read_again_with_what_was_chosen(
    client: PageClient, larkshire: LocalArea
) -> None:
    sign_in_manager(client, larkshire)
    document = read(client)
    page = client.get(f"/larkshire/documents/{document.pk}/preview/").content.decode()
    name = page[: page.index("As it is: a rating")].rpartition('name="')[2].partition('"')[0]
    job = step(client, document, "correct", **{name: "to:on_track"})
    assert not LearntMeaning.objects.exists()
    work()
    job.refresh_from_db()
    assert job.state == Job.State.DONE
    assert LearntMeaning.objects.get().meaning == "on_track"


def test_who_has_lost_the_role_by_then_imports_nothing(
    client: PageClient, larkshire: LocalArea
) -> None:
    user = sign_in_manager(client, larkshire)
    job = step(client, read(client), "import")
    with act("ended a role", by=SYSTEM):
        holding = RoleHolding.objects.get(user=user)
        holding.until = timezone.localdate() - timedelta(days=1)
        holding.save()
    work()
    job.refresh_from_db()
    assert job.problem == "Only a programme manager of Larkshire may bring in a plan."
    assert not Plan.objects.exists()


def test_a_document_removed_in_the_meantime_is_told_in_a_sentence(
    client: PageClient, larkshire: LocalArea
) -> None:
    sign_in_manager(client, larkshire)
    job = bring_in(client)
    step(client, SourceDocument.objects.get(), "remove")
    work()
    assert "Somebody has removed this document" in job_page(client, job)


def test_a_plan_of_many_parts_is_large_whatever_its_size(
    larkshire: LocalArea, settings: Settings
) -> None:
    settings.READ_IN_REQUEST_UP_TO = 1_000_000
    few = SourceDocument(area=larkshire, size=50, parts_total=900, parts_blank=100)
    many = SourceDocument(area=larkshire, size=50, parts_total=20_000, parts_blank=100)
    assert not tasks.is_large_plan(few)
    assert tasks.is_large_plan(many)
    assert not tasks.is_large(many)


class Deployment(NamedTuple):
    """A deployment of its own, with its own database, and a large import that waits."""

    environment: dict[str, str]

    def manage(self, *command: str) -> str:
        """One of Django's commands in it, and what that printed."""
        return str(
            subprocess.run(
                [sys.executable, "-m", "goldenthread.site.commands", "manage", *command],
                env=self.environment,
                check=True,
                capture_output=True,
                text=True,
            ).stdout
        )

    def ask(self, words: str) -> str:
        """What a line of Python prints in it."""
        told = f"{IMPORTS}\nprint({words})"
        return self.manage("shell", "--no-imports", "--command", told).strip()


IMPORTS = """
from goldenthread.base.audit.acts import SYSTEM
from goldenthread.base.work.models import Job
from goldenthread.thread.plan.actions.import_once import import_once
from goldenthread.thread.plan.models import *
"""
ASK = """
from django.core.management import call_command
call_command("migrate", verbosity=0)
from goldenthread.base.areas.actions import set_up_area
from goldenthread.base.audit.acts import SYSTEM
from goldenthread.base.people.viewing import view_as
from goldenthread.thread.plan.actions.bring_in_document import bring_in_document
from goldenthread.thread.plan.tasks import ask_to_import
from goldenthread.thread.plan.tests.signing_in import add_person
from django.utils import timezone
area = set_up_area("larkshire", "Larkshire", SYSTEM, is_fictional=True)
by = view_as(add_person(area, "programme_manager"), area, timezone.localdate())
row = "{n}A\\tDo the thing numbered {n}\\tHead of SEND\\tMay 2026\\n"
rows = "".join(row.format(n=n) for n in range(1, 1001))
text = "Improvement plan\\nRef\\tAction\\tAccountable officer\\tEnd date\\n" + rows
ask_to_import(bring_in_document(area, "large plan.txt", text.encode(), by), by)
"""


@pytest.fixture
def deployment(tmp_path: Path) -> Deployment:
    """A deployment in a folder of the test's own."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment["GOLDENTHREAD_VAR"] = str(tmp_path)
    made = Deployment(environment)
    made.manage("shell", "--no-imports", "--command", ASK)
    return made


def is_writing_the_plan(database: Path) -> bool:
    """True while the worker has said that it writes, and holds the database for it."""
    with closing(sqlite3.connect(database, timeout=0, isolation_level=None)) as connection:
        (step,) = connection.execute("SELECT step FROM work_job").fetchone()
        if not step.startswith("Writing the plan"):
            return False
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return True
        return False


def kill_a_worker_at_work(deployment: Deployment) -> None:
    """Start a worker, and kill it while it writes the plan."""
    database = Path(deployment.environment["GOLDENTHREAD_VAR"]) / "goldenthread.sqlite3"
    worker = subprocess.Popen(
        [sys.executable, "-m", "goldenthread.site.commands", "manage", "db_worker", "--batch"],
        env=deployment.environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while worker.poll() is None and not is_writing_the_plan(database):
        time.sleep(0.005)
    assert worker.poll() is None, "the worker ended by itself"
    worker.kill()
    worker.wait()


def test_a_killed_worker_leaves_nothing_half_written_and_the_work_can_be_done_again(
    deployment: Deployment,
) -> None:
    kill_a_worker_at_work(deployment)
    rows = "Plan.objects.count(), Milestone.objects.count(), SourcePart.objects.count()"
    states = "SourceDocument.objects.get().state, Job.objects.get().state"
    again = "import_once(SourceDocument.objects.get(), SYSTEM).is_new, Milestone.objects.count()"
    assert deployment.ask(f"{rows}, {states}, {again}") == "0 0 0 read running True 1000"


def test_a_job_whose_worker_was_killed_says_so(client: PageClient, larkshire: LocalArea) -> None:
    sign_in_manager(client, larkshire)
    job = bring_in(client)
    job.state = Job.State.RUNNING
    job.heard_from_at = timezone.now() - timedelta(minutes=6)
    job.save()
    page = job_page(client, job)
    assert "it has probably stopped. Nothing was changed. Please start it again." in page
    document = SourceDocument.objects.get()
    again = client.get(f"/larkshire/documents/{document.pk}/preview/").content.decode()
    assert "Read it again" in again
    step(client, document, "read")
    work()
    document.refresh_from_db()
    assert document.state == SourceDocument.State.READ
