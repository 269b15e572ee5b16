"""Addresses of the same page with something changed: page, order, filter, download."""

from __future__ import annotations

from django.http import QueryDict


def change_query(query: QueryDict, **changes: str | int | None) -> str:
    """'?pillar=2&page=3': the query with names set, or taken out where the value is None."""
    changed = query.copy()
    for name, value in changes.items():
        if value is None:
            changed.pop(name, None)
        else:
            changed[name] = str(value)
    # An address without empty filters can be read and shared.
    for name in [name for name, values in changed.lists() if not any(values)]:
        del changed[name]
    return f"?{changed.urlencode()}"
