"""Many rows deleted at once stay in their history, and never without an act."""

from __future__ import annotations

import pytest

from goldenthread.base.areas.actions import set_up_area
from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM, NoAct, act
from goldenthread.base.audit.deleting import delete_rows

pytestmark = pytest.mark.django_db


def test_each_row_is_gone_and_its_last_line_says_what_it_was() -> None:
    areas = [set_up_area(name, name.capitalize(), SYSTEM) for name in ("one", "two", "three")]
    with act("removed areas", by=SYSTEM, why="They merged.") as record:
        delete_rows(LocalArea, areas[:2])
    assert list(LocalArea.objects.values_list("code", flat=True)) == ["three"]
    for area in areas[:2]:
        row = LocalArea.history.filter(id=area.pk).latest("history_id")
        assert (row.name, row.history_type) == (area.name, "-")
        assert (row.act_id, row.history_date) == (record.pk, record.at)


def test_without_an_act_nothing_is_deleted() -> None:
    area = set_up_area("one", "One", SYSTEM)
    with pytest.raises(NoAct):
        delete_rows(LocalArea, [area])
    assert LocalArea.objects.filter(pk=area.pk).exists()
