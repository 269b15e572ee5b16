"""Readable keys for plans: the last part of their addresses. Pure."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.utils.text import slugify


def plan_stem(kind: str, dated: date | None) -> str:
    """The key that a plan would like: its kind and its year."""
    return slugify(f"{kind} {dated.year}" if dated else kind)


def free_key(stem: str, taken: Collection[str]) -> str:
    """The stem, or the first of stem-2, stem-3 … that nobody has."""
    key, number = stem, 1
    while key in taken:
        number += 1
        key = f"{stem}-{number}"
    return key
