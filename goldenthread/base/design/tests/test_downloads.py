"""Downloads hold what the list holds, and nothing in them runs."""

from __future__ import annotations

import csv
import io
import math
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from goldenthread.base.design.downloads import LARGEST_CELL, stream_csv, write_as_text, write_xlsx
from goldenthread.base.design.tables import Value

EVIL = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\uff1d1+1",
    " =1+1",
    "%0",
    "|x",
]


def read_csv(rows: list[list[Value]]) -> list[list[str]]:
    body = b"".join(stream_csv(["Heading"], rows, "list")).decode("utf-8")
    assert body.startswith("\ufeff")
    return list(csv.reader(io.StringIO(body[1:], newline="")))[1:]


def read_xlsx(rows: list[list[Value]]) -> list[Any]:
    file = io.BytesIO()
    write_xlsx(["Heading"], rows, file, "A/list: of 'things' with a long name indeed")
    sheet = load_workbook(file).active
    assert sheet is not None
    return [row[0] for row in sheet.iter_rows(min_row=2)]


@pytest.mark.parametrize("text", EVIL)
def test_a_formula_is_text_in_both(text: str) -> None:
    assert read_csv([[text]])[0][0].startswith("'")
    cell = read_xlsx([[text]])[0]
    assert cell.data_type == "s"


@pytest.mark.parametrize("text", ["-5", "-5.25", "3 - 4", "a=b", "1.1.2", "'quoted"])
def test_what_is_no_formula_is_left_alone(text: str) -> None:
    assert read_csv([[text]]) == [[text]]


@given(st.text())
def test_no_text_begins_as_a_formula(text: str) -> None:
    shown = write_as_text(text)
    is_number = shown.removeprefix("-").replace(".", "", 1).isdigit()
    assert is_number or not shown.lstrip().startswith(("=", "+", "-", "@"))
    assert shown.removeprefix("'") == text.removeprefix("'") or shown == f"'{text}"


def test_values_keep_their_meaning_in_csv() -> None:
    moment = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
    row: list[Value] = [date(2026, 5, 3), moment, True, None, 3, -2, Decimal("1.50"), "a,b\nc"]
    assert read_csv([row]) == [
        ["2026-05-03", "2026-07-01 13:00+01:00", "Yes", "", "3", "-2", "1.50", "a,b\nc"]
    ]


def test_values_keep_their_types_in_excel() -> None:
    moment = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
    cells = read_xlsx(
        [[date(2026, 5, 3)], [moment], [False], [3], [Decimal("1.5")], [None], ["05"]]
    )
    assert [cell.value for cell in cells] == [
        datetime(2026, 5, 3),  # noqa: DTZ001 - Excel knows no zones
        datetime(2026, 7, 1, 13),  # noqa: DTZ001 - Excel knows no zones
        "No",
        3,
        1.5,
        None,
        "05",
    ]


def test_what_excel_cannot_hold_is_told_and_not_dropped() -> None:
    long, old, none = read_xlsx([["x" * (LARGEST_CELL + 1)], [date(1850, 1, 2)], [math.nan]])
    assert len(long.value) == LARGEST_CELL
    assert long.value.endswith("(cut here: Excel holds no more in one cell)")
    assert old.value == "1850-01-02"
    assert none.value == "nan"


def test_columns_are_as_wide_as_their_words_within_bounds_and_long_text_wraps() -> None:
    file = io.BytesIO()
    headings = ["No", "Where", "What the file says", "Day"]
    rows: list[list[Value]] = [
        [1, "table 12, row 3, column 4", "word " * 40, date(2026, 11, 24)],
        [2, "line 1", "short\n" * 30, None],
    ]
    write_xlsx(headings, rows, file, "Parts")
    sheet = load_workbook(file).active
    assert sheet is not None
    widths = [sheet.column_dimensions[letter].width for letter in "ABCD"]
    assert [round(width) for width in widths] == [11, 28, 61, 20]
    assert all(cell.alignment.wrap_text for cell in sheet["C"])
    assert {cell.alignment.vertical for row in sheet.iter_rows(min_row=2) for cell in row} == {
        "top",
        None,
    }


def test_an_address_stays_a_text() -> None:
    cell = read_xlsx([["https://example.org"]])[0]
    assert cell.hyperlink is None
    assert cell.value == "https://example.org"
