"""An action about families in which no family takes part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined, PlacedMilestone
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_milestone, a_plan_of
from goldenthread.thread.plan.linting.people import FAMILIES
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.reading.document import PlanDocument

_NEAR = r"[^.;\n]{0,60}?\b"
_ABOUT = re.compile(
    r"\bco-?\s?produc\w*|(?<!have )(?<!has )(?<!with )\blived experiences?"
    rf"|\b(?:views?|voices?|wishes|aspirations|experiences?) of (?:\w+,? ){{0,3}}{FAMILIES}\b"
    rf"|\b{FAMILIES}(?:'s?|’s?)? (?:views?|voices?|wishes|aspirations|experiences?|engagement"
    r"|involvement|participation|confidence)\b"
    rf"|\bsupport (?:for|to) (?:\w+ ){{0,2}}(?:parents?|carers?|famil(?:y|ies))\b"
    rf"|\b(?:communicat\w+|engage\w*|partnership|interactions?|trust|listen\w*)"
    rf" (?:for|to|with|and with|between|of)\b{_NEAR}{FAMILIES}\b"
    rf"|\bhow {FAMILIES}\b",
    re.IGNORECASE,
)
_TALKING_TO = r"(?<!communication )(?<!communicate )(?<!interactions )(?<!contact )(?<!engagement )"
_TAKE_PART = re.compile(
    rf"\b(?:{_TALKING_TO}with|by|from|alongside|involv\w+|includ\w+|ask\w*|invit\w+|survey\w*"
    r"|consult\w*|interview\w*|pay|train|recruit|hear\w*|advisers|advisors|led|(?:group|panel) of)"
    rf"\s{_NEAR}(?:{FAMILIES}|children)\b"
    rf"|^\W*(?:\w+\W+){{0,3}}(?:{FAMILIES})\b[^.;\n]{{0,40}}\b(?:lead|co-?\s?produce|write|decide"
    r"|agree|shape|sit|join|work|choose|test|score|tell|meet|develop|say|design|identif\w+)"
    rf"|\b(?:{FAMILIES})\b[^.;\n]{{0,30}}\b(?:say|tell|report|score|agree|sit|join|told|rate"
    r"|feel|shape|design|lead|co-?\s?produce|take part|understand and feel)\b"
    r"|\b(?:pcf|parent[\s-]carer forum|parents?'? forum|youth forum|parent carers? group)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"\b{FAMILIES}\b", re.IGNORECASE)


def _check(examined: Examined) -> Iterator[Found]:
    for placed in examined.actions:
        milestone = placed.milestone
        if _ABOUT.search(milestone.action) and not _take_part(placed):
            yield Found(
                milestone.key,
                milestone.place,
                "This action is about families, and nothing says that any of them take part.",
            )


def _take_part(placed: PlacedMilestone) -> bool:
    milestone = placed.milestone
    officer = milestone.accountable_officer or placed.focus_area.accountable_officer
    beside = (officer, milestone.supporting_leads, milestone.evidence)
    if any(_NAMED.search(text) for text in beside if text):
        return True
    return _TAKE_PART.search(milestone.action) is not None


def _plan(action: str, **said: str | None) -> PlanDocument:
    return a_plan_of(a_milestone("1A", action, **{"evidence": None, **said}))


RULE = Rule(
    code="families-absent",
    severity=Severity.LOOK,
    title="About families, without them",
    reason=(
        "Families know best what it is like to be them. Work about co-production or their "
        "experience that only staff take part in misses what matters, and shows that nothing has "
        "changed."
    ),
    mend="Name who takes part, such as the parent carer forum or young people, and in what.",
    check=_check,
    cases=(
        Case("with parents", _plan("Write the co-production charter with parents and carers")),
        Case(
            "staff alone",
            _plan("Senior officers receive reports on co-production"),
            ("milestone-1a",),
        ),
        Case(
            "all agencies consider families' views",
            _plan("Review how agencies record the views of parents"),
            ("milestone-1a",),
        ),
        Case(
            "the forum leads",
            _plan("Agree a charter of co-production", supporting_leads="Parent carer forum"),
        ),
        Case(
            "families say in the evidence how it went",
            _plan("Agree a charter of co-production", evidence="Families say that they shaped it"),
        ),
        Case("families lead", _plan("Families lead a group on lived experience")),
        Case("not about families", _plan("Recruit three therapists")),
        Case("for children, as every action is", _plan("Buy 300 assessments for children")),
    ),
)
