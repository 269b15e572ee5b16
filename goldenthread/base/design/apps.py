"""The design room's app."""

from django.apps import AppConfig


class DesignConfig(AppConfig):
    """Named by its room."""

    name = "goldenthread.base.design"
    label = "design"
