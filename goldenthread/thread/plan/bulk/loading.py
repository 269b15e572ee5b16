"""What the spreadsheet is made from and compared with: a few queries, however many rows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Max, QuerySet

from goldenthread.thread.plan.bulk.layout import UNDER, Places, label_places
from goldenthread.thread.plan.bulk.proposal import Standing
from goldenthread.thread.plan.bulk.rows import ChangedRow, Seen
from goldenthread.thread.plan.bulk.workbook import SheetRow
from goldenthread.thread.plan.editing.kinds import MILESTONE
from goldenthread.thread.plan.editing.tree import AT_ONCE
from goldenthread.thread.plan.models import FocusArea, Milestone, Plan
from goldenthread.thread.plan.words.names import shorten

# As much of a milestone's words as names it in the column of what it is a step of.
NAME = 40


@dataclass(frozen=True, slots=True)
class PlanPlaces:
    """A plan's focus areas: each key by its database key, and what those that stand are called."""

    keys: Mapping[int, str]
    labels: Mapping[str, str]
    places: Places

    @property
    def ids(self) -> dict[str, int]:
        """The database key of each focus area, by its key."""
        return {key: pk for pk, key in self.keys.items()}


def load_places(plan: Plan) -> PlanPlaces:
    """The focus areas of a plan: one query."""
    found = list(FocusArea.objects.filter(plan=plan))
    standing = [each for each in found if not each.is_withdrawn]
    labels = label_places(standing)
    places = Places(labels, {each.key: each.label for each in standing})
    return PlanPlaces({each.pk: each.key for each in found}, labels, places)


def load_rows_to_download(plan: Plan, keys: Mapping[int, str]) -> list[SheetRow]:
    """Each milestone that stands, in the plan's order: one query.

    It is read from the last row of its history, so that its words and its version are of one
    moment, whoever saves meanwhile. `keys` is each focus area's, by its database key.
    """
    rows = list(_last_rows(plan))
    named = {row.id: f"{row.reference} {shorten(row.action, NAME)}".strip() for row in rows}
    return [
        SheetRow(_texts_of(row, keys), named.get(row.parent_id, ""), row.key, row.history_id)
        for row in rows
    ]


def _last_rows(plan: Plan) -> QuerySet[Any]:
    history = Milestone.history.filter(plan_id=plan.pk).order_by()
    last = history.values("id").annotate(last=Max("history_id")).values("last")
    found = Milestone.history.filter(history_id__in=last, is_withdrawn=False)
    rows: QuerySet[Any] = found.order_by("position", "id")
    return rows


def load_seen(plan: Plan, versions: Collection[int], keys: Mapping[int, str]) -> dict[int, Seen]:
    """The historical rows of this plan with these numbers: a query for some thousand."""
    history = Milestone.history.filter(plan_id=plan.pk).order_by()
    return {
        row.history_id: Seen(row.key, _texts_of(row, keys))
        for row in _filter_in(history, "history_id", list(versions))
    }


def load_by_key(plan: Plan, keys: Sequence[str]) -> dict[str, Milestone]:
    """The milestones with these keys, to be changed."""
    return {row.key: row for row in _filter_in(Milestone.objects.filter(plan=plan), "key", keys)}


def load_standing(plan: Plan, rows: Sequence[ChangedRow], places: PlanPlaces) -> Standing:
    """The plan as it stands, as far as these rows touch it: two queries and the rows named."""
    own = Milestone.objects.filter(plan=plan).order_by()
    outline = list(own.values_list("pk", "key", "parent_id", "reference", "is_withdrawn"))
    keys = {pk: key for pk, key, *_ in outline}
    named = [row.key for row in rows if row.key]
    return Standing(
        texts={
            row.key: _texts_of(row, places.keys)
            for row in _filter_in(own, "key", named)
            if not row.is_withdrawn
        },
        withdrawn=frozenset(key for _, key, _, _, is_withdrawn in outline if is_withdrawn),
        numbers={key: number for _, key, _, number, gone in outline if not gone},
        parents={key: keys[above] for _, key, above, _, _ in outline if above is not None},
        labels=places.labels,
    )


def _texts_of(row: Any, keys: Mapping[int, str]) -> dict[str, str]:
    return MILESTONE.texts(row) | {UNDER: keys.get(row.focus_area_id, "")}


def _filter_in(rows: QuerySet[Any], column: str, values: Sequence[Any]) -> Iterator[Any]:
    for first in range(0, len(values), AT_ONCE):
        yield from rows.filter(**{f"{column}__in": values[first : first + AT_ONCE]})
