"""What the rules about findings and repeats find in the statement the project was designed from.

The places are those of the reference material's domain/plan.md, section 1; no sentence of the
statement stands here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Fault
from goldenthread.thread.plan.linting.lint import EMPTY_BULLET, lint
from goldenthread.thread.plan.reading.reading import read_plan

pytestmark = pytest.mark.reference

Told = Mapping[str, Sequence[Fault]]


@pytest.fixture(scope="module")
def told(reference: Path) -> Told:
    """The statement's faults, by rule."""
    reading = read_plan(reference / "seeds" / "torbay-wsoa-draft-2.4.txt")
    empty = [part.place for part in reading.parts if part.understood_as == EMPTY_BULLET]
    found: dict[str, list[Fault]] = {}
    for fault in lint(Examined(reading.document, empty)):
        found.setdefault(fault.rule, []).append(fault)
    return found


def lines(told: Told, rule: str) -> list[int]:
    return [int(fault.place.removeprefix("line ")) for fault in told.get(rule, ())]


def says(told: Told, rule: str, line: int) -> str:
    (fault,) = [each for each in told[rule] if each.place == f"line {line}"]
    return fault.says


def test_nine_findings_cite_nothing(told: Told) -> None:
    assert lines(told, "finding-uncited") == [191, 193, 194, 195, 196, 201, 202, 203, 204]


@pytest.mark.parametrize(
    ("line", "elsewhere"),
    [(191, "line 346"), (194, "line 414"), (201, "line 304"), (204, "line 42")],
)
def test_the_citation_that_stands_elsewhere_is_offered(
    told: Told, line: int, elsewhere: str
) -> None:
    assert elsewhere in says(told, "finding-uncited", line)


def test_a_bracket_never_opened_and_one_closed_twice(told: Told) -> None:
    assert lines(told, "citation-unreadable") == [43, 92]


def test_sfd_stands_for_afd_and_afi_6_for_itself(told: Told) -> None:
    assert lines(told, "citation-kind-doubtful") == [88]
    assert "P7 AFD 8" in says(told, "citation-kind-doubtful", 88)


def test_findings_that_cite_other_paragraphs_elsewhere(told: Told) -> None:
    assert lines(told, "finding-cited-differently") == [35, 41, 85, 86, 87, 132, 134, 351]


def test_the_rate_of_exclusion_is_cited_as_three_paragraphs(told: Told) -> None:
    told_of_it = says(told, "finding-cited-differently", 87)
    assert all(cited in told_of_it for cited in ("AFD 6", "MF 7", "MF 6"))
    assert all(f"line {line}" in told_of_it for line in (87, 131, 253, 403))


def test_paragraphs_cited_on_two_pages(told: Told) -> None:
    found = lines(told, "finding-on-two-pages")
    assert {42, 133, 312, 415} <= set(found)
    assert len(found) == 10


def test_two_findings_only_point_at_each_other(told: Told) -> None:
    assert lines(told, "finding-pointers-circular") == [199, 409]


def test_one_pointer_leads_to_no_such_finding(told: Told) -> None:
    assert lines(told, "finding-pointer-to-nothing") == [407]


def test_thirty_findings_stand_in_more_than_one_area(told: Told) -> None:
    assert len(lines(told, "finding-in-several-areas")) == 30
    assert lines(told, "finding-repeated-in-area") == []


def test_nine_findings_nearly_repeat_others(told: Told) -> None:
    found = lines(told, "finding-nearly-repeated")
    assert found == [199, 309, 344, 346, 350, 406, 413, 415, 417]
    for line, other in ((309, 43), (413, 410), (415, 39)):
        assert f"line {other}" in says(told, "finding-nearly-repeated", line)


def test_17e_repeats_10a_and_14b_nearly_14a(told: Told) -> None:
    assert lines(told, "action-repeated") == [372]
    assert "10A" in says(told, "action-repeated", 372)
    assert lines(told, "action-nearly-repeated") == [282]
    assert "14A" in says(told, "action-nearly-repeated", 282)


def test_the_empty_bullet(told: Told) -> None:
    assert lines(told, "bullet-empty") == [353]


def test_sections_of_the_contents_without_words(told: Told) -> None:
    assert lines(told, "section-empty") == [8, 9, 10, 11, 12, 18, 19]


def test_cross_references_that_seem_of_an_older_numbering(told: Told) -> None:
    """Line 358 (16A to 13F) is flagged too, though nobody is known to doubt it."""
    found = lines(told, "cross-reference-unrelated")
    assert set(found) == {274, 358, 362, 369, 371, 385, 423}


@pytest.mark.parametrize(
    "rule", ["area-unnamed", "area-without-findings", "pillar-without-area", "finding-unanswered"]
)
def test_what_the_statement_has_in_order(told: Told, rule: str) -> None:
    assert lines(told, rule) == []
