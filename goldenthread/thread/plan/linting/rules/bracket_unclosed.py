"""An action with a bracket that is never closed."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_milestone, a_plan_of
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.reading.document import CrossReference, Milestone

_PAIRS = {")": "(", "]": "["}
_SHOWN = 40


def _check(examined: Examined) -> Iterator[Found]:
    for milestone, _, _ in examined.milestones:
        for text in _texts(milestone):
            at = _first_unclosed(text)
            if at is not None:
                words = " ".join(text[at : at + _SHOWN].split())
                more = "…" if len(text) > at + _SHOWN else ""
                yield Found(
                    milestone.key, milestone.place, f"The bracket of ‘{words}{more}’ isn't closed."
                )


def _texts(milestone: Milestone) -> tuple[str, ...]:
    """The action, and the cross references that were taken out of it."""
    pointers = (each.as_written for each in milestone.cross_references)
    return (milestone.action, *(each for each in pointers if each not in milestone.action))


def _first_unclosed(text: str) -> int | None:
    """Where the first bracket stands that nothing closes; '1)' and 'a)' open none."""
    opened: list[int] = []
    for at, mark in enumerate(text):
        if mark in _PAIRS.values():
            opened.append(at)
        elif opened and _PAIRS.get(mark) == text[opened[-1]]:
            opened.pop()
    return opened[0] if opened else None


RULE = Rule(
    code="bracket-unclosed",
    severity=Severity.SHOULD,
    title="A bracket that isn't closed",
    reason=(
        "An open bracket often means that the end of a sentence was lost when the text was copied. "
        "Part of what was promised to children may have gone with it."
    ),
    mend="Close the bracket, and check that no words are lost.",
    check=_check,
    cases=(
        Case("closed", a_plan_of(a_milestone("1A", "Map what is bought (health and care)"))),
        Case(
            "never closed",
            a_plan_of(a_milestone("1A", "Map what is bought (in line with the code")),
            ("milestone-1a",),
        ),
        Case(
            "a cross reference breaks off",
            a_plan_of(a_milestone("1A", cross_references=(CrossReference("(cross ref;", ()),))),
            ("milestone-1a",),
        ),
        Case(
            "'a)' and '1)' open nothing",
            a_plan_of(a_milestone("1A", "a) Map what is bought with parents 1) in health")),
        ),
        Case(
            "one bracket within another",
            a_plan_of(a_milestone("1A", "Tell parents (in writing (or by phone)) what was agreed")),
        ),
    ),
)
