"""How a rule's sentence speaks of findings, citations and areas."""

from __future__ import annotations

from collections.abc import Sequence

from goldenthread.thread.plan.linting.examined import PlacedFinding, PlacedMilestone
from goldenthread.thread.plan.reading.document import AreaForImprovement, Citation

_MOST = 5
_SHOWN = 60


def tell_list(parts: Sequence[str]) -> str:
    """'a', 'a and b', 'a, b and c'; of more than five the first, and how many more there are."""
    if len(parts) > _MOST:
        return f"{', '.join(parts[: _MOST - 1])} and {len(parts) - _MOST + 1} more"
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def tell_area(area: AreaForImprovement | None) -> str:
    """'area 2', by its title where it has no number."""
    if area is None:
        return "no area"
    named = area.label or area.title
    return f"area {named}" if named else "another area"


def tell_finding(placed: PlacedFinding) -> str:
    """Where a finding stands: 'line 131, area 2'."""
    if placed.area is None or placed.area.implied:
        return placed.finding.place
    return f"{placed.finding.place}, {tell_area(placed.area)}"


def tell_milestone(placed: PlacedMilestone) -> str:
    """'10A (line 215)'; by its place alone where it has no reference."""
    reference, place = placed.milestone.reference, placed.milestone.place
    return f"{reference} ({place})" if reference else f"the action at {place}"


def tell_citation(citation: Citation) -> str:
    """'P4 MF 7', 'page 4', 'paragraph 12'."""
    kind_and_number = " ".join(part for part in (citation.kind, citation.number) if part)
    if citation.page is None:
        return kind_and_number
    return f"P{citation.page} {kind_and_number}" if kind_and_number else f"page {citation.page}"


def shorten(text: str) -> str:
    """The beginning of a text, up to a word's end, in one line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rsplit(' ', 1)[0]}…"
