"""Writing what an upload changes: every milestone in one act, each row of the database once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from django.utils.text import slugify

from goldenthread.base.audit.updating import update_rows
from goldenthread.base.audit.writing import create_rows
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions.add_node import ADDED, LONGEST_STEM
from goldenthread.thread.plan.actions.keep_bulk_edit import find_bulk_edit
from goldenthread.thread.plan.bulk.layout import UNDER
from goldenthread.thread.plan.bulk.loading import (
    PlanPlaces,
    load_by_key,
    load_places,
    load_seen,
    load_standing,
)
from goldenthread.thread.plan.bulk.ordering import Ordering, place_all
from goldenthread.thread.plan.bulk.proposal import Proposal
from goldenthread.thread.plan.bulk.proposing import propose
from goldenthread.thread.plan.bulk.rows import ChangedRow
from goldenthread.thread.plan.editing.acting import Edit, edit
from goldenthread.thread.plan.editing.fields import write_text
from goldenthread.thread.plan.editing.kinds import MILESTONE
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.editing.tree import MADE_ROOM
from goldenthread.thread.plan.keys import free_key
from goldenthread.thread.plan.matching import OrganisationMatcher
from goldenthread.thread.plan.models import BulkEdit, FocusArea, Milestone, Plan

GONE = "Your upload is no longer here: it was written already, or thrown away. Upload it again."
STALE = (
    "The plan or your answers have changed since this page was shown, so nothing was written. "
    "Look again at what would change now, and confirm it."
)
OPEN = "Answer every question first. Nothing was written."
NOTHING = "Nothing would be changed, so there is nothing to write."


class Written(NamedTuple):
    """How many milestones were changed or moved, and how many were added."""

    changed: int
    added: int


@dataclass(slots=True)
class _Writing:
    """The milestones being written: `nodes` by key, the columns that change, what moves where."""

    doing: Edit
    places: PlanPlaces
    nodes: Mapping[str, Milestone]
    matcher: OrganisationMatcher
    columns: set[str] = field(default_factory=set)
    moved: dict[int, int] = field(default_factory=dict)


def propose_for(plan: Plan, kept: BulkEdit) -> Proposal:
    """What an upload would write now: some six queries, however many rows."""
    rows = [ChangedRow(**row) for row in kept.rows]
    places = load_places(plan)
    seen = load_seen(plan, {row.seen for row in rows} - {0}, places.keys)
    standing = load_standing(plan, rows, places)
    return propose(rows, seen, standing, kept.answers, frozenset(kept.left_out))


def edit_in_bulk(plan: Plan, fingerprint: str, by: Viewer, why: str = "") -> Written:
    """Write this person's upload as the page with this fingerprint showed it, and forget it.

    Raises NotChangedError where it is gone, asks something yet, or would write anything else by
    now; and Refused for somebody who may not edit the plan. Then nothing is written.
    """
    with edit(plan, "changed milestones by a spreadsheet", by, why) as doing:
        kept = find_bulk_edit(plan, by)
        if kept is None:
            raise NotChangedError(GONE)
        proposal = propose_for(plan, kept)
        if proposal.fingerprint() != fingerprint:
            raise NotChangedError(STALE)
        if proposal.count()["open"]:
            raise NotChangedError(OPEN)
        written = _write(doing, proposal)
        kept.delete()
    return written


def _write(doing: Edit, proposal: Proposal) -> Written:
    changes = {line.key: texts for line, texts in proposal.writes() if not line.is_new}
    added = [texts for line, texts in proposal.writes() if line.is_new]
    if not changes and not added:
        raise NotChangedError(NOTHING)
    places = load_places(doing.plan)
    nodes = load_by_key(doing.plan, list(changes))
    writing = _Writing(doing, places, nodes, OrganisationMatcher(doing.plan.area))
    for key, texts in changes.items():
        _change(writing, nodes[key], texts)
    new = _make(writing, added)
    _place(writing, new)
    for node in nodes.values():
        doing.touch(MILESTONE, node)
    for node in create_rows(Milestone, new):
        doing.touch(MILESTONE, node)
    return Written(len(changes), len(new))


def _change(writing: _Writing, node: Milestone, texts: Mapping[str, str]) -> None:
    for name, text in texts.items():
        if name == UNDER:
            writing.moved[node.pk] = writing.places.ids[text]
            continue
        for column, value in write_text(MILESTONE.field(name), text).items():
            setattr(node, column, value)
            writing.columns.add(column)
    if "accountable_officer" in texts:
        node.organisation = writing.matcher.match(node.accountable_officer)
        writing.columns.add("organisation")


def _make(writing: _Writing, added: Sequence[Mapping[str, str]]) -> list[Milestone]:
    """The milestones that are added, not yet saved: each with a key of its own for life."""
    plan = writing.doing.plan
    taken = (
        set(Milestone.objects.filter(plan=plan).values_list("key", flat=True)) if added else set()
    )
    made = []
    for texts in added:
        columns: dict[str, object] = {}
        for each in MILESTONE.fields:
            columns |= write_text(each, texts.get(each.name, ""))
        ending = slugify(texts.get(MILESTONE.number, ""))[:LONGEST_STEM] or str(len(taken) + 1)
        key = free_key(f"{MILESTONE.stem}-{ending}", taken)
        taken.add(key)
        node = Milestone(
            plan=plan,
            key=key,
            place=ADDED,
            position=0,
            focus_area_id=writing.places.ids[texts[UNDER]],
            **columns,
        )
        node.organisation = writing.matcher.match(node.accountable_officer)
        made.append(node)
    return made


def _place(writing: _Writing, new: Sequence[Milestone]) -> None:
    """Move what moves with its steps, give what is new its place, and save all that changed."""
    nodes = {node.pk: node for node in writing.nodes.values()}
    rows: dict[int, Milestone] = {}
    columns = set(writing.columns)
    if writing.moved or new:
        order = _load_order(writing.doing.plan)
        # What is new has no key of the database's yet: it stands in the order by a negative one.
        unsaved = {-at: node.focus_area_id for at, node in enumerate(new, start=1)}
        placed = place_all(order, writing.moved, unsaved)
        for at, node in enumerate(new, start=1):
            node.position = placed.positions.pop(-at)
        own = Milestone.objects.in_bulk([*(placed.positions.keys() | placed.goes) - nodes.keys()])
        rows = {**own, **nodes}
        _move(rows, placed.goes, writing.moved)
        for pk, position in placed.positions.items():
            rows[pk].position = position
        if writing.moved:
            columns |= {"focus_area", "parent", "position"}
        _save_room(rows, placed.positions.keys() - placed.goes.keys() - nodes.keys())
        nodes |= {pk: rows[pk] for pk in placed.goes}
        columns |= {"position"} if placed.positions.keys() & nodes.keys() else set()
    update_rows(Milestone, list(nodes.values()), sorted(columns))


def _move(rows: Mapping[int, Milestone], goes: Mapping[int, int], moved: Mapping[int, int]) -> None:
    for pk, focus_area in goes.items():
        rows[pk].focus_area_id = focus_area
        if pk in moved:
            rows[pk].parent_id = None


def _save_room(rows: Mapping[int, Milestone], passed: set[int]) -> None:
    """Those whose place changed only because others moved."""
    update_rows(Milestone, [rows[pk] for pk in sorted(passed)], ["position"], MADE_ROOM)


def _load_order(plan: Plan) -> Ordering:
    """Every milestone in its order, withdrawn ones too, and the order of focus areas."""
    found = list(
        Milestone.objects.filter(plan=plan).values_list(
            "pk", "position", "focus_area_id", "parent_id"
        )
    )
    ranks = FocusArea.objects.filter(plan=plan).values_list("pk", flat=True)
    return Ordering(
        positions={pk: position for pk, position, _, _ in found},
        under={pk: focus_area for pk, _, focus_area, _ in found},
        parents={pk: parent for pk, _, _, parent in found if parent is not None},
        ranks={pk: rank for rank, pk in enumerate(ranks)},
    )
