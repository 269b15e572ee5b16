"""The documentation of the rules is what the code says."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldenthread.thread.plan.linting.describing import describe_rules
from goldenthread.thread.plan.linting.rules import RULES

pytestmark = pytest.mark.pure

PROJECT = Path(__file__).resolve().parents[5]


def test_the_documentation_is_up_to_date() -> None:
    written = (PROJECT / "docs" / "lint-rules.md").read_text(encoding="utf-8")
    assert written == describe_rules(), (
        "docs/lint-rules.md is older than the rules; write it anew: "
        "python -m goldenthread.thread.plan.linting.describing > docs/lint-rules.md"
    )


def test_every_rule_is_described_once() -> None:
    told = describe_rules()
    for rule in RULES:
        assert told.count(f"\n## {rule.code}\n") == 1
        assert rule.reason in told
        assert rule.mend in told
