"""The calendar room's app."""

from django.apps import AppConfig


class CalendarConfig(AppConfig):
    """Named by its room."""

    name = "goldenthread.base.calendar"
    label = "calendar"
