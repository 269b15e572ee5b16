"""Writing many audited rows at once, each with its history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from django.db import models
from simple_history.utils import bulk_create_with_history

from goldenthread.base.audit.acts import current_act

Row = TypeVar("Row", bound=models.Model)
BATCH = 500


def create_rows(model: type[Row], rows: Sequence[Row]) -> list[Row]:
    """Create rows with their history within the current act; returns them with their keys."""
    if not rows:
        return []
    act = current_act()
    return list(
        bulk_create_with_history(
            rows, model, batch_size=BATCH, default_date=act.at, custom_historical_attrs={"act": act}
        )
    )
