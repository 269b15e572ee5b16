"""Cells are read to the letter, and what would do harm is refused in the reader's sentences."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.base.design.downloads import XLSX_OPTIONS
from goldenthread.thread.plan.bulk import grid as grids
from goldenthread.thread.plan.bulk.grid import read_grids
from goldenthread.thread.plan.bulk.layout import Cell
from goldenthread.thread.plan.reading.limits import Limits
from goldenthread.thread.plan.reading.result import UnreadableFile

LIMITS = Limits()
TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufffe\uffff\r"), max_size=80
)


def book_of(*cells: str) -> bytes:
    """A workbook of one column, written as our downloads are."""
    to = io.BytesIO()
    book = xlsxwriter.Workbook(to, XLSX_OPTIONS)
    sheet = book.add_worksheet("Milestones")
    for row, text in enumerate(cells):
        sheet.write_string(row, 0, text)
    book.close()
    return to.getvalue()


def saved_again(content: bytes) -> bytes:
    """The same workbook as another program writes it: with shared strings."""
    to = io.BytesIO()
    openpyxl.load_workbook(io.BytesIO(content)).save(to)
    return to.getvalue()


@given(st.lists(TEXTS.filter(str.strip), min_size=1, max_size=5))
def test_every_text_comes_back_to_the_letter(texts: list[str]) -> None:
    read = read_grids(book_of(*texts), "x.xlsx", LIMITS)["Milestones"]
    assert [read[row + 1][0].text for row in range(len(texts))] == texts


def test_what_another_program_saved_comes_back_to_the_letter() -> None:
    texts = ["a\n\nb  c", " =1+1", "<i>x</i>", "🎉 שלום", "_x0041_"]
    read = read_grids(saved_again(book_of(*texts)), "x.xlsx", LIMITS)["Milestones"]
    assert [read[row + 1][0].text for row in range(len(texts))] == texts


def test_numbers_dates_and_truths_are_as_they_are_shown() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    moment = datetime(2026, 5, 3)  # noqa: DTZ001 - as a sheet holds a day
    cells: list[tuple[Any, str]] = [
        (0.4, "0%"),
        (40, "General"),
        (moment, "d/m/yy"),
        (moment, "mmm yy"),
        (True, "General"),
    ]
    for at, (value, shown) in enumerate(cells, start=1):
        sheet.cell(1, at).value = value
        sheet.cell(1, at).number_format = shown
    to = io.BytesIO()
    book.save(to)
    row = read_grids(to.getvalue(), "x.xlsx", LIMITS)["Sheet"][1]
    said = [row[at] for at in range(5)]
    assert said == [Cell(text, True) for text in ("40%", "40", "3 May 2026", "May 2026", "TRUE")]


def with_part(content: bytes, path: str, text: str) -> bytes:
    """A workbook with one of its parts replaced."""
    to = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(to, "w") as new:
        for name in old.namelist():
            new.writestr(name, text if name == path else old.read(name))
    return to.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@pytest.mark.parametrize(
    ("xml", "says"),
    [
        ("<worksheet", "is damaged or cut short"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>', "may be meant to do harm"),
        (
            f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'
            f"{'x' * 100_001}</t></is></c></row></sheetData></worksheet>",
            "cell A1 holds 100,001 characters",
        ),
    ],
)
def test_what_is_broken_or_does_harm_is_refused(xml: str, says: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_grids(with_part(book_of("x"), SHEET, xml), "x.xlsx", LIMITS)
    assert says in str(refused.value)


def test_strings_and_numbers_that_are_nowhere_are_blank() -> None:
    cells = '<c r="A1" t="s"><v>99</v></c><c r="B1" t="s"><v>x</v></c><c r="C1"><v>no</v></c>'
    xml = f'<worksheet xmlns="{MAIN}"><sheetData><row>{cells}</row></sheetData></worksheet>'
    read = read_grids(with_part(book_of("x"), SHEET, xml), "x.xlsx", LIMITS)["Milestones"]
    assert read == {1: {2: Cell("no", True)}}


def test_more_rows_than_any_plan_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grids, "MOST_ROWS", 2)
    with pytest.raises(UnreadableFile) as refused:
        read_grids(book_of("a", "b", "c"), "x.xlsx", LIMITS)
    assert "a sheet has more than 2 rows" in str(refused.value)
