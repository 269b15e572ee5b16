"""Where many milestones go at once: last under their focus areas, with their steps. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from goldenthread.thread.plan.editing.ordering import (
    GAP,
    assign_positions,
    find_place,
    move_block,
)


@dataclass(frozen=True, slots=True)
class Ordering:
    """Milestones in their order, by database keys: positions, focus areas, what steps are of.

    `ranks` is each focus area's place in the plan.
    """

    positions: Mapping[int, int]
    under: Mapping[int, int]
    parents: Mapping[int, int]
    ranks: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Placed:
    """New positions of those whose place changes, and the focus area of each that moves."""

    positions: dict[int, int]
    goes: dict[int, int]


def place_all(ordering: Ordering, moved: Mapping[int, int], added: Mapping[int, int]) -> Placed:
    """Put what moves, with its steps, and what is added last under its focus area.

    Both name a focus area for each; what is added stands in no order yet. What goes to one focus
    area keeps the plan's order among itself, and added ones come after, in theirs.
    """
    goes = _with_steps(ordering.parents, moved)
    order = (*ordering.positions, *added)
    positions = dict(ordering.positions)
    last = max(positions.values(), default=0)
    positions |= {each: last + GAP * at for at, each in enumerate(added, start=1)}
    began = dict(positions)
    under = {**ordering.under, **goes, **added}
    ranks = {each: ordering.ranks[focus_area] for each, focus_area in under.items()}
    blocks: dict[int, set[int]] = {}
    for each, focus_area in (*goes.items(), *added.items()):
        blocks.setdefault(focus_area, set()).add(each)
    for focus_area in sorted(blocks, key=lambda each: ordering.ranks[each]):
        block = blocks[focus_area]
        # What goes elsewhere and has not got there yet is no landmark.
        waiting = {each for other, some in blocks.items() if other != focus_area for each in some}
        before = find_place(order, block | waiting, ranks, ordering.ranks[focus_area])
        order = move_block(order, block, before)
        positions |= assign_positions(order, positions, block)
    changed = {each: at for each, at in positions.items() if at != began[each]}
    return Placed(changed | {each: positions[each] for each in added}, goes)


def _with_steps(parents: Mapping[int, int], moved: Mapping[int, int]) -> dict[int, int]:
    """Where each milestone goes that moves, by itself or along with what it is a step of."""
    steps: dict[int, list[int]] = {}
    for step, parent in parents.items():
        steps.setdefault(parent, []).append(step)
    goes: dict[int, int] = {}
    for first, focus_area in moved.items():
        waiting = [first]
        while waiting:
            each = waiting.pop()
            if each != first and each in moved:
                continue
            goes[each] = focus_area
            waiting += steps.get(each, [])
    return goes
