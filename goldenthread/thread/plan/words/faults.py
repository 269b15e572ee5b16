"""The linter's faults in words, and where to mend them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from goldenthread.base.design.words import say_count, say_date
from goldenthread.thread.plan.addresses import node_address
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.lint import BY_CODE
from goldenthread.thread.plan.linting.rule import Rule
from goldenthread.thread.plan.queries.faults import FaultCount
from goldenthread.thread.plan.words.links import page_address

_KINDS = (
    ("milestone-", "milestone"),
    ("focus-area-", "focus_area"),
    ("afi-", "area"),
    ("pillar-", "pillar"),
)


class RuleLine(NamedTuple):
    """One rule with how often it found something, in a row of the table of counts."""

    rule: Rule
    open: int
    waived: int


class SeverityGroup(NamedTuple):
    """All rules of one severity that found something."""

    severity: Severity
    lines: tuple[RuleLine, ...]

    @property
    def open(self) -> int:
        """How many faults of this severity still stand."""
        return sum(line.open for line in self.lines)


def group_counts(counts: Iterable[FaultCount]) -> list[SeverityGroup]:
    """The counts by severity, gravest first; within one, most often found first.

    A rule that has gone since the plan was looked through is left out.
    """
    lines = [
        RuleLine(BY_CODE[each.rule], each.open, each.waived)
        for each in counts
        if each.rule in BY_CODE
    ]
    lines.sort(key=lambda line: -line.open)
    groups = [
        SeverityGroup(severity, tuple(line for line in lines if line.rule.severity is severity))
        for severity in Severity
    ]
    return [group for group in groups if group.lines]


def say_counts(groups: Sequence[SeverityGroup]) -> str:
    """How many things there are to mend, by how much they matter, or that nothing is wrong."""
    open_ = {group.severity: group.open for group in groups}
    if not any(open_.values()):
        return "We looked this plan through and found nothing wrong."
    must, should, look = (open_.get(severity, 0) for severity in Severity)
    are = "is" if look == 1 else "are"
    return (
        f"{say_count(must, 'thing')} must be mended, {say_count(should, 'thing')} should be "
        f"mended, and {look} {are} worth a look."
    )


def say_when(at: datetime | None, *, has_changed: bool) -> str:
    """When the plan was looked through, and whether it has changed since."""
    if at is None:
        return "Nobody has looked this plan through yet."
    changed = " The plan has changed since." if has_changed else ""
    return f"Looked through on {say_date(at)}.{changed}"


def mending_address(about: str, area: str, plan: str) -> str:
    """Where a fault can be seen and mended: the node's own page, or the list that it stands in."""
    for prefix, kind in _KINDS:
        if about.startswith(prefix):
            return node_address(area, plan, kind, about)
    if about.startswith("finding-"):
        return page_address("findings", area, plan)
    return page_address("sections", area, plan) if about.startswith("section") else ""
