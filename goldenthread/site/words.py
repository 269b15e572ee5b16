"""What the site's own pages say. Pure: from counts and measures to sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goldenthread.base.design.words import say_count, say_number
from goldenthread.site.concerns import Concern
from goldenthread.thread.plan.queries.shapes import MeasureLine
from goldenthread.thread.plan.standings import Counts
from goldenthread.thread.plan.verdicts import Verdict, judge, read_trajectory
from goldenthread.thread.plan.words.measures import with_unit
from goldenthread.thread.plan.words.ratings import NOUN, say_done

SAID: Mapping[Verdict, str] = {
    Verdict.MET: "The target has been reached.",
    Verdict.BETTER: "Better than at the start, but not yet at the target.",
    Verdict.SAME: "No better than at the start.",
    Verdict.WORSE: "Worse than at the start.",
    Verdict.UNKNOWN: "We cannot tell from the plan whether this is better.",
}
# What is good comes last; what nobody has measured comes after what nobody can judge.
_WORST_FIRST: Mapping[Verdict, int] = {
    Verdict.WORSE: 0,
    Verdict.SAME: 1,
    Verdict.UNKNOWN: 2,
    Verdict.BETTER: 3,
    Verdict.MET: 4,
}
_BAD = frozenset({Verdict.WORSE, Verdict.SAME})
MOST_MEASURES = 12
KINDS: Mapping[str, str] = {
    "plan.plan": "Plans",
    "plan.pillar": "Pillars",
    "plan.area": "Areas for improvement",
    "plan.focus_area": "Focus areas",
    "plan.milestone": "Milestones",
    "plan.finding": "Findings",
    "plan.measure": "Measures",
    "plan.section": "The plan's words",
    "plan.comment": "Comments",
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
        return "This plan has no milestones yet."
    if counts.is_unrated:
        return say_done(counts)
    done = f"{counts.done} of {say_count(counts.total, NOUN)}"
    first = f"Officers say that {done} {'is' if counts.done == 1 else 'are'} done."
    if not counts.blue:
        return f"{first} They do not say of any that the change has lasted."
    return f"{first} For {counts.blue} of them they say that the change has lasted."


def say_what_is_behind(counts: Counts, behind: int) -> str:
    """One sentence on what is late or not rated; empty where nothing is, or all that was said.

    `behind` counts what is rated red and what is past its end, each once.
    """
    parts = []
    if behind:
        parts.append(f"{say_count(behind, NOUN)} {_is(behind)} late or not moving")
    if counts.not_set and not counts.is_unrated:
        parts.append(f"{say_count(counts.not_set, NOUN)} {_has(counts.not_set)} no clear rating")
    sentence = " and ".join(parts)
    return f"{sentence[0].upper()}{sentence[1:]}." if sentence else ""


def say_how_much(concerns: Sequence[Concern]) -> str:
    """'29 things that need attention'; empty where there is nothing."""
    if not concerns:
        return ""
    need = "needs" if len(concerns) == 1 else "need"
    return f"{say_count(len(concerns), 'thing')} that {need} attention"


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


def choose_measures(lines: Sequence[MeasureLine], most: int = MOST_MEASURES) -> list[MeasureSaid]:
    """The measures that the front page shows, the worst first and those never measured last.

    Each kind stands in the plan's order. Where there are more than `most`, the best are left out;
    what is worse than at the start, or no better, is always shown.
    """
    said = sorted(
        map(say_measure, lines), key=lambda one: (_WORST_FIRST[one.verdict], not one.latest)
    )
    bad = sum(one.verdict in _BAD for one in said)
    return said[: max(most, bad)]


def say_which_measures(shown: int, of: int) -> str:
    """How the measures shown were chosen and ordered; empty where there is but one."""
    if of < 2:
        return ""
    if shown == of:
        return "All of them stand here. Those that got worse come first."
    return (
        f"These are {shown} of {say_number(of)}. Those that got worse come first, and every one "
        "that is no better than at the start is among them."
    )


def name_kind(kind: str) -> str:
    """What a kind of subject is called where people choose among them."""
    return KINDS.get(kind, kind.rpartition(".")[2].replace("_", " ").capitalize())
