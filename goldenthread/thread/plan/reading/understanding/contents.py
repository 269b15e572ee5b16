"""Lists of contents: with page numbers, under their own heading, or bare lines at the front."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from goldenthread.thread.plan.reading.headings import read_heading_line
from goldenthread.thread.plan.reading.source import Block, Paragraph

_TITLE = re.compile(r"(?:table of |list of )?contents(?: page)?:?|index", re.IGNORECASE)
_LEADERS = re.compile(r"\s*(?:[.…_]\s?){3,}\s*(?:\d{1,3}|[ivxl]+)?\s*$|\s*\t\s*\d{1,3}\s*$")
_PAGE = re.compile(r"\s+\d{1,3}$")
_NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?P<title>\S.*)")
_STATEMENT = re.compile(
    r"(?:the )?(?:written statement of action"
    r"|(?:priority |improvement |reform )?(?:action |improvement |reform )?plan"
    r"|accelerated progress plan)\b",
    re.IGNORECASE,
)
FEWEST, _MOST_LINES = 4, 100
_MOST_WORDS = 18


class Listed(NamedTuple):
    """An entry of a list of contents: its number, its title and where it stands."""

    number: str | None
    title: str
    place: str


def is_contents_title(text: str) -> bool:
    """Whether a line is the heading of a list of contents."""
    return bool(_TITLE.fullmatch(text.strip()))


def entry(paragraph: Paragraph) -> Listed:
    """The entry that a line of contents is, without dot leaders and page number."""
    text = _LEADERS.sub("", paragraph.text).strip()
    if paragraph.role == "contents" and text == paragraph.text.strip():
        text = _PAGE.sub("", text) if _NUMBER.match(text) or " " in text else text
    match = _NUMBER.fullmatch(text)
    if match:
        return Listed(match["number"], match["title"].strip(), paragraph.place)
    return Listed(None, text, paragraph.place)


def names_structure(listed: Listed) -> bool:
    """Whether an entry points at a pillar, an area, the statement itself, not at a narrative."""
    heading = read_heading_line(listed.title)
    if heading and heading.word not in ("number", "letter") and heading.level != "section":
        return True
    return _STATEMENT.match(listed.title) is not None


def bare_contents(blocks: Sequence[Block], at: int) -> int:
    """How many lines from `at` are a list of contents without heading or pages; 0 where none.

    Such a list stands at the front: short lines one under the other, the first numbered 1, and
    among them a heading of the plan's structure without its title, or one to which the document
    comes back as a heading.
    """
    first = blocks[at]
    if not isinstance(first, Paragraph) or not re.match(r"1[.)]?\s", first.text):
        return 0
    run: list[Paragraph] = []
    for block in blocks[at : at + _MOST_LINES]:
        if not isinstance(block, Paragraph) or block.role != "body" or block.level or block.bullet:
            break
        if block.bold or block.text.endswith((".", "?", "!")):
            break
        if len(block.text.split()) > _MOST_WORDS or (run and not _directly_below(run[-1], block)):
            break
        run.append(block)
    if len(run) < FEWEST:
        return 0
    listed = sum(1 for line in run if _NUMBER.match(line.text) or _is_bare_structure(line.text))
    later = {
        block.text.casefold() for block in blocks[at + len(run) :] if isinstance(block, Paragraph)
    }
    points = any(_is_bare_structure(line.text) or line.text.casefold() in later for line in run)
    return len(run) if listed * 3 >= len(run) * 2 and points else 0


def _is_bare_structure(text: str) -> bool:
    heading = read_heading_line(text)
    return bool(
        heading
        and heading.word not in ("number", "letter")
        and not heading.title
        and not heading.rest
    )


def _directly_below(above: Paragraph, below: Paragraph) -> bool:
    numbers = [re.search(r"(\d+)$", line.place) for line in (above, below)]
    if not all(numbers) or not above.place.startswith(("line", "paragraph")):
        return False
    first, second = (int(number[1]) for number in numbers if number)
    return second == first + 1
