"""The people room's app."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Named by its room."""

    name = "goldenthread.base.people"
    label = "people"
