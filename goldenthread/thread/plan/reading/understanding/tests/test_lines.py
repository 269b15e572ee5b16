"""Lines of text: wrapped ones are joined, underlined ones are headings, contents stand apart."""

from __future__ import annotations

from goldenthread.thread.plan.reading.source import Block, Paragraph
from goldenthread.thread.plan.reading.understanding.contents import bare_contents
from goldenthread.thread.plan.reading.understanding.markdown import to_markdown
from goldenthread.thread.plan.reading.understanding.tests.blocks import line, table
from goldenthread.thread.plan.reading.understanding.wrapping import join_wrapped, take_underlines


def lines(*texts: str) -> list[Paragraph]:
    return [Paragraph(text, f"line {number}") for number, text in enumerate(texts, 1) if text]


def joined(*texts: str) -> list[str]:
    return [block.text for block in join_wrapped(lines(*texts)) if isinstance(block, Paragraph)]


def test_a_long_line_that_breaks_off_is_joined_to_the_next() -> None:
    first = "Children and young people wait too long for speech and language therapy,"
    assert joined(first, "autism assessment and support.") == [
        f"{first} autism assessment and support."
    ]


def test_lines_apart_short_lines_and_labels_are_not_joined() -> None:
    long = "Senior responsible officer – the Director of Children's Services of this area"
    assert len(joined(long, "", "and so on")) == 2
    assert len(joined("A short line", "Another")) == 2
    assert len(joined(long, "Lead: somebody")) == 2
    assert (
        len(joined("6. Written Statement of Action to address the areas of weakness", "Pillar 1:"))
        == 2
    )


def test_an_underlined_line_is_a_heading() -> None:
    found = list(take_underlines(lines("The plan", "========", "Background", "----------", "Text")))
    assert [(b.text, b.level) for b in found if isinstance(b, Paragraph)] == [
        ("The plan", 1),
        ("Background", 2),
        ("Text", 0),
    ]


def test_a_bare_list_of_contents_is_told_by_its_headings_without_titles() -> None:
    listed = lines(
        "1. Our vision", "2. Governance", "3. Statement", "Pillar 1:", "Pillar 2:", "Glossary"
    )
    assert bare_contents(listed, 0) == 6
    assert (
        bare_contents(lines("1. We met.", "2. We agreed.", "3. We left.", "4. We wrote."), 0) == 0
    )


def test_markdown_shows_text_as_written() -> None:
    blocks: list[Block] = [
        line("1. It costs *more* than <b>this</b>"),
        line("first", bullet=1, marker="•"),
        line("deeper", bullet=2, marker="o"),
        table(("Term", "Meaning"), ("A|B", "two\nlines")),
    ]
    assert to_markdown(blocks) == (
        "1\\. It costs \\*more\\* than \\<b>this\\</b>\n\n- first\n  - deeper\n\n"
        "| Term | Meaning |\n| --- | --- |\n| A\\|B | two<br>lines |"
    )
