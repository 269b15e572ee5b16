"""What the site's own pages say. Pure: from counts and measures to sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goldenthread.base.design.words import say_count
from goldenthread.base.offers.sorts import Attention
from goldenthread.thread.plan.queries.shapes import MeasureLine
from goldenthread.thread.plan.standings import Counts
from goldenthread.thread.plan.verdicts import Verdict, judge, read_trajectory
from goldenthread.thread.plan.words.measures import with_unit

SAID: Mapping[Verdict, str] = {
    Verdict.MET: "The target has been reached.",
    Verdict.BETTER: "Better than at the start, but not yet at the target.",
    Verdict.SAME: "No better than at the start.",
    Verdict.WORSE: "Worse than at the start.",
    Verdict.UNKNOWN: "We cannot tell from the plan whether this is better.",
}
KINDS: Mapping[str, str] = {
    "plan.pillar": "Pillars",
    "plan.area": "Areas for improvement",
    "plan.focus_area": "Focus areas",
    "plan.milestone": "Milestones",
    "plan.finding": "Findings",
    "plan.section": "The plan's words",
}


@dataclass(frozen=True, slots=True)
class MeasureSaid:
    """A stated measure as the front page tells it."""

    name: str
    verdict: Verdict
    sentence: str
    latest: str
    baseline: str
    target: str
    values: list[float | None]


def say_how_things_are(counts: Counts) -> str:
    """One sentence on where a plan stands; it says who says so."""
    if not counts.total:
        return "This plan has no actions yet."
    done = f"{counts.done} of {say_count(counts.total, 'action')}"
    first = f"Officers say that {done} {'is' if counts.done == 1 else 'are'} done."
    if not counts.blue:
        return f"{first} They do not say of any that the change has lasted."
    return f"{first} For {counts.blue} of them they say that the change has lasted."


def say_what_is_behind(counts: Counts, behind: int) -> str:
    """One sentence on what is late or not rated; empty where nothing is.

    `behind` counts what is rated red and what is past its end, each once.
    """
    parts = []
    if behind:
        parts.append(f"{say_count(behind, 'action')} {_is(behind)} late or not moving")
    if counts.not_set:
        parts.append(
            f"{say_count(counts.not_set, 'action')} {_has(counts.not_set)} no clear rating"
        )
    sentence = " and ".join(parts)
    return f"{sentence[0].upper()}{sentence[1:]}." if sentence else ""


def say_how_much(attention: Sequence[Attention]) -> str:
    """'35 things that need attention, about 29 parts of the plan'; empty where there is nothing."""
    if not attention:
        return ""
    about = say_count(len({entry.subject for entry in attention}), "action")
    return f"{say_count(len(attention), 'thing')} that need attention, about {about}"


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def _has(number: int) -> str:
    return "has" if number == 1 else "have"


def say_measure(line: MeasureLine) -> MeasureSaid:
    """A stated measure with what may be said of it, in the plan's own figures."""
    node = line.node
    when, value = line.latest or ("", "")
    verdict = judge(node.baseline, node.target, value)
    return MeasureSaid(
        name=node.name,
        verdict=verdict,
        sentence=SAID[verdict],
        latest=f"{with_unit(value, node.unit)} ({when})" if value and when else value,
        baseline=with_unit(node.baseline, node.unit),
        target=with_unit(node.target, node.unit),
        values=read_trajectory(node.trajectory),
    )


def choose_measures(lines: tuple[MeasureLine, ...], most: int = 4) -> list[MeasureSaid]:
    """The measures that the front page shows: those with an actual value first, in plan order."""
    said = [say_measure(line) for line in lines]
    told = [one for one in said if one.latest]
    return (told + [one for one in said if not one.latest])[:most]


def name_kind(kind: str) -> str:
    """What a kind of subject is called where people choose among them."""
    return KINDS.get(kind, kind.rpartition(".")[2].replace("_", " ").capitalize())
