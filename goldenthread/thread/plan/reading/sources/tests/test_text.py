from __future__ import annotations

from pathlib import Path

import pytest

from goldenthread.thread.plan.reading.sources import read_source
from goldenthread.thread.plan.reading.sources.tests.checks import (
    LIMITS,
    grid,
    paragraphs,
    read,
    tables,
)


def test_each_line_is_a_part_and_blank_lines_are_counted() -> None:
    source = read(b"One\n\nTwo\r\n\r\nThree\rFour\n")
    assert [(p.place, p.text) for p in source.parts] == [
        ("line 1", "One"),
        ("line 3", "Two"),
        ("line 5", "Three"),
        ("line 6", "Four"),
    ]
    assert source.blank == 2


def test_lines_with_tabs_are_one_table_across_a_single_blank_line() -> None:
    source = read(b"Ref\tAction\tLead\n\n1A\tReview\t\nAfter\n")
    assert grid(source) == [["Ref", "Action", "Lead"], ["1A", "Review", ""]]
    assert [cell.place for cell in tables(source)[0].rows[1].cells] == ["line 3"] * 3
    assert [p.text for p in paragraphs(source)] == ["After"]


def test_two_blank_lines_end_a_table() -> None:
    source = read(b"a\tb\tc\n\n\nd\te\tf\n")
    assert len(tables(source)) == 2


@pytest.mark.parametrize("line", ["Lead:\tHead of SEND", "\tindented", "-\tReview", "•\tReview"])
def test_a_lone_tab_makes_no_table(line: str) -> None:
    assert tables(read(line.encode())) == []


@pytest.mark.parametrize(
    ("line", "marker", "text"),
    [
        ("- Review", "-", "Review"),
        ("•Review", "•", "Review"),
        ("* Review", "*", "Review"),
        ("o Review", "o", "Review"),
        ("a) Review", "a)", "Review"),
        ("(ii) Review", "(ii)", "Review"),
        ("3) Review", "3)", "Review"),
        ("-", "-", ""),
    ],
)
def test_a_typed_marker_makes_a_bullet(line: str, marker: str, text: str) -> None:
    source = read(line.encode())
    (paragraph,) = paragraphs(source)
    assert (paragraph.bullet, paragraph.marker, paragraph.text) == (1, marker, text)
    assert source.parts[0].text == f"{marker} {text}".strip() or line.startswith("•")


@pytest.mark.parametrize(
    "line", ["1. Our vision", "A. Strategy", "-5 points", "(SEMH) needs", "officers", "1A Review"]
)
def test_what_numbers_a_heading_is_no_marker(line: str) -> None:
    (paragraph,) = paragraphs(read(line.encode()))
    assert (paragraph.bullet, paragraph.text) == (0, line)


def test_indented_bullets_lie_deeper() -> None:
    source = read(b"- one\n  - two\n- three\n")
    assert [p.bullet for p in paragraphs(source)] == [1, 2, 1]


def test_italics_are_taken_off_and_kept() -> None:
    source = read(b"1A\tReview <i>(by  June)</i>\t\n<i>Note</i> this\n")
    cell = tables(source)[0].rows[0].cells[1]
    assert cell.text == "Review (by June)"
    assert cell.lines[0].italics == ("(by June)",)
    assert paragraphs(source)[0].text == "Note this"
    assert paragraphs(source)[0].italics == ("Note",)


def test_contents_lines_are_told_by_leaders_or_page_numbers() -> None:
    source = read("Vision ........ 3\nAims\t4\nGovernance…… 5\n".encode())
    assert [p.role for p in paragraphs(source)] == ["contents"] * 3


COLUMNS = """\
Ref   Milestone                    Accountable     End date
      action                       officer
1A    Review the joint             Head of SEND    May 2026
      commissioning strategy
1B    Map the current activity     Director of     June 2026
                                   Education
Anytown plan
Page 1 of 2
Anytown plan, continued
      across the area

Anytown plan
Page 2 of 2
Anytown plan, continued
1C    Publish                                      July 2026

A paragraph that runs on past the first of the columns.
"""


