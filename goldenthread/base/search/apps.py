"""The search room's app."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SearchConfig(AppConfig):
    """Named by its room."""

    name = "goldenthread.base.search"
    label = "search"

    def ready(self) -> None:
        """Fill an index that a migration emptied, once every room is migrated."""
        post_migrate.connect(fill_empty_index, sender=self, dispatch_uid="search.fill")


def fill_empty_index(**_: Any) -> None:
    """Index every area, where nothing is indexed at all."""
    from goldenthread.base.areas.models import LocalArea
    from goldenthread.base.search.indexing import index_area
    from goldenthread.base.search.models import SearchEntry

    if not SearchEntry.objects.exists():
        for area in LocalArea.objects.all():
            index_area(area.code)
