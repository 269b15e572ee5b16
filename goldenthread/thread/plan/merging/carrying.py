"""The newer document as the plan will hold it: under the plan's own keys. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from goldenthread.thread.plan.comparing.comparison import Comparison, Match, NodeKind, NodeName
from goldenthread.thread.plan.comparing.nodes import LaidOut
from goldenthread.thread.plan.keys import free_key
from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Finding,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
    Rating,
)

LONGEST_STEM = 70
KEYED: tuple[NodeKind, ...] = (
    "pillar",
    "area_for_improvement",
    "focus_area",
    "milestone",
    "finding",
)
RATED: tuple[NodeKind, ...] = ("pillar", "area_for_improvement", "focus_area", "milestone")
Keyed = Pillar | AreaForImprovement | FocusArea | Milestone | Finding


@dataclass(frozen=True, slots=True)
class CarriedOn:
    """The newer document under the plan's keys.

    `keys` gives the key of each node by its name in the newer document, sections among them;
    `measures` the older name of each measure that carries one on, by its newer name.
    """

    document: PlanDocument
    keys: Mapping[NodeName, str]
    measures: Mapping[str, str]


def keep_ratings(comparison: Comparison) -> Comparison:
    """The comparison as it will be merged: where the newer document rates nothing, a rating stays.

    A rating that the newer document leaves out is not taken back by it.
    """
    matches = tuple(_without_rating_taken_out(match) for match in comparison.matches)
    return replace(comparison, matches=matches)


def carry_on(comparison: Comparison, sections: list[str], taken: Collection[str]) -> CarriedOn:
    """The newer document of a settled comparison, its nodes under the keys that the plan has.

    `sections` are the keys of the plan's sections in its order, `taken` every key of the plan.
    What is new gets a free key, like the one that it has in its own document.
    """
    keys = _find_keys(comparison, sections, set(taken))
    ratings = _find_ratings(comparison)
    measures = {
        match.newer_key: match.older_key for match in comparison.matches if match.kind == "measure"
    }
    return CarriedOn(_Rekeying(keys, ratings).rekey(comparison.newer), keys, measures)


def measure_names(document: PlanDocument) -> Iterator[str]:
    """The name of each measure, as a comparison calls it, in the order in which they are built."""
    for area in document.areas_for_improvement:
        yield from _name_measures(area.key, len(area.measures))
        for focus in area.focus_areas:
            yield from _name_measures(focus.key, len(focus.measures))
            for one in focus.milestones:
                yield from _name_measures(one.key, len(one.measures))
    yield from _name_measures("plan", len(document.measures))


def _name_measures(owner: str, count: int) -> Iterator[str]:
    return (f"{owner}/measure/{at + 1}" for at in range(count))


def _without_rating_taken_out(match: Match) -> Match:
    kept = tuple(
        change
        for change in match.changes
        if not (change.field == "rating" and change.after == NO_RATING)
    )
    return match if len(kept) == len(match.changes) else match._replace(changes=kept)


def _find_keys(comparison: Comparison, sections: list[str], taken: set[str]) -> dict[NodeName, str]:
    keys: dict[NodeName, str] = {}
    for match in comparison.matches:
        if match.kind in KEYED:
            keys[NodeName(match.kind, match.newer_key)] = match.older_key
        elif match.kind == "section":
            number = int(match.older_key.rpartition("/")[2])
            keys[NodeName("section", match.newer_key)] = sections[number - 1]
    for name in comparison.added:
        if name.kind in KEYED or name.kind == "section":
            stem = name.key.replace("/", "-")[:LONGEST_STEM]
            keys[name] = free_key(stem, taken)
            taken.add(keys[name])
    return keys


def _find_ratings(comparison: Comparison) -> dict[NodeName, Rating]:
    """The ratings that stay, by the newer name of their nodes."""
    older, newer = LaidOut(comparison.older).by_name, LaidOut(comparison.newer).by_name
    found: dict[NodeName, Rating] = {}
    for match in comparison.matches:
        if match.kind not in RATED:
            continue
        name = NodeName(match.kind, match.newer_key)
        held = older[NodeName(match.kind, match.older_key)].part.rating
        if held != NO_RATING and newer[name].part.rating == NO_RATING:
            found[name] = held
    return found


class _Rekeying:
    """One walk through a document, in which each node takes its key and the rating that stays."""

    def __init__(self, keys: Mapping[NodeName, str], ratings: Mapping[NodeName, Rating]) -> None:
        self._keys, self._ratings = keys, ratings

    def rekey(self, document: PlanDocument) -> PlanDocument:
        return replace(
            document,
            findings=tuple(map(self._finding, document.findings)),
            pillars=tuple(self._take("pillar", each) for each in document.pillars),
            areas_for_improvement=tuple(map(self._area, document.areas_for_improvement)),
        )

    def _take(self, kind: NodeKind, part: Any, **changed: Any) -> Any:
        name = NodeName(kind, part.key)
        if name in self._ratings:
            changed["rating"] = self._ratings[name]
        return replace(part, key=self._keys[name], **changed)

    def _finding(self, finding: Finding) -> Finding:
        return replace(finding, key=self._keys[NodeName("finding", finding.key)])

    def _area(self, area: AreaForImprovement) -> AreaForImprovement:
        taken: AreaForImprovement = self._take(
            "area_for_improvement",
            area,
            pillar=area.pillar and self._keys[NodeName("pillar", area.pillar)],
            findings=tuple(map(self._finding, area.findings)),
            focus_areas=tuple(map(self._focus_area, area.focus_areas)),
        )
        return taken

    def _focus_area(self, focus: FocusArea) -> FocusArea:
        milestones = tuple(map(self._milestone, focus.milestones))
        taken: FocusArea = self._take("focus_area", focus, milestones=milestones)
        return taken

    def _milestone(self, one: Milestone) -> Milestone:
        parent = one.parent and self._keys[NodeName("milestone", one.parent)]
        taken: Milestone = self._take("milestone", one, parent=parent)
        return taken
