"""Tables of two columns: facts about the document, and the facts of one milestone."""

from __future__ import annotations

from goldenthread.thread.plan.reading.understanding.tests.blocks import line, read, table

ACTIONS = table(
    ("Ref", "Action", "Lead", "By when"),
    ("1", "Write a guide", "Head of SEND", "May 2024"),
    number=9,
)
CARD = (
    ("Answerable person", "Head of SEND"),
    ("To be done by", "July 2023"),
    ("What good looks like", "All partners can say what the plan is."),
    ("Position", "Drafted in May."),
    ("Favourite colour", "Teal"),
)


def test_a_table_of_facts_under_its_own_heading_is_front_matter() -> None:
    document = read(
        line("Anywhere Priority Action Plan", 1, role="title"),
        line("Document control", 2, bold=True),
        table(("Version", "0.6"), ("Status", "Draft for the board"), ("Document owner", "Editor")),
        line("Foreword", 3, level=1),
        line("We are sorry.", 4),
        line("Area for improvement 1: Waits", 5, level=1),
        ACTIONS,
    ).document
    assert (document.version, document.status) == ("0.6", "draft")
    # The version is told by the plan itself; of its status the table says more.
    assert [pair.label for pair in document.front_matter] == ["Status", "Document owner"]
    assert [section.title for section in document.sections] == ["Foreword"]
    assert document.not_understood == ()


def test_a_glossary_before_the_plan_stays_a_section() -> None:
    document = read(
        line("Anywhere Priority Action Plan", 1, role="title"),
        line("Glossary", 2, level=1),
        table(("EHC", "Education, health and care"), ("DCO", "Designated clinical officer")),
        line("Actions we will take", 3, level=1),
        ACTIONS,
    ).document
    assert document.front_matter == ()
    assert "Glossary" in [section.title for section in document.sections]


def test_a_line_over_a_table_of_facts_is_a_milestone() -> None:
    document = read(
        line("A. Strategy and oversight", 1, level=2),
        line("Action A1: Write a plan with families", 2, bold=True),
        table(*CARD, number=1),
        line("Action A2: Tell everybody about it", 3, bold=True),
        table(*CARD, number=2),
    ).document
    (area,) = document.areas_for_improvement
    one, two = area.focus_areas[0].milestones
    assert (one.reference, one.action) == ("A1", "Write a plan with families")
    assert (one.accountable_officer, one.end.as_written) == ("Head of SEND", "July 2023")
    assert (one.progress, one.evidence) == (
        "Drafted in May.",
        "All partners can say what the plan is.",
    )
    assert [(other.heading, other.text) for other in one.other] == [("Favourite colour", "Teal")]
    assert two.reference == "A2"
    assert document.not_understood == ()


def test_facts_under_a_styled_heading_are_of_the_group_that_it_names() -> None:
    document = read(
        line("Strategy and oversight", 1, level=2),
        table(("Lead", "Head of SEND"), ("Deadline", "July 2023"), ("Progress", "Begun.")),
        ACTIONS,
    ).document
    actions = [
        milestone.action
        for area in document.areas_for_improvement
        for focus in area.focus_areas
        for milestone in focus.milestones
    ]
    assert actions == ["Write a guide"]
