"""Keys to ratings in every form: lines, one line, tables of shades, letters and marks."""

from __future__ import annotations

import pytest

from goldenthread.thread.plan.reading.source import Block
from goldenthread.thread.plan.reading.understanding.tests.blocks import filled, line, read, table

PLAN = table(("Ref", "Action", "RAG"), ("1", "Write a guide", "G"), number=7)


def vocabulary(*blocks: Block) -> list[tuple[str, str | None, str | None]]:
    document = read(line("Anywhere SEND Plan"), *blocks, PLAN).document
    return [(word.label, word.colour, word.state) for word in document.vocabulary]


FULL = [
    ("Complete", "blue", "complete"),
    ("On track", "green", "on_track"),
    ("Delayed", "red", "off_track"),
]


@pytest.mark.parametrize(
    "blocks",
    [
        (
            line("Key", 2),
            line("Blue – Complete", 3),
            line("Green: On track", 4),
            line("Red = Delayed", 5),
        ),
        (line("Key: Blue – Complete; Green – On track; Red – Delayed", 2),),
        (table(("Blue", "Complete"), ("Green", "On track"), ("Red", "Delayed")),),
        (
            table(
                (
                    "Key",
                    filled("0070C0", "Complete"),
                    filled("00B050", "On track"),
                    filled("FF0000", "Delayed"),
                ),
                ("", "", "", ""),
                ("Ref", "Action", "Lead", "RAG"),
                ("2", "Visit every school", "Head of SEND", "G"),
            ),
        ),
        (
            table(
                (filled("0070C0"), "Complete"),
                (filled("00B050"), "On track"),
                (filled("FF0000"), "Delayed"),
            ),
        ),
        (
            table(
                (
                    filled("0070C0", "Complete"),
                    filled("00B050", "On track"),
                    filled("FF0000", "Delayed"),
                )
            ),
        ),
        (table(("RAG", "Meaning"), ("B", "Complete"), ("G", "On track"), ("R", "Delayed")),),
    ],
)
def test_a_key_is_read_in_every_form(blocks: tuple[Block, ...]) -> None:
    assert vocabulary(*blocks) == FULL


def test_a_key_without_colours_takes_them_from_the_order_of_brag() -> None:
    words = (
        "Complete and Embedded",
        "Completed",
        "Progressing to Timescale",
        "Little or no progress/delayed",
    )
    lines = [line(word, number) for number, word in enumerate(words, 2)]
    assert [colour for _, colour, _ in vocabulary(line("Progress (BRAG)"), *lines)] == [
        "blue",
        "green",
        "amber",
        "red",
    ]


def test_marks_stand_for_the_lines_of_the_key() -> None:
    key = [
        line("Key", 2),
        line("✔ = complete", 3),
        line("🟢 = on track", 4),
        line("🔴 = delayed", 5),
    ]
    rows = table(("Ref", "Action", "Status"), ("1", "Write", "✔"), ("2", "Train", "🔴"), number=8)
    document = read(line("Anywhere SEND Plan"), *key, rows).document
    found = document.areas_for_improvement[0].focus_areas[0].milestones
    assert [(one.rating.state, one.rating.shown_by) for one in found] == [
        ("complete", "tick"),
        ("off_track", "word"),
    ]


def test_a_table_of_milestones_with_ratings_is_no_key() -> None:
    rows = table(("Action", "RAG"), ("Write a guide", "Green"), ("Train", "Red"), ("Meet", "Amber"))
    assert vocabulary(rows) == []
