"""Removing a document that nobody wants to bring in; the record that it was here stays."""

from __future__ import annotations

from functools import partial

from django.db import transaction

from goldenthread.base.audit.acts import act
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.thread.plan.actions.hold_document import hold_document
from goldenthread.thread.plan.models import SourceDocument
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.rules import require


def remove_document(document: SourceDocument, by: Viewer, why: str = "") -> None:
    """Remove a document and its files; its history keeps who brought it in and who removed it.

    Raises Refused for somebody who may not, and UnreadableFile where it has become a plan.
    """
    require("plan.import", by, document)
    subject = Subject("plan.document", str(document.pk))
    area = document.area.code
    with act("removed a document", by=by, area=area, subject=subject, why=why):
        held = hold_document(document)
        if held.state == SourceDocument.State.IMPORTED:
            raise UnreadableFile(
                f"'{held.name}' is the source of a plan now, so it can't be removed."
            )
        kept = [(file.storage, file.name) for file in (held.file, held.reading) if file.name]
        held.delete()
        for storage, name in kept:
            transaction.on_commit(partial(storage.delete, name))
