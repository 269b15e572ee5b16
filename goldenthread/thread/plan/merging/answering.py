"""Answering a comparison's questions: one by one, or all that are left at once. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldenthread.thread.plan.comparing.comparison import Comparison, Decision, NodeName


def take_first_suggestions(comparison: Comparison) -> list[Decision]:
    """For each question that is left, the likeliest node that no earlier one took; else it is new.

    Questions stand in the newer document's order.
    """
    return list(_take_first(comparison))


def call_all_new(comparison: Comparison) -> list[Decision]:
    """For each question that is left: it carries nothing on."""
    return [Decision(each.newer.kind, each.newer.key, None) for each in comparison.unsure]


def put_together(before: Sequence[Decision], after: Sequence[Decision]) -> list[Decision]:
    """Both, the later one where both speak of the same node."""
    found = {(each.kind, each.newer_key): each for each in (*before, *after)}
    return list(found.values())


def _take_first(comparison: Comparison) -> Iterator[Decision]:
    taken: set[NodeName] = set()
    for each in comparison.unsure:
        names = (NodeName(one.kind, one.older_key) for one in each.alternatives)
        first = next((name for name in names if name not in taken), None)
        if first is not None:
            taken.add(first)
        yield Decision(each.newer.kind, each.newer.key, first.key if first else None)
