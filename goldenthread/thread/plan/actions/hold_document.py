"""Holding a document, so that nobody else changes it until the transaction is over."""

from __future__ import annotations

from goldenthread.thread.plan.models import SourceDocument
from goldenthread.thread.plan.reading.result import UnreadableFile


def hold_document(document: SourceDocument) -> SourceDocument:
    """The document as it is now; call it within a transaction.

    Raises UnreadableFile where somebody has removed it in the meantime.
    """
    documents = SourceDocument.objects.select_related("area", "plan")
    held = documents.select_for_update(of=("self",)).filter(pk=document.pk).first()
    if held is None:
        raise UnreadableFile(
            f"Somebody has removed '{document.name}'. Bring the file in again if you need it."
        )
    return held
