"""The page of the thread: as many queries, and bytes within a bound, whatever the plan's size."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from benchmarks.figures import Figure, seconds, time_in_turn
from benchmarks.plan import served
from benchmarks.plan.making import make_groups
from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Accounting,
    AreaForImprovement,
    Citation,
    DocumentSource,
    Finding,
    FocusArea,
    Milestone,
    PlanDocument,
)
from goldenthread.thread.plan.reading.serialising import to_json

if TYPE_CHECKING:
    from django.test import Client

    from goldenthread.thread.plan.models import Plan

SIZES = (75, 1_000, 10_000)
FOCUS_AREAS_AN_AREA = 4
MILESTONES_A_FINDING = 4
# What the page may send at most, as its test has it.
MOST_BYTES = 600_000


def make_plan(milestones: int) -> PlanDocument:
    """A plan of four focus areas an area, and a finding for every four milestones."""
    keys = count(1)
    groups = [
        FocusArea(
            key=f"focus-area-{number}",
            implied=False,
            label=str(number),
            title=f"What is done about matter {number}",
            rating=NO_RATING,
            accountable_officer=None,
            overall_impact=None,
            milestones=tuple(_milestone(next(keys), cells) for cells in rows),
            measures=(),
            place=f"table {number}",
        )
        for number, rows in enumerate(make_groups(milestones), 1)
    ]
    areas = tuple(
        _area(first // FOCUS_AREAS_AN_AREA + 1, groups[first : first + FOCUS_AREAS_AN_AREA])
        for first in range(0, len(groups), FOCUS_AREAS_AN_AREA)
    )
    return PlanDocument(
        source=DocumentSource(None, None, "json"),
        title=f"A plan of {milestones} milestones",
        area_name="Larkshire",
        plan_type="written_statement_of_action",
        version="1",
        status="agreed",
        dated=None,
        front_matter=(),
        sections=(),
        vocabulary=(),
        findings=(),
        measures=(),
        pillars=(),
        areas_for_improvement=areas,
        not_understood=(),
        accounting=Accounting(0, 0, 0, 0),
    )


def bring_in(milestones: int) -> Plan:
    """The plan, imported as anybody's is, and two of three of its findings tied."""
    from goldenthread.base.areas.models import LocalArea
    from goldenthread.base.audit.acts import SYSTEM, act
    from goldenthread.thread.plan.actions import import_document, read_document, receive_document

    with act("set up an area", by=SYSTEM):
        area, _ = LocalArea.objects.get_or_create(code=served.CODE, defaults={"name": "Larkshire"})
    content = json.dumps(to_json(make_plan(milestones))).encode()
    document = receive_document(area, f"plan-{milestones}.json", content, SYSTEM)
    plan = import_document(read_document(document), SYSTEM)
    _tie(plan)
    return plan


def _tie(plan: Plan) -> None:
    from goldenthread.base.audit.acts import SYSTEM, act
    from goldenthread.base.audit.writing import create_rows
    from goldenthread.thread.plan.models import FindingAppearance, Milestone, Strand

    findings = list(
        FindingAppearance.objects.filter(plan=plan).values_list("finding_id", flat=True)
    )
    milestones = list(Milestone.objects.filter(plan=plan).values_list("pk", flat=True))
    with act("tied findings", by=SYSTEM) as record:
        strands = [
            Strand(
                plan=plan,
                position=0,
                finding_id=finding,
                milestone_id=milestones[at * MILESTONES_A_FINDING],
                state=Strand.State.CONFIRMED,
                reason="It deals with this.",
                at=record.at,
            )
            for at, finding in enumerate(findings)
            if at % 3
        ]
        create_rows(Strand, strands)


def measure(count_queries: Callable[[Client, str], int]) -> Iterator[Figure]:
    """Figure (4c): time, bytes and queries of the page, by the size of its plan and its reader.

    Django must be started, with a database to write in.
    """
    from django.test import Client

    from goldenthread.base.audit.acts import SYSTEM
    from goldenthread.thread.plan.actions import publish_version

    plans = {size: bring_in(size) for size in SIZES}
    for plan in plans.values():
        publish_version(plan, SYSTEM)
    readers = {"a manager": served.sign_in(), "the public": Client(headers={"host": "localhost"})}
    for who, client in readers.items():
        asked = {}
        for size, plan in plans.items():
            address = f"/{served.CODE}/plans/{plan.key}/thread/"
            asked[size] = count_queries(client, address)
            (taken,) = time_in_turn(partial(_fetch, client, address), rounds=3)
            sent = _fetch(client, address) / MOST_BYTES
            what = f"(4c) thread of {size:,} milestones for {who}, bytes"
            yield Figure(what, seconds(taken), sent, 1)
        few, many = asked[SIZES[0]], asked[SIZES[-1]]
        yield Figure(f"(4c) thread for {who}, queries, 10,000 to 75", str(many), many / few, 1)


def _fetch(client: Client, address: str) -> int:
    """How many bytes a page has; it must show the picture."""
    answer = client.get(address)
    if answer.status_code != 200 or b"<svg" not in answer.content:
        raise AssertionError(f"{address} shows no picture.")
    return len(answer.content)


def _area(number: int, focus_areas: list[FocusArea]) -> AreaForImprovement:
    milestones = sum(len(each.milestones) for each in focus_areas)
    return AreaForImprovement(
        key=f"area-{number}",
        implied=False,
        label=str(number),
        title=f"Matter {number}",
        wording=f"Inspectors said that matter {number} must get better.",
        pillar=None,
        rating=NO_RATING,
        findings=tuple(
            _finding(number, each) for each in range(-(-milestones // MILESTONES_A_FINDING))
        ),
        focus_areas=tuple(focus_areas),
        measures=(),
        place=f"line {number}",
    )


def _finding(area: int, number: int) -> Finding:
    text = f"Children wait for help with matter {area}, and finding {number} of it is not acted on."
    cited = (Citation(area, "MF", str(number)),)
    return Finding(f"finding-{area}-{number}", text, f"P{area} MF {number}", cited, f"line {area}")


def _milestone(number: int, cells: tuple[str, ...]) -> Milestone:
    return Milestone(
        key=f"milestone-{number}",
        action=cells[1],
        place=f"row {number}",
        reference=cells[0],
        accountable_officer=cells[2],
        evidence=cells[7] if number % 2 else None,
    )
