"""What a format's reader hands back: blocks, parts and the count of blank ones."""

from __future__ import annotations

from dataclasses import dataclass, field

from goldenthread.thread.plan.reading.limits import Limits
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.reading.source import AnyPart, Block, Paragraph, Part
from goldenthread.thread.plan.reading.sources.markers import written


@dataclass(slots=True)
class Gathering:
    """Blocks and parts in reading order, filled by one reader for one file."""

    name: str
    limits: Limits
    blocks: list[Block] = field(default_factory=list)
    parts: list[AnyPart] = field(default_factory=list)
    blank: int = 0
    # Blank cells on rows without any word: counted, but never made.
    unmade: int = 0

    def add_paragraph(self, paragraph: Paragraph, *, typed_marker: bool = True) -> None:
        """Take a paragraph as a block and a part, or count it where it has no text.

        `typed_marker` says that the marker is text of the file, not made by its numbering.
        """
        text = written(paragraph) if typed_marker else paragraph.text
        if text:
            self.blocks.append(paragraph)
            self.parts.append(Part(paragraph.place, text))
        else:
            self.blank += 1

    def check_cell(self, text: str, place: str) -> None:
        """Refuse a cell longer than a person could have written."""
        if len(text) > self.limits.cell_characters:
            raise UnreadableFile(
                f"{self.name} can't be read: {place} holds {len(text):,} characters, more than "
                f"{self.limits.cell_characters:,}; shorten it or split it, and try again."
            )

    def check_columns(self, width: int, place: str) -> None:
        """Refuse a table wider than any plan's."""
        if width > self.limits.columns:
            raise UnreadableFile(
                f"{self.name} can't be read: {place} has {width:,} columns, more than "
                f"{self.limits.columns:,}; delete the columns that aren't the plan, and try again."
            )

    def check_parts(self, extra: int = 0) -> None:
        """Refuse a file with more lines, paragraphs and cells than the limit."""
        if len(self.parts) + self.blank + extra > self.limits.parts:
            raise UnreadableFile(
                f"{self.name} can't be read: it has more than {self.limits.parts:,} lines, "
                "paragraphs or cells; split the plan into smaller files, and try again."
            )
