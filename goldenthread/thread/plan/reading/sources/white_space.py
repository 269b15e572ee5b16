"""White space as the exchange format keeps it: folded, trimmed, line breaks kept in a cell."""

from __future__ import annotations

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad"))


def fold(text: str) -> str:
    """The text on one line: every run of white space (no-break too) as one space, ends trimmed."""
    if text.isprintable() and "  " not in text and text.strip(" ") == text:
        # So most texts are: single spaces are the only white space that counts as printable.
        return text
    if not text.isascii():
        text = text.translate(_INVISIBLE)
    return " ".join(text.split())


def fold_lines(text: str) -> str:
    """The text with its line breaks kept and each line folded; blank lines are left out."""
    if "\n" not in text and "\r" not in text:
        return fold(text)
    lines = (fold(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return "\n".join(line for line in lines if line)
