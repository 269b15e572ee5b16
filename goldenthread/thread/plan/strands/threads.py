"""The thread of a plan: findings, what answers them, what came of it, and where it breaks. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from goldenthread.thread.plan.standings import Standing

FINISHED = frozenset({Standing.BLUE, Standing.GREEN})
UNTIED = "Nobody has said what answers it."
UNSHOWN = "At what there is to show."
ANSWERS_NOTHING = "Nobody has said which finding it answers."


class Part(NamedTuple):
    """A pillar, area for improvement or focus area; `above` is what it stands under, by id."""

    id: int
    key: str
    name: str
    above: int | None = None
    is_implied: bool = False


class Action(NamedTuple):
    """A milestone, and what there is to show for it."""

    id: int
    key: str
    name: str
    focus_area: int
    standing: Standing
    has_evidence: bool
    has_figure: bool


class Seen(NamedTuple):
    """A finding under the key of its first place, and every area that it stands under."""

    id: int
    key: str
    text: str
    areas: tuple[int, ...]


class Tie(NamedTuple):
    """A confirmed strand, to a focus area or to a milestone."""

    finding: int
    focus_area: int | None
    action: int | None


class Impact(NamedTuple):
    """What there is to show for a milestone, in words; broken where the thread ends there."""

    words: str
    is_broken: bool


class ThreadLine(NamedTuple):
    """One row of the thread as a table: a finding and what answers it, either of which may lack.

    `end` is the part or milestone tied; `broken` says where the thread breaks, or nothing.
    """

    finding: Seen | None
    end: Part | Action | None
    impact: str
    broken: str


@dataclass(frozen=True)
class Threads:
    """All of a plan's thread, or as much of it as is looked at.

    `areas` are those looked at; focus areas and milestones elsewhere are kept where a strand leads
    to them, and findings elsewhere where one comes from them.
    """

    pillars: tuple[Part, ...] = ()
    areas: tuple[Part, ...] = ()
    focus_areas: tuple[Part, ...] = ()
    actions: tuple[Action, ...] = ()
    findings: tuple[Seen, ...] = ()
    ties: tuple[Tie, ...] = ()
    looked_at: frozenset[int] = field(default_factory=frozenset)

    @property
    def size(self) -> int:
        """How many findings, focus areas and milestones there are."""
        return len(self.findings) + len(self.focus_areas) + len(self.actions)

    @cached_property
    def tied(self) -> frozenset[int]:
        """The findings that have a strand."""
        return frozenset(tie.finding for tie in self.ties)

    @cached_property
    def area_of_focus(self) -> dict[int, int | None]:
        """The area of each focus area."""
        return {each.id: each.above for each in self.focus_areas}

    @cached_property
    def answering(self) -> frozenset[int]:
        """The milestones that answer a finding, themselves or through their focus area."""
        focus = {tie.focus_area for tie in self.ties}
        direct = {tie.action for tie in self.ties}
        return frozenset(
            each.id for each in self.actions if each.id in direct or each.focus_area in focus
        )


def narrow(threads: Threads, pillar: str = "", area: str = "", focus_area: str = "") -> Threads:
    """As much of the thread as stands under these keys, and what strands tie it to elsewhere."""
    pillars = {each.id for each in threads.pillars if pillar in ("", each.key)}
    areas = {
        each.id
        for each in threads.areas
        if area in ("", each.key) and (not pillar or each.above in pillars)
    }
    focus = {
        each.id
        for each in threads.focus_areas
        if focus_area in ("", each.key) and each.above in areas
    }
    if focus_area:
        areas = {each.above for each in threads.focus_areas if each.id in focus and each.above}
    if not (pillar or area or focus_area):
        return Threads(
            threads.pillars,
            threads.areas,
            threads.focus_areas,
            threads.actions,
            threads.findings,
            threads.ties,
            frozenset(focus),
        )
    return _keep(threads, frozenset(areas), frozenset(focus))


def _keep(threads: Threads, areas: frozenset[int], focus: frozenset[int]) -> Threads:
    actions = {each.id for each in threads.actions if each.focus_area in focus}
    own = {each.id for each in threads.findings if areas & set(each.areas)}
    ties = tuple(
        tie
        for tie in threads.ties
        if tie.finding in own or tie.focus_area in focus or tie.action in actions
    )
    findings = own | {tie.finding for tie in ties}
    actions |= {tie.action for tie in ties if tie.action}
    kept_actions = tuple(each for each in threads.actions if each.id in actions)
    kept_focus = focus | {tie.focus_area for tie in ties if tie.focus_area}
    return Threads(
        pillars=threads.pillars,
        areas=tuple(each for each in threads.areas if each.id in areas),
        focus_areas=tuple(each for each in threads.focus_areas if each.id in kept_focus),
        actions=kept_actions,
        findings=tuple(each for each in threads.findings if each.id in findings),
        ties=ties,
        looked_at=focus,
    )


def impact_of(action: Action) -> Impact:
    """What there is to show for a milestone: whole only with evidence and a figure."""
    if action.standing is Standing.STOPPED:
        return Impact("Stopped.", is_broken=True)
    if action.has_evidence and action.has_figure:
        return Impact("Evidence, and a figure.", is_broken=False)
    if action.has_evidence:
        return Impact("Evidence. No figure yet.", is_broken=True)
    if action.has_figure:
        return Impact("A figure. No evidence yet.", is_broken=True)
    return Impact("No evidence yet.", is_broken=True)


def list_lines(threads: Threads) -> Iterator[ThreadLine]:
    """Every strand, each finding without one, and each milestone that answers nothing."""
    ties: dict[int, list[Tie]] = {}
    for tie in threads.ties:
        ties.setdefault(tie.finding, []).append(tie)
    actions = {each.id: each for each in threads.actions}
    focus = {each.id: each for each in threads.focus_areas}
    for finding in threads.findings:
        if finding.id not in ties:
            yield ThreadLine(finding, None, "", UNTIED)
        for tie in ties.get(finding.id, ()):
            yield _line(finding, actions.get(tie.action or 0), focus.get(tie.focus_area or 0))
    for action in threads.actions:
        if action.id not in threads.answering:
            yield ThreadLine(None, action, impact_of(action).words, ANSWERS_NOTHING)


def _line(finding: Seen, action: Action | None, focus_area: Part | None) -> ThreadLine:
    if action is None:
        return ThreadLine(finding, focus_area, "See its milestones.", "")
    impact = impact_of(action)
    return ThreadLine(finding, action, impact.words, UNSHOWN if impact.is_broken else "")
