"""Columns without a heading: named by where they stand, so that people can say what they hold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from goldenthread.thread.plan.reading.columns import FIELDS, HeadingMatch
from goldenthread.thread.plan.reading.source import Table
from goldenthread.thread.plan.reading.understanding.column_doubts import REPEATABLE, ask_about
from goldenthread.thread.plan.reading.understanding.doubts import fold
from goldenthread.thread.plan.reading.understanding.grid import GridRow
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import Column
from goldenthread.thread.plan.reading.understanding.profiles import Profile, profile

_MOST = 0.6
_LETTERS = re.compile(r"cell ([A-Z]{1,3})\d+$")
_WHY = "The column has no heading; its values are all that tells."


def named_and_asked(
    columns: Sequence[Column], table: Table, rows: Sequence[GridRow], notebook: Notebook
) -> tuple[Column, ...]:
    """Name columns by where they stand, correct them as people said, and ask about the others."""
    profiles = [profile(rows, column.at) for column in columns]
    fields = [column.field for column in columns]
    _guess_officer(fields, profiles)
    named = [_named(column, table, rows) for column in columns]
    told = {at: said for at, column in enumerate(named) if (said := _told(column, notebook))}
    for at, field in enumerate(fields):
        if field in set(told.values()) - REPEATABLE and at not in told:
            fields[at] = "other"
        fields[at] = told.get(at, fields[at])
    known = tuple(column._replace(field=field) for column, field in zip(named, fields, strict=True))
    matches = [
        HeadingMatch(told.get(at, "other"), 2.0 if at in told else 0.0) for at in range(len(known))
    ]
    ask_about(known, matches, profiles, notebook, why=_WHY)
    return known


def _guess_officer(fields: list[str], profiles: Sequence[Profile]) -> None:
    """The first column of roles, if nothing else is, is the accountable officer's."""
    roles = [at for at, seen in enumerate(profiles) if seen.filled and seen.roles > _MOST]
    free = [at for at in roles if fields[at] == "other"]
    if free and "accountable_officer" not in fields:
        fields[free[0]] = "accountable_officer"


def _named(column: Column, table: Table, rows: Sequence[GridRow]) -> Column:
    """A column with words for a heading: 'column C of sheet Tracker', 'column 3 of table 2'."""
    first = next((c for row in rows for c in row.said if c.column == column.at), None)
    place = first.place if first else ""
    letters = _LETTERS.search(place)
    where = f"sheet {table.name}" if table.name else table.place
    return column._replace(
        heading=f"column {letters[1] if letters else column.at + 1} of {where}", place=place
    )


def _told(column: Column, notebook: Notebook) -> str | None:
    said = notebook.columns.get(fold(column.heading))
    return said if said in FIELDS else None
