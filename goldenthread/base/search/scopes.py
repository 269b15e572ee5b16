"""Whose a text is, as words that stand in the index beside its own and that nobody types. Pure."""

from __future__ import annotations

import re


def name_area(area: str, audience: str) -> str:
    """An area's texts for one audience."""
    return f"qqa{_fold(area)}qq{_fold(audience)}"


def name_kind(kind: str) -> str:
    """Texts of one kind of subject."""
    return f"qqk{_fold(kind)}"


def name_whole(whole: str) -> str:
    """Texts of one thing that has many parts, such as a plan."""
    return f"qqw{_fold(whole)}"


def _fold(name: str) -> str:
    # Letters and figures only: whatever else stands in a name would end the word.
    return re.sub(r"[^a-z0-9]", "zz", name.lower())
