"""A section that is named and has no words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_focus_area, a_milestone, a_plan, an_area
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.reading.document import PlanDocument, Section


def _check(examined: Examined) -> Iterator[Found]:
    sections = examined.document.sections
    for section, following in zip_longest(sections, sections[1:]):
        if section.body or (following and following.level > section.level):
            continue
        says = f"‘{section.title}’ is named, and nothing is said under it."
        yield Found(section.place, section.place, says)


def _section(line: int, title: str, body: str | None, level: int = 1) -> Section:
    return Section(str(line), title, level, body, f"line {line}")


def _plan(*sections: Section) -> PlanDocument:
    area = an_area("1", a_focus_area("1", a_milestone("1A")))
    return a_plan(area, sections=sections)


RULE = Rule(
    code="section-empty",
    severity=Severity.SHOULD,
    title="A section that is named and left empty",
    reason=(
        "Families look in the contents for who decides and what has been done so far. A heading "
        "with nothing under it tells them that nobody has written it yet."
    ),
    mend="Write the section, or take it out of the contents.",
    check=_check,
    cases=(
        Case("it says something", _plan(_section(1, "Governance", "The board meets monthly."))),
        Case("named only", _plan(_section(1, "Governance", None)), ("line 1",)),
        Case(
            "what it says stands under smaller headings",
            _plan(
                _section(1, "Governance", None),
                _section(2, "The board", "It meets monthly.", level=2),
            ),
        ),
        Case(
            "one of two is empty",
            _plan(_section(1, "Vision", "Every child belongs."), _section(2, "Glossary", None)),
            ("line 2",),
        ),
        Case("a plan without sections", _plan()),
    ),
)
