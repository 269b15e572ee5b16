"""Text wrapped into lines, and laid out on pages with a head and a foot."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import TextWrapper


def wrapped(text: str, width: int, first: str = "", others: str = "") -> list[str]:
    """A text in lines of at most `width`, no word of it broken."""
    wrapper = TextWrapper(
        width, initial_indent=first, subsequent_indent=others, break_on_hyphens=False
    )
    return wrapper.wrap(text)


def paged(blocks: Sequence[Sequence[str]], head: str, foot: str, depth: int) -> str:
    """Blocks of lines parted by a blank line, laid out on pages of about `depth` lines.

    No block is broken over two pages. `foot` holds '{page}' and '{pages}'.
    """
    pages: list[list[str]] = [[]]
    for block in blocks:
        if pages[-1] and len(pages[-1]) + len(block) > depth:
            pages.append([])
        pages[-1] += [*block, ""]
    laid = []
    for number, lines in enumerate(pages, 1):
        top = [head, ""] if number > 1 else []
        laid.append([*top, *lines, foot.format(page=number, pages=len(pages))])
    return "\n\f".join("\n".join(page) + "\n" for page in laid)
