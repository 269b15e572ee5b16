"""What an area has taught the reader, and who said so: from the meanings and their history."""

from __future__ import annotations

from django.db.models import OuterRef, QuerySet, Subquery

from goldenthread.base.areas.models import LocalArea
from goldenthread.thread.plan.models import LearntMeaning


def list_meanings(area: LocalArea) -> QuerySet[LearntMeaning]:
    """Everything that an area has taught the reader: one query.

    Each has `said_by`, the name of whoever said so last, and `said_at`, when that was.
    """
    said = LearntMeaning.history.filter(id=OuterRef("pk")).order_by("-history_date", "-history_id")
    return LearntMeaning.objects.filter(area=area).annotate(
        said_by=Subquery(said.values("act__user_name")[:1]),
        said_at=Subquery(said.values("history_date")[:1]),
    )
