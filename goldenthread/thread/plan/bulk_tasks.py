"""Writing a large upload by the task worker, in the name of who confirmed it."""

from __future__ import annotations

from django.urls import reverse
from django_tasks import task

from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.work.jobs import ask_for, finish, refuse, report, told_to_the_end
from goldenthread.base.work.models import Job
from goldenthread.base.work.statistics import refresh_statistics
from goldenthread.thread.plan.actions.edit_in_bulk import edit_in_bulk
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.models import Plan
from goldenthread.thread.plan.rules import Refused
from goldenthread.thread.plan.tasks import viewer_of

# More milestones than this are written by the worker: some two seconds' work.
IN_REQUEST_UP_TO = 300


def ask_to_edit_in_bulk(plan: Plan, fingerprint: str, rows: int, by: Viewer, why: str) -> Job:
    """Have an upload written as its page showed it; returns the job to watch."""
    job = ask_for(f"Changing {rows:,} milestones by a spreadsheet", plan.area.code, by)
    edit_in_background.enqueue(job.pk, plan.pk, fingerprint, rows, why)
    return job


@task()
def edit_in_background(job_key: int, plan_key: int, fingerprint: str, rows: int, why: str) -> None:
    """Write an upload that was confirmed."""
    job = Job.objects.get(pk=job_key)
    with told_to_the_end(job):
        report(job, f"Writing {rows:,} milestones, all at once", 0, rows)
        plan = Plan.objects.select_related("area").get(pk=plan_key, area__code=job.area)
        try:
            edit_in_bulk(plan, fingerprint, viewer_of(job), why)
        except (NotChangedError, Refused) as problem:
            refuse(job, str(problem))
            return
        report(job, "Counting the plan again", rows, rows)
        refresh_statistics()
        known = {"area": plan.area.code, "plan": plan.key}
        finish(job, reverse("plan:milestones", kwargs=known))
