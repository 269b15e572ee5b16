"""Findings that point to another area of the plan in place of the report: 'as in section 6'."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from goldenthread.thread.plan.linting.citing import cites_report, sections_pointed_at
from goldenthread.thread.plan.linting.examined import Examined, PlacedFinding
from goldenthread.thread.plan.linting.folding import fold


class Pointers:
    """Which findings point to which areas, and what stands there."""

    def __init__(self, examined: Examined) -> None:
        self._near = examined.near_findings
        self._standing: dict[tuple[str, str], list[PlacedFinding]] = defaultdict(list)
        for text, appearances in examined.findings_by_text.items():
            for placed in appearances:
                self._standing[_label_of(placed), text].append(placed)
        document = examined.document
        self._areas = {fold(area.label) for area in document.areas_for_improvement if area.label}
        self._sections = {
            fold(each.number) for each in document.sections if each.number and each.body
        }
        self.pointing: Sequence[PlacedFinding] = [
            placed for placed in examined.findings if sections_pointed_at(placed.finding)
        ]
        """The findings that point to a section, in document order."""

    def knows(self, number: str) -> bool:
        """Whether the plan has an area of that number, or a section that says something."""
        return fold(number) in self._areas or fold(number) in self._sections

    def matches(self, placed: PlacedFinding, number: str) -> Sequence[PlacedFinding]:
        """The other findings of that area with the same text; if none, with nearly the same.

        A section that is no area may hold anything: of it the finding itself is given.
        """
        label, text = fold(number), fold(placed.finding.text)
        if label not in self._areas:
            return [placed]
        same = [each for each in self._standing.get((label, text), ()) if each is not placed]
        if same:
            return same
        return [
            each
            for near in self._near.get(text, ())
            for each in self._standing.get((label, near), ())
        ]

    def round_trip(self, placed: PlacedFinding) -> Sequence[PlacedFinding]:
        """The findings that a pointer leads through on its way back to where it began.

        Empty where it leads to the report, or to nothing, or never back.
        """
        reached: dict[str, PlacedFinding] = {}
        waiting, back = [placed], False
        while waiting:
            for each in self._next(waiting.pop()):
                if cites_report(each.finding):
                    return ()
                if each.finding.key == placed.finding.key:
                    back = True
                elif each.finding.key not in reached:
                    reached[each.finding.key] = each
                    waiting.append(each)
        return list(reached.values()) if back else ()

    def _next(self, placed: PlacedFinding) -> Sequence[PlacedFinding]:
        numbers = sections_pointed_at(placed.finding)
        return [
            each
            for number in numbers
            if fold(number) in self._areas
            for each in self.matches(placed, number)
        ]


def _label_of(placed: PlacedFinding) -> str:
    return fold(placed.area.label) if placed.area and placed.area.label else ""
