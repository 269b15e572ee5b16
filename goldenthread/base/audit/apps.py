"""The audit room's app."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Every audited row is stamped with its act from the moment the room is ready."""

    name = "goldenthread.base.audit"
    label = "audit"

    def ready(self) -> None:
        """Connect the stamp."""
        from goldenthread.base.audit.history import connect

        connect()
