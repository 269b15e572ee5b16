"""Writes of the plan: one verb a file, one transaction each, audited, permission-checked."""

from goldenthread.thread.plan.actions.correct_meanings import correct_meanings
from goldenthread.thread.plan.actions.forget_meaning import forget_meaning
from goldenthread.thread.plan.actions.import_document import import_document
from goldenthread.thread.plan.actions.publish_version import publish_version
from goldenthread.thread.plan.actions.read_document import load_reading, read_document
from goldenthread.thread.plan.actions.receive_document import receive_document

__all__ = [
    "correct_meanings",
    "forget_meaning",
    "import_document",
    "load_reading",
    "publish_version",
    "read_document",
    "receive_document",
]
