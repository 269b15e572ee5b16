"""The thread as nodes in strips: one a finding and a milestone, or in groups where there are many.

Pure. A strip is an area for improvement: its findings at the left, what is done at the right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from goldenthread.thread.plan.strands.threads import (
    FINISHED,
    UNTIED,
    Action,
    Part,
    Seen,
    Threads,
    impact_of,
)

MOST_NODES = 200
MOST_TIES = 400
MOST_GROUPS = 60
MOST_SHOWN = 100
ELSEWHERE = "Elsewhere in the plan"
NONE_DONE = "Nothing is done about it."
Address = Callable[[str, str], str]
"""The address of a node, by its kind ('finding', 'milestone', 'focus_area', 'area') and its key."""


class Node(NamedTuple):
    """One knot of the picture with its words.

    `broken` is why the thread breaks there. `impact` stands at the right of what is done.
    """

    id: str
    title: str
    url: str
    broken: str = ""
    impact: str = ""
    is_impact_broken: bool = False
    is_group: bool = False
    is_heading: bool = False


class Strip(NamedTuple):
    """What stands together: a heading with its address, and the nodes of both columns."""

    heading: str
    url: str
    left: tuple[Node, ...]
    middle: tuple[Node, ...]


class Sketch(NamedTuple):
    """The picture before it is laid out. `note` says what is left out of it, if anything is.

    `ties` are pairs of nodes' ids; `through` those of a focus area that a strand leads to and each
    of its milestones.
    """

    strips: tuple[Strip, ...]
    ties: tuple[tuple[str, str], ...]
    through: tuple[tuple[str, str], ...] = ()
    note: str = ""
    is_grouped: bool = False


def sketch(threads: Threads, address: Address, zoomed: str = "") -> Sketch:
    """The thread drawn whole where it is small enough, and else in groups that open by a link.

    `zoomed` is what is looked at: '', 'pillar', 'area' or 'focus_area'.
    """
    if threads.size <= MOST_NODES and len(threads.ties) <= MOST_TIES:
        return _sketch_all(threads, address)
    level = _level(threads, zoomed)
    if level:
        return _sketch_groups(threads, level)
    cut = _cut(threads)
    note = "There is more here than a picture can show. The table has all of it."
    return _sketch_all(cut, address)._replace(note=note)


def _level(threads: Threads, zoomed: str) -> str:
    """What is grouped by: the level below what is looked at; none where there is only one group."""
    if zoomed == "focus_area":
        return ""
    if zoomed == "area" or len(threads.areas) == 1:
        return "focus_area" if len(threads.looked_at) > 1 else ""
    has_pillars = not zoomed and len({each.above for each in threads.areas}) > 1
    return "pillar" if len(threads.areas) > MOST_GROUPS and has_pillars else "area"


def _cut(threads: Threads) -> Threads:
    findings = threads.findings[:MOST_SHOWN]
    actions = threads.actions[:MOST_SHOWN]
    focus = {each.focus_area for each in actions}
    known = {each.id for each in actions}
    seen = {each.id for each in findings}
    ties = [
        tie
        for tie in threads.ties
        if tie.finding in seen and (tie.action in known or tie.focus_area in focus)
    ]
    return Threads(
        threads.pillars,
        threads.areas[:MOST_GROUPS],
        tuple(each for each in threads.focus_areas if each.id in focus),
        actions,
        findings,
        tuple(ties[:MOST_TIES]),
        threads.looked_at,
    )


def _sketch_all(threads: Threads, address: Address) -> Sketch:
    areas = {area.id for area in threads.areas}
    strips = [_strip(threads, area, address) for area in threads.areas]
    left = [each for each in threads.findings if not areas & set(each.areas)]
    focus = [
        each
        for each in threads.focus_areas
        if each.above not in areas or each.id not in threads.looked_at
    ]
    known = {each.id for each in focus}
    among = {each.id for each in threads.focus_areas} - known
    loose = [each for each in threads.actions if each.focus_area not in among]
    middle = [*_focus_nodes(focus, threads, address, ()), *(_action(one, address) for one in loose)]
    if left or middle:
        nodes = tuple(_finding(each, threads, address) for each in left)
        strips.append(Strip(ELSEWHERE, "", nodes, tuple(middle)))
    ties = (
        (f"f{tie.finding}", f"m{tie.action}" if tie.action else f"a{tie.focus_area}")
        for tie in threads.ties
    )
    tied = {tie.focus_area for tie in threads.ties}
    return Sketch(
        tuple(strip for strip in strips if strip.left or strip.middle),
        tuple(ties),
        tuple(
            (f"a{each.focus_area}", f"m{each.id}")
            for each in threads.actions
            if each.focus_area in tied
        ),
    )


def _strip(threads: Threads, area: Part, address: Address) -> Strip:
    looked_at = {each.id for each in threads.areas}
    findings = [
        each
        for each in threads.findings
        if next((one for one in each.areas if one in looked_at), None) == area.id
    ]
    focus = [
        each
        for each in threads.focus_areas
        if each.above == area.id and each.id in threads.looked_at
    ]
    return Strip(
        area.name,
        address("area", area.key),
        tuple(_finding(each, threads, address) for each in findings),
        tuple(_focus_nodes(focus, threads, address, threads.actions)),
    )


def _focus_nodes(
    focus: Iterable[Part], threads: Threads, address: Address, actions: Sequence[Action]
) -> Iterable[Node]:
    tied = {tie.focus_area for tie in threads.ties}
    for each in focus:
        if not each.is_implied or each.id in tied:
            url = address("focus_area", each.key)
            yield Node(f"a{each.id}", each.name, url, is_heading=True)
        yield from (_action(one, address) for one in actions if one.focus_area == each.id)


def _finding(finding: Seen, threads: Threads, address: Address) -> Node:
    broken = "" if finding.id in threads.tied else UNTIED
    return Node(f"f{finding.id}", finding.text, address("finding", finding.key), broken)


def _action(action: Action, address: Address) -> Node:
    impact = impact_of(action)
    url = address("milestone", action.key)
    return Node(f"m{action.id}", action.name, url, "", impact.words, impact.is_broken)


def _sketch_groups(threads: Threads, level: str) -> Sketch:
    above = {each.id: each.above for each in threads.areas}
    kept = {"pillar": threads.pillars, "area": threads.areas}
    parts = [
        *(kept.get(level) or [one for one in threads.focus_areas if one.id in threads.looked_at])
    ]

    def group_of_area(area: int | None) -> int | None:
        return above.get(area or 0) if level == "pillar" else area

    def group_of_focus(focus: int | None) -> int | None:
        return (
            focus if level == "focus_area" else group_of_area(threads.area_of_focus.get(focus or 0))
        )

    finding_in = {
        each.id: group_of_area(next((one for one in each.areas if one in above), None))
        for each in threads.findings
    }
    focus_of = {each.id: each.focus_area for each in threads.actions}
    shown = parts[:MOST_GROUPS]
    sides = threads.areas if level == "focus_area" else tuple(shown)
    ties = {
        (
            f"f{finding_in[tie.finding]}",
            f"m{group_of_focus(tie.focus_area or focus_of.get(tie.action or 0))}",
        )
        for tie in threads.ties
        if tie.finding in finding_in
    }
    left = _finding_groups(threads, sides, finding_in, "area" if level == "focus_area" else level)
    middle = _action_groups(threads, shown, group_of_focus, level)
    more = len(parts) - len(shown)
    note = f"{more} more are not in the picture. The table has all of them." if more else ""
    strip = Strip("", "", left, middle)
    return Sketch((strip,), tuple(sorted(ties)), note=note, is_grouped=True)


def _finding_groups(
    threads: Threads, parts: Sequence[Part], group: dict[int, int | None], level: str
) -> tuple[Node, ...]:
    total = Counter(group.values())
    loose = Counter(group[each.id] for each in threads.findings if each.id not in threads.tied)
    return tuple(
        Node(
            f"f{each.id}",
            f"{_count(total[each.id], 'finding')} in {each.name}",
            f"?{level}={each.key}",
            f"{loose[each.id]} without a strand." if loose[each.id] else "",
            is_group=True,
        )
        for each in parts
        if total[each.id]
    )


def _action_groups(
    threads: Threads,
    parts: Sequence[Part],
    group_of: Callable[[int | None], int | None],
    level: str,
) -> tuple[Node, ...]:
    total: Counter[int | None] = Counter()
    done: Counter[int | None] = Counter()
    shown: Counter[int | None] = Counter()
    for each in threads.actions:
        group = group_of(each.focus_area)
        total[group] += 1
        done[group] += each.standing in FINISHED
        shown[group] += not impact_of(each).is_broken
    return tuple(
        Node(
            f"m{each.id}",
            f"{each.name}: {_count(total[each.id], 'milestone')}, {done[each.id]} finished",
            f"?{level}={each.key}",
            "" if total[each.id] else NONE_DONE,
            f"{shown[each.id]} of {total[each.id]} with evidence and a figure.",
            shown[each.id] < total[each.id] or not total[each.id],
            is_group=True,
        )
        for each in parts
    )


def _count(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
