"""Text: pillars, priorities and a table of upright strokes under each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Colour,
    Milestone,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    milestone,
    pillar,
    section,
    term,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.tenth.common import (
    Node,
    cited,
    content,
    crossed,
    end,
    joined,
    start,
)

_TITLE = "Saltersgill SEND Written Statement of Action"
_INTRODUCTION = (
    "Saltersgill was inspected in October 2024. Inspectors asked for this statement because of "
    "six areas of concern.",
    "We are sorry for what families have been through. The statement was written with them.",
)
_WATCHING = (
    "The partnership board looks at progress every eight weeks:",
    "a report is published within five days of each meeting",
    "parents check the colours before they are published",
)
_KEY: dict[Colour, tuple[str, State]] = {
    "blue": ("Complete and embedded", "complete_and_embedded"),
    "green": ("Completed", "complete"),
    "amber": ("On track", "on_track"),
    "red": ("Delayed", "off_track"),
}
_HEADINGS = ("No.", "Action", "Lead officer", "Start", "Finish", "BRAG", "Evidence", "Comments")


def _build() -> bytes:
    return ("\n".join(_lines()) + "\n").encode()


def _lines() -> Iterator[str]:
    yield from (_TITLE, "", "Version 1.0", "Status: Published", "Date: 28 November 2025", "")
    yield from ("1. Introduction", "")
    for line in _INTRODUCTION:
        yield from (line, "")
    yield from ("2. How we will watch progress", "", _WATCHING[0], "")
    yield from (f"- {line}" for line in _WATCHING[1:])
    yield from ("", "BRAG key", "")
    yield from (f"{colour.title()} = {words}" for colour, (words, _) in _KEY.items())
    for theme in content("saltersgill.txt").children:
        yield from ("", f"Pillar {theme.cells[0]}: {theme.cells[1]}")
        for each in theme.children:
            label, title, wording, impact = each.cells
            yield from ("", f"Priority {label}: {title}", "", wording, "", "Findings:")
            yield from (f"- {joined(*found.cells)}" for found in each.of("F"))
            yield from ("", _row(_HEADINGS), _row(["---"] * len(_HEADINGS)))
            for action in each.of("M"):
                ref, text, link, *middle, proof, comment = action.cells
                yield _row((ref, joined(text, link), *middle, proof.lstrip("?"), comment))
            yield from ("", f"Overall impact: {impact}")


def _row(cells: tuple[str, ...] | list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _milestone(node: Node) -> Milestone:
    ref, text, link, officer, begins, ends, brag, proof, comment = node.cells
    prompt = proof.startswith("?")
    rating = NO_RATING
    for colour, (_, state) in _KEY.items():
        if colour == brag.lower():
            rating = word(brag, colour, state)
    return milestone(
        text,
        ref,
        cross_references=crossed(link),
        accountable_officer=officer,
        start=start(begins),
        end=end(ends),
        rating=rating,
        evidence=None if prompt else proof or None,
        prompts=(proof[1:],) if prompt else (),
        progress=comment or None,
    )


def _truth() -> PlanDocument:
    themes = content("saltersgill.txt").children
    pillars = [pillar(theme.cells[0], theme.cells[1]) for theme in themes]
    return document(
        title=_TITLE,
        area_name="Saltersgill",
        plan_type="written_statement_of_action",
        version="1.0",
        status="published",
        dated=date(2025, 11, 28),
        sections=(
            section("Introduction", "\n\n".join(_INTRODUCTION), "1"),
            section(
                "How we will watch progress",
                f"{_WATCHING[0]}\n\n" + "\n".join(f"- {line}" for line in _WATCHING[1:]),
                "2",
            ),
        ),
        vocabulary=tuple(term(words, colour, state) for colour, (words, state) in _KEY.items()),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(
            area(
                each.cells[0],
                each.cells[1],
                each.cells[2],
                [focus(None, None, map(_milestone, each.of("M")), impact=each.cells[3])],
                pillar=above,
                findings=[cited(*found.cells) for found in each.of("F")],
            )
            for theme, above in zip(themes, pillars, strict=True)
            for each in theme.children
        ),
    )


LAYOUT = Layout(
    "Saltersgill statement",
    "saltersgill-wsoa-nov-2025.txt",
    _build,
    _truth,
    ("tables of upright strokes", "colour words", "key in text", "prompts", "cross references"),
)
