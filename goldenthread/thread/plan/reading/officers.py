"""Accountable and supporting people, where one cell holds both (domain/plan.md section 3.6)."""

from __future__ import annotations

import re
from typing import NamedTuple

_ACCOUNTABLE = (
    r"(?:accountable|lead|owner|responsible|senior responsible|sro|overall lead|strategic lead"
    r"|executive lead)(?:\s+(?:officer|owner|lead|person|agency|organisation|role))?(?:\(s\)|s)?"
)
_SUPPORTING = (
    r"(?:support(?:ing|ed by)?|delivery|delivered by|operational|action|deputy|co|other|partner"
    r"|contributors?|with|working with|partners?|team|project)"
    r"(?:[\s-]+(?:officers?|leads?|team|partners?|agenc(?:y|ies)|owner|people|group))?(?:\(s\)|s)?"
)
_LABEL = re.compile(
    rf"(?:^|(?<=[\n;,.|]))\s*(?:(?P<accountable>{_ACCOUNTABLE})|(?P<supporting>{_SUPPORTING}))\s*[:–—]\s*",
    re.IGNORECASE,
)
_SENIOR = re.compile(
    r"\b(?:accountab\w+|senior|sro|executive|exec|sponsor|strategic|director|oversight|overall)\b",
    re.IGNORECASE,
)
_DELIVERS = re.compile(
    r"\b(?:action|deliver\w*|operational|day[ -]to[ -]day|support\w*|deputy|project|task"
    r"|implement\w*|second|contact)\b",
    re.IGNORECASE,
)
_EDGES = " \t\n;,|"


class Officers(NamedTuple):
    """Who answers for an action and who supports it, as written; null where not said."""

    accountable: str | None
    supporting: str | None


def seniority(heading: str) -> int:
    """How high the words over a column of owners stand: 2 answers for it, 0 delivers it, 1 neither.

    Of two owners the higher is accountable: 'Senior responsible officer' beside 'Action lead'.
    """
    if _SENIOR.search(heading):
        return 2
    return 0 if _DELIVERS.search(heading) else 1


def split_officers(cell: str) -> Officers:
    """Tell 'Lead: A; Support: B' apart; without labels the whole cell is accountable.

    Commas and semicolons part nothing by themselves: roles have commas in their titles.
    """
    text = cell.strip()
    labels = list(_LABEL.finditer(text))
    if not labels:
        return Officers(text or None, None)
    before = text[: labels[0].start()].strip(_EDGES)
    accountable = [before] if before else []
    supporting: list[str] = []
    for index, label in enumerate(labels):
        until = labels[index + 1].start() if index + 1 < len(labels) else len(text)
        who = text[label.end() : until].strip(_EDGES)
        if who:
            (accountable if label["accountable"] else supporting).append(who)
    return Officers("\n".join(accountable) or None, "\n".join(supporting) or None)
