"""Headings and lines that say no more than what follows them."""

from __future__ import annotations

import re

_GENERIC = re.compile(
    r"(?:our |the |key |planned )?(?:actions?|milestones?|action plan|delivery plan|plan"
    r"|activit(?:y|ies)|next steps|progress(?: so far| to date)?"
    r"|what (?:we|are we|will we|we will|we are) .{2,40}|how (?:we|will we) .{2,40}"
    r"|actions? (?:we|to be) .{2,30}|tracker|improvement plan|sub-?actions|(?:key )?steps"
    r"|tasks)[:.?]?",
    re.IGNORECASE,
)
"""A heading that only announces the actions beneath it."""
_OF_INSPECTORS = re.compile(r"(?:what )?(?:the )?inspect\w+ .{3,40}", re.IGNORECASE)


def only_announces(text: str) -> bool:
    """Whether words say no more than that the plan's actions follow: 'What we will do'."""
    return _GENERIC.fullmatch(text) is not None


def tells_of_inspectors(text: str) -> bool:
    """Whether words say no more than that what the inspectors said follows."""
    return _OF_INSPECTORS.fullmatch(text) is not None
