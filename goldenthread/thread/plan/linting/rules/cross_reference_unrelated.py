"""A cross reference to an action that seems to be about something else."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import (
    a_focus_area,
    a_milestone,
    a_plan,
    a_pointing_milestone,
    an_area,
)
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.linting.telling import shorten
from goldenthread.thread.plan.linting.topics import Topics
from goldenthread.thread.plan.reading.document import Milestone, PlanDocument

_NEARER = 1 / 3
"""If so many of the plan's other actions have more in common with it, the target is doubtful."""


def _check(examined: Examined) -> Iterator[Found]:
    topics = Topics(examined)
    for placed in examined.milestones:
        targets = (to for pointer in placed.milestone.cross_references for to in pointer.to)
        for target in dict.fromkeys(targets):
            bearers = examined.by_reference.get(target, ())
            # A reference that several bear is another rule's: any of them may be meant.
            if len(bearers) != 1 or bearers[0].milestone.key == placed.milestone.key:
                continue
            nearer = topics.share_nearer(placed, bearers[0])
            if nearer is not None and nearer > _NEARER:
                says = f"{target} (‘{shorten(bearers[0].milestone.action)}’) seems unrelated."
                yield Found(placed.milestone.key, placed.milestone.place, says)


_TOPICS = (
    (
        "Health and council buy therapy together, under one contract with one set of targets",
        "Buy speech therapy with the hospital trust, and publish waiting times by locality",
        "Check the therapy contract with the hospital trust",
    ),
    (
        "Plans are written on time and describe what a pupil can do",
        "Write every education plan within twenty weeks, with advice from health",
        "Check a sample of education plans for quality",
    ),
    (
        "Fewer exclusions from school",
        "Count suspensions and exclusions by school each term",
        "Check suspensions with school governors",
    ),
    (
        "Getting ready for adulthood",
        "Open supported internships with three employers",
        "Check what internships led to with employers",
    ),
    (
        "Short breaks at home and away, booked without long forms",
        "Offer respite weekends in the holidays, with swimming, riding and overnight stays",
        "Check how respite weekends were liked",
    ),
    (
        "Travel to school",
        "Train young travellers to take the bus alone",
        "Check that the bus arrives on time",
    ),
)


def _plan(pointing: Milestone) -> PlanDocument:
    """Six focus areas of two actions each; the first has the pointing one besides."""
    focus_areas = [
        a_focus_area(
            str(at),
            a_milestone(f"{at}A", action),
            a_milestone(f"{at}B", check),
            *([pointing] if at == 1 else []),
            title=title,
        )
        for at, (title, action, check) in enumerate(_TOPICS, start=1)
    ]
    return a_plan(an_area("1", *focus_areas))


_BUY = (
    "Write one contract for speech therapy with the hospital trust, check its quality each term "
    "with employers and school governors, and publish a sample of plans"
)

RULE = Rule(
    code="cross-reference-unrelated",
    severity=Severity.LOOK,
    title="A cross reference that seems to point elsewhere",
    reason=(
        "When actions are renumbered, their cross references often keep the old numbers. Whoever "
        "follows one then reads about something else, and the link that was meant is lost."
    ),
    mend="Follow it; if it isn't the action that was meant, point to the one that is.",
    check=_check,
    cases=(
        Case("to an action about the same", _plan(a_pointing_milestone("1C", "1A", _BUY))),
        Case(
            "to another area's, with a word in common",
            _plan(a_pointing_milestone("1C", "2B", _BUY)),
        ),
        Case(
            "to one with which it has nothing in common",
            _plan(a_pointing_milestone("1C", "5A", _BUY)),
            ("milestone-1c",),
        ),
        Case("too short to tell", _plan(a_pointing_milestone("1C", "5B", "Ask governors"))),
        Case(
            "too few actions to compare with",
            a_plan(
                an_area(
                    "1",
                    a_focus_area(
                        "1",
                        a_milestone(
                            "1A",
                            _TOPICS[4][1],
                        ),
                        title=_TOPICS[4][0],
                    ),
                    a_focus_area("2", a_pointing_milestone("2A", "1A", _BUY)),
                )
            ),
        ),
    ),
)
