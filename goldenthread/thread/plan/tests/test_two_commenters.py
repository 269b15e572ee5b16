"""Two people who act on one comment at the same moment, on two connections."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.roles import BOARD_MEMBER
from goldenthread.thread.plan.actions.resolve_comment import resolve_comment
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.models import Plan, PlanComment
from goldenthread.thread.plan.tests.commenting import join, say

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.skipif(
        "connection.vendor != 'postgresql'", reason="SQLite has one writer at a time"
    ),
]
ROUNDS = 6


def test_of_two_who_resolve_at_once_the_second_is_told_who_did(plan: Plan, area: LocalArea) -> None:
    assert connection.vendor == "postgresql"
    people = [join(area, BOARD_MEMBER, name)[1] for name in ("Ann Lee", "Ben Low")]
    barrier = Barrier(2)

    def resolve(task: tuple[PlanComment, Viewer]) -> str:
        try:
            barrier.wait()
            resolve_comment(*task)
        except NotChangedError as refusal:
            return str(refusal)
        else:
            return ""
        finally:
            connections.close_all()

    for turn in range(ROUNDS):
        kept = say(plan, people[turn % 2], f"Round {turn}")
        with ThreadPoolExecutor(2) as pool:
            told = sorted(pool.map(resolve, [(kept, person) for person in people]))
        kept.refresh_from_db()
        assert told == ["", f"{kept.resolved_by_name} has resolved this comment already."]
        assert kept.history.count() == 2
