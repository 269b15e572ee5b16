"""Word documents: paragraphs and tables of the body, then heads, feet, notes and comments.

Read from the XML itself, with changes accepted. Body paragraphs are counted blank ones and all
('paragraph 12'); tables in document order ('table 3, row 2, column 4'); the rest by its kind
('header 1, paragraph 1', 'footnote 2', 'text box 1').
"""

from __future__ import annotations

from lxml import etree

from goldenthread.thread.plan.reading.source import Role
from goldenthread.thread.plan.reading.sources import docx_names as n
from goldenthread.thread.plan.reading.sources.archive import Archive
from goldenthread.thread.plan.reading.sources.docx_cells import CellTraits
from goldenthread.thread.plan.reading.sources.docx_changes import make_plain
from goldenthread.thread.plan.reading.sources.docx_paragraphs import ParagraphReader
from goldenthread.thread.plan.reading.sources.docx_styles import Styles, read_styles
from goldenthread.thread.plan.reading.sources.docx_tables import TableReader
from goldenthread.thread.plan.reading.sources.gathering import Gathering

_DOCUMENT = "word/document.xml"
_NOTES: tuple[tuple[str, str, Role], ...] = (
    ("footnotes", "footnote", "footnote"),
    ("endnotes", "endnote", "footnote"),
    ("comments", "comment", "footnote"),
)
# Separators between text and notes are stored as notes of these kinds.
_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}


def read_docx(archive: Archive) -> Gathering:
    """A Word document as blocks and parts; UnreadableFile where it is broken or too large."""
    gathering = Gathering(archive.name, archive.limits)
    styles = read_styles(archive)
    relations = archive.relationships(_DOCUMENT).values()
    for kind in ("header", "footer"):
        targets = [r.target for r in relations if r.kind == kind and r.target in archive]
        if kind == "footer":
            _read_body(archive, styles, gathering)
        for number, target in enumerate(dict.fromkeys(targets), start=1):
            root = archive.tree(target)
            _read_loose(root, styles, gathering, f"{kind} {number}", kind)
    for kind, word, role in _NOTES:
        for relation in relations:
            if relation.kind == kind and relation.target in archive:
                _read_notes(archive.tree(relation.target), styles, gathering, word, role)
    return gathering


def _read_body(archive: Archive, styles: Styles, gathering: Gathering) -> None:
    root = archive.tree(_DOCUMENT)
    body = root.find(n.BODY)
    if body is None:
        raise archive.damaged(f"its part '{_DOCUMENT}'")
    boxes = make_plain(root)
    paragraphs = ParagraphReader(styles, boxes)
    tables = TableReader(CellTraits(root, styles, boxes), paragraphs, gathering)
    counts = {n.PARAGRAPH: 0, n.TABLE: 0}
    box_number = 0
    for element in body.iterchildren(n.PARAGRAPH, n.TABLE):
        tag = str(element.tag)
        counts[tag] += 1
        if tag == n.TABLE:
            gathering.blocks.append(tables.read(element, f"table {counts[tag]}"))
            continue
        _add(element, paragraphs, gathering, f"paragraph {counts[tag]}", "body")
        for box in boxes.get(element, ()):
            box_number += 1
            _add_all(box, paragraphs, gathering, f"text box {box_number}", "body")


def _add(
    element: etree._Element, reader: ParagraphReader, gathering: Gathering, place: str, role: Role
) -> None:
    read = reader.read(element, place, role)
    gathering.check_cell(read.paragraph.text, place)
    gathering.check_parts()
    gathering.add_paragraph(read.paragraph, typed_marker=read.typed_marker)


def _add_all(
    parent: etree._Element, reader: ParagraphReader, gathering: Gathering, place: str, role: Role
) -> None:
    """Every paragraph under an element, in its tables and boxes too, as paragraphs of one role."""
    for number, element in enumerate(_paragraphs(parent, reader), start=1):
        _add(element, reader, gathering, f"{place}, paragraph {number}", role)


def _paragraphs(parent: etree._Element, reader: ParagraphReader) -> list[etree._Element]:
    found: list[etree._Element] = []
    for element in parent.iter(n.PARAGRAPH):
        found.append(element)
        for box in reader.boxes.get(element, ()):
            found.extend(_paragraphs(box, reader))
    return found


def _read_loose(
    root: etree._Element, styles: Styles, gathering: Gathering, place: str, role: Role
) -> None:
    reader = ParagraphReader(styles, make_plain(root))
    _add_all(root, reader, gathering, place, role)


def _read_notes(
    root: etree._Element, styles: Styles, gathering: Gathering, word: str, role: Role
) -> None:
    reader = ParagraphReader(styles, make_plain(root))
    number = 0
    for note in root.iterchildren(f"{n.W}{word}"):
        if note.get(n.W + "type") in _SEPARATORS:
            continue
        number += 1
        for at, element in enumerate(_paragraphs(note, reader), start=1):
            place = f"{word} {number}" if at == 1 else f"{word} {number}, paragraph {at}"
            _add(element, reader, gathering, place, role)
