"""Whether a row of a milestones table goes on with the one before, and the two put together."""

from __future__ import annotations

import re

from goldenthread.thread.plan.reading.document import NO_DATE
from goldenthread.thread.plan.reading.understanding.fields import Fields
from goldenthread.thread.plan.reading.understanding.grid import GridRow
from goldenthread.thread.plan.reading.understanding.read_row import ReadRow
from goldenthread.thread.plan.reading.understanding.row_layout import RowLayout, said_in

_HANGING = re.compile(
    r"(?:,|;|-|–|\(|\b(?:and|or|the|a|an|of|to|for|in|with|on|by|from|that|which|is|are|as|at"
    r"|their|all|each|our|this|who|between|into|through|including))$",
    re.IGNORECASE,
)
_OF_ITS_OWN = ("start", "end", "revised_end", "rating", "prompts")
_GOING_ON = ("progress", "evidence", "accountable_officer")
_OF_THE_ACTION = frozenset({"action", "hidden", "notes", "cross_references"})


def joins(
    row: GridRow, before: GridRow, read: ReadRow, pending: ReadRow, layout: RowLayout
) -> bool:
    """Whether a row goes on with the one before, instead of being a milestone in its own right."""
    action = said_in(row.spread, layout.action)
    if action is not None and action is said_in(before.spread, layout.action):
        return _shares_reference(row, before, layout)
    fields = read.fields
    if "reference" in fields or "action" not in pending.fields or layout.action is None:
        return False
    if "action" not in fields:
        return bool(fields) and not read.structure and not _is_dated_alone(fields)
    if any(name in fields for name in _OF_ITS_OWN):
        return False
    said: str = fields["action"]
    alone = not any(name not in _OF_THE_ACTION for name in fields)
    goes_on = said[:1].islower() or (alone and _HANGING.search(pending.fields["action"]))
    return bool(goes_on) and (layout.reference is not None or alone)


def _shares_reference(row: GridRow, before: GridRow, layout: RowLayout) -> bool:
    """Whether two rows under one merged action are one milestone: no reference of its own."""
    here = said_in(row.spread, layout.reference)
    return here is None or here is said_in(before.spread, layout.reference)


def _is_dated_alone(fields: Fields) -> bool:
    """Whether a row says dates or a rating and no words that could go on with others."""
    dated = any(name in fields for name in _OF_ITS_OWN)
    return dated and not any(name in fields for name in _GOING_ON)


def join(pending: ReadRow, read: ReadRow) -> None:
    """Add what a row says to the one before it."""
    known = pending.fields
    for name, value in read.fields.items():
        old = known.get(name)
        if old is None or old == NO_DATE:
            known[name] = value
        elif name == "action":
            if value != old:
                known[name] = f"{old} {value}"
        elif isinstance(old, str) and isinstance(value, str):
            if value not in old.split("\n"):
                gap = " " if value[:1].islower() or _HANGING.search(old) else "\n"
                known[name] = f"{old}{gap}{value}"
        elif isinstance(old, (tuple, list)) and isinstance(value, (tuple, list)):
            known[name] = [*old, *(new for new in value if new not in old)]
    pending.claims += read.claims
    pending.findings += tuple(f for f in read.findings if f not in pending.findings)
    pending.nested += read.nested
    pending.impact = pending.impact or read.impact
