"""Bringing in a file that is small enough to be read at once: kept if it can be read."""

from __future__ import annotations

from typing import Any

from django.core.files.base import File

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions.read_document import read_document
from goldenthread.thread.plan.actions.receive_document import receive_document
from goldenthread.thread.plan.actions.remove_document import remove_document
from goldenthread.thread.plan.models import SourceDocument
from goldenthread.thread.plan.reading.result import UnreadableFile


def bring_in_document(
    area: LocalArea, name: str, content: bytes | File[Any], by: Viewer
) -> SourceDocument:
    """Receive a file and read it, ready for its preview.

    Raises Refused for somebody who may not, and UnreadableFile for a file that can't be read;
    then it is not kept, and its history alone says that somebody tried.
    """
    document = receive_document(area, name, content, by)
    try:
        document = read_document(document, by)
    except BaseException:
        remove_document(document, by, why="Reading it broke off.")
        raise
    if document.state == SourceDocument.State.REFUSED:
        remove_document(document, by, why=document.problem)
        raise UnreadableFile(document.problem)
    return document
