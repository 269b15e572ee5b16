"""Could this be written again? What would let an inspector repeat a finding today.

Sentences over facts that a plan holds: what answers the finding, whether any of it is finished,
what evidence and which figures there are, and whether families have a word in it. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from goldenthread.thread.plan.linting.people import FAMILIES
from goldenthread.thread.plan.linting.rules.impact_is_activity import is_activity
from goldenthread.thread.plan.standings import Standing
from goldenthread.thread.plan.strands.figures import Figure, Movement, how_it_moved, say_figure
from goldenthread.thread.plan.strands.threads import FINISHED

_FAMILIES = re.compile(rf"\b{FAMILIES}\b", re.IGNORECASE)
_FIGURES_TOLD = 3


class Answer(NamedTuple):
    """A milestone that answers a finding, itself or through its focus area.

    `told` is all that its updates say, `figures` the measures that it or its focus area states.
    """

    standing: Standing
    evidence: str = ""
    told: str = ""


class Facts(NamedTuple):
    """What a plan holds on one finding.

    `beside` counts the focus areas that only stand under the same area for improvement; `empty`
    those that answer it and hold no milestone; `withdrawn` what answered it and was withdrawn.
    """

    answers: tuple[Answer, ...] = ()
    figures: tuple[Figure, ...] = ()
    beside: int = 0
    empty: int = 0
    withdrawn: int = 0


def find_reasons(facts: Facts) -> tuple[str, ...]:
    """Why inspectors could write the finding again today, in whole sentences; none: nothing tells.

    Where nothing answers it, that alone is the reason.
    """
    answers = [each for each in facts.answers if each.standing is not Standing.STOPPED]
    if not answers:
        return tuple(_unanswered(facts))
    told = (
        _unfinished(answers),
        _unproven(answers),
        _unmeasured(facts.figures),
        _unheard(answers),
    )
    return tuple(sentence for sentence in told if sentence)


def _unanswered(facts: Facts) -> Iterator[str]:
    if facts.answers:
        yield "Everything that was to answer it has been stopped."
    elif facts.empty:
        yield "The focus area that answers it has no milestones yet."
    elif facts.withdrawn:
        yield "What was to answer it has been withdrawn from the plan."
    else:
        yield "Nobody has said yet which part of the plan answers it."
        if facts.beside:
            stands = "one focus area" if facts.beside == 1 else f"{facts.beside} focus areas"
            yield f"It stands beside {stands}. That does not yet mean that they answer it."


def _unfinished(answers: Sequence[Answer]) -> str:
    if any(each.standing in FINISHED for each in answers):
        return ""
    if len(answers) == 1:
        return "The one milestone that answers it is not finished."
    return f"None of the {len(answers)} milestones that answer it is finished."


def _unproven(answers: Sequence[Answer]) -> str:
    evidence = [each.evidence for each in answers if each.evidence.strip()]
    if not evidence:
        return "There is no evidence yet that anything has changed for children and young people."
    if all(is_activity(text) for text in evidence):
        return (
            "The evidence tells what staff did. "
            "It does not tell what has changed for children and families."
        )
    return ""


def _unmeasured(figures: Sequence[Figure]) -> str:
    if not figures:
        return "No figure is tied to what answers it, so nobody can see if things get better."
    moved = [(each, how_it_moved(each)) for each in figures]
    if any(movement is Movement.BETTER for _, movement in moved):
        return ""
    known = [each for each, movement in moved if movement is not Movement.UNKNOWN]
    if not known:
        return "Its figures do not show yet whether anything has moved."
    said = "; ".join(say_figure(each) for each in known[:_FIGURES_TOLD])
    return f"The figures have not moved towards what was aimed for: {said}."


def _unheard(answers: Sequence[Answer]) -> str:
    if any(_FAMILIES.search(f"{each.evidence} {each.told}") for each in answers):
        return ""
    return "Nothing tells what families and young people themselves say about it."
