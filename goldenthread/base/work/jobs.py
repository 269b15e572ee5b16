"""Telling how far a job has got. Call these outside a transaction: a page must see them at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.utils import timezone

from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.work.models import Job

STOPPED = "The work was stopped before it was done. Nothing was changed. Please start it again."
INTERRUPTED = "Something went wrong on our side. Nothing was changed. Please try again."


def ask_for(title: str, area: str, by: Viewer) -> Job:
    """A new job that waits for the worker."""
    return Job.objects.create(title=title, area=area, user_id=by.user)


def report(job: Job, step: str, done: int = 0, total: int = 0) -> None:
    """Say what is being done now: `done` of `total` steps, both 0 where nobody can tell."""
    job.state, job.step, job.done, job.total = Job.State.RUNNING, step, done, total
    _keep(job)


def finish(job: Job, result_url: str) -> None:
    """The work is done, and its result is at this address."""
    job.state, job.step, job.result_url = Job.State.DONE, "", result_url
    _keep(job)


def refuse(job: Job, problem: str) -> None:
    """The work can't be done: one sentence for the person who asked."""
    job.state, job.step, job.problem = Job.State.REFUSED, "", problem
    _keep(job)


def abandon_jobs() -> int:
    """Say of every job under way that it has stopped; returns how many there were.

    For the only worker, as it begins: whatever was under way has lost whoever did it.
    """
    abandoned = Job.objects.filter(state=Job.State.RUNNING)
    return abandoned.update(state=Job.State.REFUSED, step="", problem=STOPPED)


@contextmanager
def told_to_the_end(job: Job) -> Iterator[None]:
    """Whatever goes wrong inside is told to the person who asked, and raised again for the log."""
    try:
        yield
    except Exception:
        refuse(job, INTERRUPTED)
        raise


def _keep(job: Job) -> None:
    job.heard_from_at = timezone.now()
    job.save()
