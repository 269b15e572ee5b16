"""Headings, sections, findings, measures: where in the plan each piece belongs."""

from __future__ import annotations

import pytest

from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.reading.source import Table
from goldenthread.thread.plan.reading.understanding.tests.blocks import (
    GONE,
    Written,
    line,
    merged,
    read,
    table,
)

HEADER = ("Ref", "Action", "Lead", "Due date")
LONG = "Leaders have no shared plan that every one of the partners knows and works to each day"


def rows(label: str, number: int = 1) -> Table:
    return table(
        HEADER,
        (f"{label}.1", "Write a guide", "Head of SEND", "May 2025"),
        (f"{label}.2", "Train", "Chief Nurse", "June 2025"),
        number=number,
    )


def tree(document: PlanDocument) -> list[tuple[str | None, list[tuple[str | None, int]]]]:
    return [
        (area.title or area.label, [(f.title, len(f.milestones)) for f in area.focus_areas])
        for area in document.areas_for_improvement
    ]


def test_headings_without_words_take_their_levels_from_how_they_nest() -> None:
    document = read(
        line("Anywhere SEND Improvement Plan", 1),
        line("Joint commissioning", 2, level=1),
        line("Strategy", 3, level=2),
        rows("1"),
        line("Data", 4, level=2),
        rows("2", 2),
        line("Inclusion", 5, level=1),
        line("Schools", 6, level=2),
        rows("3", 3),
    ).document
    assert tree(document) == [
        ("Joint commissioning", [("Strategy", 2), ("Data", 2)]),
        ("Inclusion", [("Schools", 2)]),
    ]


def test_words_bend_where_a_plan_uses_them_at_other_levels() -> None:
    document = read(
        line("Priority 1: Help early", 1, level=1),
        line("Outcome 1: Short waits", 2, level=2),
        line("Objective 1.1: Hire", 3, level=3),
        rows("1"),
    ).document
    assert [pillar.title for pillar in document.pillars] == ["Help early"]
    assert tree(document) == [("Short waits", [("Hire", 2)])]


def test_a_pillar_repeated_before_every_area_is_one_pillar() -> None:
    document = read(
        line("Pillar 1 – Lives", 1, level=1),
        line(
            "AFI 7 - Waits are far too long for every child who needs help from our services now",
            2,
            level=2,
        ),
        rows("7"),
        line("Pillar 1 – Lives", 3, level=1),
        line("Area for Improvement 2 – Voice", 4, level=2),
        rows("2", 2),
    ).document
    assert [(pillar.key, pillar.label) for pillar in document.pillars] == [("pillar-1", "1")]
    first, second = document.areas_for_improvement
    assert (first.title, first.wording is not None) == (None, True)
    assert (second.title, second.pillar) == ("Voice", "pillar-1")


def test_bullets_under_an_area_are_findings_and_the_first_line_its_wording() -> None:
    (area,) = read(
        line("Area for improvement 1: Waits", 1, level=1),
        line("Children wait too long for help.", 2),
        line("Waits have doubled. (P4 MF7)", 3, bullet=1, marker="-"),
        line("", 4, bullet=1, marker="-"),
        rows("1"),
    ).document.areas_for_improvement
    assert area.wording == "Children wait too long for help."
    assert [(f.key, f.text, f.citation_as_written) for f in area.findings] == [
        ("finding-1-1", "Waits have doubled.", "(P4 MF7)")
    ]


def test_a_table_of_findings_gives_each_its_citation() -> None:
    (area,) = read(
        line("Area for improvement 1: Waits", 1, level=1),
        table(
            ("What inspectors found", "Report reference"), ("Waits are long", "P3 MF2"), number=1
        ),
        rows("1", 2),
    ).document.areas_for_improvement
    assert [(f.text, f.citations[0].number) for f in area.findings] == [("Waits are long", "2")]


def test_section_rows_name_areas_and_focus_areas() -> None:
    def band(text: str) -> tuple[Written, ...]:
        return (merged(text, 4), GONE, GONE, GONE)

    document = read(
        table(
            HEADER,
            band("Area for improvement 1: Waits"),
            band("Shorter waits"),
            ("1", "Write", "", ""),
            band("Help while waiting"),
            ("2", "Train", "", ""),
        )
    ).document
    assert tree(document) == [("Waits", [("Shorter waits", 1), ("Help while waiting", 1)])]


