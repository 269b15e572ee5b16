"""Every file that can't be read is refused in one sentence, and nothing else is raised."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from goldenthread.thread.plan.reading.limits import Limits
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.reading.sources import read_source
from goldenthread.thread.plan.reading.sources.tests.building import docx, p, tbl, tc, zipped
from goldenthread.thread.plan.reading.sources.tests.checks import LIMITS

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def _doctype() -> bytes:
    document = '<!DOCTYPE d [<!ENTITY a "b">]><w:document xmlns:w="x">&a;</w:document>'
    return zipped({"word/document.xml": document})


def _encrypted_zip() -> bytes:
    content = bytearray(docx(p("x")))
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 4)
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"\x89PNG\r\n\x1a\n...", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"{\\rtf1 plan}", "save it as .docx"),
        (b"<!DOCTYPE html><html></html>", "a web page"),
        (b"<?xml version='1.0'?><a/>", "a file for another program"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (OLE + "WordDocument".encode("utf-16-le"), "save it as .docx"),
        (OLE + "Workbook".encode("utf-16-le"), "save it as .xlsx"),
        (OLE, "old Office format"),
        (bytes(range(256)) * 4, "binary data"),
        (b"PK\x03\x04 and nothing more", "damaged"),
        (docx(p("x"))[:-40], "damaged"),
        (zipped({"a.txt": "plan"}), "zip archive"),
        (zipped({"mimetype": "x", "content.xml": "<a/>"}), "OpenDocument"),
        (zipped({"ppt/presentation.xml": "<a/>"}), "PowerPoint"),
        (zipped({"xl/workbook.bin": "x"}), ".xlsb"),
        (zipped({"word/styles.xml": "<a/>"}), "main part is missing"),
        (zipped({"word/document.xml": "<a><b></a>"}), "damaged"),
        (zipped({"word/document.xml": "<a/>"}), "damaged"),
        (zipped({"xl/workbook.xml": "<a/>"}), "damaged"),
        (_doctype(), "not written by Word or Excel"),
        (_encrypted_zip(), "password"),
    ],
)
def test_a_file_of_another_kind_is_refused_in_a_sentence(content: bytes, words: str) -> None:
    with pytest.raises(UnreadableFile) as refusal:
        read_source(content, "plan.docx", LIMITS)
    sentence = str(refusal.value)
    assert words in sentence
    assert sentence.startswith("plan.docx")
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    with path.open("wb") as file:
        file.truncate(500_000_000)
    with pytest.raises(UnreadableFile, match="too large"):
        read_source(path, path.name, LIMITS)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.docx", tmp_path):
        with pytest.raises(UnreadableFile, match="can't be opened"):
            read_source(path, path.name, LIMITS)


def test_a_zip_bomb_is_refused_by_its_ratio() -> None:
    content = zipped({"word/document.xml": b" " * 30_000_000})
    assert len(content) < 100_000
    with pytest.raises(UnreadableFile, match=r"opened, it is larger than [\d.]+ MB"):
        read_source(content, "plan.docx", LIMITS)


def test_unpacking_stops_at_the_limit_whatever_the_file_says() -> None:
    content = zipped({"word/document.xml": "x" * 2000})
    with pytest.raises(UnreadableFile, match="larger than 1 KB"):
        read_source(content, "plan.docx", Limits(unpacked_bytes=1000))


def test_an_archive_of_many_files_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="archive of 12 files"):
        read_source(zipped({str(n): "" for n in range(12)}), "plan", Limits(archive_members=10))


def test_names_that_point_out_of_the_archive_are_only_names(tmp_path: Path) -> None:
    stream = io.BytesIO(docx(p("x")))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("../../outside.xml", "<a/>")
    assert read_source(stream.getvalue(), "plan", LIMITS).parts[0].text == "x"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (docx(tbl([tc("x" * 101)])), "table 1, row 1, column 1"),
        (docx(p("x" * 101)), "paragraph 1"),
        (b"x" * 101, "line 1"),
        (b"a;b;c\n1;2;3\n1;2;" + b"x" * 101, "row 3, column 3"),
    ],
)
def test_a_huge_cell_is_refused_with_its_place(content: bytes, place: str) -> None:
    with pytest.raises(UnreadableFile, match=place):
        read_source(content, "plan", Limits(cell_characters=100))


def test_a_table_of_too_many_columns_is_refused() -> None:
    wide = tbl([tc("x", '<w:gridSpan w:val="5000"/>')])
    for content in (docx(wide), b"\t".join([b"x"] * 5000)):
        with pytest.raises(UnreadableFile, match="5,000 columns"):
            read_source(content, "plan", LIMITS)
