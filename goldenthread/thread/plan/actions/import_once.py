"""Importing a document once, however often and by however many people it is asked for."""

from __future__ import annotations

from typing import NamedTuple

from django.db import transaction

from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions.find_faults import find_faults
from goldenthread.thread.plan.actions.hold_document import hold_document
from goldenthread.thread.plan.actions.import_document import import_document
from goldenthread.thread.plan.actions.prepare_import import PreparedImport, prepare_import
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
    imported = _import(document, by)
    if imported.is_new:
        # Not while the lock is held: a plan of thousands of milestones takes its time.
        find_faults(imported.plan)
    return imported


def _import(document: SourceDocument, by: Viewer) -> Imported:
    ready = _prepare(document)
    with transaction.atomic():
        held = hold_document(document)
        if held.plan is not None:
            return Imported(held.plan, is_new=False)
        if ready is not None and ready.reading != held.reading.name:
            ready = None  # Somebody has corrected a meaning in the meantime.
        return Imported(import_document(held, by, prepared=ready), is_new=True)


def _prepare(document: SourceDocument) -> PreparedImport | None:
    """The import made ready before anybody has to wait for it; null where there is none to make.

    Then what holds the document says why: it is imported, or somebody has removed it.
    """
    if document.state != SourceDocument.State.READ:
        return None
    try:
        return prepare_import(document)
    except FileNotFoundError:
        return None
