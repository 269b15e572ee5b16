"""A heading's words as a node of the plan has them: its label, short title, wording in full."""

from __future__ import annotations

from typing import NamedTuple

from goldenthread.thread.plan.reading.headings import Heading, read_count, read_heading_line

TITLE_WORDS = 12
TITLE_LENGTH = 90


class Named(NamedTuple):
    """A node's label, its short title and its wording in full, each null where not given."""

    label: str | None
    title: str | None
    wording: str | None

    @property
    def words(self) -> str:
        """Title and wording together, folded, for telling two nodes apart."""
        return " ".join(f"{self.title or ''} {self.wording or ''}".split()).casefold()


def name_area(text: str, heading: Heading | None = None) -> Named:
    """An area's label, title and wording: long words without a title are the wording."""
    first, _, below = text.partition("\n")
    opening = read_heading_line(first) if below else None
    if opening is not None and opening.title and not opening.rest:
        return Named(opening.label, opening.title, " ".join(below.split()))
    heading = heading or read_heading_line(text) or read_count(text)
    label = heading.label if heading else None
    title = heading.title if heading else " ".join(text.split())
    rest = heading.rest if heading else None
    if title and not rest and not is_title(title):
        return Named(label, None, title)
    return Named(label, title, rest)


def name_group(text: str, heading: Heading | None = None) -> Named:
    """A focus area's or pillar's label and title, never cut."""
    heading = heading or read_heading_line(text) or read_count(text)
    if heading is None:
        return Named(None, " ".join(text.split()) or None, None)
    if heading.title and heading.rest:
        line = " ".join(text.split())
        return Named(heading.label, line[line.find(heading.title) :], None)
    return Named(heading.label, heading.title or heading.rest, None)


def is_title(text: str) -> bool:
    """Whether words are short enough to be a title."""
    return len(text.split()) <= TITLE_WORDS and len(text) <= TITLE_LENGTH


def structural(text: str) -> Heading | None:
    """The heading that a text is by a word of the plan's structure ('Focus area 3'), if any."""
    heading = read_heading_line(text)
    if heading is None or heading.level in (None, "section"):
        return None
    return None if heading.word in ("number", "letter") else heading


def counted(text: str) -> Heading | None:
    """The heading that a text is by a number after a word in no list, 'Promise 1: Early help'."""
    heading = read_heading_line(text)
    if heading is None or heading.word != "number" or text.lstrip()[:1].isdigit():
        return None
    return heading
