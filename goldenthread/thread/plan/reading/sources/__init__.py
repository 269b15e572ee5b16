"""From the bytes of a file to its blocks and parts, whatever its format."""

from __future__ import annotations

import hashlib
from pathlib import Path

from goldenthread.thread.plan.reading.document import Kind
from goldenthread.thread.plan.reading.limits import Limits, say_size
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.reading.source import Source
from goldenthread.thread.plan.reading.sources.csv import looks_like_csv, read_csv
from goldenthread.thread.plan.reading.sources.decoding import decode
from goldenthread.thread.plan.reading.sources.gathering import Gathering
from goldenthread.thread.plan.reading.sources.kinds import refuse_archive, refuse_by_opening
from goldenthread.thread.plan.reading.sources.memory import collector_paused
from goldenthread.thread.plan.reading.sources.text import read_text

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"


def read_source(content: bytes | Path, name: str, limits: Limits) -> Source:
    """Read a file into blocks and parts, choosing the format by what it holds, not its name.

    Raises UnreadableFile, with one sentence, for whatever can't be read.
    """
    data = _bytes(content, name, limits)
    refuse_by_opening(data, name)
    with collector_paused():
        kind, gathering = _gather(data, name, limits)
    return Source(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        kind=kind,
        blocks=tuple(gathering.blocks),
        parts=tuple(gathering.parts),
        blank=gathering.blank + gathering.unmade,
    )


def _bytes(content: bytes | Path, name: str, limits: Limits) -> bytes:
    try:
        size = len(content) if isinstance(content, bytes) else content.stat().st_size
        if size > limits.file_bytes:
            raise UnreadableFile(
                f"{name} is too large ({say_size(size)}, and {say_size(limits.file_bytes)} is the "
                "most): take pictures and old versions out of it, or split it, and try again."
            )
        return content if isinstance(content, bytes) else content.read_bytes()
    except OSError as error:
        raise UnreadableFile(
            f"{name} can't be opened ({error.strerror or error}): check its name and that you may "
            "read it."
        ) from error


def _gather(data: bytes, name: str, limits: Limits) -> tuple[Kind, Gathering]:
    if data.startswith((_ZIP, _EMPTY_ZIP)):
        return _gather_office(data, name, limits)
    text = decode(data, name)
    lower = name.lower()
    if lower.endswith((".csv", ".tsv")) or looks_like_csv(text):
        return "csv", read_csv(text, name, limits)
    return "text", read_text(text, name, limits)


def _gather_office(data: bytes, name: str, limits: Limits) -> tuple[Kind, Gathering]:
    # Imported where needed: text and CSV read without loading an XML parser.
    from goldenthread.thread.plan.reading.sources.archive import Archive

    archive = Archive(data, name, limits)
    if "word/document.xml" in archive:
        from goldenthread.thread.plan.reading.sources.docx import read_docx

        return "docx", read_docx(archive)
    if "xl/workbook.xml" in archive:
        from goldenthread.thread.plan.reading.sources.xlsx import read_xlsx

        return "xlsx", read_xlsx(archive)
    raise refuse_archive(archive.names(), name)
