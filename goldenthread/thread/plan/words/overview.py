"""The plan on a page: pillars down, areas for improvement across, and the same as a table. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from goldenthread.base.design.words import say_count
from goldenthread.thread.plan.addresses import node_address, plan_address
from goldenthread.thread.plan.queries.shapes import AreaLine, FocusAreaLine, PillarLine, PlanOnAPage
from goldenthread.thread.plan.standings import Counts, Standing
from goldenthread.thread.plan.words.links import milestones_address
from goldenthread.thread.plan.words.names import (
    label_area,
    label_focus_area,
    label_pillar,
    title_area,
)
from goldenthread.thread.plan.words.ratings import NOUN, WORDS, say_done

FINDING = "finding,findings"


class Choice(NamedTuple):
    """One rating to show alone, or all of them."""

    words: str
    how_many: int
    url: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Card:
    """One part of the plan: what it is called, where it leads, and where its milestones stand.

    `chosen` says how many of them bear the rating chosen, and leads to those.
    """

    label: str
    title: str
    url: str
    bar: dict[str, int]
    counts: Counts
    aside: str
    chosen: str
    chosen_url: str


@dataclass(frozen=True, slots=True)
class Block:
    """A pillar with its areas for improvement; without a label where areas stand on their own."""

    head: Card | None
    cards: tuple[Card, ...]


class Line(NamedTuple):
    """One row of the table: each rating's words with its count, and the total of all."""

    label: str
    title: str
    url: str
    counts: tuple[tuple[str, int], ...]
    total: int


@dataclass(frozen=True, slots=True)
class Table:
    """Every area's counts; the last line is the whole plan's."""

    headings: tuple[str, ...]
    lines: tuple[Line, ...]
    whole: Line


class Overview:
    """Puts a plan on a page for an area's code, with one rating chosen or none."""

    def __init__(self, page: PlanOnAPage, area: str, rating: Standing | None = None) -> None:
        self._page = page
        self._area = area
        self._plan = page.plan.key
        self._rating = rating

    def choices(self) -> list[Choice]:
        """All ratings together, then each that any milestone bears, or that is chosen."""
        here = plan_address(self._area, self._plan)
        counts = self._page.counts
        every = Choice("All", counts.total + counts.stopped, here, self._rating is None)
        return [every] + [
            Choice(WORDS[each], count, f"{here}?rating={each.value}", each is self._rating)
            for each, count in counts
            if count or each is self._rating
        ]

    def blocks(self) -> list[Block]:
        """The pillars, and last the areas that stand under none."""
        found = [
            Block(self.pillar(line), tuple(self.area(each) for each in line.areas))
            for line in self._page.pillars
        ]
        alone = tuple(self.area(each) for each in self._page.areas_without_pillar)
        return [*found, Block(None, alone)] if alone else found

    def table(self) -> Table:
        """The same as numbers, with a column for each rating that any milestone bears."""
        shown = [each for each, count in self._page.counts if count]
        areas = [area for pillar in self._page.pillars for area in pillar.areas]
        cards = [self.area(each) for each in (*areas, *self._page.areas_without_pillar)]
        return Table(
            tuple(WORDS[each] for each in shown),
            tuple(_line(card.label, card.title, card.url, card.counts, shown) for card in cards),
            _line("The whole plan", "", "", self._page.counts, shown),
        )

    def pillar(self, line: PillarLine) -> Card:
        """A pillar's card."""
        return self._card(
            label_pillar(line.node),
            line.node.title,
            node_address(self._area, self._plan, "pillar", line.node.key),
            line.counts,
            say_done(line.counts),
            pillar=line.node.key,
        )

    def area(self, line: AreaLine) -> Card:
        """The card of an area for improvement."""
        return self._card(
            label_area(line.node),
            title_area(line.node),
            node_address(self._area, self._plan, "area", line.node.key),
            line.counts,
            _answers(line),
            area=line.node.key,
        )

    def focus_areas(self, lines: Iterable[FocusAreaLine]) -> list[Card]:
        """The cards of focus areas."""
        return [
            self._card(
                label_focus_area(line.node),
                line.node.title,
                node_address(self._area, self._plan, "focus_area", line.node.key),
                line.counts,
                say_count(line.counts.total, NOUN),
                focus_area=line.node.key,
            )
            for line in lines
        ]

    def _card(
        self, label: str, title: str, url: str, counts: Counts, aside: str, **where: str
    ) -> Card:
        chosen, chosen_url = "", ""
        if self._rating is not None:
            count = getattr(counts, self._rating.value)
            chosen = f"{count or 'None'} of {say_count(counts.total + counts.stopped, NOUN)}"
            if count:
                chosen_url = milestones_address(
                    self._area, self._plan, rating=self._rating.value, **where
                )
        return Card(label, title, url, counts.by_mark, counts, aside, chosen, chosen_url)


def _answers(line: AreaLine) -> str:
    milestones = say_count(line.counts.total, NOUN)
    if not line.findings:
        return f"{milestones}. The plan names no findings here."
    return f"{milestones}, answering {say_count(line.findings, FINDING)}"


def _line(label: str, title: str, url: str, counts: Counts, shown: Sequence[Standing]) -> Line:
    told = tuple((WORDS[each], getattr(counts, each.value)) for each in shown)
    return Line(label, title, url, told, sum(count for _, count in told))


def read_rating(asked: str) -> Standing | None:
    """The standing that an address names, if any."""
    return Standing(asked) if asked in set(Standing) else None
