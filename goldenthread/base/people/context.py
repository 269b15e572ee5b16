"""What every template knows of who is looking."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from goldenthread.base.offers.subjects import PUBLIC


def viewer(request: HttpRequest) -> dict[str, Any]:
    """`viewer` and `area` (null on pages that belong to none, and on error pages)."""
    return {
        "viewer": getattr(request, "viewer", PUBLIC),
        "area": getattr(request, "area", None),
    }
