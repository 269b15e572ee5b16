"""Two people who save at the same moment, on two connections: nothing of either is lost."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions.add_node import add_node
from goldenthread.thread.plan.editing.kinds import MILESTONE
from goldenthread.thread.plan.editing.refusals import ClashError
from goldenthread.thread.plan.models import Plan
from goldenthread.thread.plan.tests.editing import change, find, keys_in_order, seen

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.skipif(
        "connection.vendor != 'postgresql'", reason="SQLite has one writer at a time"
    ),
]
ROUNDS = 6


class Pair:
    """Two people who press their buttons together."""

    def __init__(self, plan: Plan, area: LocalArea) -> None:
        self._plan = plan
        self._barrier = Barrier(2)
        roles = frozenset({"programme_manager"})
        self.people = [Viewer(n, name, area.code, roles) for n, name in enumerate(("Ann", "Ben"))]

    def save(self, row: int, wanted: list[dict[str, str]]) -> list[str]:
        """What became of both: '' or the two fields that clashed."""
        with ThreadPoolExecutor(2) as pool:
            tasks = zip(self.people, wanted, strict=True)
            return list(pool.map(lambda task: self._save(row, *task), tasks))

    def add(self) -> list[str]:
        """The keys of two milestones that are added at once."""
        with ThreadPoolExecutor(2) as pool:
            return list(pool.map(self._add, self.people))

    def _save(self, row: int, by: Viewer, wanted: dict[str, str]) -> str:
        try:
            self._barrier.wait()
            change(self._plan, "milestone", "milestone-1", wanted, by, row)
        except ClashError as clash:
            return " ".join(f"{each.field}: {each.wanted}" for each in clash.clashes)
        else:
            return ""
        finally:
            connections.close_all()

    def _add(self, by: Viewer) -> str:
        try:
            self._barrier.wait()
            under = ("focus_area", "focus-area-1")
            return add_node(self._plan, MILESTONE, under, {"action": by.name}, by).key
        finally:
            connections.close_all()


@pytest.fixture
def pair(plan: Plan, area: LocalArea) -> Pair:
    assert connection.vendor == "postgresql"
    return Pair(plan, area)


def test_different_fields_are_both_kept(pair: Pair, plan: Plan) -> None:
    for turn in range(ROUNDS):
        row = seen(plan, "milestone", "milestone-1")
        wanted = [{"progress": f"Ann {turn}"}, {"evidence": f"Ben {turn}"}]
        assert pair.save(row, wanted) == ["", ""]
        node = find(plan, "milestone", "milestone-1")
        assert (node.progress, node.evidence) == (f"Ann {turn}", f"Ben {turn}")


def test_of_two_texts_for_one_field_one_stands_and_the_other_is_told(
    pair: Pair, plan: Plan
) -> None:
    for turn in range(ROUNDS):
        row = seen(plan, "milestone", "milestone-1")
        texts = [f"Ann {turn}", f"Ben {turn}"]
        told = pair.save(row, [{"action": text} for text in texts])
        assert sorted(told)[0] == ""
        stands = find(plan, "milestone", "milestone-1").action
        assert {stands, sorted(told)[1].removeprefix("action: ")} == set(texts)


def test_history_is_in_the_order_in_which_things_were_written(pair: Pair, plan: Plan) -> None:
    for turn in range(ROUNDS):
        row = seen(plan, "milestone", "milestone-1")
        pair.save(row, [{"progress": f"Ann {turn}"}, {"evidence": f"Ben {turn}"}])
    rows = find(plan, "milestone", "milestone-1").history.order_by("history_id")
    dates = list(rows.values_list("history_date", flat=True))
    assert dates == sorted(dates)


def test_two_added_at_once_have_keys_and_places_of_their_own(pair: Pair, plan: Plan) -> None:
    for _ in range(ROUNDS):
        first, second = pair.add()
        assert first != second
    positions = list(plan.milestone_rows.values_list("position", flat=True))
    assert len(set(positions)) == len(positions) == len(keys_in_order(plan, "milestone"))
