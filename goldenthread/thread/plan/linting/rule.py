"""A rule of the linter: what it looks for, why it matters, how to mend it, and its own cases."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.reading.document import PlanDocument


class Found(NamedTuple):
    """What a rule's check yields: the node, its place, and what is wrong, as a sentence."""

    about: str
    place: str
    says: str


class Case(NamedTuple):
    """A small plan, in words what it shows, and the keys of the nodes that the rule names in it.

    `empty_bullets` and `answered` are what is known of the plan besides (see `Examined`).
    """

    shows: str
    plan: PlanDocument
    names: tuple[str, ...] = ()
    empty_bullets: tuple[str, ...] = ()
    answered: frozenset[str] | None = None

    @property
    def examined(self) -> Examined:
        """The plan, laid out for the rule."""
        return Examined(self.plan, self.empty_bullets, self.answered)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `code` is its name for life ('officer-missing'): waivers and addresses hold it.

    `reason` is one paragraph that says why it matters to children and families, or to whoever
    reads the plan; `mend` one sentence that says what to do.
    """

    code: str
    severity: Severity
    title: str
    reason: str
    mend: str
    check: Callable[[Examined], Iterable[Found]]
    cases: tuple[Case, ...]
