"""Where in the plan the next piece belongs: nodes found again or made, and the current ones."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from rapidfuzz.fuzz import ratio

from goldenthread.thread.plan.reading.document import NO_RATING, Pillar
from goldenthread.thread.plan.reading.understanding.drafts import (
    DraftArea,
    DraftFocusArea,
    DraftPlan,
)
from goldenthread.thread.plan.reading.understanding.keys import UNNUMBERED, Keys, tail
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.titles import Named

SAME = 60.0
"""Two nodes of one label whose words are less alike than this (of 100) are not the same."""
_OF_A_WORDING = 8
OF_COLUMNS = 50
"""The rank of nodes that columns name: every heading stands outside them."""


@dataclass
class PlanBuilder:
    """The plan so far and the pillar, area and focus area that what follows belongs to.

    `areas` and `focus_areas` find nodes again by label, or by their words where they have none.
    """

    keys: Keys
    plan: DraftPlan = field(default_factory=DraftPlan)
    pillar: Pillar | None = None
    area: DraftArea | None = None
    focus: DraftFocusArea | None = None
    rank: int = OF_COLUMNS
    area_rank: int = OF_COLUMNS
    focus_rank: int = OF_COLUMNS
    told: set[tuple[str, str]] = field(default_factory=set)
    areas: dict[str, list[DraftArea]] = field(default_factory=lambda: defaultdict(list))
    focus_areas: dict[tuple[str, str], list[DraftFocusArea]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def enter_pillar(self, named: Named, place: str) -> str:
        """Go to a pillar, the one of the same number if there is one; gives its key."""
        found = next((p for p in self.plan.pillars if _is_same_pillar(p, named)), None)
        if found is None:
            key = self._key("pillar", named.label)
            found = Pillar(key, named.label, named.title or named.wording or "", NO_RATING, place)
            self.plan.pillars.append(found)
        self.pillar, self.area, self.focus = found, None, None
        return found.key

    def enter_area(self, named: Named, place: str) -> str:
        """Go to an area for improvement, found again by its label and words, or made."""
        alike = self.areas[named.label or named.words]
        found = next((area for area in alike if self._is_same_area(area, named)), None)
        if found is None:
            found = DraftArea(self._key("afi", named.label), place, *named)
            found.pillar = self.pillar.key if self.pillar else None
            self.plan.areas.append(found)
            alike.append(found)
        else:
            found.title = found.title or named.title
            found.wording = found.wording or named.wording
        self.area, self.focus = found, None
        return found.key

    def enter_focus_area(self, named: Named, place: str) -> str:
        """Go to a focus area of the current area, which is implied where there is none."""
        area = self.current_area(place)
        title = named.title or named.wording
        alike = self.focus_areas[area.key, named.label or (title or "").casefold()]
        found = next((f for f in alike if _is_same_focus(f, named)), None)
        if found is None:
            key = self._key("focus-area", named.label, "" if area.implied else area.key)
            found = DraftFocusArea(key, place, named.label, title)
            area.focus_areas.append(found)
            alike.append(found)
        self.focus = found
        return found.key

    def current_area(self, place: str) -> DraftArea:
        """The area that what stands at `place` belongs to; implied where there is none."""
        if self.area is None:
            pillar = self.pillar.key if self.pillar else None
            implied = (a for a in self.plan.areas if a.implied and a.pillar == pillar)
            self.area = next(implied, None)
        if self.area is None:
            stem = f"{tail(pillar)}-implied" if pillar else "implied"
            self.area = DraftArea(self.keys.labelled("afi", stem), place, implied=True)
            self.area.pillar = pillar
            self.plan.areas.append(self.area)
        return self.area

    def current_focus_area(self, place: str) -> DraftFocusArea:
        """The focus area that what stands at `place` belongs to; implied where there is none."""
        if self.focus is None:
            area = self.current_area(place)
            self.focus = next((f for f in area.focus_areas if f.implied), None)
        if self.focus is None:
            stem = "implied" if area.implied else f"{tail(area.key)}-implied"
            self.focus = DraftFocusArea(self.keys.labelled("focus-area", stem), place, implied=True)
            area.focus_areas.append(self.focus)
        return self.focus

    def is_new(self, told: tuple[str, str]) -> bool:
        """Whether words (with the key of their node) come up for the first time."""
        if told in self.told:
            return False
        self.told.add(told)
        return True

    def settle(self, notebook: Notebook) -> None:
        """Give what is said of an area to its implied focus area, if it has no others."""
        self._words_alike()
        claims = notebook.claims
        for area in self.plan.areas:
            alone = len(area.focus_areas) == 1 and area.focus_areas[0].implied
            focus = area.focus_areas[0] if alone else None
            for text, place in area.impacts:
                if focus is None:
                    claims.refuse(place, "Only a focus area has an overall impact.")
                    continue
                focus.overall_impact[text] = None
                claims.take(place, "the overall impact of a focus area", focus.key)
            for text, place in area.leads:
                if focus is None or focus.accountable_officer is not None:
                    claims.refuse(place, "Only a focus area has an officer, and only one.")
                    continue
                focus.accountable_officer = text
                claims.take(place, "a focus area's accountable officer", focus.key)

    def _words_alike(self) -> None:
        """Where areas are headed by their wording, a short one is wording too, not a title."""
        areas = [area for area in self.plan.areas if not area.implied]
        worded = [area for area in areas if area.wording and not area.title]
        if len(worded) * 3 < len(areas) * 2:
            return
        for area in areas:
            if area.title and not area.wording and len(area.title.split()) >= _OF_A_WORDING:
                area.title, area.wording = None, area.title

    def leave(self) -> None:
        """Leave the plan's structure: what follows belongs to no node."""
        self.pillar = self.area = self.focus = None

    def _key(self, kind: str, label: str | None, parent: str = "") -> str:
        if label:
            return self.keys.labelled(kind, label)
        return self.keys.unlabelled(kind, parent)

    def _is_same_area(self, area: DraftArea, named: Named) -> bool:
        """Whether an area of the same label, or without one of the same words, is meant again."""
        words = Named(area.label, area.title, area.wording).words
        again = bool(area.title) and (area.label, area.title) == (named.label, named.title)
        if self.pillar is not None and area.pillar not in (None, self.pillar.key) and not again:
            return False
        return area.label == named.label and (not named.label or _alike(words, named.words))


def _is_same_pillar(pillar: Pillar, named: Named) -> bool:
    if pillar.label and named.label:
        return pillar.label.casefold() == named.label.casefold()
    return (pillar.title or "").casefold() == (named.title or "").casefold()


def _is_same_focus(focus: DraftFocusArea, named: Named) -> bool:
    theirs, ours = (focus.title or "").casefold(), (named.title or named.wording or "").casefold()
    return focus.label == named.label and (not named.label or _alike(theirs, ours))


def _alike(one: str, other: str) -> bool:
    """Whether words may be the same node's: one says nothing, begins the other, or is like it."""
    if not one or not other or one.startswith(other) or other.startswith(one):
        return True
    return ratio(one, other) >= SAME or one in other or other in one


__all__ = ["OF_COLUMNS", "UNNUMBERED", "PlanBuilder"]
