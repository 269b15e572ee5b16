"""Builds the document, to the same bytes each time."""

import io
import zipfile
from pathlib import Path

import docx
from docx.document import Document

from examples.building.areas import write_area
from examples.building.looks import set_page, set_properties, set_styles
from examples.building.narrative import (
    name_places,
    write_contents,
    write_front,
    write_measures,
    write_section,
)
from examples.building.nouns import Example
from examples.building.reading import read_example

EXAMPLE_FILE = Path(__file__).parents[1] / "larkshire-written-statement-of-action.docx"
NO_TIME = (1980, 1, 1, 0, 0, 0)


def build_example() -> bytes:
    """The example plan as a .docx file."""
    document = docx.Document()
    set_page(document)
    set_styles(document)
    set_properties(document)
    _write(document, read_example())
    name_places(document)
    return _pack(document)


def _write(document: Document, example: Example) -> None:
    write_front(document, example.front)
    write_contents(document, example.contents_heading, example.contents)
    for section in example.before:
        write_section(document, section)
    for area in example.areas:
        write_area(document, area)
    write_measures(document, example.measures)
    for section in example.after:
        write_section(document, section)


def _pack(document: Document) -> bytes:
    # python-docx stamps each member with the time of saving; a fixed stamp takes its place.
    saved, packed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, NO_TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(member, source.read(name))
    return packed.getvalue()
