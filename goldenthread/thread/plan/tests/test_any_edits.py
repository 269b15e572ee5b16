"""Whatever is done to a plan in whatever order, it stays a plan, and all of it can be undone."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from django.db.models import F

from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions.add_node import add_node
from goldenthread.thread.plan.actions.move_node import DOWN, UP, move_node, move_under
from goldenthread.thread.plan.actions.put_back import put_back
from goldenthread.thread.plan.actions.restore_node import restore_node
from goldenthread.thread.plan.actions.withdraw_node import withdraw_node
from goldenthread.thread.plan.editing import acting
from goldenthread.thread.plan.editing.kinds import KINDS, MILESTONE, NodeKind
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.exporting import export_plan
from goldenthread.thread.plan.models import Plan
from goldenthread.thread.plan.moments import working_moment
from goldenthread.thread.plan.storing.checking import check_document
from goldenthread.thread.plan.tests.editing import change

EDITS = 40
SEEDS = range(8)


class Editor:
    """Somebody who does anything that the pages offer, at random."""

    def __init__(self, plan: Plan, by: Viewer, seed: int) -> None:
        self._plan, self._by, self._pick = plan, by, random.Random(seed)
        self.done = 0
        self.refusals: set[str] = set()

    def edit(self) -> None:
        """One edit, or one that is refused in a sentence."""
        # Half of them of milestones, whose steps are where it gets hard.
        kind = self._pick.choice([MILESTONE] * 5 + list(KINDS.values()))
        node = self._pick.choice(list(kind.model.objects.filter(plan=self._plan)))
        doing: list[Callable[[NodeKind, str], object]] = [
            self._add,
            self._change,
            self._move,
            self._move_under,
            self._withdraw,
            self._restore,
            self._put_back,
        ]
        try:
            self._pick.choice(doing)(kind, node.key)
            self.done += 1
        except NotChangedError as refusal:
            self.refusals.add(str(refusal))

    def _add(self, kind: NodeKind, key: str) -> None:
        words = {field.name: f"Words {self.done}" for field in kind.fields if field.required}
        words |= {"title": f"Title {self.done}"} if kind.name in ("area", "focus_area") else {}
        add_node(self._plan, kind, self._parent(kind), words, self._by)

    def _change(self, kind: NodeKind, key: str) -> None:
        field = self._pick.choice(kind.fields)
        text = self._pick.choice(["", "7", "May 2027", "Some <words>"])
        change(self._plan, kind.name, key, {field.name: text}, self._by)

    def _move(self, kind: NodeKind, key: str) -> None:
        move_node(self._plan, kind, key, self._pick.choice([UP, DOWN]), self._by)

    def _move_under(self, kind: NodeKind, key: str) -> None:
        move_under(self._plan, kind, key, self._parent(kind), self._by)

    def _withdraw(self, kind: NodeKind, key: str) -> None:
        withdraw_node(self._plan, kind, key, self._by, "To see what happens.")

    def _restore(self, kind: NodeKind, key: str) -> None:
        restore_node(self._plan, kind, key, self._by)

    def _put_back(self, kind: NodeKind, key: str) -> None:
        rows = kind.model.history.filter(plan_id=self._plan.pk, key=key)
        row = self._pick.choice(list(rows.values_list("history_id", flat=True)))
        put_back(self._plan, kind, key, row, self._by)

    def _parent(self, kind: NodeKind) -> tuple[str, str] | None:
        if not kind.parents:
            return None
        name = self._pick.choice(list(kind.parents))
        nodes = KINDS[name].model.objects.filter(plan=self._plan)
        return name, self._pick.choice(list(nodes.values_list("key", flat=True)))


def check(plan: Plan) -> None:
    """What holds of every plan: nothing hangs in the air, no circle, no number new and twice."""
    for kind in KINDS.values():
        for name, column in kind.parents.items():
            gone = KINDS[name].model.objects.filter(plan=plan, is_withdrawn=True)
            standing = kind.model.objects.filter(plan=plan, is_withdrawn=False)
            assert not standing.filter(**{f"{column}__in": gone}).exists(), (kind.name, name)
    steps = plan.milestone_rows.filter(parent__isnull=False)
    assert not steps.exclude(parent__focus_area=F("focus_area")).exists()
    document = export_plan(plan, working_moment(plan))
    check_document(document)
    below = [each for area in document.areas_for_improvement for each in area.focus_areas]
    exported = sum(len(each.milestones) for each in below)
    assert exported == plan.milestone_rows.filter(is_withdrawn=False).count()


@pytest.mark.parametrize("seed", SEEDS)
def test_any_edits_in_any_order_leave_a_whole_plan(
    plan: Plan, priya: Viewer, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(acting, "LOOKED_THROUGH_UP_TO", 0)
    editor = Editor(plan, priya, seed)
    for _ in range(EDITS):
        editor.edit()
        check(plan)
    assert editor.done > EDITS // 4
    assert all(sentence.endswith(".") for sentence in editor.refusals)
