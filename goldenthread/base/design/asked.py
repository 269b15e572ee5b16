"""What an address asks of a list that the list doesn't have, each told in a sentence. Pure."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.core.paginator import Page

DOWNLOADS = ("csv", "xlsx")
NOT_DOWNLOADED = (
    "Nothing was downloaded, because one of the choices is none that we know. "
    "Put it right here, then download the list again."
)
LONGEST = 60


def say_unknown_page(asked: str | None, page: Page[Any]) -> str:
    """That there is no such page, and which one is shown; empty where it is the one asked for."""
    if not asked or asked in {str(page.number), "last"}:
        return ""
    which = "the only one" if not page.has_other_pages() else f"page {page.number}"
    return f"There is no page ‘{_cut(asked)}’, so {which} is shown."


def say_unknown_order(asked: str, names: Collection[str]) -> str:
    """That a list has no such order; empty where it has, or none was asked for."""
    if not asked or asked.removeprefix("-") in names:
        return ""
    return f"We do not know the order ‘{_cut(asked)}’, so the list stands in its usual one."


def say_unknown_download(asked: str) -> str:
    """That a list can't be downloaded as this; empty where it can, or no download was asked for."""
    if not asked or asked in DOWNLOADS:
        return ""
    return f"We cannot make a download as ‘{_cut(asked)}’. Choose CSV or Excel."


def _cut(asked: str) -> str:
    return asked if len(asked) <= LONGEST else f"{asked[: LONGEST - 1]}…"
