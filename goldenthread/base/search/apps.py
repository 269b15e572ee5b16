"""The search room's app."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Named by its room."""

    name = "goldenthread.base.search"
    label = "search"
