"""What a table's column means, told from its heading (domain/plan.md section 3.1).

First the words as people use them, then by likeness, so that a slip of the keyboard in
'Milestone eStart Date' is no obstacle. Whether a table lists actions or measures is for
understanding to decide, by all its columns together.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import fuzz, process

from goldenthread.thread.plan.reading.column_fields import FIELDS, KEPT_WITH_HEADING
from goldenthread.thread.plan.reading.column_patterns import put_as
from goldenthread.thread.plan.reading.column_words import HEADINGS
from goldenthread.thread.plan.reading.date_forms import MONTH
from goldenthread.thread.plan.reading.dates import find_date
from goldenthread.thread.plan.reading.document import NO_DATE, When

__all__ = ["FIELDS", "KEPT_WITH_HEADING", "HeadingMatch", "fold_heading", "read_heading"]


class HeadingMatch(NamedTuple):
    """A column's field, how sure (0 to 1), the next best fields, and the date in the heading.

    `when` is set for dated columns: an update, or a planned or actual value of a measure.
    """

    field: str
    confidence: float
    alternatives: tuple[str, ...] = ()
    when: When = NO_DATE


_LIKENESS = 82.0
_WORD_LIKENESS = 70.0
_JOINED_LIKENESS = 88.0
_WITHIN = 0.62
_AMONG_MANY = 0.5
_AS_PUT = 0.85
_MOST_WORDS_AS_PUT = 14
_COMMON = 40
_MOST_WORDS = 8
_MONTH = re.compile(rf"\b{MONTH}", re.IGNORECASE)
_QUARTER = re.compile(
    r"\b(?:Q[1-4]|quarter (?:[1-4]|one|two|three|four)|(?:autumn|spring|summer) term|term [1-6])\b",
    re.IGNORECASE,
)
_NOTHING = HeadingMatch("other", 0.0)
_MARKS = re.compile(r"[^\w%]+|_")
_JOINED = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_DROPPED = frozenset({"the", "a", "an", "our", "your", "please", "s"})
_BRACKETS = re.compile(r"\([^()]*\)?|\[[^\[\]]*\]?")
# What a dated column holds, by the words beside its date; the first that fits.
_DATED_FIELDS = (
    (re.compile(r"\bbase ?line\b"), HeadingMatch("baseline", 0.95)),
    (
        re.compile(r"\b(?:brag|rag|ratings?|status|ragb)\b"),
        HeadingMatch("update", 0.9, ("rating",)),
    ),
    (
        re.compile(r"update|progress|position|comment|review|report|narrative|monitor"),
        HeadingMatch("update", 0.95, ("progress",)),
    ),
    (
        re.compile(r"\b(?:actuals?|outturn|performance|latest|current|result|achieved)\b"),
        HeadingMatch("actual", 0.9, ("update",)),
    ),
    (
        re.compile(
            r"\b(?:milestone|target|plan(?:ned)?|projected|trajectory|expected|forecast|goal|aim)\b"
        ),
        HeadingMatch("planned", 0.85, ("target", "end")),
    ),
)
_LONGEST = 160


@lru_cache(maxsize=4096)
def fold_heading(text: str) -> str:
    """A heading for comparing: lower case, marks as spaces, joined words parted, articles out."""
    parted = _JOINED.sub(" ", text).replace("&", " and ").replace("%", " percent ")
    words = _MARKS.sub(" ", parted.lower()).split()
    return " ".join(word for word in words if word not in _DROPPED)


_FIELD_OF = {
    fold_heading(heading): (field, 0.7 if heading.endswith("?") else 1.0)
    for field, headings in HEADINGS.items()
    for heading in headings
}
_KNOWN = tuple(_FIELD_OF)
# The wordings that others are compared with for what else a heading might mean.
_COMMONEST = tuple(
    folded for headings in HEADINGS.values() for folded in map(fold_heading, headings[:_COMMON])
)


@lru_cache(maxsize=4096)
def read_heading(text: str) -> HeadingMatch:
    """The field that a column's heading names; 'other' with no confidence where none is like it."""
    if not text or len(text) > _LONGEST:
        return _NOTHING
    folded = fold_heading(text)
    if not folded:
        return _NOTHING
    exact = _exact(folded)
    if exact:
        return exact
    return (
        _dated(text) or _exact(fold_heading(_BRACKETS.sub(" ", text))) or _of_a_month(text, folded)
    )


def _exact(folded: str) -> HeadingMatch | None:
    known = _FIELD_OF.get(folded)
    if known is None and folded.endswith(" s"):
        known = _FIELD_OF.get(folded[:-2])
    if known is None:
        return None
    field, confidence = known
    return HeadingMatch(field, confidence, () if confidence == 1.0 else _others(folded, field))


