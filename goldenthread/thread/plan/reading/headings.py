"""Heading lines that carry a plan's structure: 'Focus Area 13 - . Title' (domain/plan.md 3.2).

Which level a word stands at differs from plan to plan, so the word itself is given and the
level is only the usual one: understanding decides by all the words that a document uses.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from goldenthread.thread.plan.reading.dates import is_date_like

Level = Literal["pillar", "area_for_improvement", "focus_area", "milestone_group", "section"]

_LEVELS: dict[str, Level] = {
    "improvement pillar": "pillar",
    "pillar": "pillar",
    "theme": "pillar",
    "area for improvement": "area_for_improvement",
    "area for priority action": "area_for_improvement",
    "area of significant weakness": "area_for_improvement",
    "significant area of weakness": "area_for_improvement",
    "area of weakness": "area_for_improvement",
    "area of significant concern": "area_for_improvement",
    "area of concern": "area_for_improvement",
    "significant concern": "area_for_improvement",
    "significant weakness": "area_for_improvement",
    "improvement area": "area_for_improvement",
    "improvement priority": "area_for_improvement",
    "improvement theme": "area_for_improvement",
    "priority action": "area_for_improvement",
    "priority area": "area_for_improvement",
    "priority action area": "area_for_improvement",
    "area of improvement": "area_for_improvement",
    "area for action": "area_for_improvement",
    "strategic priority": "area_for_improvement",
    "key priority": "area_for_improvement",
    "priority": "area_for_improvement",
    "weakness": "area_for_improvement",
    "concern": "area_for_improvement",
    "recommendation": "area_for_improvement",
    "afi": "area_for_improvement",
    "afpa": "area_for_improvement",
    "aow": "area_for_improvement",
    "pa": "area_for_improvement",
    "area": "area_for_improvement",
    "focus area": "focus_area",
    "area of focus": "focus_area",
    "workstream": "focus_area",
    "work stream": "focus_area",
    "work package": "focus_area",
    "strategic objective": "focus_area",
    "strategic outcome": "focus_area",
    "objective": "focus_area",
    "outcome": "focus_area",
    "strand": "focus_area",
    "aim": "focus_area",
    "goal": "focus_area",
    "ambition": "focus_area",
    "project": "focus_area",
    "programme": "focus_area",
    "key line of enquiry": "focus_area",
    "action": "milestone_group",
    "milestone": "milestone_group",
    "phase": "milestone_group",
    "section": "section",
    "appendix": "section",
    "annex": "section",
    "part": "section",
}
_PLURALS = {"areas": "area", "priorities": "priority", "weaknesses": "weakness"}
_WORDS = "|".join(
    re.escape(word).replace(r"\ ", r"\s+") for word in sorted(_LEVELS, key=len, reverse=True)
)
_NUMBER_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_LABEL = (
    rf"(?:\d{{1,3}}(?:\.\d{{1,3}})*[a-z]?(?![\w%])|(?:{_NUMBER_WORDS})\b"
    r"|[ivx]{1,5}(?![\w'’])|[a-z]\d*(?![\w'’]))"
)
_MARKS = r"[\s.:;)\]|–—-]"
_SPELT = re.compile(
    rf"(?P<word>{_WORDS})(?:\b|(?<=afi|aow)(?=\d))\s*(?:no\.?|number|#)?\s*[-–(]?(?P<label>{_LABEL})\)?"
    rf"(?P<marks>{_MARKS}*)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_CODED = re.compile(
    rf"(?P<label>(?P<word>PA|AFPA|AOC|FA|WS|P|SC)\s?\d{{1,2}})(?P<marks>\s*[.:–—-]{_MARKS}*|\s*$)(?P<rest>.*)",
    re.DOTALL,
)
_UNNUMBERED = re.compile(
    rf"(?P<word>{_WORDS})(?P<marks>\s*[:–—]{_MARKS}*|\s+-\s+)(?P<rest>\S.*)", re.I | re.S
)
_LETTERED = re.compile(
    r"(?P<label>[A-Z])(?P<marks>[.)]\s+|\s+[–—-]\s+)(?P<rest>[A-Z].*)", re.DOTALL
)
_NUMBERED = re.compile(
    r"(?P<label>\d{1,2}(?:\.\d{1,2}){0,3}[A-Za-z]?)(?P<marks>[.):]?\s+(?:[–—-]\s+)?)(?P<rest>[A-Z].*)",
    re.DOTALL,
)
_NO_KIND = (
    r"(?:figure|table|box|page|paragraph|version|draft|meeting|week|year|month|term|stage|grade|day"
    r"|ages?|aged|under|over|post)s?"
)
"""Words whose number counts something else than the parts of a plan."""
_ANY_WORD = re.compile(
    rf"(?:(?!{_NO_KIND}\b)[a-z]+ ){{1,3}}"
    r"(?P<label>\d{1,2}(?:\.\d{1,2}){0,3}[a-z]?|(?-i:[A-Z]\d{0,2}))(?P<marks>\s*[:–—]\s+|\s+-\s+|\.\s+)"
    r"(?P<rest>(?-i:[A-Z]).*)",
    re.IGNORECASE | re.DOTALL,
)
"""A numbered heading by a word that is in no list: 'Our commitment 1A: Shorter waits'."""
_LINKING = r"(?:after|before|from|to|until|at|by|in|of|for|on|and|or|with|the|a|since|within|up)"
_COUNT = re.compile(
    rf"(?:(?!(?:{_NO_KIND}|{_LINKING})\b)[a-z]+ ){{1,3}}"
    r"(?P<label>\d{1,2}(?:\.\d{1,2}){0,3}[a-z]?|(?-i:[A-Z]))[.:]?",
    re.IGNORECASE,
)
"""A word that is in no list and its number, with no title: 'Requirement 1'."""
_CODES: dict[str, Level] = {
    "pa": "area_for_improvement",
    "p": "area_for_improvement",
    "sc": "area_for_improvement",
    "afi": "area_for_improvement",
    "afpa": "area_for_improvement",
    "aow": "area_for_improvement",
    "aoc": "area_for_improvement",
    "fa": "focus_area",
    "ws": "focus_area",
}
_TITLE_WORDS = 12
_TITLE_AND_WORDING = re.compile(
    r"(?P<title>[^–—:]{3,80}?)\s*(?:\s[–—-]\s|:\s+)(?P<wording>\S.*)", re.S
)


class Heading(NamedTuple):
    """A structural heading: its usual level, its label as numbered, and what follows.

    `word` is the word found, folded ('focus area', 'afi'; 'number' or 'letter' where there is
    only a label). `title` is short; `rest` is wording in full, where it is too long for a title
    or stands after one. A focus area's title is never cut.
    """

    level: Level | None
    label: str | None
    title: str | None
    rest: str | None
    word: str


@lru_cache(maxsize=4096)
def read_heading_line(text: str) -> Heading | None:
    """The heading that a line is, or null where it isn't one that gives structure.

    A sentence that merely begins so ('Priority 1 schools were visited') is none: what follows
    the label must be set off by a mark or begin with a capital letter.
    """
    line = " ".join(text.split())
    if not line or len(line) > 700:
        return None
    for pattern in (_SPELT, _CODED):
        match = pattern.fullmatch(line)
        if match and _set_off(match):
            return _heading(match)
    return _bare(line)


def read_count(text: str) -> Heading | None:
    """The heading that a word and a number alone are, 'Requirement 1': for lines set as headings.

    Of a line that nothing sets apart this tells nothing.
    """
    line = " ".join(text.split())
    match = _COUNT.fullmatch(line) if line[:1].isupper() and not is_date_like(line) else None
    return Heading("section", match["label"], None, None, "number") if match else None


def _bare(line: str) -> Heading | None:
    """Headings by number, letter or word alone: 'A. Title', '1. Title', 'Priority: Title'."""
    for word, pattern in (("letter", _LETTERED), ("number", _NUMBERED), ("number", _ANY_WORD)):
        match = pattern.fullmatch(line)
        if match:
            level: Level = "section" if word == "number" else "area_for_improvement"
            title, rest = _title(match["rest"], level)
            return Heading(level, match["label"], title, rest, word)
    match = _UNNUMBERED.fullmatch(line)
    if match and len(line) < 200:
        return _heading(match)
    return None


def _set_off(match: re.Match[str]) -> bool:
    rest, marks = match["rest"], match["marks"]
    if not rest or marks.strip():
        return True
    return rest[0].isupper() or not rest[0].isalnum()


def _heading(match: re.Match[str]) -> Heading:
    word = " ".join(match["word"].lower().split())
    level = _LEVELS.get(word) or _CODES.get(word)
    label = match.groupdict().get("label")
    title, rest = _title(match["rest"].strip(), level)
    return Heading(level, label.strip() if label else None, title, rest, word)


def _title(rest: str, level: Level | None) -> tuple[str | None, str | None]:
    """Short titles apart from wording in full; only areas for improvement have both."""
    rest = rest.strip()
    if not rest:
        return None, None
    if level != "area_for_improvement":
        return rest, None
    parts = _TITLE_AND_WORDING.fullmatch(rest)
    if parts and len(parts["title"].split()) <= 8 < len(parts["wording"].split()):
        return parts["title"], parts["wording"]
    if len(rest.split()) <= _TITLE_WORDS and len(rest) <= 90:
        return rest, None
    return None, rest
