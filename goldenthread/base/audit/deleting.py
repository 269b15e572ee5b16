"""Deleting many audited rows at once, each with its history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from django.db import models
from simple_history.utils import get_history_manager_for_model

from goldenthread.base.audit.acts import current_act

Row = TypeVar("Row", bound=models.Model)
BATCH = 500


def delete_rows(model: type[Row], rows: Sequence[Row]) -> None:
    """Delete rows within the current act; what they were stays in their history.

    No signals are sent. Whatever points at a row must have been deleted.
    """
    act = current_act()
    history = get_history_manager_for_model(model)
    for first in range(0, len(rows), BATCH):
        some = list(rows[first : first + BATCH])
        lines = [_last_line(history.model, row) for row in some]
        for line in lines:
            line.history_date, line.history_type, line.act_id = act.at, "-", act.pk
        history.bulk_create(lines)
        model._default_manager.filter(pk__in=[row.pk for row in some])._raw_delete(
            model._default_manager.db
        )


def _last_line(history: type[models.Model], row: models.Model) -> Any:
    tracked = history.tracked_fields  # type: ignore[attr-defined] # the library adds it
    return history(**{field.attname: getattr(row, field.attname) for field in tracked})
