"""Labels of the front matter that no colon sets off: 'Inspection – 7 to 11 October 2024'."""

from __future__ import annotations

import re

_DASHED = re.compile(r"(?P<label>[A-Z][\w '’/&-]{2,50}?)\s+[–—-]\s+(?P<value>\S.{1,160})")
_OF_THE_FRONT = re.compile(
    r"\b(?:inspection|inspected|revisit|officers?|leads?|owner|dates?|published|author|chair|board"
    r"|advisers?|advisors?|contact|sponsor|executive|partnership|area|authority)\b",
    re.IGNORECASE,
)


_OF_A_DOCUMENT = re.compile(
    r"\b(?:version|status|document|issue|classification|review|prepared|approved|agreed|signed"
    r"|governance|revision|circulation|title|name)\b",
    re.IGNORECASE,
)


def is_of_the_front(label: str) -> bool:
    """Whether a label is of a fact about the plan itself: its version, owner, inspection."""
    return bool(_OF_THE_FRONT.search(label) or _OF_A_DOCUMENT.search(label))


def front_label(text: str) -> tuple[str, str] | None:
    """A label of the front matter and its value, set apart by a dash; null for other lines."""
    match = _DASHED.fullmatch(text)
    if match is None or not _OF_THE_FRONT.search(match["label"]) or len(match["label"].split()) > 6:
        return None
    return match["label"].strip(), match["value"].strip()
