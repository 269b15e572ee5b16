"""Columns under headings that nobody knows, told by their values and by the columns beside them.

Whoever wrote the heading knew what it meant: what is taken from the values is only a guess, and
is asked about (see `column_doubts`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from goldenthread.thread.plan.reading.columns import HeadingMatch
from goldenthread.thread.plan.reading.dates import Side, read_date
from goldenthread.thread.plan.reading.understanding.grid import GridRow
from goldenthread.thread.plan.reading.understanding.profiles import SAMPLE, Profile

_MOST = 0.6
_PROSE = 6
"""How many words a column's values have on average where they tell of progress."""
_OF_OTHER_DAYS = re.compile(
    r"review|updat|report|meet|approv|agreed|complet|achiev|clos|sign|creat|rais|modif|check|last"
    r"|next|publi|logged|added|opened",
    re.IGNORECASE,
)
"""Words of a heading over days that are neither the start nor the end of an action."""
_OF_A_MILESTONE = frozenset(
    {
        "accountable_officer",
        "supporting_leads",
        "start",
        "end",
        "start_and_end",
        "end_and_rating",
        "revised_end",
        "rating",
        "progress",
        "percent",
        "update",
    }
)


def guess_unknown(
    fields: list[str],
    texts: Sequence[str],
    matches: Sequence[HeadingMatch],
    profiles: Sequence[Profile],
    rows: Sequence[GridRow],
) -> None:
    """Give columns under unknown headings the field that their values plainly say, if free."""
    unknown = [
        index
        for index, match in enumerate(matches)
        if texts[index] and not match.confidence and profiles[index].filled
    ]
    if all(fields[index] != "other" for index in unknown):
        return
    if "action" not in fields:
        _guess_action(fields, unknown, profiles)
    if "action" not in fields:
        return
    _guess_dates(fields, texts, unknown, profiles, rows)
    for index in unknown:
        if fields[index] == "other":
            fields[index] = _guess(fields, index, profiles[index])
    _guess_parent(fields, unknown, rows)


def _guess_action(fields: list[str], unknown: list[int], profiles: Sequence[Profile]) -> None:
    """The wordiest unknown column before all that is said of a milestone is its action."""
    told = [index for index, field in enumerate(fields) if field in _OF_A_MILESTONE]
    if len(told) < 2 or {"measure_name", "finding", "baseline", "target"}.intersection(fields):
        return
    before = [i for i in unknown if i < told[0] and fields[i] == "other" and profiles[i].words >= 3]
    if before:
        fields[max(before, key=lambda index: profiles[index].words)] = "action"


def _guess(fields: Sequence[str], index: int, seen: Profile) -> str:
    if "accountable_officer" not in fields and seen.roles > _MOST:
        return "accountable_officer"
    if "percent" not in fields and seen.percentages > 0.8:
        return "percent"
    if seen.dated_lines > _MOST:
        return "progress"
    rated = fields.index("rating") if "rating" in fields else len(fields)
    free = not {"progress", "update"}.intersection(fields)
    if free and index > rated and seen.words >= _PROSE and seen.roles < _MOST:
        return "progress"
    return "other"


def _guess_dates(
    fields: list[str],
    texts: Sequence[str],
    unknown: Sequence[int],
    profiles: Sequence[Profile],
    rows: Sequence[GridRow],
) -> None:
    """Dates beside a known end are the start where they are earlier; and the other way round."""
    for index in unknown:
        if fields[index] != "other" or profiles[index].dates <= 0.7:
            continue
        if _OF_OTHER_DAYS.search(texts[index]):
            continue
        start, end = _column(fields, "start"), _column(fields, "end")
        if start is None and end is not None and _earlier(rows, index, end):
            fields[index] = "start"
        elif start is None and end is not None and end in unknown and _earlier(rows, end, index):
            fields[end], fields[index] = "start", "end"
        elif end is None and start is not None and _earlier(rows, start, index):
            fields[index] = "end"


def _guess_parent(fields: list[str], unknown: Sequence[int], rows: Sequence[GridRow]) -> None:
    """A column that says the reference of another row, which the row's own goes on from."""
    reference = _column(fields, "reference")
    if reference is None or "parent" in fields:
        return
    for index in unknown:
        if fields[index] != "other":
            continue
        told = [(_text(row, index), _text(row, reference)) for row in rows if _text(row, index)]
        known = {_text(row, reference) for row in rows}
        if told and all(one in known and own != one and own.startswith(one) for one, own in told):
            fields[index] = "parent"
            return


def _text(row: GridRow, index: int) -> str:
    cell = row.spread[index] if index < len(row.spread) else None
    return cell.text if cell is not None else ""


def _column(fields: Sequence[str], field: str) -> int | None:
    return fields.index(field) if field in fields else None


def _earlier(rows: Sequence[GridRow], one: int, other: int) -> bool:
    """Whether the first column's dates come before the other's in nearly every row with both."""
    pairs = [
        (first, second)
        for row in rows[:SAMPLE]
        if (first := _day(row, one, "start")) and (second := _day(row, other, "end"))
    ]
    before = sum(first <= second for first, second in pairs)
    return bool(pairs) and before >= 0.8 * len(pairs)


def _day(row: GridRow, index: int, side: Side) -> date | None:
    cell = row.spread[index] if index < len(row.spread) else None
    return read_date(cell.text, side).date if cell is not None and cell.text else None
