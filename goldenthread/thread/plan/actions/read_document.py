"""Reading a document that was received, with what its area has taught the reader."""

from __future__ import annotations

from functools import partial

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction

from goldenthread.base.audit.acts import SYSTEM, act
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.thread.plan.keeping import pack_reading, unpack_doubts, unpack_reading
from goldenthread.thread.plan.meanings import learnt_meanings
from goldenthread.thread.plan.models import SourceDocument
from goldenthread.thread.plan.reading.reading import read_plan
from goldenthread.thread.plan.reading.result import Doubt, Meanings, Reading, UnreadableFile
from goldenthread.thread.plan.rules import require


def read_document(document: SourceDocument, by: Viewer = SYSTEM) -> SourceDocument:
    """Read a document and keep the reading for the preview; its state is then read or refused.

    Where the file can't be read, the document keeps the one sentence that says why. Raises
    Refused for somebody who may not, and UnreadableFile once it has been imported.
    """
    require("plan.import", by, document)
    refuse_imported(document)
    try:
        reading = read_with(document, learnt_meanings(document.area, document.name))
    except UnreadableFile as problem:
        return _keep_refusal(document, str(problem), by)
    return keep_reading(document, reading, by)


def read_with(document: SourceDocument, meanings: Meanings) -> Reading:
    """What the reader makes of a document by these meanings; raises UnreadableFile."""
    with document.file.open("rb") as file:
        content = file.read()
    return read_plan(content, document.name, meanings, settings.READING_LIMITS)


def load_reading(document: SourceDocument) -> Reading:
    """The reading that was kept; raises UnreadableFile where there is none."""
    if document.state != SourceDocument.State.READ:
        raise UnreadableFile(document.problem or f"'{document.name}' has not been read yet.")
    with document.reading.open("rb") as file:
        return unpack_reading(file.read())


def load_doubts(document: SourceDocument) -> tuple[Doubt, ...] | None:
    """What was doubtful when a document was last read, imported since or not; null where lost."""
    if not document.reading:
        return None
    try:
        with document.reading.open("rb") as file:
            return unpack_doubts(file.read())
    except FileNotFoundError:
        return None


def refuse_imported(document: SourceDocument) -> None:
    """Raise UnreadableFile where a document already is part of a plan."""
    if document.state == SourceDocument.State.IMPORTED:
        raise UnreadableFile(
            f"'{document.name}' has been imported already. "
            "Bring the file in once more to make another plan of it."
        )


def keep_reading(document: SourceDocument, reading: Reading, by: Viewer) -> SourceDocument:
    """Keep a reading as the document's, in place of any before; its state is then read."""
    counted = reading.document.accounting
    replaced = document.reading.name
    document.state, document.problem = SourceDocument.State.READ, ""
    document.kind = _kind_of(document, reading)
    document.parts_total, document.parts_blank = counted.total, counted.blank
    document.reading.save(f"{document.sha256}.json.gz", ContentFile(pack_reading(reading)), False)
    try:
        with act("read a document", by=by, area=document.area.code, subject=_of(document)):
            document.save()
            if replaced:
                transaction.on_commit(partial(document.reading.storage.delete, replaced))
    except BaseException:
        document.reading.delete(save=False)
        raise
    return document


def _kind_of(document: SourceDocument, reading: Reading) -> str:
    """The file's own kind; one in the exchange format names the file that it was made from."""
    source = reading.document.source
    return source.kind if source.sha256 == document.sha256 else "json"


def _keep_refusal(document: SourceDocument, problem: str, by: Viewer) -> SourceDocument:
    document.state, document.problem = SourceDocument.State.REFUSED, problem
    with act("could not read a document", by=by, area=document.area.code, subject=_of(document)):
        document.save()
    return document


def _of(document: SourceDocument) -> Subject:
    return Subject("plan.document", str(document.pk))
