"""An action that only explores, considers, promotes or encourages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_milestone, a_plan_of
from goldenthread.thread.plan.linting.openings import after_opening
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.reading.document import Milestone, PlanDocument

_EXPLORES = re.compile(
    r"(?P<verb>explor(?:e|ing)|consider(?:ing)?|promot(?:e|ing)|encourag(?:e|ing)"
    r"|look(?:ing)? into"
    r"|look(?:ing)? at (?:how|whether|ways|what|the (?:possib|option|scope|idea)\w*)"
    r"|investigat(?:e|ing)|examin(?:e|ing)|think(?:ing)? about"
    r"|reflect(?:ing)? on|discuss(?:ing)?|rais(?:e|ing) (?:the )?(?:awareness|profile)"
    r"|(?:seek|aim|try|endeavour|strive)(?:ing)? to|work(?:ing)? towards?|champion(?:ing)?"
    r"|be mindful of|(?:identify(?:ing)?|determin(?:e|ing)) (?:how|whether|if|ways))\b",
    re.IGNORECASE,
)
_INTENT = re.compile(
    r"\b(?:look|seek|aim|hope|try|how|whether|ways?|options?|opportunities) to \w+"
)
_PRODUCT = re.compile(
    r"(?:\b(?:and|then)\b|[,;.]|\bby)\s+(?:then\s+|to\s+|we (?:will\s+)?)*"
    r"(?:agree|appoint|adopt|buy|build|bring|change|choose|commission|create|decide|deliver|design"
    r"|develop|employ|establish|fill|find|fund|give|implement|introduce|issue|launch|make|open"
    r"|pilot|produce|publish|put|recommend|recruit|report|run|send|set|sign|start|submit|tell"
    r"|train|trial|update|write)s?\b"
    r"|\b(?:by|with|through|using|in)\s+(?:a|an|the|our|new|two|three|four|five|\d+)\s[^.;]{0,40}"
    r"\b(?:report|guide|campaign|event|events|fair|paper|pilot|films?|leaflets?|workshops?"
    r"|conference|proposal|plan|business case|newsletter|survey)\b"
    r"|\breport (?:to|on|by|with)\b|\brecommendations?\b|\bproposals? (?:to|by|for the)\b"
    r"|\s\d+\s[a-z]",
    re.IGNORECASE,
)


def _check(examined: Examined) -> Iterator[Found]:
    for milestone, _, _ in examined.actions:
        action = after_opening(milestone.action)
        verb = _EXPLORES.match(action)
        if verb and not _PRODUCT.search(
            _INTENT.sub("", _without_pointers(milestone, action[verb.end() :]))
        ):
            words = " ".join(verb["verb"].split()).lower()
            says = f"It opens with ‘{words}’ and names nothing that will come of it."
            yield Found(milestone.key, milestone.place, says)


def _without_pointers(milestone: Milestone, action: str) -> str:
    for pointer in milestone.cross_references:
        action = action.replace(pointer.as_written, "")
    return action


def _plan(action: str) -> PlanDocument:
    return a_plan_of(a_milestone("1A", action))


RULE = Rule(
    code="action-explores",
    severity=Severity.SHOULD,
    title="An action that only explores or encourages",
    reason=(
        "Exploring is never finished, and encouraging is never shown to have worked. A family "
        "can't see that something was considered. They see what was decided, opened or changed."
    ),
    mend="Say what will exist or be decided in the end: a service, a rule, a report with a choice.",
    check=_check,
    cases=(
        Case("it makes something", _plan("Open a drop-in for parents in each family hub")),
        Case(
            "to explore, and no more",
            _plan("Explore how parents could support each other"),
            ("milestone-1a",),
        ),
        Case(
            "all agencies to consider",
            _plan("All agencies to consider how they listen to parents"),
            ("milestone-1a",),
        ),
        Case("promoting", _plan("Promoting the use of apprenticeships"), ("milestone-1a",)),
        Case(
            "it explores and then decides",
            _plan("Explore three ways of paying parents and agree one with the forum"),
        ),
        Case(
            "with something in the hand",
            _plan("Promote supported internships with a campaign among employers"),
        ),
        Case(
            "'look to' brings nothing either",
            _plan("Look into meetings with families and look to implement these"),
            ("milestone-1a",),
        ),
        Case("somebody is employed to promote", _plan("Employ a worker to promote the offer")),
    ),
)