def test_columns_of_spaces_are_a_table_whose_cells_wrap() -> None:
    source = read(COLUMNS.encode())
    assert grid(source) == [
        ["Ref", "Milestone action", "Accountable officer", "End date"],
        ["1A", "Review the joint commissioning strategy", "Head of SEND", "May 2026"],
        ["1B", "Map the current activity across the area", "Director of Education", "June 2026"],
        ["1C", "Publish", "", "July 2026"],
    ]
    assert tables(source)[0].rows[1].cells[0].place == "lines 3-4"


def test_each_line_of_columns_stays_a_part() -> None:
    source = read(COLUMNS.encode())
    assert len(source.parts) + source.blank == len(COLUMNS.splitlines())


def test_page_heads_and_feet_are_set_aside() -> None:
    source = read(COLUMNS.encode())
    roles = {p.text: p.role for p in paragraphs(source)}
    assert roles["Anytown plan"] == "footer"
    assert roles["Page 1 of 2"] == "footer"
    assert roles["Anytown plan, continued"] == "header"
    assert roles["A paragraph that runs on past the first of the columns."] == "body"


def test_page_feeds_bring_page_heads() -> None:
    pages = "".join(f"\fAnytown plan\nPart {n}\nWords of page {'abc'[n]}\n" for n in range(3))
    roles = [p.role for p in paragraphs(read(pages.encode()))]
    assert roles == ["header", "header", "body"] * 3


def test_headings_of_the_plan_at_the_head_of_pages_are_no_page_heads() -> None:
    pages = "".join(f"\fAnytown plan\nPriority {n}\nWords of page {'abc'[n]}\n" for n in range(3))
    roles = [p.role for p in paragraphs(read(pages.encode()))]
    assert roles == ["header", "body", "body"] * 3


def test_a_key_repeated_down_the_document_is_no_page_head() -> None:
    source = read(b"Completed\n\nDelayed\n\nText\n\nCompleted\n\nDelayed\n")
    assert {p.role for p in paragraphs(source)} == {"body"}


def test_prose_with_two_spaces_after_full_stops_is_no_table() -> None:
    text = b"We met families.  They told us this.\nWe then met schools again.  They agreed.\n"
    assert tables(read(text)) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_text_is_read_in_every_usual_encoding(encoding: str) -> None:
    text = "Focus Area 1 – “tell it once” for children and young people\n"
    source = read(text.encode(encoding))
    assert source.parts[0].text == text.strip()


def test_stray_windows_characters_in_utf_8_are_read() -> None:
    source = read("café".encode() + b" \x96 plan")
    assert source.parts[0].text == "café – plan"


@pytest.mark.reference
def test_the_reference_statement_has_425_lines(reference: Path) -> None:
    source = read((reference / "seeds" / "torbay-wsoa-draft-2.4.txt").read_bytes())
    assert len(source.parts) + source.blank == 425
    assert source.parts[-1].place == "line 425"
    assert len(tables(source)) == 20
    assert sum(p.bullet > 0 for p in paragraphs(source)) == 114


def test_a_line_after_the_last_row_is_no_row_where_a_blank_line_parts_them() -> None:
    source = read(
        b"Measure                    Baseline    Target\n"
        b"Plans on time              41%         65%\n"
        b"for families\n"
        b"\n"
        b"Priority 2 - Good plans\n"
        b"\n"
        b"Families wait too long for decisions about their children.\n"
    )
    assert [row[0] for row in grid(source)] == ["Measure", "Plans on time for families"]
    assert [p.text for p in paragraphs(source)] == [
        "Priority 2 - Good plans",
        "Families wait too long for decisions about their children.",
    ]


def test_semicolons_part_the_cells_of_a_table() -> None:
    text = 'Ref; Action; Lead; Due\n1; Cut waits; ICB; May 2027\n2; "Train; coach"; Head; Ongoing\n'
    # Not by `read`, which asks for the semicolons too: they stand between cells, as bars do.
    assert grid(read_source(text.encode(), "plan.txt", LIMITS)) == [
        ["Ref", "Action", "Lead", "Due"],
        ["1", "Cut waits", "ICB", "May 2027"],
        ["2", "Train; coach", "Head", "Ongoing"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We asked parents; schools; health; and care.\nThey said waits; gaps; delays; and cost.\n",
        "- health; care; schools; parents\n- waits; gaps; delays; cost\n",
        "Waits; gaps; delays; cost\n",
    ],
)
def test_semicolons_in_prose_make_no_table(text: str) -> None:
    assert not tables(read(text.encode(), "plan.txt"))
