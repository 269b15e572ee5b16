"""Two people who merge at the same moment, on two connections: one does, the other is told."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions.merge_document import merge_document
from goldenthread.thread.plan.merging.comparing import compare_with_plan
from goldenthread.thread.plan.merging.refusals import NotMergedError
from goldenthread.thread.plan.models import Milestone, Plan, SourceDocument
from goldenthread.thread.plan.tests.plans import import_plan, milestone, read_into
from goldenthread.thread.plan.tests.test_merging import document

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time"),
]
ROUNDS = 4


def merge_together(plan: Plan, read: list[SourceDocument], by: Viewer) -> list[str]:
    """What each of the two is told; nothing where it was merged."""
    seen = [compare_with_plan(each, plan).seen for each in read]
    barrier = Barrier(2)

    def merge(task: tuple[SourceDocument, str]) -> str:
        try:
            barrier.wait()
            merge_document(task[0], plan, [], task[1], by)
        except NotMergedError as refusal:
            return str(refusal)
        else:
            return ""
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        return sorted(pool.map(merge, zip(read, seen, strict=True)))


@pytest.mark.parametrize("same", [True, False])
def test_one_merges_and_the_other_is_told(same: bool, area: LocalArea, priya: Viewer) -> None:
    plan = import_plan(area, document(milestone(1), milestone(2), version="1"), priya)
    for turn in range(ROUNDS):
        texts = [f"Do the thing numbered 1 with {who} {turn}" for who in ("Ann", "Ben")]
        read = [
            read_into(area, document(milestone(1, action=text), milestone(2)), priya)
            for text in texts
        ]
        told = merge_together(plan, [read[0], read[0]] if same else read, priya)
        assert told[0] == ""
        assert "othing was merged" in told[1]
        assert plan.versions.count() == turn + 2
        assert Milestone.objects.get(plan=plan, key="milestone-1").action in texts
