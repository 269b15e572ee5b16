"""Places in an order: moving a block of rows, and the fewest new positions that say so. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

# Room that is left between neighbours, so that a later row can go between them.
GAP = 1024
# Where more rows than this would have to take another place, all are spaced out: then none will.
FEW = 32


def move_block(order: Sequence[int], block: Collection[int], before: int | None) -> tuple[int, ...]:
    """The order with a block of it, in its own order, before another row; at the end for none."""
    moved = [each for each in order if each in block]
    rest = [each for each in order if each not in block]
    at = len(rest) if before is None else rest.index(before)
    return (*rest[:at], *moved, *rest[at:])


def find_place(
    order: Sequence[int], block: Collection[int], ranks: Mapping[int, int], rank: int
) -> int | None:
    """The row before which a block goes: the first that stands under a later parent, or none.

    `ranks` tells each row's parent's place; a row under none stands nowhere.
    """
    return next((each for each in order if each not in block and ranks.get(each, -1) > rank), None)


def assign_positions(
    order: Sequence[int], positions: Mapping[int, int], block: Collection[int]
) -> dict[int, int]:
    """New positions for rows, so that they stand in this order; those that keep theirs left out.

    The block goes between its neighbours where there is room. Else the rows that it passed take
    one another's positions, where they are few. Else all are spaced out anew.
    """
    where = [at for at, each in enumerate(order) if each in block]
    if not where:
        return {}
    first, last = where[0], where[-1]
    low = positions[order[first - 1]] if first else -1
    if last + 1 == len(order):
        new = {order[at]: low + GAP * (at - first + 1) for at in where}
    else:
        new = _between(order[first : last + 1], low, positions[order[last + 1]])
    changed = _changed(new or _exchange(order, positions), positions)
    if new or 0 < len(changed) <= FEW:
        return changed
    return _changed({each: GAP * (at + 1) for at, each in enumerate(order)}, positions)


def _changed(new: Mapping[int, int], positions: Mapping[int, int]) -> dict[int, int]:
    return {each: place for each, place in new.items() if positions[each] != place}


def _between(rows: Sequence[int], low: int, high: int) -> dict[int, int]:
    step = (high - low) // (len(rows) + 1)
    if step < 1:
        return {}
    return {each: low + step * (at + 1) for at, each in enumerate(rows)}


def _exchange(order: Sequence[int], positions: Mapping[int, int]) -> dict[int, int]:
    held = sorted(positions[each] for each in order)
    if len(set(held)) < len(held):
        return {}
    return dict(zip(order, held, strict=True))
