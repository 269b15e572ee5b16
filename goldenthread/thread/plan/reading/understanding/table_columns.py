"""What each column of a table holds: by its heading, then by its values, then by its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from goldenthread.thread.plan.reading.columns import FIELDS, HeadingMatch
from goldenthread.thread.plan.reading.officers import seniority
from goldenthread.thread.plan.reading.understanding.column_doubts import REPEATABLE, ask_about
from goldenthread.thread.plan.reading.understanding.column_groups import (
    name_groups,
    settle_group,
    settle_row_steps,
    settle_steps,
    step_columns,
    widen_impacts,
)
from goldenthread.thread.plan.reading.understanding.column_nesting import (
    nest_levels,
    number_levels,
)
from goldenthread.thread.plan.reading.understanding.column_values import DATES, field_of_values
from goldenthread.thread.plan.reading.understanding.column_wordings import settle_wordings
from goldenthread.thread.plan.reading.understanding.doubts import fold
from goldenthread.thread.plan.reading.understanding.grid import GridRow
from goldenthread.thread.plan.reading.understanding.headers import Header
from goldenthread.thread.plan.reading.understanding.measure_columns import settle_figures
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import Column
from goldenthread.thread.plan.reading.understanding.profiles import Profile, profile
from goldenthread.thread.plan.reading.understanding.rows import repeats
from goldenthread.thread.plan.reading.understanding.unknown_columns import guess_unknown

_IN_WORDS = 4
_MOSTLY, _MOST = 0.5, 0.7
_MAY_BE_A_SHARE = frozenset({"rating", "progress"})
KEPT_APART = frozenset({"progress", "evidence", "action", "reference", "notes", "why"})
"""Fields of which a second column is kept with its own heading, never read as another field."""


def columns_of(header: Header, rows: Sequence[GridRow], notebook: Notebook) -> tuple[Column, ...]:
    """Decide what each column under a header holds, noting a doubt where it is unclear."""
    rows = [row for row in rows if not row.is_rule() and not repeats(row, header)]
    width = len(header.texts)
    told = [row for row in rows if not _names_a_section(row, width)]
    profiles = [profile(told, index) for index in range(width)]
    matches = [
        _told(text, match, notebook)
        for text, match in zip(header.texts, header.matches, strict=True)
    ]
    matches = _dated_apart(matches)
    fields = list(map(field_of_values, header.texts, matches, profiles))
    settle_steps(fields, header.texts)
    number_levels(fields, header.texts, told)
    _settle_reference_and_action(fields, header.texts, profiles)
    settle_figures(fields, profiles)
    settle_wordings(fields, header.texts, told)
    nest_levels(fields, header.texts, profiles, told)
    name_groups(fields, header.texts, rows)
    nest_levels(fields, header.texts, profiles, told)
    number_levels(fields, header.texts, told)
    _settle_reference_and_action(fields, header.texts, profiles)
    _fill_gaps(fields, header.texts, profiles)
    _settle_questions(fields, profiles)
    guess_unknown(fields, header.texts, matches, profiles, rows)
    widen_impacts(fields, header.texts, rows)
    settle_row_steps(fields, rows)
    settle_group(fields, header.texts, rows)
    steps = step_columns(fields, rows)
    for together in (steps, frozenset(range(len(fields))) - steps):
        _settle_doubles(fields, together, header.texts, matches, profiles)
    places = {cell.column: cell.place for cell in header.cells}
    columns = tuple(
        Column(i, field, header.texts[i], places.get(i, ""), matches[i].when, i in steps)
        for i, field in enumerate(fields)
    )
    ask_about(columns, matches, profiles, notebook)
    return columns


def _names_a_section(row: GridRow, width: int) -> bool:
    """Whether a row is one cell over most of the table: it is no value of any column."""
    said = row.said
    return len(said) == 1 and width > 2 and said[0].across * 2 > width


def columns_by_values(rows: Sequence[GridRow], width: int) -> tuple[Column, ...]:
    """Guess the columns of a table that has no header at all from its values."""
    profiles = [profile(rows, index) for index in range(width)]
    fields = ["other"] * width
    _settle_reference_and_action(fields, ("",) * width, profiles)
    _fill_gaps(fields, ("",) * width, profiles)
    return tuple(Column(index, field) for index, field in enumerate(fields))


def _told(text: str, match: HeadingMatch, notebook: Notebook) -> HeadingMatch:
    """A heading as a person said that it reads, else as it was read."""
    said = notebook.columns.get(fold(text)) if text else None
    if said is None or said not in FIELDS:
        return match
    return HeadingMatch(said, 2.0, (), match.when)


def _dated_apart(matches: Sequence[HeadingMatch]) -> list[HeadingMatch]:
    """Several progress or rating columns, each with a month of its own, are dated updates."""
    matches = _rated_apart(matches)
    dated = [m for m in matches if m.field in ("progress", "rating") and m.when.as_written]
    if len(dated) < 2:
        return list(matches)
    return [m._replace(field="update") if m in dated else m for m in matches]


def _rated_apart(matches: Sequence[HeadingMatch]) -> list[HeadingMatch]:
    """Ratings that stand beside dated updates, each beside its own, are of the same dates."""
    beside = [
        index
        for index, (before, match) in enumerate(pairwise(matches), 1)
        if match.field == "rating" and not match.when.as_written
        if before.field == "update" and before.when.as_written
    ]
    if len(beside) < 2:
        return list(matches)
    return [
        match._replace(field="update", when=matches[index - 1].when) if index in beside else match
        for index, match in enumerate(matches)
    ]


def _settle_reference_and_action(
    fields: list[str], texts: Sequence[str], profiles: Sequence[Profile]
) -> None:
    """A nameless column beside references, or the wordiest nameless one, is the action."""
    if "reference" not in fields:
        nameless = [i for i, text in enumerate(texts) if not text or fields[i] == "other"]
        for index in nameless[:3]:
            seen = profiles[index]
            if seen.filled and seen.references > 0.7 and seen.words < 4 and seen.dates < 0.5:
                fields[index] = "reference"
                break
    if "action" in fields or "measure_name" in fields:
        return
    nameless = [i for i, text in enumerate(texts) if not text and profiles[i].filled]
    wordy = [i for i in nameless if profiles[i].words >= 3]
    beside = fields.index("reference") + 1 if "reference" in fields else -1
    if beside in nameless and profiles[beside].may_be_dates < 0.5:
        fields[beside] = "action"
    elif wordy:
        fields[max(wordy, key=lambda index: profiles[index].words)] = "action"


def _fill_gaps(fields: list[str], texts: Sequence[str], profiles: Sequence[Profile]) -> None:
    """Columns whose heading says nothing take what their values say: dates, ratings."""
    unknown = [i for i, field in enumerate(fields) if field == "other" and profiles[i].filled]
    for index in unknown:
        seen = profiles[index]
        if seen.dates > 0.7 and not DATES.intersection(fields):
            fields[index] = "end"
        elif seen.ratings > 0.8 and "rating" not in fields:
            fields[index] = "rating"
    if not any(texts):
        dated = [i for i in unknown if profiles[i].dates > 0.7]
        if len(dated) >= 2 and "start" not in fields:
            fields[dated[0]], fields[dated[1]] = "start", "end"
    shaded = [i for i, seen in enumerate(profiles) if fields[i] == "other" and not seen.filled]
    for index in shaded:
        if profiles[index].fills > 0.5 and "rating" not in fields and not texts[index]:
            fields[index] = "rating"


def _settle_questions(fields: list[str], profiles: Sequence[Profile]) -> None:
    """'Where are we now?' is answered in words beside an action, in figures beside a measure.

    'Complete' is answered by a percentage, where its values are.
    """
    if "action" not in fields or {"measure_name", "planned", "actual", "unit"} & set(fields):
        return
    for index, field in enumerate(fields):
        seen = profiles[index]
        if field in _MAY_BE_A_SHARE and "percent" not in fields and seen.percentages > _MOST:
            fields[index] = "percent"
        elif field == "target" and seen.words > _IN_WORDS and "evidence" not in fields:
            fields[index] = "evidence"
        elif field == "baseline" and seen.ratings > 0.6 and "rating" not in fields:
            fields[index] = "rating"
        elif field == "baseline" and seen.words > _IN_WORDS and "progress" not in fields:
            fields[index] = "progress"


def _settle_doubles(
    fields: list[str],
    together: frozenset[int],
    texts: Sequence[str],
    matches: Sequence[HeadingMatch],
    profiles: Sequence[Profile],
) -> None:
    """Where two columns claim a field that can stand once, the surer keeps it."""
    for field in {fields[index] for index in together} - REPEATABLE:
        claiming = [
            index
            for index in sorted(together)
            if fields[index] == field and not _may_stand_beside(field, profiles[index])
        ]
        if len(claiming) < 2:
            continue
        keeper = max(
            claiming,
            key=lambda i: (
                fields[i] != "measure_name" or not profiles[i].references,
                field == "accountable_officer" and seniority(texts[i]),
                matches[i].confidence,
                profiles[i].filled > 0,
            ),
        )
        for index in claiming:
            if index != keeper:
                taken = [fields[other] for other in together]
                later = index > keeper
                fields[index] = _second(field, later, matches[index], profiles[index], taken)


def _may_stand_beside(field: str, seen: Profile) -> bool:
    """Whether a column leaves room for another of its field: a tick for each rating, a log."""
    if field == "rating":
        return seen.ticks
    # Dated lines are updates, whatever else is said of progress.
    return field == "progress" and seen.dated_lines > _MOSTLY


def _second(
    field: str, later: bool, match: HeadingMatch, seen: Profile, fields: Sequence[str]
) -> str:
    """What a second column of the same field is taken for."""
    if field == "action" and seen.lists > 0.5:
        return "steps"
    if field == "end":
        return "revised_end" if later and "revised_end" not in fields else "other"
    if field == "measure_name" and seen.references:
        return "reference"
    if field == "accountable_officer":
        return "supporting_leads" if "supporting_leads" not in fields else "other"
    if field in KEPT_APART:
        return "other"
    return next((a for a in match.alternatives if a not in fields and a in FIELDS), "other")
