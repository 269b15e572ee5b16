"""What a database knows of its own tables, brought up to date after a large write."""

from __future__ import annotations

from django.db import connection

_LOOK_AGAIN = {"postgresql": "ANALYZE", "sqlite": "PRAGMA optimize"}


def refresh_statistics() -> None:
    """Have the database count its tables again, so that it finds its way in them.

    Until PostgreSQL does so by itself, which may take minutes, a page over ten thousand new rows
    is answered as if they were few, and takes seconds.
    """
    with connection.cursor() as cursor:
        cursor.execute(_LOOK_AGAIN[connection.vendor])
