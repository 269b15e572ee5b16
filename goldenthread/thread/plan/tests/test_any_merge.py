"""After a merge the plan says what the newer document says, whatever was edited in between."""

from __future__ import annotations

from random import Random

import pytest

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.comparing.tests.drafts import Draft, Truth
from goldenthread.thread.plan.comparing.tests.edits import SHARES, edit_plan, sources
from goldenthread.thread.plan.exporting import export_plan
from goldenthread.thread.plan.merging.preparing import NODES
from goldenthread.thread.plan.models import Plan
from goldenthread.thread.plan.moments import Moment, working_moment
from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.storing.checking import check_document
from goldenthread.thread.plan.tests.merges import merge
from goldenthread.thread.plan.tests.plain import plain
from goldenthread.thread.plan.tests.plans import import_plan

EVERY = 3
"""Of the plans that are edited, so many are passed over for each that is merged here."""


def edit(number: int, seed: int = 0) -> Truth:
    """An edited plan, under keys that can stand in an address."""
    chance = Random(f"{seed}/{number}")
    source = Draft(sources()[number]).finish(chance).newer
    return edit_plan(source, chance, SHARES[(number + seed) % len(SHARES)])


def count_nodes(plan: Plan) -> list[int]:
    return [model._default_manager.filter(plan=plan).count() for model in NODES]


@pytest.mark.parametrize("number", range(0, len(sources()), EVERY))
def test_the_plan_is_what_the_newer_document_says(
    number: int, area: LocalArea, priya: Viewer
) -> None:
    truth = edit(number)
    check_merge(truth.older, truth.newer, area, priya)


@pytest.mark.parametrize("seed", range(1, 7))
def test_so_it_is_with_the_example(seed: int, area: LocalArea, priya: Viewer) -> None:
    truth = edit(0, seed)
    check_merge(truth.older, truth.newer, area, priya)


def test_so_it_is_version_after_version(area: LocalArea, priya: Viewer) -> None:
    older = Draft(sources()[0]).finish(Random(1)).newer
    plan = import_plan(area, older, priya)
    for seed in range(4):
        newer = edit_plan(older, Random(seed), 0.2).newer
        merge(plan, newer, priya)
        assert plain(working_state(plan), newer) == plain(newer, newer)
        older = newer


def check_merge(older: PlanDocument, newer: PlanDocument, area: LocalArea, by: Viewer) -> None:
    """The plan is the newer document's, its past is as it was, and no node is gone."""
    plan = import_plan(area, older, by)
    before, nodes, imported = working_state(plan), count_nodes(plan), plan.versions.get()
    version = merge(plan, newer, by)
    after = working_state(plan)
    assert plain(after, newer) == plain(newer, newer)
    check_document(after)
    assert (version.label, version.at > imported.at) == (newer.version or "", True)
    assert export_plan(plan, Moment(imported.at.date(), imported.at, imported)) == before
    assert export_plan(plan, Moment(version.at.date(), version.at, version)) == after
    assert all(now >= then for now, then in zip(count_nodes(plan), nodes, strict=True))


def working_state(plan: Plan) -> PlanDocument:
    stands = Plan.objects.select_related("area", "kind").get(pk=plan.pk)
    return export_plan(stands, working_moment(stands))
