from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from openpyxl.styles import Color, PatternFill

from goldenthread.thread.plan.reading.limits import Limits
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.reading.sources.tests.building import zipped
from goldenthread.thread.plan.reading.sources.tests.checks import (
    cells,
    grid,
    paragraphs,
    read,
    tables,
)
from goldenthread.thread.plan.reading.sources.xlsx_formats import formatter

Fill = Callable[[Any, Any], None]


def book(fill: Fill, name: str = "Tracker") -> bytes:
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream)
    fill(workbook, workbook.add_worksheet(name))
    workbook.close()
    return stream.getvalue()


_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def raw_book(sheet: str) -> bytes:
    return zipped(
        {
            "xl/workbook.xml": f'<workbook {_S} xmlns:r="{_R}"><sheets>'
            '<sheet name="T" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": "<Relationships xmlns="
            '"http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r1" Type="{_R}/worksheet" Target="worksheets/sheet1.xml"/>'
            "</Relationships>",
            "xl/worksheets/sheet1.xml": f"<worksheet {_S}>{sheet}</worksheet>",
        }
    )


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ("General", "1", "1"),
        ("General", "1.1", "1.1"),
        ("General", "0.30000000000000004", "0.3"),
        ("General", "1E+2", "100"),
        ("0.00", "1.1", "1.10"),
        ("0", "2.5", "3"),
        ("#,##0", "12345.6", "12,346"),
        ("0%", "0.45", "45%"),
        ("0.0%", "0.455", "45.5%"),
        ("£#,##0.00", "3.5", "£3.50"),
        ('"FA"0', "7", "FA7"),
        ("000", "7", "007"),
        ("@", "1.1", "1.1"),
        ("0;(0)", "-3", "-3"),
        ("dd/mm/yyyy", "46145", "3 May 2026"),
        ("[$-809]d mmmm yyyy;@", "46145", "3 May 2026"),
        ("mmm-yy", "46145", "May 2026"),
        ("mmmm yyyy", "46266", "Sep 2026"),
        ("yyyy", "46145", "2026"),
        ("dd/mm/yyyy hh:mm", "46145.5", "3 May 2026 12:00"),
        ("h:mm", "0.5", "12:00"),
        ("mm:ss", "0.5", "12:00"),
        ("dd/mm/yyyy", "-1", "-1"),
        ("dd/mm/yyyy", "9999999", "9999999"),
        ("dd/mm/yyyy", "TBC", "TBC"),
        ("d mmm yyyy", "1", "1 January 1900"),
        ("0.00", "nan", "nan"),
        ("0.00", "1e308", "1e308"),
    ],
)
def test_numbers_and_dates_are_written_as_shown(code: str, value: str, shown: str) -> None:
    assert formatter(code)(value) == shown


def test_dates_count_from_1904_where_the_workbook_says_so() -> None:
    assert formatter("d mmm yyyy", since_1904=True)("0") == "1 January 1904"


def test_values_of_every_kind_are_read() -> None:
    def fill(workbook: Any, sheet: Any) -> None:
        italic = workbook.add_format({"italic": True})
        date = workbook.add_format({"num_format": "mmm-yy"})
        sheet.write_row(1, 1, ["Ref", "Date", "RAG"])
        sheet.write_string(2, 1, "1.10")
        sheet.write_datetime(2, 2, datetime(2026, 5, 3), date)  # noqa: DTZ001 - a sheet's own
        sheet.write_boolean(2, 3, True)
        sheet.write_rich_string(3, 1, "Do ", italic, "(note)", " this")
        sheet.write_formula(3, 2, "=1+1", None, 2)
        sheet.write_formula(3, 3, "=NA()", None, "#REF!")

    source = read(book(fill))
    assert grid(source) == [
        ["Ref", "Date", "RAG"],
        ["1.10", "May 2026", "TRUE"],
        ["Do (note) this", "2", "#REF!"],
    ]
    assert cells(source)[0].place == "sheet Tracker, cell B2"
    assert cells(source)[6].lines[0].italics == ("(note)",)


def test_a_cell_is_its_own_part_unless_its_text_leaves_something_out() -> None:
    source = read(book(lambda workbook, sheet: sheet.write_column("A1", ["Plan", "- Meet\n- Ask"])))
    assert source.parts[0] is cells(source)[0]
    assert [part.text for part in source.parts] == ["Plan", "- Meet\n- Ask"]
    assert cells(source)[1].text == "Meet\nAsk"


def test_inline_strings_and_cells_without_an_address_are_read() -> None:
    row = '<row><c t="inlineStr"><is><t>Ref</t></is></c><c t="str"><v>two  words</v></c></row>'
    assert grid(read(raw_book(f"<sheetData>{row}</sheetData>"))) == [["Ref", "two words"]]


def test_merged_cells_are_one_part_and_hidden_ones_are_parts() -> None:
    def fill(workbook: Any, sheet: Any) -> None:
        sheet.merge_range("A1:C1", "Title")
        sheet.merge_range("A2:A3", "Block")
        sheet.write_row("B2", ["a", "b"])
        sheet.write_row("B3", ["c", "d"])
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_column("C:C", None, None, {"hidden": True})

    source = read(book(fill))
    title, block = cells(source)[:2]
    assert (title.across, block.down) == (3, 2)
    assert [row.hidden for row in tables(source)[0].rows] == [False, False, True]
    assert tables(source)[0].hidden_columns == {2}
    assert len(source.parts) + source.blank == 6


