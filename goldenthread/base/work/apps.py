"""The work room's app."""

from django.apps import AppConfig


class WorkConfig(AppConfig):
    """Named by its room."""

    name = "goldenthread.base.work"
    label = "work"
