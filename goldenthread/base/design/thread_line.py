"""The gold line at the top of a page: from what was found to what changed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ThreadStep:
    """One step: what sort of thing ('Finding'), which one, and where it is.

    `broken` is the reason, in a sentence, why the thread ends here ('No evidence yet.'); a broken
    step needs no text. `is_here` marks the page being read.
    """

    label: str
    text: str = ""
    url: str = ""
    broken: str = ""
    is_here: bool = False
