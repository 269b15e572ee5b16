"""What two matched nodes say otherwise, field by field."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from typing import Any

from goldenthread.thread.plan.comparing.comparison import NUMBERS, FieldChange, NodeKind
from goldenthread.thread.plan.comparing.nodes import Node
from goldenthread.thread.plan.comparing.values import without_place

FIELDS: Mapping[NodeKind, tuple[str, ...]] = {
    "plan": (
        "title",
        "area_name",
        "plan_type",
        "version",
        "status",
        "dated",
        "front_matter",
        "vocabulary",
    ),
    "pillar": ("label", "title", "rating"),
    "area_for_improvement": ("label", "title", "wording", "rating", "implied"),
    "focus_area": (
        "label",
        "title",
        "rating",
        "accountable_officer",
        "overall_impact",
        "implied",
    ),
    "milestone": (
        "reference",
        "action",
        "reference_as_written",
        "notes",
        "accountable_officer",
        "supporting_leads",
        "start",
        "end",
        "revised_end",
        "rating",
        "percent_complete",
        "progress",
        "updates",
        "evidence",
        "prompts",
        "cross_references",
        "other",
        "hidden",
    ),
    "finding": ("text", "citation_as_written", "citations"),
    "section": ("number", "title", "level", "body"),
    "measure": (
        "reference",
        "name",
        "unit",
        "baseline",
        "target",
        "trajectory",
        "owner",
        "source",
    ),
}
"""Every field but keys, places, what stands under the node, and what it stands under."""

VALUES: Mapping[NodeKind, Callable[[Any], tuple[object, ...]]] = {
    kind: attrgetter(*names) for kind, names in FIELDS.items()
}


def say_the_same(older: Node, newer: Node) -> bool:
    """Whether every field is the same, leaving places aside."""
    values = VALUES[older.kind]
    return values(older.part) == values(newer.part) or not find_changes(older, newer)


def find_changes(older: Node, newer: Node) -> tuple[FieldChange, ...]:
    """The fields that differ, in the format's order; what they stand under is told elsewhere."""
    values = VALUES[older.kind]
    before, after = values(older.part), values(newer.part)
    if before == after:
        return ()
    return tuple(_changes(FIELDS[older.kind], before, after))


def _changes(
    names: tuple[str, ...], before: tuple[object, ...], after: tuple[object, ...]
) -> Iterator[FieldChange]:
    renumbered = False
    for name, was, stands in zip(names, before, after, strict=True):
        if was == stands or without_place(was) == without_place(stands):
            continue
        # A new reference is written in a new way: that says nothing more.
        if name == "reference_as_written" and renumbered:
            continue
        renumbered = renumbered or name in NUMBERS
        yield FieldChange(name, was, stands)
