"""Blocks of a narrative section as Markdown: paragraphs, lists, headings, tables as tables."""

from __future__ import annotations

import re
from collections.abc import Iterable

from goldenthread.thread.plan.reading.source import Block, Paragraph, Table
from goldenthread.thread.plan.reading.understanding.grid import spread

_INLINE = re.compile(r"([\\`*<]|(?<!\w)_|_(?!\w))")
_OPENING = re.compile(r"^(#{1,6}(?=\s)|>|[-+](?=\s)|={3,}|-{3,}|\d{1,9}(?=[.)]\s))")


def escaped(text: str) -> str:
    """Text that Markdown shows as written: what would open a list or a tag is escaped."""
    text = _INLINE.sub(r"\\\1", text)
    return "\n".join(_OPENING.sub(_escape_opening, line) for line in text.split("\n"))


def to_markdown(blocks: Iterable[Block]) -> str | None:
    """Write blocks as Markdown, a blank line between them but not within a list; null for none."""
    body, in_list = "", False
    for block in blocks:
        written = _table(block) if isinstance(block, Table) else _paragraph(block)
        if not written:
            continue
        is_bullet = isinstance(block, Paragraph) and block.bullet > 0
        gap = "\n" if is_bullet and in_list else "\n\n"
        body = f"{body}{gap}{written}" if body else written
        in_list = is_bullet
    return body or None


def _escape_opening(match: re.Match[str]) -> str:
    opening = match[1]
    return f"{opening}\\" if opening.isdigit() else f"\\{opening}"


def _paragraph(paragraph: Paragraph) -> str:
    text = escaped(paragraph.text)
    if paragraph.bullet:
        marker = paragraph.marker if re.fullmatch(r"\d{1,9}[.)]", paragraph.marker) else "-"
        return f"{'  ' * (paragraph.bullet - 1)}{marker} {text}" if text else ""
    if paragraph.level:
        return f"{'#' * min(paragraph.level, 6)} {text}"
    return text.replace("\n", "\\\n")


def _table(table: Table) -> str:
    rows = [
        "| " + " | ".join(_cell(cell.text if cell else "") for cell in row.spread) + " |"
        for row in spread(table)
        if not row.blank and not row.is_rule()
    ]
    if not rows:
        return ""
    rule = "|" + " --- |" * table.width
    return "\n".join([rows[0], rule, *rows[1:]])


def _cell(text: str) -> str:
    return escaped(text).replace("|", "\\|").replace("\n", "<br>")
