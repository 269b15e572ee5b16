"""How much of a file the readers take on before they refuse it in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds of one reading; the defaults leave room for a plan of 20,000 milestones.

    `ratio` is how many times larger a packed XML part may be than its packed form; it is only
    asked of parts above `ratio_from_bytes`, as small repetitive parts pack very well honestly.
    `parts` counts cells, lines and paragraphs, blank ones too. `nesting` is how many tables may
    stand inside one another; `conditions` is how often the rules of conditional formatting may be
    asked in one sheet.
    """

    file_bytes: int = 100_000_000
    unpacked_bytes: int = 200_000_000
    ratio: int = 400
    ratio_from_bytes: int = 10_000_000
    archive_members: int = 10_000
    parts: int = 2_000_000
    columns: int = 1_000
    nesting: int = 8
    cell_characters: int = 100_000
    conditions: int = 5_000_000


def say_size(size: int) -> str:
    """A size in words, from bytes: '39 KB', '1.2 MB'."""
    if size < MEGABYTE:
        return f"{max(1, round(size / 1000))} KB"
    return f"{round(size / MEGABYTE, 1):g} MB"


DEFAULT_LIMITS = Limits()
