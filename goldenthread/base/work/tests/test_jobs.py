from datetime import timedelta

import pytest
from django.utils import timezone

from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.work.jobs import (
    INTERRUPTED,
    STOPPED,
    abandon_jobs,
    ask_for,
    finish,
    refuse,
    report,
    told_to_the_end,
)
from goldenthread.base.work.models import Job

pytestmark = pytest.mark.django_db


def job() -> Job:
    return ask_for("Reading plan.docx", "larkshire", Viewer(user=7, name="Priya"))


def test_a_job_tells_how_far_it_has_got() -> None:
    mine = job()
    report(mine, "Reading", 3, 10)
    kept = Job.objects.get()
    assert (kept.state, kept.step, kept.done, kept.total) == ("running", "Reading", 3, 10)
    finish(mine, "/larkshire/")
    assert Job.objects.get().is_over


def test_a_refused_job_keeps_its_sentence() -> None:
    mine = job()
    refuse(mine, "The file is empty.")
    assert Job.objects.get().problem == "The file is empty."


def test_a_job_that_breaks_tells_the_person_who_asked_and_is_raised_for_the_log() -> None:
    mine = job()
    with pytest.raises(ZeroDivisionError), told_to_the_end(mine):
        raise ZeroDivisionError
    assert Job.objects.get().problem == INTERRUPTED


def test_a_worker_that_begins_says_of_what_was_under_way_that_it_stopped() -> None:
    mine, waiting = job(), job()
    report(mine, "Reading")
    assert abandon_jobs() == 1
    mine.refresh_from_db()
    waiting.refresh_from_db()
    assert mine.problem == STOPPED
    assert not waiting.is_over


def test_a_job_not_heard_from_for_five_minutes_is_silent() -> None:
    mine = job()
    mine.heard_from_at = timezone.now() - timedelta(minutes=6)
    assert mine.is_silent
    finish(mine, "/larkshire/")
    mine.heard_from_at = timezone.now() - timedelta(minutes=6)
    assert not mine.is_silent
