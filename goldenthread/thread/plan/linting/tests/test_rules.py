"""Every rule holds on its own cases, and no rule finds fault with a plan in good order."""

from __future__ import annotations

import pytest

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.lint import lint
from goldenthread.thread.plan.linting.making import (
    a_finding,
    a_focus_area,
    a_milestone,
    a_plan,
    an_area,
)
from goldenthread.thread.plan.linting.rule import Case, Rule
from goldenthread.thread.plan.linting.rules import RULES

CASES = [(rule, case) for rule in RULES for case in rule.cases]


@pytest.mark.parametrize(
    ("rule", "case"), CASES, ids=[f"{rule.code}: {case.shows}" for rule, case in CASES]
)
def test_a_rule_names_exactly_what_its_cases_say(rule: Rule, case: Case) -> None:
    found = lint(case.examined, [rule])
    assert tuple(fault.about for fault in found) == case.names


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_a_case_that_it_names_and_one_that_it_does_not(rule: Rule) -> None:
    assert any(case.names for case in rule.cases)
    assert any(not case.names for case in rule.cases)


def test_rules_have_codes_of_their_own_and_speak_in_sentences() -> None:
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes))
    for rule in RULES:
        assert rule.reason.endswith(".")
        assert rule.mend.endswith(".")
        assert all(
            fault.says.endswith((".", "?"))
            for case in rule.cases
            for fault in lint(case.examined, [rule])
        )


def test_a_plan_in_good_order_has_no_faults() -> None:
    whole = a_plan(
        an_area(
            "1",
            a_focus_area("1", a_milestone("1A"), a_milestone("1B", "Train 40 teaching assistants")),
            findings=[a_finding(1, "Children wait too long for speech and language therapy.")],
        ),
    )
    assert lint(Examined(whole)) == ()
