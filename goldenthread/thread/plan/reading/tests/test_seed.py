"""The statement that the project was designed from reads to exactly what is known of it.

The facts are those of the reference material's domain/plan.md, section 1; no sentence of the
statement stands here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    NO_RATING,
    AreaForImprovement,
    Finding,
    FocusArea,
    Milestone,
    PlanDocument,
)
from goldenthread.thread.plan.reading.reading import read_plan
from goldenthread.thread.plan.reading.result import Reading

pytestmark = pytest.mark.reference


@pytest.fixture(scope="module")
def reading(reference: Path) -> Reading:
    return read_plan(reference / "seeds" / "torbay-wsoa-draft-2.4.txt")


@pytest.fixture(scope="module")
def document(reading: Reading) -> PlanDocument:
    return reading.document


def areas(document: PlanDocument) -> dict[str, AreaForImprovement]:
    return {area.label or "": area for area in document.areas_for_improvement}


def focus_areas(document: PlanDocument) -> list[FocusArea]:
    return [focus for area in document.areas_for_improvement for focus in area.focus_areas]


def milestones(document: PlanDocument) -> list[Milestone]:
    return [milestone for focus in focus_areas(document) for milestone in focus.milestones]


def findings(document: PlanDocument) -> list[Finding]:
    return [finding for area in document.areas_for_improvement for finding in area.findings]


def milestone(document: PlanDocument, reference: str) -> Milestone:
    (found,) = [one for one in milestones(document) if one.reference == reference]
    return found


def cited(finding: Finding) -> Iterator[tuple[int | None, str | None, str | None]]:
    """What a finding cites of the report, SFD counted as AFD."""
    for citation in finding.citations:
        if citation.kind != "section":
            kind = "AFD" if citation.kind == "SFD" else citation.kind
            yield citation.page, kind, citation.number


def test_the_front_says_what_the_document_is(document: PlanDocument) -> None:
    assert document.plan_type == "written_statement_of_action"
    assert (document.version, document.status) == ("2.4", "draft")
    assert (document.area_name, document.dated) == ("Torbay", date(2022, 3, 10))


def test_the_sections_that_the_contents_list_have_no_body(document: PlanDocument) -> None:
    assert [section.number for section in document.sections] == [
        "1",
        "2",
        "3",
        "4",
        "5",
        None,
        None,
    ]
    assert {section.body for section in document.sections} == {None}
    assert [section.title for section in document.sections][-2:] == [
        "Workstream membership",
        "Glossary",
    ]


def test_four_pillars_are_merged_by_number(document: PlanDocument) -> None:
    assert [pillar.label for pillar in document.pillars] == ["1", "2", "3", "4"]
    assert [area.pillar for area in document.areas_for_improvement] == [
        f"pillar-{number}" for number in (1, 2, 2, 2, 2, 3, 4, 4)
    ]


def test_eight_areas_stand_in_the_documents_order(document: PlanDocument) -> None:
    labels = [area.label for area in document.areas_for_improvement]
    assert labels == ["7", "1", "2", "3", "4", "5", "6", "8"]
    assert [area.label for area in document.areas_for_improvement if area.title is None] == [
        "7",
        "1",
    ]
    assert all(area.wording and not area.implied for area in document.areas_for_improvement)


def test_the_key_repeated_eight_times_is_one_key(document: PlanDocument) -> None:
    assert [(word.label, word.colour, word.state) for word in document.vocabulary] == [
        ("Complete and Embedded", "blue", "complete_and_embedded"),
        ("Completed", "green", "complete"),
        ("Progressing to Timescale", "amber", "on_track"),
        ("Little or no progress/delayed", "red", "off_track"),
    ]


def test_findings_stand_under_their_areas(document: PlanDocument) -> None:
    counts = {label: len(area.findings) for label, area in areas(document).items()}
    assert [counts[str(number)] for number in range(1, 9)] == [11, 13, 24, 15, 13, 13, 9, 15]
    assert document.findings == ()


def test_findings_cite_the_report_a_section_or_nothing(document: PlanDocument) -> None:
    of_report = [finding for finding in findings(document) if list(cited(finding))]
    uncited = [finding for finding in findings(document) if not finding.citations]
    assert len(of_report) == 95
    assert len(findings(document)) - len(of_report) - len(uncited) == 9
    assert len(uncited) == 9
    assert all(finding.key.startswith("finding-3-") for finding in uncited)


def test_distinct_citations(document: PlanDocument) -> None:
    all_cited = {citation for finding in findings(document) for citation in cited(finding)}
    assert len(all_cited) == 37
    assert len({(kind, number) for _, kind, number in all_cited}) == 25


def test_findings_repeat(document: PlanDocument) -> None:
    bare = [finding.text.rstrip(".").strip().casefold() for finding in findings(document)]
    assert (len(bare), len(set(bare))) == (113, 78)


def test_a_number_before_an_unopened_citation_belongs_to_the_sentence(
    document: PlanDocument,
) -> None:
    (found,) = [f for f in findings(document) if f.place == "line 43"]
    assert found.text.endswith("once they are 20")
    assert [tuple(citation for citation in cited(found))] == [((12, "AFD", "17"),)]


def test_twenty_focus_areas_hold_75_milestones(document: PlanDocument) -> None:
    counts = {focus.label: len(focus.milestones) for focus in focus_areas(document)}
    assert list(counts) == [str(number) for number in range(1, 21)]
    assert list(counts.values()) == [3, 3, 3, 5, 1, 4, 5, 4, 2, 2, 3, 6, 6, 2, 6, 6, 5, 4, 1, 4]
    assert not any(focus.implied for focus in focus_areas(document))


def test_one_milestone_has_no_reference_and_one_is_misfiled(document: PlanDocument) -> None:
    (unnumbered,) = [one for one in milestones(document) if one.reference is None]
    assert (unnumbered.place, bool(unnumbered.prompts)) == ("line 151", True)
    of_twelve = next(focus for focus in focus_areas(document) if focus.label == "12")
    assert [one.reference for one in of_twelve.milestones][-2:] == ["12E", "11F"]
    assert milestone(document, "11F").key == "milestone-11f"


def test_references_with_a_space_are_normalised(document: PlanDocument) -> None:
    spaced = {one.reference: one.reference_as_written for one in milestones(document)}
    assert (spaced["2A"], spaced["3A"]) == ("2 A", "3 A")


def test_drafting_questions_are_prompts_not_evidence(document: PlanDocument) -> None:
    prompted = [one for one in milestones(document) if one.prompts]
    assert len(prompted) == 32
    assert not any(one.evidence for one in milestones(document))
    numbers = {
        focus.label for focus in focus_areas(document) if any(m.prompts for m in focus.milestones)
    }
    assert numbers == {str(number) for number in range(1, 11)}


def test_asides_in_italics_are_notes(document: PlanDocument) -> None:
    noted = {one.reference: one.notes for one in milestones(document) if one.notes}
    assert set(noted) == {"7A", "8A", "8B"}
    assert all(len(notes) == 1 and not notes[0].startswith("(") for notes in noted.values())
    assert not any(
        "<i>" in one.action or "(What would" in one.action for one in milestones(document)
    )


def test_cross_references_point_at_milestones_that_exist(document: PlanDocument) -> None:
    crossed = {
        one.reference: one.cross_references for one in milestones(document) if one.cross_references
    }
    targets = [
        to for references in crossed.values() for reference in references for to in reference.to
    ]
    assert len(crossed) == 12
    assert len(targets) == 13
    assert set(targets) <= {one.reference for one in milestones(document)}
    assert [reference.to for reference in crossed["3C"]] == [()]
    assert [reference.to for reference in crossed["12B"]] == [("5A", "4A")]


def test_an_unclosed_bracket_swallows_nothing(document: PlanDocument) -> None:
    assert milestone(document, "1B").action.endswith("SEND Code of Practice")
    assert milestone(document, "3C").action.endswith("KPIs")


def test_what_the_document_leaves_blank_stays_blank(document: PlanDocument) -> None:
    for one in milestones(document):
        assert one.accountable_officer is None
        assert (one.start, one.end, one.revised_end) == (NO_DATE, NO_DATE, NO_DATE)
        assert (one.rating, one.updates, one.progress) == (NO_RATING, (), None)
        assert (one.other, one.parent, one.hidden) == ((), None, False)
    assert {focus.overall_impact for focus in focus_areas(document)} == {None}


def test_headings_are_read_through_every_separator(document: PlanDocument) -> None:
    titles = {focus.label: focus.title or "" for focus in focus_areas(document)}
    assert titles["13"].startswith("The Graduated Response")
    assert titles["20"].startswith("Exclusion data")
    assert titles["2"].startswith("Establish")
    assert [label for label, title in titles.items() if title.endswith("?")] == [
        "6",
        "8",
        "9",
        "11",
        "12",
        "20",
    ]


def test_every_part_is_accounted_for(reading: Reading) -> None:
    document = reading.document
    assert document.not_understood == ()
    assert document.accounting.total == 425
    assert (document.accounting.blank, document.accounting.understood) == (117, 308)
    empty = [part for part in reading.parts if part.understood_as == "an empty bullet"]
    assert [part.place for part in empty] == ["line 353"]


def test_nothing_in_it_is_in_doubt(reading: Reading) -> None:
    assert reading.doubts == ()