def test_hidden_sheets_and_comments_are_read() -> None:
    def fill(workbook: Any, sheet: Any) -> None:
        sheet.write("A1", "Open")
        sheet.write_comment("A1", "Why?")
        hidden = workbook.add_worksheet("Old")
        hidden.write("A1", "Secret")
        hidden.hide()

    source = read(book(fill))
    assert [(table.name, table.hidden) for table in tables(source)] == [
        ("Tracker", False), ("Old", True),
    ]  # fmt: skip
    assert paragraphs(source)[0].place == "sheet Tracker, comment on A1"


def test_fills_are_solid_themed_or_indexed() -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.create_sheet(index=0)
    colours = [
        Color(rgb="FF00B050"), Color(indexed=10), Color(theme=4), Color(theme=4, tint=0.4),
        Color(rgb="FFFFFFFF"), Color(theme=0),
    ]  # fmt: skip
    sheet.append(["RAG"] * len(colours))
    for column, colour in enumerate(colours, start=1):
        sheet.cell(2, column).fill = PatternFill("solid", fgColor=colour)
    sheet.cell(3, 1, "end")
    stream = io.BytesIO()
    workbook.save(stream)
    row = tables(read(stream.getvalue()))[0].rows[1]
    assert [cell.fill for cell in row.cells] == [
        "00B050", "FF0000", "4F81BD", "95B3D7", None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "red"),
    [
        ({"type": "cell", "criteria": "==", "value": '"Red"'}, [True, False, False, False]),
        ({"type": "cell", "criteria": ">", "value": 3}, [True, True, False, True]),
        (
            {"type": "cell", "criteria": "between", "minimum": 1, "maximum": 5},
            [False, False, False, True],
        ),
        ({"type": "text", "criteria": "containing", "value": "ed"}, [True, True, False, False]),
        ({"type": "text", "criteria": "begins with", "value": "r"}, [True, True, False, False]),
        ({"type": "text", "criteria": "ends with", "value": "ish"}, [False, True, False, False]),
        ({"type": "blanks"}, [False, False, True, False]),
        ({"type": "formula", "criteria": '=$A2="Late"'}, [True, False, False, True]),
        (
            {"type": "formula", "criteria": '=AND($A2="Late",ISNUMBER(B2))'},
            [False, False, False, True],
        ),
        (
            {"type": "formula", "criteria": '=ISNUMBER(SEARCH("RED",B2))'},
            [True, True, False, False],
        ),
        ({"type": "formula", "criteria": '=LEFT($B2,3)="Red"'}, [True, True, False, False]),
        ({"type": "formula", "criteria": "=NOT(ISBLANK(B2))"}, [True, True, False, True]),
        ({"type": "formula", "criteria": "=$B2<TODAY()"}, [False] * 4),
    ],
)
def test_conditional_formatting_shows_its_fill(rule: dict[str, Any], red: list[bool]) -> None:
    def fill(workbook: Any, sheet: Any) -> None:
        sheet.write_row("A1", ["State", "RAG"])
        for row, (state, rating) in enumerate(
            [("Late", "Red"), ("Fine", "Reddish"), ("Fine", None), ("Late", 4)], start=1
        ):
            sheet.write_row(row, 0, [state, rating])
        style = workbook.add_format({"bg_color": "#FF0000"})
        sheet.conditional_format("B2:B5", rule | {"format": style})

    rows = tables(read(book(fill)))[0].rows[1:]
    assert [row.cells[1].fill == "FF0000" for row in rows] == red


def test_the_first_rule_wins_over_later_ones_and_the_cells_own_fill() -> None:
    def fill(workbook: Any, sheet: Any) -> None:
        own, first, second = (
            workbook.add_format({"bg_color": c}) for c in ("#0000FF", "#FF0000", "#00FF00")
        )
        sheet.write("A1", "Red", own)
        for style in (first, second):
            sheet.conditional_format(
                "A1", {"type": "cell", "criteria": "==", "value": '"Red"', "format": style}
            )

    assert cells(read(book(fill)))[0].fill == "FF0000"


def test_a_range_that_is_only_formatting_takes_no_room() -> None:
    rows = '<row r="1"><c r="A1" t="str"><v>Ref</v></c></row><row r="1048576" hidden="1"/>'
    sheet = f'<dimension ref="A1:XFD1048576"/><sheetData>{rows}</sheetData>'
    source = read(raw_book(sheet))
    assert (len(source.parts), source.blank) == (1, 0)


def test_a_stray_word_on_the_last_row_is_read() -> None:
    rows = (
        '<row r="1"><c r="A1" t="str"><v>Ref</v></c></row>'
        '<row r="1048576"><c r="C1048576" t="str"><v>x</v></c></row>'
    )
    source = read(raw_book(f"<sheetData>{rows}</sheetData>"))
    assert source.parts[-1].place == "sheet T, cell C1048576"
    assert len(source.parts) + source.blank == 3 * 1_048_576


def test_a_sheet_of_5000_columns_is_refused() -> None:
    row = '<row r="1"><c r="A1"><v>1</v></c><c r="GJH1"><v>1</v></c></row>'
    with pytest.raises(UnreadableFile, match=r"sheet T has 5,000 columns"):
        read(raw_book(f"<sheetData>{row}</sheetData>"))


def test_a_sparse_sheet_of_too_many_cells_is_refused() -> None:
    rows = "".join(f'<row r="{r}"><c r="A{r}"><v>1</v></c></row>' for r in range(1, 200))
    wide = '<row r="300"><c r="IV300"><v>1</v></c></row>'
    with pytest.raises(UnreadableFile, match="more than 1,000 lines"):
        read(raw_book(f"<sheetData>{rows}{wide}</sheetData>"), limits=Limits(parts=1000))
