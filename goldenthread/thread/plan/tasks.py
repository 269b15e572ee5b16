"""Work on a plan that is too long for a request: reading, correcting and importing large files.

Each task acts as the person who asked, with the roles they hold when it runs. What it writes is
one transaction, so a worker that is stopped half-way leaves nothing behind, and the job's page
says so once it has not been heard from for a while.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django_tasks import task

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.models import User
from goldenthread.base.people.viewing import view_as
from goldenthread.base.work.jobs import ask_for, finish, refuse, report, told_to_the_end
from goldenthread.base.work.models import Job
from goldenthread.base.work.statistics import refresh_statistics
from goldenthread.thread.plan.actions.correct_held import correct_held
from goldenthread.thread.plan.actions.import_once import import_once
from goldenthread.thread.plan.actions.merge_document import merge_document
from goldenthread.thread.plan.actions.read_again import read_again
from goldenthread.thread.plan.addresses import plan_address
from goldenthread.thread.plan.comparing.comparison import Decision
from goldenthread.thread.plan.meanings import Correction
from goldenthread.thread.plan.merging.refusals import NotMergedError
from goldenthread.thread.plan.models import Plan, SourceDocument
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.rules import Refused

# A plan of more parts than this is written by the worker: some six hundred milestones.
IMPORT_IN_REQUEST_UP_TO = 10_000
LONGEST_TITLE = 200
Work = Callable[[Job, SourceDocument, Viewer], str]


def is_large(document: SourceDocument) -> bool:
    """True where reading the document is work for the task worker."""
    return document.size > int(settings.READ_IN_REQUEST_UP_TO)


def is_large_plan(document: SourceDocument) -> bool:
    """True where writing the document's plan is work for the task worker."""
    parts = document.parts_total - document.parts_blank
    return is_large(document) or parts > IMPORT_IN_REQUEST_UP_TO


def ask_to_read(document: SourceDocument, by: Viewer) -> Job:
    """Have a document read; returns the job to watch."""
    job = _ask(f"Reading {document.name}", document, by)
    read_in_background.enqueue(job.pk, document.pk)
    return job


def ask_to_correct(document: SourceDocument, corrections: list[Correction], by: Viewer) -> Job:
    """Have meanings remembered and a document read again with them; returns the job to watch."""
    job = _ask(f"Reading {document.name} again", document, by)
    told = [list(correction) for correction in corrections]
    correct_in_background.enqueue(job.pk, document.pk, told)
    return job


def ask_to_import(document: SourceDocument, by: Viewer) -> Job:
    """Have a plan made of a document; returns the job to watch."""
    job = _ask(f"Bringing in {document.name}", document, by)
    import_in_background.enqueue(job.pk, document.pk)
    return job


def ask_to_merge(
    document: SourceDocument,
    plan: Plan,
    decisions: Sequence[Decision],
    seen: str,
    by: Viewer,
    why: str,
) -> Job:
    """Have a newer version merged into a plan; returns the job to watch."""
    job = _ask(f"Merging {document.name}", document, by)
    told = [list(decision) for decision in decisions]
    merge_in_background.enqueue(job.pk, document.pk, plan.pk, told, seen, why)
    return job


@task()
def read_in_background(job: int, document: int) -> None:
    """Read a document for its preview."""
    _carry_out(job, document, _read)


@task()
def correct_in_background(job: int, document: int, corrections: list[list[str]]) -> None:
    """Remember meanings, and read a document again with them."""

    def correct(job: Job, document: SourceDocument, by: Viewer) -> str:
        report(job, "Reading the file with the meanings that you chose")
        return _preview(correct_held(document, [Correction(*each) for each in corrections], by))

    _carry_out(job, document, correct)


@task()
def import_in_background(job: int, document: int) -> None:
    """Make a plan of a document that was read."""
    _carry_out(job, document, _import)


@task()
def merge_in_background(
    job: int,
    document: int,
    plan: int,
    decisions: list[list[str | None]],
    seen: str,
    why: str,
) -> None:
    """Merge a document that was read into a plan of its area."""

    def merge(job: Job, document: SourceDocument, by: Viewer) -> str:
        living = Plan.objects.select_related("area", "kind").get(pk=plan, area=document.area)
        report(job, "Comparing the two once more, and writing what has changed, all at once")
        decided = [Decision(*each) for each in decisions]  # type: ignore[arg-type] # as it was told
        merge_document(document, living, decided, seen, by, why)
        refresh_statistics()
        return plan_address(document.area.code, living.key)

    _carry_out(job, document, merge)


def _carry_out(job_key: int, document_key: int, work: Work) -> None:
    job = Job.objects.get(pk=job_key)
    with told_to_the_end(job):
        report(job, "Opening the file")
        documents = SourceDocument.objects.select_related("area", "plan")
        document = documents.filter(pk=document_key, area__code=job.area).first()
        if document is None:
            refuse(job, "Somebody has removed this document. Bring the file in again.")
            return
        try:
            address = work(job, document, viewer_of(job))
        except (UnreadableFile, Refused, NotMergedError) as problem:
            refuse(job, str(problem))
        else:
            finish(job, address)


def _read(job: Job, document: SourceDocument, by: Viewer) -> str:
    report(job, "Reading the file")
    read = read_again(document, by)
    if read.state == SourceDocument.State.REFUSED:
        raise UnreadableFile(read.problem)
    return _preview(read)


def _import(job: Job, document: SourceDocument, by: Viewer) -> str:
    parts = document.parts_total - document.parts_blank
    report(job, f"Writing the plan and the {parts:,} parts of its source, all at once")
    imported = import_once(document, by)
    refresh_statistics()
    return plan_address(document.area.code, imported.plan.key)


def _preview(document: SourceDocument) -> str:
    return reverse("plan:preview", kwargs={"area": document.area.code, "document": document.pk})


def _ask(title: str, document: SourceDocument, by: Viewer) -> Job:
    return ask_for(title[:LONGEST_TITLE], document.area.code, by)


def viewer_of(job: Job) -> Viewer:
    """The person who asked, with the roles that they hold today."""
    area = LocalArea.objects.get(code=job.area)
    user = User.objects.filter(pk=job.user_id or 0).first()
    return view_as(user, area, timezone.localdate())
