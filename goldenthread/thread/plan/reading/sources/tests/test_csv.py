from __future__ import annotations

import pytest

from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.reading.sources.tests.checks import cells, grid, read, tables


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_told_from_the_rows(delimiter: str) -> None:
    text = "\n".join(delimiter.join(row) for row in (["Ref", "Action", "Lead"], ["1", "a", "b"]))
    source = read(text.encode(), "plan.csv")
    assert source.kind == "csv"
    assert grid(source) == [["Ref", "Action", "Lead"], ["1", "a", "b"]]


def test_semicolons_win_over_commas_inside_cells() -> None:
    text = "Ref;Action;Lead\n1;Review, map, agree;x\n2;Train;y\n"
    assert grid(read(text.encode()))[1] == ["1", "Review, map, agree", "x"]


def test_csv_is_told_by_content_without_its_name() -> None:
    text = "Ref,Action,Lead\n1A,Review,Head of SEND\n1B,Map,Director\n"
    assert read(text.encode(), "plan.txt").kind == "csv"


def test_prose_with_commas_is_text() -> None:
    text = "We met families, schools, health.\nThey want one plan, one voice, one date.\n"
    assert read(text.encode(), "plan.txt").kind == "text"


def test_cells_keep_their_lines_and_their_place() -> None:
    text = 'Ref,Action\r\n1,"First\r\n  second  line"\n2,b\r3,c'
    source = read(text.encode(), "plan.csv")
    assert grid(source)[1:] == [["1", "First\nsecond line"], ["2", "b"], ["3", "c"]]
    assert cells(source)[3].place == "row 2, column 2"


def test_rows_of_uneven_width_and_blank_rows_keep_their_numbers() -> None:
    source = read(b"a,b,c\n\n1\n,,,\nx,y", "plan.csv")
    assert tables(source)[0].width == 4
    assert source.parts[-1].place == "row 5, column 2"
    assert source.blank == 4


def test_bullets_in_a_cell_are_its_lines() -> None:
    source = read(b'Ref,Action\n1,"Steps:\n- one\n- two"\n', "plan.csv")
    cell = cells(source)[3]
    assert cell.text == "Steps:\none\ntwo"
    assert [(line.bullet, line.text) for line in cell.lines] == [
        (0, "Steps:"),
        (1, "one"),
        (1, "two"),
    ]


@pytest.mark.parametrize("text", ["-", "1)", "- 5%", "-5"])
def test_a_value_that_starts_like_a_marker_stays_whole(text: str) -> None:
    source = read(f"Ref,Action\n1,{text}\n".encode(), "plan.csv")
    assert cells(source)[3].text == text
    assert cells(source)[3].lines == ()


def test_a_formula_is_text() -> None:
    source = read(b"Ref,Action\n1,=cmd|' /C calc'!A0\n", "plan.csv")
    assert cells(source)[3].text == "=cmd|' /C calc'!A0"


def test_a_directive_for_excel_names_the_delimiter() -> None:
    source = read(b"sep=;\nRef;Action\n1;a,b,c\n", "plan.csv")
    assert grid(source) == [[], ["Ref", "Action"], ["1", "a,b,c"]]


def test_a_quotation_mark_that_is_not_closed_is_refused_with_its_row() -> None:
    with pytest.raises(UnreadableFile, match=r"row 2 \(line 2\)"):
        read(b'Ref,Action\n1,"Review\n2,b\n', "plan.csv")
