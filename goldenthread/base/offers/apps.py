"""The offers room's app."""

from django.apps import AppConfig


class OffersConfig(AppConfig):
    """Named by its room."""

    name = "goldenthread.base.offers"
    label = "offers"
