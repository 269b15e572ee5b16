"""Whether a paragraph is a heading, and how deep the layout puts it."""

from __future__ import annotations

import re

from goldenthread.thread.plan.reading.dates import is_date_like
from goldenthread.thread.plan.reading.document import Kind
from goldenthread.thread.plan.reading.front_matter import read_version
from goldenthread.thread.plan.reading.headings import Heading, read_heading_line
from goldenthread.thread.plan.reading.source import Block, Paragraph, Table
from goldenthread.thread.plan.reading.understanding.levels import Level
from goldenthread.thread.plan.reading.understanding.pieces import HeadingPiece
from goldenthread.thread.plan.reading.understanding.rows import structural

SHEET_RANK = 0
WORDED_RANK, NUMBERED_RANK, BOLD_RANK, OVER_TABLE_RANK = 10, 11, 12, 16
_MOST_WORDS = 20
_SHORT = 12
_LEVELS: dict[str, Level] = {
    "pillar": "pillar",
    "area_for_improvement": "area",
    "focus_area": "focus_area",
    "milestone_group": "area",
}
# Words that stand at different levels in different plans: they bend more easily.
LOOSE_WORDS = frozenset(
    {
        "theme",
        "priority",
        "strategic priority",
        "key priority",
        "recommendation",
        "area",
        "workstream",
        "work stream",
        "work package",
        "objective",
        "strategic objective",
        "outcome",
        "strategic outcome",
        "strand",
        "aim",
        "goal",
        "ambition",
        "project",
        "programme",
        "action",
        "milestone",
        "phase",
        "p",
        "ws",
    }
)


def heading_of(paragraph: Paragraph, following: Block | None, kind: Kind) -> HeadingPiece | None:
    """The heading that a paragraph is by style, by a structural word, by bold type or position."""
    text = paragraph.text
    if not text or paragraph.role != "body":
        return None
    reading = read_heading_line(text)
    if paragraph.level:
        return HeadingPiece(text, paragraph.place, paragraph.level, reading)
    if paragraph.bullet or read_version(text) or is_date_like(text):
        return None
    worded = structural(text)
    if worded and (worded.label or paragraph.bold) and _is_title(worded, text):
        return HeadingPiece(text, paragraph.place, WORDED_RANK, worded, firm=False)
    words = len(text.split())
    if paragraph.bold and words <= _MOST_WORDS and not text.endswith((".", ":", ";", ",")):
        return HeadingPiece(text, paragraph.place, BOLD_RANK, reading, firm=False)
    if kind == "text" and words <= _SHORT and _looks_set_apart(text, reading):
        return HeadingPiece(text, paragraph.place, NUMBERED_RANK, reading, firm=False)
    if isinstance(following, Table) and words <= _SHORT and not text.endswith((".", ":", ";", ",")):
        return HeadingPiece(text, paragraph.place, OVER_TABLE_RANK, reading, firm=False)
    return None


def prefers(piece: HeadingPiece) -> Level | None:
    """The level that a heading's word suggests; null where it has none."""
    reading = piece.heading
    if reading is None or reading.word in ("number", "letter") or reading.level is None:
        return None
    return _LEVELS.get(reading.level)


def is_firm(piece: HeadingPiece) -> bool:
    """Whether a heading's word stands at one level in nearly every plan."""
    return piece.heading is not None and piece.heading.word not in LOOSE_WORDS


def _is_title(heading: Heading, text: str) -> bool:
    """Whether a line that begins as a heading is one, not a sentence about 'Priority 1'."""
    if heading.word in LOOSE_WORDS and len(text.split()) > 40:
        return False
    return not (text.endswith(".") and re.search(r"[.!?]\s+[A-Z]", text[:-1]) and len(text) > 250)


def _looks_set_apart(text: str, reading: Heading | None) -> bool:
    """Whether a line of plain text is set as a heading: numbered, lettered or in capitals."""
    if text.endswith((".", ":", ";", ",", "?")):
        return False
    if reading is not None and reading.word in ("number", "letter"):
        return True
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 4 and all(c.isupper() for c in letters)
