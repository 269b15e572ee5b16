"""Receiving a plan file: kept outside the web root, by its hash, before anybody reads it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile, File

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.models import SourceDocument
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.rules import require

LONGEST_NAME = 255
MEGABYTE = 1_000_000


def receive_document(
    area: LocalArea, name: str, content: bytes | File[Any], by: Viewer
) -> SourceDocument:
    """Keep a plan file of an area, waiting to be read.

    Raises Refused for somebody who may not bring in a plan, and UnreadableFile for a file that is
    empty or larger than settings.LARGEST_UPLOAD, with nothing kept.
    """
    require("plan.import", by, area)
    file: File[Any] = ContentFile(content) if isinstance(content, bytes) else content
    name = bare_name(name)
    size = file.size or 0
    _check_size(name, size)
    with act("brought in a document", by=by, area=area.code) as record:
        document = SourceDocument(
            area=area,
            name=name,
            sha256=_hash(file),
            size=size,
            uploaded_at=record.at,
            uploaded_by_name=by.name,
        )
        document.file.save(name, file, save=False)
        try:
            document.save()
        except BaseException:
            document.file.delete(save=False)
            raise
    return document


def bare_name(name: str) -> str:
    """A file's name without folders or control characters, whoever's computer it comes from."""
    bare = PurePosixPath(name.replace("\\", "/")).name
    printable = "".join(letter for letter in bare if letter.isprintable()).strip()
    return (printable or "document")[-LONGEST_NAME:]


def _check_size(name: str, size: int) -> None:
    if size == 0:
        raise UnreadableFile(f"'{name}' is empty. Choose the file that holds the plan.")
    if size > settings.LARGEST_UPLOAD:
        raise UnreadableFile(
            f"'{name}' is larger than {settings.LARGEST_UPLOAD // MEGABYTE} MB. "
            "Take out its pictures, or save it as plain text, and try again."
        )


def _hash(file: File[Any]) -> str:
    digest = hashlib.sha256()
    for chunk in _chunks(file):
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()


def _chunks(file: File[Any]) -> Iterator[bytes]:
    file.seek(0)
    yield from file.chunks()
