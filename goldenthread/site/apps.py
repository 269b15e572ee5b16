"""The site's own app: it gathers, and holds no models."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """Templates and pages that gather from every room."""

    name = "goldenthread.site"
    label = "goldenthread_site"
