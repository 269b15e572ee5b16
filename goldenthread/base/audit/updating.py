"""Changing many audited rows at once, each with its history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from django.db import connections, models, router

from goldenthread.base.audit.acts import current_act
from goldenthread.base.audit.writing import BATCH, CHANGED, keep_history_of

Row = TypeVar("Row", bound=models.Model)


def update_rows(
    model: type[Row], rows: Sequence[Row], fields: Sequence[str], reason: str | None = None
) -> None:
    """Save these fields of many rows, with their history, within the current act.

    No signals are sent. `reason` (100 characters at most) is kept on each historical row: it
    tells apart what was written only because another row changed.
    """
    act = current_act()
    if not rows or not fields:
        return
    # A statement run once a row: Django's own bulk update builds an expression for each value,
    # which for ten thousand milestones takes minutes.
    connection = connections[router.db_for_write(model)]
    quote = connection.ops.quote_name
    concrete = {field.name: field for field in model._meta.concrete_fields}
    named = [concrete[name] for name in fields]
    holes = ", ".join(f"{quote(str(field.column))} = %s" for field in named)
    values = [
        [*(each.get_db_prep_save(getattr(row, each.attname), connection) for each in named), row.pk]
        for row in rows
    ]
    table, key = quote(model._meta.db_table), quote(str(concrete[model._meta.pk.name].column))
    # Every name is a model's own, and every value is a parameter.
    with connection.cursor() as cursor:
        cursor.executemany(f"UPDATE {table} SET {holes} WHERE {key} = %s", values)  # noqa: S608 - see above
    for first in range(0, len(rows), BATCH):
        keys = [row.pk for row in rows[first : first + BATCH]]
        keep_history_of(model, keys, act, CHANGED, reason)
