"""Success told in words that nobody could count or check."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import (
    MEASURE,
    a_focus_area,
    a_milestone,
    a_plan,
    an_area,
)
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.reading.document import FocusArea, PlanDocument

_NUMBERS = (
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
    r"|thousand|dozen|once|twice"
    r"|one (?:fewer|less|more|in|\w+ (?:fewer|less|more))|one year|one month|one week|one day"
)
_SHARES = (
    r"all|every(?:one|body)?|each|both|fifths?|sixths?|tenths?|half|halve[sd]?|thirds?|quarters?|quarterly|majority|most"
    r"|none|nobody|no one|never|no (?!longer)\w+|double[sd]?|triple[sd]?|per ?cent|percentages?"
    r"|proportions?|rates?|numbers?|shares?|counts?|averages?|median|totals?|scores?"
)
_TIMES = (
    r"january|february|march|april|june|july|august|september|october|november|december"
    r"|daily|weekly|monthly|termly|yearly|annual(?:ly)?"
    r"|(?:year|term|month) before|last (?:year|term|month)|on time|same day|next day"
    r"|an? (?:hour|day|week|fortnight|month|term|year)"
)
_SOURCES = (
    r"surveys?|questionnaires?|polls?|audits?|census|sen2|poet|scorecards?|dashboards?"
    r"|data(?:sets?)?|statistics|kpis?|benchmark\w*|ofsted|cqc|tribunals?|national|england"
)
_MEASURABLE = re.compile(rf"\d|%|\b(?:{_NUMBERS}|{_SHARES}|{_TIMES}|{_SOURCES})\b", re.IGNORECASE)
_SHOWN = 60


def _check(examined: Examined) -> Iterator[Found]:
    for focus, area in examined.focus_areas:
        if focus.measures or area.measures:
            continue
        vague = [each for each in focus.milestones if each.evidence and not each.measures]
        for milestone in vague:
            if not _MEASURABLE.search(milestone.evidence or ""):
                yield Found(milestone.key, milestone.place, _say(milestone.evidence or ""))
        impact = focus.overall_impact
        if impact and not _MEASURABLE.search(impact) and not _is_measured(focus):
            yield Found(focus.key, focus.place, _say(impact))


def _is_measured(focus: FocusArea) -> bool:
    """Whether anything under the focus area says in figures how it is going."""
    return any(
        each.measures or _MEASURABLE.search(each.evidence or "") for each in focus.milestones
    )


def _say(text: str) -> str:
    words = " ".join(text.split())
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
    return f"Nobody could count or check ‘{shown.rstrip('.')}’."


def _plan(evidence: str, impact: str | None = None) -> PlanDocument:
    milestone = a_milestone("1A", evidence=evidence, measures=())
    return a_plan(an_area("1", a_focus_area("1", milestone, overall_impact=impact)))


RULE = Rule(
    code="success-not-measurable",
    severity=Severity.SHOULD,
    title="Success that nobody could check",
    reason=(
        "‘Families feel better supported’ is a good hope. Without a number, a date or a survey "
        "that asks them, anybody can say that it came true, and families can't show that it "
        "didn't."
    ),
    mend="Say how many, how much, by when or in which survey; or tie a measure to it.",
    check=_check,
    cases=(
        Case("a share", _plan("Half of the families say that they wait less")),
        Case("a number in words", _plan("Twenty young people start paid work")),
        Case("a named survey", _plan("The forum's survey shows that parents are heard")),
        Case("nobody", _plan("Nobody turns 18 without knowing who will care for them")),
        Case("a hope", _plan("Families feel better supported"), ("milestone-1a",)),
        Case("'no longer' counts nothing", _plan("Families no longer chase us"), ("milestone-1a",)),
        Case(
            "a measure says what the words don't",
            a_plan(
                an_area(
                    "1",
                    a_focus_area(
                        "1",
                        a_milestone("1A", evidence="Families chase less", measures=(MEASURE,)),
                        overall_impact="Families trust us",
                    ),
                )
            ),
        ),
        Case(
            "neither the impact nor anything under it",
            _plan("Families feel supported", "Children thrive"),
            ("milestone-1a", "focus-area-1"),
        ),
    ),
)
