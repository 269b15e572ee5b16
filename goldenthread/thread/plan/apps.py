"""The plan room's app."""

from django.apps import AppConfig


class PlanConfig(AppConfig):
    """Named by its room."""

    name = "goldenthread.thread.plan"
    label = "plan"
