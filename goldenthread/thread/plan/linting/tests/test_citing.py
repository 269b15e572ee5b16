"""What a finding cites, as the rules ask for it."""

from __future__ import annotations

import pytest

from goldenthread.thread.plan.linting.citing import (
    cites_report,
    find_unread,
    paragraphs_cited,
    sections_pointed_at,
)
from goldenthread.thread.plan.linting.making import a_bullet

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("bullet", "cites", "sections"),
    [
        ("Waits are long. (P4 MF7)", True, []),
        ("Waits are long. (paragraph 14)", True, []),
        ("Waits are long. (As in Sections 6 & 7)", False, ["6", "7"]),
        ("Waits are long. (see section 4 of the report)", True, []),
        ("Waits are long. (page 3, section 2)", True, []),
        ("Waits are long.", False, []),
    ],
)
def test_the_report_and_sections_of_the_plan_are_told_apart(
    bullet: str, cites: bool, sections: list[str]
) -> None:
    finding = a_bullet(1, bullet)
    assert cites_report(finding) is cites
    assert list(sections_pointed_at(finding)) == sections


def test_a_bullet_of_a_page_is_no_paragraph() -> None:
    assert list(paragraphs_cited(a_bullet(1, "Waits are long. (page 3, bullet 2)"))) == []
    assert list(paragraphs_cited(a_bullet(1, "Waits are long. (P4 MF7)"))) == [(("MF", "7"), 4)]


@pytest.mark.parametrize(
    ("bullet", "unread"),
    [
        ("Waits are long. (P4 MF)", "(P4 MF)"),
        ("Waits are long. (page)", "(page)"),
        ("Waits are long (AFD", "(AFD"),
        ("Waits are long (para", "(para"),
        ("Waits (MF7 in the letter's own words) are long", None),
        ("Support is thin (SEN support)", None),
        ("Advice is late (page 3 of the guidance)", None),
        ("Parents (and carers) wait", None),
        ("Waits are long. (P4 MF7)", None),
    ],
)
def test_what_was_meant_to_cite_and_cannot_be_read(bullet: str, unread: str | None) -> None:
    assert find_unread(a_bullet(1, bullet)) == unread
