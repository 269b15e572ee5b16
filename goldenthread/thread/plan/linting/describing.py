"""The rules as a page of the documentation; run as a module, it prints docs/lint-rules.md."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.rule import Case, Rule
from goldenthread.thread.plan.linting.rules import RULES

FRONT = """# What the linter looks for

Written from the code; to write it anew:
`python -m goldenthread.thread.plan.linting.describing > docs/lint-rules.md`.

`goldenthread lint FILE` looks through a plan file, `goldenthread lint --plan AREA/PLAN` through a
plan that is stored. Each rule can be waived on a plan, with a reason."""


def describe_rules(rules: Sequence[Rule] = RULES) -> str:
    """All rules in Markdown: a table of them, then each with its reason, mending and cases."""
    lines = [FRONT, "", "| rule | how much it matters | what is wrong |", "| --- | --- | --- |"]
    for rule in _in_order(rules):
        lines.append(f"| [{rule.code}](#{rule.code}) | {rule.severity.words} | {rule.title} |")
    for rule in _in_order(rules):
        lines += ["", *_describe(rule)]
    return "\n".join(lines) + "\n"


def _in_order(rules: Sequence[Rule]) -> Sequence[Rule]:
    """What must be mended first; otherwise as the rules are told."""
    return sorted(rules, key=lambda rule: list(Severity).index(rule.severity))


def _describe(rule: Rule) -> Iterator[str]:
    yield f"## {rule.code}"
    yield ""
    yield f"**{rule.title}.** {rule.severity.words}."
    yield ""
    yield rule.reason
    yield ""
    yield f"*To mend it:* {rule.mend}"
    yield ""
    yield "| case | found |"
    yield "| --- | --- |"
    yield from map(_row, rule.cases)


def _row(case: Case) -> str:
    shows = case.shows.replace("|", r"\|")
    return f"| {shows} | {'yes' if case.names else 'no'} |"


if __name__ == "__main__":
    sys.stdout.write(describe_rules())
