"""The plan room's app."""

from django.apps import AppConfig


class PlanConfig(AppConfig):
    """Named by its room."""

    name = "goldenthread.thread.plan"
    label = "plan"

    def ready(self) -> None:
        """Offer to rooms above what this room knows."""
        from goldenthread.thread.plan.offers import offer

        offer()
