"""Which headings are pillars, areas for improvement and focus areas, told by the whole document.

A word can't say its own level: a 'priority' stands above workstreams in one plan and below
pillars in another, and many headings have no such word at all. So headings that look alike form
a class, the classes are ordered by how they nest, and levels are dealt to the classes from the
outside in, bending as few of the words that stand at one level in nearly every plan as possible;
how many levels there are decides the rest. A heading that has no milestones beneath it and no
word of the plan's structure is a section.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence
from itertools import pairwise, product
from typing import Literal, NamedTuple

from goldenthread.thread.plan.reading.dates import is_date_like
from goldenthread.thread.plan.reading.headings import read_heading_line
from goldenthread.thread.plan.reading.understanding.announcements import (
    only_announces,
    tells_of_inspectors,
)

Level = Literal["pillar", "area", "focus_area", "section"]
ORDER: tuple[Level, ...] = ("pillar", "area", "focus_area")
SECTION_ROW = 20
_APPENDIX = re.compile(r"(?:appendix|annex|annexe)\b", re.IGNORECASE)
_MOST_CLASSES = 7
_SHARED, _DROPPED, _BENT = 8, 6, 3
"""What it costs for two classes to share a level, for one to have none, to bend a word by one."""
_DEFAULTS: dict[int, tuple[Level, ...]] = {
    0: (),
    1: ("area",),
    2: ("area", "focus_area"),
    3: ORDER,
}


class Facts(NamedTuple):
    """What is known of one heading before its level is.

    `rank` is how deep the layout puts it (smaller encloses larger), `prefers` the level that its
    word suggests and how firmly, `planned` whether milestones stand beneath it, `text` its words,
    `word` the one that its number counts, known ('focus area') or not ('pledge').
    """

    rank: int
    prefers: Level | None
    firm: bool
    planned: bool
    text: str
    word: str | None = None


class _Class(NamedTuple):
    """Headings that look alike: rank and suggested level, and where they stand in the document."""

    rank: int
    prefers: Level | None
    firm: bool
    members: tuple[int, ...]


def deal_levels(headings: Sequence[Facts]) -> list[Level]:
    """Give each heading its level; `headings` are all of the document's, in its order."""
    classes = _drop_wrappers(_classes(headings), headings)
    levels: list[Level] = ["section"] * len(headings)
    for level, group in zip(_deal(classes), classes, strict=False):
        for member in group.members:
            levels[member] = level
    for position, first in _said_again(headings).items():
        levels[position] = levels[first]
    return levels


def _said_again(headings: Sequence[Facts]) -> dict[int, int]:
    """Headings with a word of structure that say again, at another rank, what one before said.

    'Workstream 1: Advice' over the measures of an appendix is the workstream of the plan.
    """
    first: dict[str, int] = {}
    again: dict[int, int] = {}
    for position, heading in enumerate(headings):
        words = heading.text.casefold()
        before = first.setdefault(words, position)
        worded = heading.prefers or heading.word
        if worded and not heading.planned and headings[before].rank != heading.rank:
            again[position] = before
    return again


def scope(headings: Sequence[Facts], position: int) -> range:
    """The headings that stand beneath the one at `position`: up to its next equal or better."""
    rank = headings[position].rank
    end = position + 1
    while end < len(headings) and headings[end].rank > rank:
        end += 1
    return range(position + 1, end)


def _classes(headings: Sequence[Facts]) -> list[_Class]:
    """Structural headings by rank and word, outermost first."""
    by_rank: dict[int, list[int]] = defaultdict(list)
    outer = _over_others(headings)
    again = _said_again(headings)
    for position, heading in enumerate(headings):
        if position in outer or position in again or _is_apart(headings, position, again):
            continue
        leads = _leads_to_milestones(headings, position) or _counts_over(headings, position)
        if heading.prefers or leads:
            by_rank[heading.rank].append(position)
    classes: list[_Class] = []
    for rank in sorted({*by_rank, *(headings[position].rank for position in outer)}):
        over = tuple(position for position in outer if headings[position].rank == rank)
        if over:
            classes.append(_Class(rank, None, False, over))
        classes += _split(rank, by_rank[rank], headings)
    return classes


def _is_apart(headings: Sequence[Facts], position: int, again: Container[int]) -> bool:
    """Whether a heading is a date, an appendix, or stands over the plan's headings said again."""
    heading = headings[position]
    if is_date_like(heading.text):
        return True
    if heading.planned or heading.prefers:
        return False
    inside = scope(headings, position)
    beneath = [inner for inner in inside if headings[inner].prefers or inner in again]
    said_again = bool(beneath) and all(inner in again for inner in beneath)
    return said_again or _APPENDIX.match(heading.text) is not None


def _over_others(headings: Sequence[Facts]) -> list[int]:
    """Wordless section rows with nothing beneath them but another section row: the outer ones."""
    return [
        position
        for position, (heading, following) in enumerate(pairwise(headings))
        if heading.rank >= SECTION_ROW
        and heading.rank == following.rank
        and not (heading.prefers or heading.planned)
        and following.planned
    ]


def _leads_to_milestones(headings: Sequence[Facts], position: int) -> bool:
    """Whether milestones, or headings of the plan's structure, stand beneath a heading."""
    if headings[position].planned:
        return True
    beneath = (headings[inner] for inner in scope(headings, position))
    return any(inner.planned or inner.prefers in ORDER for inner in beneath)


def _counts_over(headings: Sequence[Facts], position: int) -> bool:
    """Whether a heading by an unknown word stands over one of the plan set at the same rank."""
    heading = headings[position]
    after = next((h for h in headings[position + 1 :] if h.rank <= heading.rank), None)
    if not heading.word or after is None or after.rank < heading.rank:
        return False
    return after.word not in (None, heading.word) and bool(after.prefers or after.planned)


