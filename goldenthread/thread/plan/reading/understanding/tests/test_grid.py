"""Merged cells speak for every row and column they cover."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.reading.source import Cell, Row, Table
from goldenthread.thread.plan.reading.understanding.grid import spread


def table(*rows: tuple[Cell, ...], width: int) -> Table:
    return Table(tuple(Row(cells) for cells in rows), width, "table 1")


def texts(rows: Table) -> list[list[str | None]]:
    return [[cell and cell.text for cell in row.spread] for row in spread(rows)]


def test_a_merged_cell_speaks_for_every_row_it_covers() -> None:
    lead = Cell("Lead", 0, 1, "c", down=2)
    rows = table((Cell("a", 0, 0, "a"), lead), (Cell("b", 1, 0, "b"),), width=2)
    assert texts(rows) == [["a", "Lead"], ["b", "Lead"]]


def test_a_cell_merged_both_ways_covers_its_whole_block() -> None:
    block = Cell("x", 0, 0, "x", across=2, down=2)
    rows = table((block, Cell("1", 0, 2, "1")), (Cell("2", 1, 2, "2"),), width=3)
    assert texts(rows) == [["x", "x", "1"], ["x", "x", "2"]]


def test_a_short_row_is_filled_up_with_nothing() -> None:
    rows = table((Cell("a", 0, 0, "a"),), width=3)
    assert texts(rows) == [["a", None, None]]


def test_a_row_of_dashes_is_a_rule_and_a_lone_dash_is_not() -> None:
    rules = table((Cell("----", 0, 0, "a"), Cell("--", 0, 1, "b")), width=2)
    lone = table((Cell("-", 0, 0, "a"), Cell("", 0, 1, "b")), width=2)
    assert [row.is_rule() for row in spread(rules)] == [True]
    assert [row.is_rule() for row in spread(lone)] == [False]


@given(st.data())
def test_every_row_has_a_place_for_every_column(data: st.DataObject) -> None:
    width = data.draw(st.integers(1, 6))
    height = data.draw(st.integers(1, 6))
    rows = tuple(
        tuple(
            Cell("t", r, c, f"{r},{c}", data.draw(st.integers(1, 3)), data.draw(st.integers(1, 3)))
            for c in range(width)
            if data.draw(st.booleans())
        )
        for r in range(height)
    )
    assert all(len(row.spread) >= width for row in spread(table(*rows, width=width)))
