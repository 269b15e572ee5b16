"""Importing from the command line: read and imported in one transaction, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import file_digest
from pathlib import Path

from django.conf import settings
from django.core.files.base import File

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM, act
from goldenthread.base.design.words import say_count
from goldenthread.site.telling import tell_reading
from goldenthread.thread.plan.actions import (
    import_document,
    load_reading,
    read_document,
    receive_document,
)
from goldenthread.thread.plan.addresses import plan_address
from goldenthread.thread.plan.meanings import learnt_meanings
from goldenthread.thread.plan.models import SourceDocument
from goldenthread.thread.plan.queries.documents import find_plan_of_file
from goldenthread.thread.plan.reading.reading import read_plan
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.storing.checking import check_document
from goldenthread.thread.plan.words.importing import count_contents, say_account

Tell = Callable[[int, int, str], None]


class AlreadyImported(LookupError):  # noqa: N818 - named for what is wrong
    """Exactly this file has become a plan of the area before."""


def import_plan_file(
    file: Path, code: str, *, dry_run: bool, tell: Tell, again: bool = False
) -> Iterable[str]:
    """Make a draft plan of a file in a local area; returns what was done, line by line.

    A dry run says what would be imported and writes nothing. `tell(done, total, words)` is called
    as it goes on. Raises LookupError for an unknown area, AlreadyImported for a file that is a
    plan already unless it is wanted `again`, UnreadableFile for a file that can't be read or kept,
    OSError for one that can't be opened; then nothing is written.
    """
    area = _find_area(code)
    if not again:
        _refuse_known(file, area)
    tell(0, 0, f"Reading {file.name}")
    if dry_run:
        return _try(file, area)
    kept: list[SourceDocument] = []
    try:
        with act("imported a plan from the command line", by=SYSTEM, area=area.code):
            return _import(file, area, kept, tell)
    except BaseException:
        for document in kept:
            _forget_files(document)
        raise


def _find_area(code: str) -> LocalArea:
    area = LocalArea.objects.filter(code=code).first()
    if area is not None:
        return area
    known = ", ".join(LocalArea.objects.order_by("code").values_list("code", flat=True))
    there = f"There are: {known}." if known else "There are none yet; 'goldenthread demo' adds two."
    raise LookupError(f"There is no local area '{code}' here. {there}")


def _refuse_known(file: Path, area: LocalArea) -> None:
    with file.open("rb") as content:
        plan = find_plan_of_file(area, file_digest(content, "sha256").hexdigest())
    if plan is not None:
        raise AlreadyImported(
            f"Exactly this file is already the plan '{plan}' of {area.name}, which stands at "
            f"{plan_address(area.code, plan.key)}. To make another plan of it, add --again."
        )


def _try(file: Path, area: LocalArea) -> list[str]:
    reading = read_plan(file, file.name, learnt_meanings(area, file.name), settings.READING_LIMITS)
    check_document(reading.document)
    return [*tell_reading(reading), "", "This was a dry run: nothing was written."]


def _import(file: Path, area: LocalArea, kept: list[SourceDocument], tell: Tell) -> list[str]:
    with file.open("rb") as content:
        document = receive_document(area, file.name, File(content, file.name), SYSTEM)
    kept.append(document)
    document = read_document(document, SYSTEM)
    if document.state == SourceDocument.State.REFUSED:
        raise UnreadableFile(document.problem)
    read = load_reading(document).document
    plan = import_document(document, SYSTEM, progress=tell)
    counts = [say_count(line.count, line.words) for line in count_contents(read) if line.count]
    return [
        f"Imported '{plan}' into {area.name} as a draft: {', '.join(counts)}.",
        say_account(read.accounting),
        f"It stands at {plan_address(area.code, plan.key)} and is not published yet.",
    ]


def _forget_files(document: SourceDocument) -> None:
    for file in (document.file, document.reading):
        if file.name:
            file.storage.delete(file.name)