def _outer_words(members: Sequence[int], headings: Sequence[Facts]) -> list[str]:
    """The words of one rank that always stand over another word of it, with nothing between."""
    inner: set[str | None] = {None}
    found: dict[str, None] = {}
    for one, other in pairwise([*members, None]):
        heading = headings[one or 0]
        after = headings[other].word if other is not None else None
        if heading.word is None:
            continue
        found.setdefault(heading.word)
        if heading.planned or after in (None, heading.word):
            inner.add(heading.word)
    return [word for word in found if word not in inner]


def _split(rank: int, members: list[int], headings: Sequence[Facts]) -> list[_Class]:
    """Classes within one rank: by suggested level; wordless headings join a lone worded class."""
    over = _outer_words(members, headings)
    classes = [
        _class_of([m for m in members if headings[m].word == word], rank, headings) for word in over
    ]
    members = [member for member in members if headings[member].word not in over]
    groups: dict[Level | None, list[int]] = defaultdict(list)
    for member in members:
        groups[headings[member].prefers].append(member)
    worded = [level for level in ORDER if level in groups]
    nested = rank >= SECTION_ROW and any(
        headings[member - 1].prefers and not headings[member - 1].planned
        for member in groups.get(None, ())
        if member
    )
    if None in groups and len(worded) == 1 and not nested:
        groups[worded[0]] = sorted(groups[worded[0]] + groups.pop(None))
    ordered: Iterable[Level | None] = sorted(
        groups, key=lambda level: (ORDER.index(level) if level else 9, groups[level][0])
    )
    return classes + [_class_of(groups[level], rank, headings, level) for level in ordered]


def _class_of(
    members: Sequence[int], rank: int, headings: Sequence[Facts], level: Level | None = None
) -> _Class:
    """The class of some headings; of one word, they suggest that word's level."""
    level = level or headings[members[0]].prefers
    return _Class(rank, level, any(headings[m].firm for m in members), tuple(members))


def _drop_wrappers(classes: list[_Class], headings: Sequence[Facts]) -> list[_Class]:
    """Leave out wordless headings that only wrap the plan, or say again what stands beneath."""
    kept: list[_Class] = []
    for position, group in enumerate(classes):
        inner = classes[position + 1] if position + 1 < len(classes) else None
        if group.prefers is None and (_generic(group, headings) or _wraps(group, inner, headings)):
            continue
        if group is classes[-1] and _is_all_of_one_area(group, kept, headings):
            continue
        kept.append(group)
    return kept


def _is_all_of_one_area(group: _Class, outer: Sequence[_Class], headings: Sequence[Facts]) -> bool:
    """Whether a lone heading without word or number stands over all that a plan's one area has."""
    if group.prefers or len(group.members) > 1 or not outer:
        return False
    alone = all(len(other.members) == 1 for other in outer)
    return alone and read_heading_line(headings[group.members[0]].text) is None


def _generic(group: _Class, headings: Sequence[Facts]) -> bool:
    """Whether the headings only announce rows, or all say the same under every area."""
    said = [headings[member].text for member in group.members]
    if all(only_announces(text) or tells_of_inspectors(text) for text in said):
        return True
    texts = Counter(map(str.casefold, said))
    return len(group.members) > 1 and len(texts) == 1


def _wraps(group: _Class, inner: _Class | None, headings: Sequence[Facts]) -> bool:
    """Whether a lone heading has several of `inner` beneath it, or each says one of them again."""
    if inner is None or inner.rank <= group.rank:
        return False
    within = set(inner.members)
    beneath = [len(within.intersection(scope(headings, member))) for member in group.members]
    says_again = group.rank == 0 or inner.prefers is not None
    if says_again and all(count == 1 for count in beneath):
        return True
    return len(beneath) == 1 and beneath[0] > 1


def _deal(classes: Sequence[_Class]) -> tuple[Level, ...]:
    """Levels for the classes, outside in, that agree best with what their words suggest."""
    choices: tuple[Level, ...] = (*ORDER, "section")
    classes = classes[:_MOST_CLASSES]
    hands = [hand for hand in product(choices, repeat=len(classes)) if _in_order(hand)]
    return min(hands, key=lambda hand: (_bending(hand, classes), _unlike_default(hand, classes)))


def _in_order(hand: tuple[Level, ...]) -> bool:
    dealt = [ORDER.index(level) for level in hand if level != "section"]
    return all(outer <= inner for outer, inner in pairwise(dealt))


def _bending(hand: tuple[Level, ...], classes: Sequence[_Class]) -> int:
    """How far a hand of levels departs from the words, and how many classes share a level."""
    bent = 0
    for level, group in zip(hand, classes, strict=True):
        if level == "section":
            bent += _DROPPED * 2 if group.firm else _DROPPED
        elif group.prefers and level != group.prefers:
            distance = abs(ORDER.index(level) - ORDER.index(group.prefers))
            bent += distance * _BENT if group.firm else 0
    for one, level in enumerate(hand):
        bent += sum(_SHARED for other_level in hand[one + 1 :] if other_level == level != "section")
    return bent


def _unlike_default(hand: tuple[Level, ...], classes: Sequence[_Class]) -> int:
    """How far a hand departs from the usual: one level is areas, two are areas and focus areas.

    What stands beneath headings that call themselves pillars is areas first.
    """
    dealt = [level for level in hand if level != "section"]
    pillars = any(group.prefers == "pillar" and group.firm for group in classes)
    usual = ORDER if pillars else _DEFAULTS.get(len(dealt), ORDER)
    return sum(level != expected for level, expected in zip(dealt, usual, strict=False))
