"""The two ways of asking a database for full text: one module each, with the same names."""

from __future__ import annotations

from types import ModuleType

from django.db import connection

from goldenthread.base.search.backends import postgresql, sqlite


def choose_backend() -> ModuleType:
    """The module that speaks to the database in use."""
    return postgresql if connection.vendor == "postgresql" else sqlite
