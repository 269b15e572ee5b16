"""Impact that tells what staff did, and nothing of what it changed for children or families."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_focus_area, a_milestone, a_plan, an_area
from goldenthread.thread.plan.linting.people import CHILDREN_OR_FAMILIES
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.reading.document import PlanDocument

_PAPERS = (
    r"minutes|agendas?|terms of reference|attendance (?:list|register)s?|action plans?"
    r"|polic(?:y|ies)|strateg(?:y|ies)|documents?|reports?|protocols?|frameworks?|guidance|guides?|handbooks?"
    r"|templates?|leaflets?|newsletters?|toolkits?|pathways?|charters?|specifications?|contracts?"
    r"|agreements?|memorand(?:um|a)|procedures?|plan|papers?|registers?|job descriptions?"
    r"|websites?|web pages?|proposals?|business cases?"
)
_MADE = (
    r"written|published|agreed|signed(?: off)?|produced|drafted|finali[sz]ed|approved|adopted"
    r"|completed?|in place|ratified|circulated|shared with|distributed|launched|issued|developed"
    r"|updated|revised|reviewed|on file|available|presented|taken to|created|minuted"
)
_HELD = (
    r"(?:meetings?|workshops?|sessions?|briefings?|events?|conferences?|webinars?|training|courses?"
    r"|groups?|boards?|panels?|forums?)\b[^.;\n]{0,40}\b(?:held|met|delivered|took place"
    r"|taken place|attended|arranged|run|set up|established|meets?|completed)"
)
_TRAINED = (
    r"(?:staff|teachers?|workers?|officers?|practitioners?|sencos?|managers?|governors?|writers?"
    r"|professionals|teams?|schools?)\b[^.;\n]{0,30}\b(?:trained|attend(?:ed)?"
    r"|recruited|appointed|briefed|downloaded)"
)
_ACTIVITY = re.compile(
    rf"\b(?:{_PAPERS})\b[^.;\n]{{0,40}}\b(?:{_MADE})\b|\b(?:{_HELD})\b|\b(?:{_TRAINED})\b"
    r"|^\W*(?:minutes?\b|agendas?\b|terms of reference|attendance (?:list|register)s?"
    r"|training (?:records?|logs?)|signed agreement|posts? filled"
    r"|launch(?:ed)? of|publication of|published\b)",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:wait(?:s|ed|ing)?|absences?|attend(?:s|ance) (?:at|in) school|exclu\w+|suspen\w+"
    r"|complaints?|appeals?|tribunals?|outcomes?|confiden\w+|satisf\w+|feel\w*|trust\w*|faster"
    r"|sooner|earlier|fewer|shorter|quicker|improv\w+|reduc\w+|increas\w+|falls?|fell|rises?|rose"
    r"|caseloads?|vacanc\w+|turnover|timel\w+|on time|within \w+ (?:days|weeks)|%|per ?cent)\b|%",
    re.IGNORECASE,
)
_SHOWN = 60


def _check(examined: Examined) -> Iterator[Found]:
    for focus, _ in examined.focus_areas:
        for milestone in focus.milestones:
            if is_activity(milestone.evidence):
                yield Found(milestone.key, milestone.place, _say(milestone.evidence))
        if is_activity(focus.overall_impact):
            yield Found(focus.key, focus.place, _say(focus.overall_impact))


def is_activity(text: str | None) -> bool:
    """Whether a text tells what staff did or made, and of no child, family, figure or change."""
    if not text or CHILDREN_OR_FAMILIES.search(text) or _CHANGE.search(text):
        return False
    return _ACTIVITY.search(text) is not None


def _say(text: str | None) -> str:
    words = " ".join((text or "").split())
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
    return f"‘{shown.rstrip('.')}’ tells what was done, not what changed for children or families."


def _plan(evidence: str) -> PlanDocument:
    return a_plan(an_area("1", a_focus_area("1", a_milestone("1A", evidence=evidence))))


RULE = Rule(
    code="impact-is-activity",
    severity=Severity.SHOULD,
    title="Impact that tells only what staff did",
    reason=(
        "A meeting can be held, a strategy written and 40 teachers trained, and no child need "
        "notice. Inspectors ask what is different now for children and families."
    ),
    mend="Say what children or families notice since then, and how you know.",
    check=_check,
    cases=(
        Case("children wait less", _plan("Children start therapy within 18 weeks")),
        Case("minutes", _plan("Minutes of the board"), ("milestone-1a",)),
        Case("a strategy was written", _plan("The strategy is published"), ("milestone-1a",)),
        Case("staff were trained", _plan("120 staff have been trained"), ("milestone-1a",)),
        Case(
            "a meeting with parents, who say what changed",
            _plan("Termly meetings held; parents say that they are told sooner"),
        ),
        Case("trained, and exclusions fall", _plan("120 staff trained; suspensions down by 10%")),
        Case("a rate", _plan("92% of plans issued on time")),
        Case(
            "an overall impact that is a paper",
            a_plan(
                an_area(
                    "1",
                    a_focus_area(
                        "1", a_milestone("1A"), overall_impact="A joint policy is in place."
                    ),
                )
            ),
            ("focus-area-1",),
        ),
    ),
)
