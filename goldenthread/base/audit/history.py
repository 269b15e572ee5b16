"""Rows that keep their history: each historical row belongs to the act that wrote it."""

from __future__ import annotations

from typing import Any

from django.db import models
from simple_history.models import HistoricalRecords
from simple_history.signals import pre_create_historical_record

from goldenthread.base.audit.acts import current_act


class HistoricalRow(models.Model):
    """What every historical row adds: its act. There is no history without one."""

    act = models.ForeignKey("audit.Act", on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True


def keep_history(**options: Any) -> HistoricalRecords:
    """The history field of an audited model. Options are django-simple-history's own.

    The user stands on the act; the library's own column stays empty, and holds no foreign key,
    so that this room need not know who users are.
    """
    return HistoricalRecords(
        bases=[HistoricalRow],
        history_user_id_field=models.BigIntegerField(null=True),
        history_user_getter=_no_user,
        history_user_setter=_keep_no_user,
        get_user=_get_no_user,
        **options,
    )


def _no_user(historical_instance: Any) -> None:
    return None


def _keep_no_user(historical_instance: Any, user: Any) -> None:
    return None


def _get_no_user(**_: Any) -> None:
    return None


def stamp_with_act(history_instance: Any, **_: Any) -> None:
    """Give a historical row its act and the act's own moment; without an act, refuse."""
    act = current_act()
    history_instance.act = act
    history_instance.history_date = act.at


def connect() -> None:
    """Called once, when the room is ready."""
    pre_create_historical_record.connect(stamp_with_act, dispatch_uid="audit.stamp_with_act")
