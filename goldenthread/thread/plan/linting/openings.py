"""How an action opens: who is to do it, and with which verb."""

from __future__ import annotations

import re

_WHO = (
    r"(?:(?:all|the|our|local|area|areas?|every|each|each of|both|relevant|key|senior|other"
    r"|agencies|agency|schools?|settings?|colleges?|partners?|partnership|leaders?|council|ccg|icb|nhs|la"
    r"|lea|health|education|social|care|sencos?|services?|managers?|teams?|leads?|officers?|board"
    r"|group|staff|professionals?|practitioners?|providers?|commissioners?|head ?teachers?|heads?"
    r"|send|and|of)[\s,]+){1,9}"
)
OPENING = re.compile(
    r"[\W_]*(?:we (?:will|shall|are going to|plan to|aim to)"
    rf"|(?:{_WHO})(?:to|will|should|must)|to)\s+"
    r"|[\W_]+",
    re.IGNORECASE,
)
"""What may stand before the verb: a bullet, 'We will', 'To', 'All agencies to'."""


def after_opening(action: str) -> str:
    """The action from its verb on: 'All agencies to consider it' gives 'consider it'."""
    opening = OPENING.match(action)
    return action[opening.end() :] if opening else action
