"""Importing a document once, however often and by however many people it is asked for."""

from __future__ import annotations

from typing import NamedTuple

from django.db import transaction

from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions.hold_document import hold_document
from goldenthread.thread.plan.actions.import_document import import_document
from goldenthread.thread.plan.models import Plan, SourceDocument
from goldenthread.thread.plan.rules import require


class Imported(NamedTuple):
    """The plan that a document has become, and whether that happened just now."""

    plan: Plan
    is_new: bool


def import_once(document: SourceDocument, by: Viewer) -> Imported:
    """Make a plan of the document, or give the plan that somebody has already made of it.

    Raises Refused for somebody who may not, and UnreadableFile for a document that can't be
    kept, isn't read yet, or has been removed; then nothing is written.
    """
    require("plan.import", by, document)
    with transaction.atomic():
        held = hold_document(document)
        if held.plan is not None:
            return Imported(held.plan, is_new=False)
        return Imported(import_document(held, by), is_new=True)
