"""A local area: one SEND partnership's place."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models

from goldenthread.base.audit.history import keep_history

# First parts of addresses that are not an area's.
RESERVED_CODES = frozenset(
    {"accounts", "areas", "design", "static", "search", "work", "help", "api", "healthz"}
)


def refuse_reserved(code: str) -> None:
    """Raise ValidationError where a code would hide one of the site's own addresses."""
    if code in RESERVED_CODES:
        raise ValidationError(f"'{code}' is one of this site's own addresses; choose another code.")


class LocalArea(models.Model):
    """An English local area with a SEND partnership; `code` is the first part of its addresses.

    `gss_code` is the Office for National Statistics' code of the upper-tier authority, such as
    E06000027; a fictional area has none, and `is_fictional` says so on every page.
    """

    code = models.SlugField(unique=True, max_length=40, validators=[refuse_reserved])
    name = models.CharField(max_length=120)
    gss_code = models.CharField(max_length=9, blank=True)
    is_fictional = models.BooleanField(default=False)
    history = keep_history()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
