"""Columns, and the cells of a table: what a list shows and what its download holds.

A page of 100 rows must cost little more than the same rows in a bare template, so each column
prepares its tags once and each cell is one escaped text between them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from operator import attrgetter
from typing import Any, Generic, TypeVar

from django.utils.safestring import SafeString

from goldenthread.base.design.escaping import escape_text
from goldenthread.base.design.words import say_date, say_number

Row = TypeVar("Row")
Value = str | int | float | Decimal | date | datetime | bool | None


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column of a list of rows.

    `value` gives what stands in it and in the download: a function of the row, or a path of
    attributes ('focus_area.reference'). `show` gives safe HTML for the page, where that is more
    than the value's text (a rating's mark). `sort` is the queryset's field to order by ('' for no
    order; a sequence is ordered by the value itself, and then any text will do). `url` links it.
    """

    name: str
    heading: str
    value: Callable[[Row], Value] | str
    sort: str = ""
    url: Callable[[Row], str] | None = None
    numeric: bool = False
    show: Callable[[Row], SafeString] | None = None

    def read(self) -> Callable[[Row], Value]:
        """The function that reads the value from a row."""
        return attrgetter(self.value) if isinstance(self.value, str) else self.value


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's heading as the table shows it; `order` is 'ascending', 'descending' or ''."""

    text: str
    url: str
    order: str
    numeric: bool


def say_value(value: Value) -> str:
    """A value in words: days as '3 May 2026', numbers with commas, nothing as ''."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, date):
        return say_date(value)
    return say_number(value)


def say_choice(field: Any, value: Any) -> str:
    """What was chosen or typed in a field, in words: a choice by its label."""
    labels = {str(one): str(label) for one, label in getattr(field, "choices", ())}
    return labels.get(str(value)) or say_value(value)


def _tags_of(column: Column[Any], is_first: bool) -> tuple[str, str]:
    """The tags around a cell: the first column heads its row."""
    numeric = column.numeric
    if is_first:
        side = " govuk-table__header--numeric" if numeric else ""
        return f'<th scope="row" role="rowheader" class="govuk-table__header{side}">', "</th>"
    side = " govuk-table__cell--numeric" if numeric else ""
    label = escape_text(column.heading)
    return f'<td role="cell" class="govuk-table__cell{side}" data-label="{label}">', "</td>"


def _shower(column: Column[Row]) -> Callable[[Row], str]:
    """The function that gives a row's escaped text in this column, linked where it is to be."""
    read, show, url = column.read(), column.show, column.url

    def text(row: Row) -> str:
        return escape_text(say_value(read(row)))

    def safe(row: Row) -> str:
        # What is not marked as safe is escaped, whatever its type promises.
        return escape_text(show(row)) if show else text(row)

    shown = safe if show else text
    if url is None:
        return shown

    def linked(row: Row) -> str:
        address, inner = url(row), shown(row)
        if not (address and inner):
            return inner
        return f'<a class="govuk-link" href="{escape_text(address)}">{inner}</a>'

    return linked


def render_rows(rows: Iterable[Row], columns: Sequence[Column[Row]]) -> list[SafeString]:
    """The cells of each row as HTML, every text escaped."""
    made = [
        (*_tags_of(column, is_first=place == 0), _shower(column))
        for place, column in enumerate(columns)
    ]
    return [
        # Each text is escaped.
        SafeString("".join([f"{start}{show(row)}{end}" for start, end, show in made]))
        for row in rows
    ]


def read_rows(rows: Iterable[Row], columns: Sequence[Column[Row]]) -> list[list[Value]]:
    """The values of each row, for downloads."""
    readers = [column.read() for column in columns]
    return [[read(row) for read in readers] for row in rows]
