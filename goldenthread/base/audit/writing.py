"""Writing many audited rows at once, each with its history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from django.db import connections, models, router

from goldenthread.base.audit.acts import current_act
from goldenthread.base.audit.models import Act

Row = TypeVar("Row", bound=models.Model)
BATCH = 500


def create_rows(model: type[Row], rows: Sequence[Row]) -> list[Row]:
    """Create rows with their history within the current act; returns them with their keys."""
    if not rows:
        return []
    act = current_act()
    created = model._default_manager.bulk_create(rows, batch_size=BATCH)
    for first in range(0, len(created), BATCH):
        _keep_history(model, [row.pk for row in created[first : first + BATCH]], act)
    return created


def _keep_history(model: type[models.Model], keys: list[Any], act: Act) -> None:
    """Copy rows that were just created into their history, within the database.

    Made in Python one by one, they would cost as much as the rows themselves, and hold the lock.
    """
    # Untyped: the library gives a model's history no type, and Django a field's column none.
    history: Any = model.history.model  # type: ignore[attr-defined] # keep_history adds it
    own: Any = model._meta
    its = history._meta
    added = {"history_date": act.at, "history_type": "+", "act": act.pk}
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
