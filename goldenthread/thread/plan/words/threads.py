"""The thread of a plan in words: its parts by name, its table's columns, its picture. Pure."""

from __future__ import annotations

from datetime import date
from functools import partial

from goldenthread.base.design.tables import Column
from goldenthread.base.design.words import say_count, say_number
from goldenthread.thread.plan.queries.threads import LightMilestone, ThreadRows
from goldenthread.thread.plan.standings import claimed_standing
from goldenthread.thread.plan.strands.strips import Address
from goldenthread.thread.plan.strands.threads import (
    Action,
    Part,
    Seen,
    ThreadLine,
    Threads,
    Tie,
    impact_of,
)
from goldenthread.thread.plan.words.links import address_stem
from goldenthread.thread.plan.words.names import (
    name_area,
    name_focus_area,
    name_pillar,
    shorten,
)

NO_FINDING = "No finding"


def tell_threads(rows: ThreadRows, on: date) -> Threads:
    """A plan's thread from its rows, each part by its name, as things stand on a day."""
    outline = rows.outline
    focus_areas = tuple(
        Part(
            each.id,
            each.key,
            shorten(name_focus_area(each)),
            each.area_for_improvement_id,
            each.is_implied,
        )
        for each in outline.focus_areas
    )
    return Threads(
        pillars=tuple(
            Part(each.id, each.key, shorten(name_pillar(each))) for each in outline.pillars
        ),
        areas=tuple(
            Part(each.id, each.key, shorten(name_area(each)), each.pillar_id, each.is_implied)
            for each in outline.areas
        ),
        focus_areas=focus_areas,
        actions=tuple(_action(each, rows, on) for each in rows.milestones),
        findings=_findings(rows),
        ties=tuple(
            Tie(each.finding_id, each.focus_area_id, each.milestone_id) for each in rows.strands
        ),
        looked_at=frozenset(each.id for each in focus_areas),
    )


def addresses(area: str, plan: str) -> Address:
    """The address of any node of one plan; `area` is the local area's code, `plan` its key."""
    kinds = ("finding", "milestone", "focus_area", "area")
    stems = {kind: address_stem(area, plan, kind) for kind in kinds}
    return lambda kind, key: f"{stems[kind]}{key}/"


def thread_columns(address: Address) -> list[Column[ThreadLine]]:
    """The thread as a table."""
    return [
        Column(
            "finding",
            "What inspectors found",
            _text,
            sort="finding",
            url=partial(_finding_url, address=address),
        ),
        Column(
            "answer",
            "What answers it",
            _answer,
            sort="answer",
            url=partial(_end_url, address=address),
        ),
        Column("impact", "What there is to show", "impact", sort="impact"),
        Column("broken", "Where the thread breaks", "broken", sort="broken"),
    ]


def say_thread(threads: Threads) -> str:
    """How whole the thread is, in two or three sentences."""
    if not threads.findings and not threads.actions:
        return "This plan names no findings and no milestones yet."
    tied = sum(each.id in threads.tied for each in threads.findings)
    whole = sum(not impact_of(each).is_broken for each in threads.actions)
    return (
        f"{_of(tied, len(threads.findings), 'finding')} {'is' if tied < 2 else 'are'} tied to an "
        f"answer. {_of(whole, len(threads.actions), 'milestone')} "
        f"{'has' if whole < 2 else 'have'} both evidence and a figure."
    )


def _of(count: int, total: int, noun: str) -> str:
    return f"{say_number(count) if count else 'None'} of {say_count(total, noun)}"


def _action(row: LightMilestone, rows: ThreadRows, on: date) -> Action:
    return Action(
        row.id,
        row.key,
        f"{row.reference} {shorten(row.shown)}".strip(),
        row.focus_area_id,
        claimed_standing(row.claimed_state, row.start, on),
        bool(row.has_evidence),
        row.id in rows.measured_milestones or row.focus_area_id in rows.measured_focus_areas,
    )


def _findings(rows: ThreadRows) -> tuple[Seen, ...]:
    found: dict[int, Seen] = {}
    areas: dict[int, list[int]] = {}
    for place in rows.places:
        found.setdefault(
            place.finding_id, Seen(place.finding_id, place.key, shorten(place.shown, 200), ())
        )
        if place.area_for_improvement_id:
            areas.setdefault(place.finding_id, []).append(place.area_for_improvement_id)
    return tuple(each._replace(areas=tuple(areas.get(each.id, ()))) for each in found.values())


def _text(line: ThreadLine) -> str:
    return line.finding.text if line.finding else NO_FINDING


def _answer(line: ThreadLine) -> str:
    return line.end.name if line.end else ""


def _finding_url(line: ThreadLine, address: Address) -> str:
    return address("finding", line.finding.key) if line.finding else ""


def _end_url(line: ThreadLine, address: Address) -> str:
    if line.end is None:
        return ""
    return address("milestone" if isinstance(line.end, Action) else "focus_area", line.end.key)