def _dated(text: str) -> HeadingMatch | None:
    """A heading with a date in it: 'November 2023 update', 'Actual May 25', 'RAG (Nov 23)'."""
    found = find_date(text, years=True)
    if found is None:
        return None
    words = fold_heading(f"{text[: found.start]} {text[found.end :]}")
    if not words:
        return HeadingMatch("update", 0.7, ("actual", "planned"), found.when)
    if words == "target" and found.when.precision == "year":
        return HeadingMatch("target", 0.95, ("planned",), found.when)
    for pattern, match in _DATED_FIELDS:
        if pattern.search(words):
            return match._replace(when=found.when)
    known = _exact(words) or _alike(words)
    return known._replace(confidence=min(known.confidence, 0.8), when=found.when)


def _of_a_month(text: str, folded: str) -> HeadingMatch:
    """A heading with a month and no year, 'November update': a field with a date of no day."""
    month = _MONTH.search(text) or _QUARTER.search(text)
    if month is not None and _QUARTER.search(text):
        return _of_a_quarter(f"{text[: month.start()]} {text[month.end() :]}", month.group())
    match = _alike(folded)
    if month is None or match.field not in ("progress", "rating", "actual", "planned"):
        return match
    others = ("update", *(field for field in match.alternatives if field != "update"))
    return match._replace(alternatives=others, when=When(None, "month", month.group()))


def _of_a_quarter(rest: str, quarter: str) -> HeadingMatch:
    """A heading with a quarter or term and no year, 'Q1 actual': told by its other words."""
    words = fold_heading(rest)
    for pattern, match in _DATED_FIELDS:
        if words and match.field in ("planned", "actual") and pattern.search(words):
            return match._replace(when=When(None, "quarter", quarter))
    match = _alike(fold_heading(f"{quarter} {rest}"))
    if match.field not in ("progress", "rating"):
        return match
    others = ("update", *(field for field in match.alternatives if field != "update"))
    return match._replace(alternatives=others, when=When(None, "quarter", quarter))


def _alike(folded: str) -> HeadingMatch:
    """By likeness to a known heading, by how it is put, or by a known heading within it."""
    known = _as_long(len(folded))
    found = process.extractOne(folded, known, scorer=fuzz.ratio, score_cutoff=_LIKENESS)
    if found and len(folded) > 3 and _is_slip(folded, found[0]):
        field, sure = _FIELD_OF[found[0]]
        return HeadingMatch(field, round(found[1] / 100 * sure, 2), _others(folded, field))
    put = put_as(folded) if folded.count(" ") < _MOST_WORDS_AS_PUT else None
    if put is not None:
        return HeadingMatch(put, _AS_PUT, _others(folded, put))
    return _containing(folded) or _NOTHING


def _is_slip(written: str, known: str) -> bool:
    """Whether every word is near its like: 'report reference' is no slip of another reference."""
    words, others = written.split(), known.split()
    if len(words) != len(others):
        return fuzz.ratio(written.replace(" ", ""), known.replace(" ", "")) >= _JOINED_LIKENESS
    return all(map(_near, words, others))


def _near(word: str, other: str) -> bool:
    return fuzz.ratio(word, other) >= _WORD_LIKENESS


@lru_cache(maxsize=_LONGEST)
def _as_long(length: int) -> tuple[str, ...]:
    """The known headings that are near enough in length to be alike at all."""
    share = _LIKENESS / (200 - _LIKENESS)
    return tuple(known for known in _KNOWN if share * length <= len(known) <= length / share)


def _containing(folded: str) -> HeadingMatch | None:
    """The longest known heading of two words or more that stands whole within this one."""
    words = folded.split(" ")
    if len(words) > _MOST_WORDS:
        return None
    runs = (" ".join(words[a:b]) for a, b in combinations(range(len(words) + 1), 2) if b - a > 1)
    within = [run for run in runs if run in _FIELD_OF] or [w for w in _TELLING if w in words]
    if not within:
        return None
    field = _FIELD_OF[max(within, key=len)][0]
    return HeadingMatch(field, _WITHIN if len(words) <= 4 else _AMONG_MANY, _others(folded, field))


# Words that tell a column's field even among others, when they stand alone in the table above.
_TELLING = (
    "rag", "brag", "evidence", "impact", "outcome", "outcomes", "deadline", "timescale",
    "timescales", "progress", "update", "updates", "baseline", "kpi", "lead", "accountable",
    "responsible", "owner", "action", "actions", "milestone", "milestones", "ref", "target",
    "resources", "risks", "comments", "status", "completion",
)  # fmt: skip


def _others(folded: str, field: str) -> tuple[str, ...]:
    """Up to three further fields whose headings are most like this one."""
    likely = process.extract(
        folded, _COMMONEST, scorer=fuzz.token_set_ratio, limit=12, score_cutoff=60
    )
    fields = dict.fromkeys(_FIELD_OF[known][0] for known, _, _ in likely)
    fields.pop(field, None)
    return tuple(fields)[:3]
