"""Reading a document once more, unless somebody has imported or removed it by then."""

from __future__ import annotations

from django.db import transaction

from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions.hold_document import hold_document
from goldenthread.thread.plan.actions.read_document import read_document
from goldenthread.thread.plan.models import SourceDocument
from goldenthread.thread.plan.rules import require


def read_again(document: SourceDocument, by: Viewer) -> SourceDocument:
    """`read_document` of the document as it is now, while nobody else changes it.

    Raises Refused for somebody who may not, and UnreadableFile where it has become a plan or has
    been removed.
    """
    require("plan.import", by, document)
    with transaction.atomic():
        return read_document(hold_document(document), by)
