"""Many rows changed at once keep their history, and never without an act."""

from __future__ import annotations

import pytest

from goldenthread.base.areas.actions import set_up_area
from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM, NoAct, act
from goldenthread.base.audit.updating import update_rows

pytestmark = pytest.mark.django_db


def list_renamed(*names: str) -> list[LocalArea]:
    """Areas that were set up and have another name since, not yet saved."""
    areas = [set_up_area(name, name.capitalize(), SYSTEM) for name in names]
    for area in areas:
        area.name = f"New {area.name}"
    return areas


def test_each_row_has_its_line_of_the_act_with_the_reason() -> None:
    areas = list_renamed("one", "two")
    with act("renamed areas", by=SYSTEM, why="They merged.") as record:
        update_rows(LocalArea, areas, ["name"], "made room")
    for area in areas:
        row = area.history.latest("history_id")
        assert (row.name, row.act_id, row.history_date) == (area.name, record.pk, record.at)
        assert (row.history_type, row.history_change_reason) == ("~", "made room")
        assert LocalArea.objects.get(pk=area.pk).name == area.name


def test_without_an_act_nothing_is_written() -> None:
    (area,) = list_renamed("one")
    with pytest.raises(NoAct):
        update_rows(LocalArea, [area], ["name"])
    assert LocalArea.objects.get(pk=area.pk).name == "One"
