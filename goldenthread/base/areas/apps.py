"""The areas room's app."""

from django.apps import AppConfig


class AreasConfig(AppConfig):
    """Named by its room."""

    name = "goldenthread.base.areas"
    label = "areas"
