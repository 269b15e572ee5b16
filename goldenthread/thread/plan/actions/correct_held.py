"""Correcting what words mean, unless somebody has imported or removed the document by then."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions.correct_meanings import correct_meanings
from goldenthread.thread.plan.actions.hold_document import hold_document
from goldenthread.thread.plan.actions.read_document import refuse_imported
from goldenthread.thread.plan.meanings import Correction
from goldenthread.thread.plan.models import SourceDocument
from goldenthread.thread.plan.rules import require


def correct_held(
    document: SourceDocument, corrections: Sequence[Correction], by: Viewer
) -> SourceDocument:
    """`correct_meanings` of the document as it is now, while nobody else changes it.

    Raises Refused and UnreadableFile as that does; then nothing is remembered.
    """
    require("plan.import", by, document)
    with transaction.atomic():
        held = hold_document(document)
        refuse_imported(held)
        return correct_meanings(held, corrections, by)
