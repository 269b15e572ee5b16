"""The one way in: a plan file's bytes to what the reader understands of it."""

from __future__ import annotations

from pathlib import Path

from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.reading.limits import DEFAULT_LIMITS, Limits
from goldenthread.thread.plan.reading.result import Meanings, PartRead, Reading
from goldenthread.thread.plan.reading.serialising import read_json
from goldenthread.thread.plan.reading.sources import read_source
from goldenthread.thread.plan.reading.sources.memory import collector_paused
from goldenthread.thread.plan.reading.understanding import understand

UNNAMED = "This file"
_FORMAT = b'"improvement-plan/'


def read_plan(
    source: Path | bytes,
    name: str | None = None,
    meanings: Meanings | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Reading:
    """Read a plan file, whatever its format; our own exchange format is given back as it is.

    `name` is the file's name without its folder, for messages and for telling CSV from text;
    `meanings` is what people have said that its words mean. Raises UnreadableFile, one clear
    sentence, where the file can't be read or holds no plan.
    """
    name = name or (source.name if isinstance(source, Path) else UNNAMED)
    exchanged = _exchange_format(source, name, limits)
    if exchanged is not None:
        return _as_given(read_json(exchanged, name))
    with collector_paused():
        return understand(read_source(source, name, limits), meanings or Meanings())


def _as_given(document: PlanDocument) -> Reading:
    """The reading of a document in our own format: of its parts it names those left over."""
    left = tuple(
        PartRead(each.place, each.text, None, None, each.why) for each in document.not_understood
    )
    return Reading(document, left, ())


def _exchange_format(source: Path | bytes, name: str, limits: Limits) -> bytes | None:
    """The bytes of a file in our own format; null for any other file or one that can't be read."""
    try:
        size = source.stat().st_size if isinstance(source, Path) else len(source)
        if size > limits.file_bytes:
            return None
        if not name.lower().endswith(".json") and not _opens_with_a_brace(source):
            return None
        content = source.read_bytes() if isinstance(source, Path) else source
    except OSError:
        # The readers of other formats say in a sentence what is wrong with the file.
        return None
    return content if name.lower().endswith(".json") or _FORMAT in content else None


def _opens_with_a_brace(source: Path | bytes) -> bool:
    if isinstance(source, Path):
        with source.open("rb") as file:
            opening = file.read(64)
    else:
        opening = source[:64]
    return opening.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")
