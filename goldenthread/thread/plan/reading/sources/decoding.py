"""Bytes to text: UTF-8, UTF-16 with or without its mark, Windows-1252, and mixtures."""

from __future__ import annotations

import codecs

from goldenthread.thread.plan.reading.result import UnreadableFile

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FALLBACK = "windows-1252-where-not-utf-8"
_SAMPLE = 4096
_STRAY_CONTROLS = 2
# Control characters that have no business in text; tab, line ends and page feeds have.
_CONTROLS = {code: None for code in range(32) if code not in (9, 10, 11, 12, 13, 26)}


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are no UTF-8 as Windows-1252: older exports mix the two."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_FALLBACK, _as_windows_1252)


def decode(content: bytes, name: str) -> str:
    """The text of a file with line ends made '\\n'; UnreadableFile where it is no text."""
    text = _decoded(content)
    sample = text[:_SAMPLE]
    if len(sample) - len(sample.translate(_CONTROLS)) > _STRAY_CONTROLS or "\0" in text:
        raise UnreadableFile(
            f"{name} isn't a document that can be read (it holds binary data, not text): "
            "save the plan as .docx, .xlsx, .csv or .txt."
        )
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\x1a")


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    unmarked = _unmarked_utf_16(content[:_SAMPLE])
    if unmarked:
        return content.decode(unmarked, "replace")
    return content.decode("utf-8", _FALLBACK)


def _unmarked_utf_16(sample: bytes) -> str | None:
    """UTF-16 that lost its mark shows as text with nearly every other byte zero."""
    half = len(sample) // 2
    if half == 0:
        return None
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None
