"""Cross references in an action: '(cross ref: 3A)', '(see also 2.1)' (domain/plan.md section 1)."""

from __future__ import annotations

import re

from goldenthread.thread.plan.reading.document import CrossReference
from goldenthread.thread.plan.reading.references import normalise_reference

_CROSS = r"(?:cross|x)[\s-]*ref(?:erence)?(?:s|d|ed|ences|enced)?\b\.?"
_SEE = (
    r"(?:(?:please\s+)?(?:see(?:\s+also)?|also\s+see|refer(?:s)?(?:\s+to)?|c\.?f\.)"
    r"|(?:linked|links?|linking|relates?|connects?|depends)(?:\s+(?:to|with|on))?)\b"
)
_BRACKET = re.compile(
    rf"[(\[]\s*(?:(?P<cross>{_CROSS})|(?P<see>{_SEE}))(?P<inside>[^()\[\]]*"
    r"(?:\((?:[ivx]{1,5}|[a-z])\)[^()\[\]]*)*)(?P<close>[)\]]?)",
    re.IGNORECASE,
)
_UNBRACKETED = re.compile(rf"(?<=[\s.;])(?P<cross>{_CROSS})(?P<inside>[^()\[\]]*)$", re.IGNORECASE)
_LEAD = re.compile(
    r"[\s:;.,-]*(?:(?:to|with|and|also|actions?|milestones?|refs?)\b[\s:.]*)*", re.IGNORECASE
)
_TARGET = re.compile(
    r"(?:(?!year|stage|key|page|age)[A-Z]{1,6}[\s-]?)?\d{1,3}(?:[./-]\d{1,3})*(?:\s?[A-Z](?![A-Z])(?:[./-]\d{1,3})*)?"
    r"(?:\s?\((?:[ivx]{1,5}|[a-z])\))?(?![\w%])",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s*(?:,|;|&|/|\+|\band\b|\bor\b|\balso\b)\s*(?:and\s+)?(?:actions?\s+|milestones?\s+)?",
    re.IGNORECASE,
)
_MENTIONED = re.compile(r"ref|see|link|relat|c\.?f\.|connect|depend", re.IGNORECASE)


def find_cross_references(action: str) -> tuple[str, tuple[CrossReference, ...]]:
    """The action without its cross references, and those, in order, brackets and notes as written.

    Targets are normalised references in order, empty where the writing is cut off. Words such
    as 'see' open a cross reference only where a reference follows: '(see appendix)' stays.
    """
    bracketed = "(" in action or "[" in action
    if not (bracketed or "ref" in action.lower()) or not _MENTIONED.search(action):
        return action, ()
    found: list[CrossReference] = []
    kept: list[str] = []
    position = 0
    for match in [*_BRACKET.finditer(action), *_UNBRACKETED.finditer(action)]:
        if match.start() < position:
            continue
        targets = _targets(match["inside"])
        if not _is_cross_reference(match, targets):
            continue
        found.append(CrossReference(match.group().strip(), targets))
        kept.append(action[position : match.start()])
        position = match.end()
    if not found:
        return action, ()
    kept.append(action[position:])
    return _join(kept), tuple(found)


def _is_cross_reference(match: re.Match[str], targets: tuple[str, ...]) -> bool:
    """An unclosed bracket is one only where nothing but targets, or nothing at all, follows."""
    groups = match.groupdict()
    if not groups["cross"]:
        return bool(targets and groups["close"])
    if groups.get("close"):
        return True
    return len(match["inside"].split()) <= 6 and (bool(targets) or "close" in groups)


def _targets(inside: str) -> tuple[str, ...]:
    lead = _LEAD.match(inside)
    position = lead.end() if lead else 0
    targets: list[str] = []
    while target := _TARGET.match(inside, position):
        targets.append(normalise_reference(target.group()))
        between = _BETWEEN.match(inside, target.end())
        if not between:
            break
        position = between.end()
    return tuple(targets)


def _join(pieces: list[str]) -> str:
    text = ""
    for piece in pieces:
        stripped = piece.lstrip(" \t") if not text or text[-1].isspace() else piece
        text += stripped
    text = re.sub(r"[ \t]+(?=[.,;:](?:\s|$))", "", text)
    return text.strip()
