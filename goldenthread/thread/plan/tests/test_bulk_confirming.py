"""Confirming an upload: as it was shown or not at all, once, by its owner, here or by a job."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.models import Act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.work.models import Job
from goldenthread.thread.plan.models import BulkEdit, Plan
from goldenthread.thread.plan.tests.bulk import (
    CHANGES,
    SHEET,
    edit_file,
    form_of,
    put,
    write,
)
from goldenthread.thread.plan.tests.editing import change, find
from goldenthread.thread.plan.tests.showing import BASE, words_of
from goldenthread.thread.plan.tests.signing_in import sign_in_manager
from goldenthread.thread.plan.tests.test_tasks import work
from goldenthread.thread.plan.views.editing import bulk
from tests.pages import PageClient

FORMULAS = ("=1+1", "=HYPERLINK(1)", "@SUM(1)", "+44 20", "-5", "#N/A of old", "_x0041_")
MARKUP = "<script>alert('x')</script>{{ now }} שלום 🎉"
NOTHING = "Nothing changed: your file says what the plan says."


@pytest.fixture
def here(client: PageClient, area: LocalArea, plan: Plan) -> PageClient:
    """A programme manager's browser."""
    sign_in_manager(client, area)
    return client


def test_a_stale_confirm_writes_nothing_and_shows_what_would_change_now(
    here: PageClient, plan: Plan, priya: Viewer
) -> None:
    page = edit_file(here, lambda book: put(book, 2, "action", "Mine"))
    change(plan, "milestone", "milestone-1", {"action": "Theirs"}, priya)
    stale = here.post(CHANGES, form_of(page) | {"write": "yes"}, follow=True)
    assert "so nothing was written. Look again" in words_of(stale)
    assert "taken out: Theirs put in: Mine" in words_of(stale)
    assert find(plan, "milestone", "milestone-1").action == "Theirs"


def test_a_second_confirm_and_a_forged_one_write_nothing(here: PageClient, plan: Plan) -> None:
    page = edit_file(here, lambda book: put(book, 2, "action", "Mine"))
    forged = here.post(CHANGES, {"write": "yes", "fingerprint": "0" * 32}, follow=True)
    assert "so nothing was written" in words_of(forged)
    write(here, page)
    again = here.post(CHANGES, form_of(page) | {"write": "yes"}, follow=True)
    assert "Your upload is no longer here" in words_of(again)
    assert Act.objects.filter(verb__contains="spreadsheet").count() == 1


def test_a_row_can_be_left_out_and_an_upload_thrown_away(here: PageClient, plan: Plan) -> None:
    def edit(book: Any) -> None:
        put(book, 2, "action", "One")
        put(book, 3, "action", "Two")

    page = edit_file(here, edit)
    again = here.post(CHANGES, form_of(page) | {"out-2": "on"}, follow=True)
    assert "1 cell of 1 milestone would change." in words_of(again)
    assert "See what it would change" in words_of(here.get(SHEET))
    write(here, again)
    assert find(plan, "milestone", "milestone-1").action == "Do the thing numbered 1"
    assert find(plan, "milestone", "milestone-2").action == "Two"
    edit_file(here, edit)
    assert "Nothing was written." in words_of(
        here.post(CHANGES, {"throw_away": "yes"}, follow=True)
    )
    assert not BulkEdit.objects.exists()


def test_an_upload_is_nobody_elses(here: PageClient, area: LocalArea, plan: Plan) -> None:
    edit_file(here, lambda book: put(book, 2, "action", "Secret words"))
    other = PageClient()
    sign_in_manager(other, area, "Paula Programme")
    assert "Secret words" not in other.get(CHANGES, follow=True).content.decode()
    assert "See what it would change" not in words_of(other.get(SHEET))


def test_a_large_upload_is_written_by_the_worker_in_the_name_of_who_confirmed_it(
    here: PageClient, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "IN_REQUEST_UP_TO", 1)

    def edit(book: Any) -> None:
        for row in (2, 3):
            put(book, row, "action", f"By the worker {row}")

    page = edit_file(here, edit)
    asked: Any = here.post(CHANGES, form_of(page) | {"write": "yes", "why": "All at once."})
    job = Job.objects.latest("pk")
    assert asked.url == reverse("job", kwargs={"area": "larkshire", "pk": job.pk})
    assert find(plan, "milestone", "milestone-1").action == "Do the thing numbered 1"
    work()
    job.refresh_from_db()
    assert (job.state, job.result_url) == (Job.State.DONE, f"{BASE}milestones/")
    assert find(plan, "milestone", "milestone-1").action == "By the worker 2"
    act = Act.objects.get(verb="changed milestones by a spreadsheet")
    assert (act.user_name, act.why) == ("Priya Programme", "All at once.")


def test_a_large_upload_that_is_stale_by_its_turn_is_told_on_the_job(
    here: PageClient, plan: Plan, priya: Viewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "IN_REQUEST_UP_TO", 0)
    page = edit_file(here, lambda book: put(book, 2, "action", "Mine"))
    here.post(CHANGES, form_of(page) | {"write": "yes"})
    change(plan, "milestone", "milestone-1", {"action": "Theirs"}, priya)
    work()
    job = Job.objects.latest("pk")
    assert job.state == Job.State.REFUSED
    assert "so nothing was written" in job.problem
    assert BulkEdit.objects.exists()
