"""What is asked about a column whose meaning isn't sure, and everything that it might mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldenthread.thread.plan.reading.columns import FIELDS, HeadingMatch
from goldenthread.thread.plan.reading.understanding.doubts import SURE
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import Column, TableKind
from goldenthread.thread.plan.reading.understanding.profiles import Profile
from goldenthread.thread.plan.reading.understanding.table_kinds import kind_of

REPEATABLE = frozenset({"update", "planned", "actual", "other", "ignore"})
"""Fields that a table may have several columns of."""
GUESSED = 0.5
"""How sure a meaning is that was told by a column's values, or by its neighbours."""
_OF_A_MEASURE = (
    "reference",
    "measure_name",
    "unit",
    "baseline",
    "target",
    "planned",
    "actual",
    "source",
    "owner",
    "pillar",
    "area_for_improvement",
    "area_label",
    "focus_area",
)
_ONLY_OF_A_MEASURE = frozenset({"unit", "baseline", "planned", "actual", "source", "owner"})
_OF_A_FINDING = ("finding", "reference", "area_for_improvement", "area_label", "ignore")
_BY_VALUES = {
    "dates": ("start", "end", "revised_end", "date_completed"),
    "roles": ("accountable_officer", "supporting_leads", "workstream"),
    "ratings": ("rating",),
    "percentages": ("percent",),
    "references": ("reference", "parent", "area_label"),
}
_PROSE = ("progress", "evidence", "why", "action", "risk", "notes")
_FIGURES_AND_WORDS = 5


def ask_about(
    columns: Sequence[Column],
    matches: Sequence[HeadingMatch],
    profiles: Sequence[Profile],
    notebook: Notebook,
    why: str | None = None,
) -> None:
    """Note a doubt for each column that holds something and whose meaning is not sure.

    `why` says why it isn't, where it is for another reason than its heading.
    """
    kind = kind_of(columns)
    taken = {column.field for column in columns} - REPEATABLE
    for column, match, seen in zip(columns, matches, profiles, strict=True):
        if not _is_in_doubt(column, match, seen):
            continue
        offered = dict.fromkeys(_offered(kind, match, seen, taken))
        offered.pop(column.field, None)
        known = match.field == column.field
        notebook.doubts.add(
            "column",
            column.heading,
            column.place,
            _words(column.field, kind),
            confidence=min(match.confidence, SURE) if known else GUESSED,
            why=why or _why(column.field, known),
            alternatives=[(field, FIELDS[field]) for field in offered],
        )


def _is_in_doubt(column: Column, match: HeadingMatch, seen: Profile) -> bool:
    sure = match.confidence >= SURE and match.field == column.field
    if sure or not seen.filled or match.confidence > 1 or not column.heading:
        return False
    shown = {"reference": seen.references, "end": seen.dates, "rating": seen.ratings}
    return shown.get(column.field) != 1.0 or (column.field == "end" and not match.confidence)


def _why(field: str, known: bool) -> str:
    if known or field == "other":
        return "The heading isn't one that the reader knows for certain."
    return "The heading didn't tell; what stands under it, and beside it, did."


def _words(field: str, kind: TableKind) -> str:
    if field == "other" and kind in ("measures", "findings"):
        return "something that has no place here (it is listed as not understood)"
    return FIELDS[field].lower()


def _offered(kind: TableKind, match: HeadingMatch, seen: Profile, taken: set[str]) -> Iterator[str]:
    """The fields that a column might be, the likeliest first: by heading, by values, then all."""
    fitting = _fitting(kind)
    if match.confidence:
        yield match.field
    yield from (field for field in match.alternatives if field in fitting)
    by_values = [
        field
        for look, fields in _BY_VALUES.items()
        if getattr(seen, look) > GUESSED
        for field in fields
    ]
    by_values += _PROSE if seen.words >= _FIGURES_AND_WORDS else ()
    for field in (*by_values, *fitting):
        if field in fitting and field not in taken:
            yield field


def _fitting(kind: TableKind) -> tuple[str, ...]:
    """The fields that make sense in a table of this kind, in the order of `FIELDS`."""
    if kind == "measures":
        return (*_OF_A_MEASURE, "ignore")
    if kind == "findings":
        return _OF_A_FINDING
    return tuple(field for field in FIELDS if field not in _ONLY_OF_A_MEASURE)
