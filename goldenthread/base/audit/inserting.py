"""Inserting many rows as plain values: a fifth of what model instances cost.

On SQLite nobody else can write while a transaction does, so a large import must be quick.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

from django.db import connections, models, router

# Rows in one statement where PostgreSQL is to pass over those that it knows.
AT_ONCE = 500


def insert_values(
    model: type[models.Model],
    names: Sequence[str],
    rows: Sequence[Sequence[Any]],
    keep_known: bool = False,
) -> None:
    """Insert rows of these fields, each value as the database takes it; sends no signals.

    Every other column must have a default of the database's own: only the key has.
    `keep_known` passes over a row that a constraint says is there already.
    """
    connection = connections[router.db_for_write(model)]
    quote = connection.ops.quote_name
    known = {field.name: str(field.column) for field in model._meta.concrete_fields}
    columns = ", ".join(quote(known[name]) for name in names)
    table = f"{quote(model._meta.db_table)} ({columns})"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql" and not keep_known:
            _copy(cursor, table, rows)
        else:
            ending = " ON CONFLICT DO NOTHING" if keep_known else ""
            _insert(cursor, table, len(names), rows, ending, connection.vendor == "sqlite")


def _copy(cursor: Any, table: str, rows: Sequence[Sequence[Any]]) -> None:
    with cursor.copy(f"COPY {table} FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _insert(
    cursor: Any,
    table: str,
    width: int,
    rows: Sequence[Sequence[Any]],
    ending: str,
    one_by_one: bool,
) -> None:
    hole = f"({', '.join(['%s'] * width)})"
    # Every name is a model's own, and every value is a parameter.
    insert = f"INSERT INTO {table} VALUES "  # noqa: S608 - see above
    if one_by_one:
        cursor.executemany(insert + hole + ending, rows)
        return
    for first in range(0, len(rows), AT_ONCE):
        some = rows[first : first + AT_ONCE]
        holes = ", ".join([hole] * len(some))
        cursor.execute(insert + holes + ending, list(chain(*some)))


def take_keys(model: type[models.Model], number: int) -> Sequence[int]:
    """Keys that no other row of the model has or will get; call it within a transaction.

    On SQLite that transaction must hold the lock to write, as every act does.
    """
    connection = connections[router.db_for_write(model)]
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            last = _last_key(cursor, model._meta.db_table)
            return range(last + 1, last + 1 + number)
        sequence = "pg_get_serial_sequence(%s, %s)"
        cursor.execute(
            f"SELECT nextval({sequence}) FROM generate_series(1, %s)",  # noqa: S608 - a constant
            [connection.ops.quote_name(model._meta.db_table), model._meta.pk.column, number],
        )
        return [key for (key,) in cursor.fetchall()]


def _last_key(cursor: Any, table: str) -> int:
    cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
    found = cursor.fetchone()
    return int(found[0]) if found else 0