def test_measures_hang_on_the_area_that_their_section_names() -> None:
    header = ("Measure", "Baseline", "Target", "Milestone 1 – Jul 25", "Actual Jul 25")
    document = read(
        line(
            "A. Strategy – Leaders have no shared plan that every partner knows and works to",
            1,
            level=1,
        ),
        rows("1"),
        line("Section A", 2, level=1),
        table(header, ("Plans in 20 weeks", "44%", "60%", "50%", "52%"), number=2),
    ).document
    (area,) = document.areas_for_improvement
    (measure,) = area.measures
    assert (measure.name, measure.baseline, measure.target) == ("Plans in 20 weeks", "44%", "60%")
    assert [(p.when, p.planned, p.actual) for p in measure.trajectory] == [("Jul 25", "50%", "52%")]


def test_measures_hang_on_the_milestones_that_they_refer_to() -> None:
    document = read(
        line("Area for improvement 1: Waits", 1, level=1),
        rows("1"),
        line("How we will measure", 2, level=1),
        table(
            ("Action ref", "Measure", "Baseline", "Target"), ("1.2", "Trained", "5", "50"), number=2
        ),
    ).document
    (focus,) = document.areas_for_improvement[0].focus_areas
    assert [[m.name for m in one.measures] for one in focus.milestones] == [[], ["Trained"]]
    assert document.measures == ()


def test_a_narrative_section_is_kept_as_markdown() -> None:
    document = read(
        line("Introduction", 1, level=1),
        line("We wrote this with:", 2),
        line("families", 3, bullet=1, marker="•"),
        line("Priority 1: Waits", 4, level=1),
        rows("1"),
    ).document
    assert [(s.title, s.body) for s in document.sections] == [
        ("Introduction", "We wrote this with:\n\n- families")
    ]


def test_a_milestone_in_labels_and_values_needs_no_table() -> None:
    document = read(
        line("Priority 1: Waits", 1, level=1),
        line("Action 1.1: Cut waits", 2, bold=True),
        line("Responsible officer: Chief Nurse", 3, bullet=1, marker="•"),
        line("Completion date: May 2025", 4, bullet=1, marker="•"),
        line("Success criteria:", 5, bullet=1, marker="•"),
        line("Waits fall", 6, bullet=2, marker="-"),
    ).document
    (one,) = document.areas_for_improvement[0].focus_areas[0].milestones
    assert (one.reference, one.action) == ("1.1", "Cut waits")
    assert (one.accountable_officer, one.evidence) == ("Chief Nurse", "Waits fall")


def test_a_small_form_for_each_action_is_a_milestone() -> None:
    document = read(
        line("Priority 1: Waits", 1, level=1),
        table(
            ("Action 1A1", "Cut waits"),
            ("Who leads", "Chief Nurse"),
            ("By when", "May 2025"),
            ("Status", "Late"),
        ),
    ).document
    (one,) = document.areas_for_improvement[0].focus_areas[0].milestones
    assert (one.reference, one.accountable_officer) == ("1A1", "Chief Nurse")


def test_months_as_headings_date_the_bullets_beneath_them() -> None:
    document = read(
        line("Roadmap", 1),
        line("March 2025", 2),
        line("Launch the website", 3, bullet=1, marker="-"),
        line("Train staff", 4, bullet=1, marker="-"),
    ).document
    ends = [one.end.date for one in document.areas_for_improvement[0].focus_areas[0].milestones]
    assert [str(end) for end in ends] == ["2025-03-31", "2025-03-31"]


def test_what_the_document_lacks_is_implied() -> None:
    document = read(rows("1")).document
    (area,) = document.areas_for_improvement
    assert (area.implied, area.label, area.title, area.wording) == (True, None, None, None)
    assert area.focus_areas[0].implied


def test_a_document_without_a_plan_is_refused_in_a_sentence() -> None:
    with pytest.raises(UnreadableFile, match=r"has no plan in it.*\.$"):
        read(line("Minutes of the meeting", 1), line("We met and had tea.", 2))


def test_what_has_no_place_is_listed_with_the_reason() -> None:
    reading = read(
        line("Priority 1: Waits", 1, level=1),
        rows("1"),
        table(("Name", "Role"), ("A person", "Chair"), ("Another", "Clerk"), number=2),
        line("A note at the foot.", 3, role="footnote"),
    )
    lost = {part.place: part.why for part in reading.document.not_understood}
    assert "paragraph 3" in lost
    assert all(lost.values())
