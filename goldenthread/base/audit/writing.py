"""Writing many audited rows at once, each with its history."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Any, TypeVar

from django.db import connections, models, router

from goldenthread.base.audit.acts import current_act
from goldenthread.base.audit.inserting import insert_values, take_keys
from goldenthread.base.audit.models import Act

Row = TypeVar("Row", bound=models.Model)
BATCH = 500
# What a historical row says became of its row, as the library writes it.
CREATED, CHANGED = "+", "~"


def create_rows(model: type[Row], rows: Sequence[Row]) -> list[Row]:
    """Create rows with their history within the current act; returns them with their keys.

    No signals are sent. Whatever a row points at must have been saved.
    """
    if not rows:
        return []
    act = current_act()
    created = list(rows)
    for row, key in zip(created, take_keys(model, len(created)), strict=True):
        row.pk = key
    insert_values(model, [field.name for field in model._meta.concrete_fields], _values(created))
    for row in created:
        row._state.adding = False
    for first in range(0, len(created), BATCH):
        keep_history_of(model, [row.pk for row in created[first : first + BATCH]], act)
    return created


def _values(rows: Sequence[models.Model]) -> list[list[Any]]:
    """What stands in each row, as the database takes it, in the order of its model's fields."""
    model = type(rows[0])
    connection = connections[router.db_for_write(model)]
    fields = model._meta.concrete_fields
    pointers = [field for field in fields if isinstance(field, models.ForeignKey)]
    read = attrgetter(*(field.attname for field in fields))
    prepared = [
        (at, field.get_db_prep_save) for at, field in enumerate(fields) if not _is_plain(field)
    ]
    found = []
    for row in rows:
        _point(row, pointers)
        values = list(read(row))
        for at, prepare in prepared:
            values[at] = prepare(values[at], connection)
        found.append(values)
    return found


def _point(row: models.Model, pointers: Sequence[models.ForeignKey[Any, Any]]) -> None:
    """Give a row the keys of what it points at, which may have been saved after it was made."""
    for field in pointers:
        if field.is_cached(row) and (related := field.get_cached_value(row)) is not None:
            setattr(row, field.attname, getattr(related, field.target_field.attname))


def _is_plain(field: models.Field[Any, Any]) -> bool:
    """True where the database takes the field's value as Python holds it."""
    return isinstance(
        field,
        models.CharField
        | models.TextField
        | models.BooleanField
        | models.IntegerField
        | models.ForeignKey,
    )


def keep_history_of(
    model: type[models.Model],
    keys: list[Any],
    act: Act,
    sort: str = CREATED,
    reason: str | None = None,
) -> None:
    """Copy rows that were just created or changed into their history, within the database.

    Made in Python one by one, they would cost as much as the rows themselves, and hold the lock.
    """
    # Untyped: the library gives a model's history no type, and Django a field's column none.
    history: Any = model.history.model  # type: ignore[attr-defined] # keep_history adds it
    own: Any = model._meta
    its = history._meta
    added = {
        "history_date": act.at,
        "history_type": sort,
        "history_change_reason": reason,
        "act": act.pk,
    }
    connection = connections[router.db_for_write(model)]
    quote = connection.ops.quote_name
    fields = [its.get_field(name) for name in added]
    copied = ", ".join(quote(field.column) for field in history.tracked_fields)
    columns = ", ".join(quote(field.column) for field in fields)
    values = [
        field.get_db_prep_save(value, connection)
        for field, value in zip(fields, added.values(), strict=True)
    ]
    holes, wanted = (", ".join(["%s"] * len(given)) for given in (values, keys))
    # Every name is a model's own, and every value is a parameter.
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {quote(its.db_table)} ({copied}, {columns})"  # noqa: S608 - see above
            f" SELECT {copied}, {holes} FROM {quote(own.db_table)}"
            f" WHERE {quote(own.pk.column)} IN ({wanted}) ORDER BY {quote(own.pk.column)}",
            [*values, *keys],
        )
