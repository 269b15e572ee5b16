"""Word paragraphs: their heading level, list marker, text and setting."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from goldenthread.thread.plan.reading.source import Paragraph, Role
from goldenthread.thread.plan.reading.sources import docx_names as n
from goldenthread.thread.plan.reading.sources.docx_changes import Boxes
from goldenthread.thread.plan.reading.sources.docx_lists import ListCounter
from goldenthread.thread.plan.reading.sources.docx_runs import shading, wording
from goldenthread.thread.plan.reading.sources.docx_styles import Style, Styles, number
from goldenthread.thread.plan.reading.sources.markers import (
    ends_in_a_page_number,
    is_contents_line,
    take_marker,
)
from goldenthread.thread.plan.reading.sources.white_space import fold, fold_lines


class ReadParagraph(NamedTuple):
    """A paragraph, and whether its marker is text of the file rather than its numbering's."""

    paragraph: Paragraph
    typed_marker: bool
    numbered: bool = False


class ParagraphReader:
    """Reads the paragraphs of one document in order, for its lists count on."""

    def __init__(self, styles: Styles, boxes: Boxes) -> None:
        self.styles = styles
        self.boxes = boxes
        self.lists = ListCounter(styles)

    def read(
        self,
        element: etree._Element,
        place: str,
        role: Role = "body",
        *,
        in_cell: bool = False,
        alone: bool = False,
    ) -> ReadParagraph:
        """One paragraph, without its text boxes; `alone` for the only one of a cell."""
        properties = element.find(n.PARAGRAPH_PROPERTIES)
        style = self._style(properties)
        level, fill = style.level, None
        if properties is not None:
            outline = properties.find(n.OUTLINE)
            if outline is not None:
                level = (number(outline, 9) + 1) % 10
            fill = shading(properties.find(n.SHADING), self.styles)
        said = wording(element, self.styles, style.bold, style.italic)
        text = fold(said.text) if level else fold_lines(said.text)
        bullet, marker, numbered = self._list_place(properties, style)
        typed = False
        if not bullet and not level:
            marked = take_marker(text, alone=alone)
            if marked.marker:
                bullet, typed, (marker, text) = 1, True, marked
        if (
            role == "body"
            and not in_cell
            and (style.contents or _is_contents(said.text, text, level))
        ):
            role = "contents"
        elif role == "body" and style.title and not (level or in_cell):
            role = "title"
        paragraph = Paragraph(
            text=text,
            place=place,
            level=level,
            bullet=0 if level else bullet,
            marker=marker,
            bold=said.bold,
            italics=said.italics,
            role=role,
            fill=fill or said.fill,
        )
        return ReadParagraph(paragraph, typed, numbered)

    def _style(self, properties: etree._Element | None) -> Style:
        named = properties.find(n.STYLE) if properties is not None else None
        return self.styles.of(named.get(n.VAL) if named is not None else "Normal")

    def _list_place(self, properties: etree._Element | None, style: Style) -> tuple[int, str, bool]:
        """The depth in an automatic list, its marker, and whether that is a number."""
        list_id, level = style.list_id, style.list_level
        numbering = properties.find(n.NUMBERING) if properties is not None else None
        if numbering is not None:
            own = numbering.find(n.LIST_ID)
            list_id = own.get(n.VAL) if own is not None else list_id
            level = number(numbering.find(n.LIST_LEVEL), level)
        if not list_id or list_id == "0":
            return 0, "", False
        level = min(max(level, 0), 8)
        marker, numbered = self.lists.marker(list_id, level)
        return level + 1, marker, numbered


def _is_contents(written: str, text: str, level: int) -> bool:
    return not level and (is_contents_line(text) or ends_in_a_page_number(written))
