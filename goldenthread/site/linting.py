"""What the linter finds in a file, and telling it: as lines for a terminal, or as plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from goldenthread.base.design.words import say_count
from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Fault, Severity
from goldenthread.thread.plan.linting.lint import BY_CODE, EMPTY_BULLET, lint
from goldenthread.thread.plan.linting.rule import Rule
from goldenthread.thread.plan.linting.rules import RULES
from goldenthread.thread.plan.reading.reading import read_plan

NOTHING_FOUND = "Nothing is wrong with this plan, as far as the rules can tell."


def lint_file(file: Path) -> tuple[Fault, ...]:
    """Read a plan file and look it through, without any database.

    Raises UnreadableFile for a file that can't be read or holds no plan.
    """
    reading = read_plan(file, file.name)
    bullets = (part.place for part in reading.parts if part.understood_as == EMPTY_BULLET)
    return lint(Examined(reading.document, tuple(bullets)))


def has_grave(faults: Sequence[Fault]) -> bool:
    """Whether anything was found that must be mended."""
    return any(BY_CODE[fault.rule].severity is Severity.MUST for fault in faults)


def as_values(faults: Sequence[Fault]) -> list[dict[str, str]]:
    """The faults as a list of objects: rule, severity, about, place, says, mend."""
    return [_as_value(fault, BY_CODE[fault.rule]) for fault in faults]


def tell_faults(faults: Sequence[Fault]) -> Iterator[str]:
    """The counts, gravest first; then each rule with how to mend what it found, and where."""
    if not faults:
        yield NOTHING_FOUND
        return
    counts = Counter(fault.rule for fault in faults)
    told = [rule for rule in sorted(RULES, key=_gravest_first) if counts[rule.code]]
    yield from _tell_counts(told, counts)
    for rule in told:
        yield ""
        yield f"{rule.title} ({rule.code})"
        yield f"  {rule.mend}"
        for fault in faults:
            if fault.rule == rule.code:
                yield f"  {fault.place}: {fault.says}"


def _tell_counts(told: Sequence[Rule], counts: Counter[str]) -> Iterator[str]:
    yield f"{say_count(counts.total(), 'fault')}."
    for severity in Severity:
        rules = [rule for rule in told if rule.severity is severity]
        if rules:
            yield f"{severity.words}: {sum(counts[rule.code] for rule in rules):,}"
        for rule in rules:
            yield f"  {counts[rule.code]:>6,}  {rule.title}"


def _gravest_first(rule: Rule) -> int:
    return rule.severity.order


def _as_value(fault: Fault, rule: Rule) -> dict[str, str]:
    return {
        "rule": rule.code,
        "severity": rule.severity.value,
        "about": fault.about,
        "place": fault.place,
        "says": fault.says,
        "mend": rule.mend,
    }
