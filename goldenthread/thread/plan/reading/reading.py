"""The one way in: a plan file's bytes to what the reader understands of it."""

from __future__ import annotations

from pathlib import Path

from goldenthread.thread.plan.reading.limits import DEFAULT_LIMITS, Limits
from goldenthread.thread.plan.reading.result import Meanings, Reading
from goldenthread.thread.plan.reading.serialising import read_json
from goldenthread.thread.plan.reading.sources import read_source
from goldenthread.thread.plan.reading.understanding import understand

UNNAMED = "This file"


def read_plan(
    source: Path | bytes,
    name: str | None = None,
    meanings: Meanings | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Reading:
    """Read a plan file, whatever its format; our own exchange format is given back as it is.

    `name` is the file's name without its folder, for messages and for telling CSV from text.
    Raises UnreadableFile, one clear sentence, where the file can't be read or holds no plan.
    """
    name = name or (source.name if isinstance(source, Path) else UNNAMED)
    read = read_source(source, name, limits)
    return understand(read, meanings or Meanings())


def _is_exchange_format(content: bytes, name: str) -> bool:
    opening = content[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    return opening.startswith(b"{") or name.lower().endswith(".json")


__all__ = ["read_json", "read_plan"]
