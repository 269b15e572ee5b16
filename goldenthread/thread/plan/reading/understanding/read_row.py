"""One row of a milestones table as read, before it has its place and key in the plan."""

from __future__ import annotations

from dataclasses import dataclass, field

from goldenthread.thread.plan.reading.source import Cell, Table
from goldenthread.thread.plan.reading.understanding.fields import Fields

Claim = tuple[Cell, str]
"""A cell and what it was understood as; its node's key is known later."""


@dataclass(slots=True)
class ReadRow:
    """One milestone to be: its fields, the cells that place it, and the cells it was read from.

    `key` is given when it is put into the plan, before any of its steps is.
    """

    fields: Fields
    place: str
    claims: list[Claim] = field(default_factory=list)
    structure: dict[str, Cell] = field(default_factory=dict)
    impact: Cell | None = None
    findings: tuple[Cell, ...] = ()
    nested: tuple[Table, ...] = ()
    group: Fields = field(default_factory=dict)
    steps: Cell | None = None
    step_of: ReadRow | None = None
    key: str = ""
