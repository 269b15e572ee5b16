"""What the page frame shows of the site as a whole."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def frame(request: HttpRequest) -> dict[str, Any]:
    """The site's name, and which workbenches are open."""
    return {"site_name": "Golden Thread", "show_design_page": settings.SHOW_DESIGN_PAGE}
