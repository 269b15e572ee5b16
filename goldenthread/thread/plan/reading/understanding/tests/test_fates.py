"""Parts whose fates are told when they are first asked for."""

from __future__ import annotations

from goldenthread.thread.plan.reading.result import PartRead
from goldenthread.thread.plan.reading.source import AnyPart, Part
from goldenthread.thread.plan.reading.understanding.fates import Fates

PARTS = (Part("line 1", "Plan"), Part("line 2", "Meet"), Part("line 3", "?"))


def _fate(part: AnyPart) -> PartRead:
    return PartRead(part.place, part.text, f"part {part.text}")


def test_fates_stand_in_the_order_of_the_parts() -> None:
    fates = Fates(PARTS, _fate)
    told = tuple(map(_fate, PARTS))
    assert tuple(fates) == told
    assert (len(fates), fates[1], fates[1:]) == (3, told[1], told[1:])


def test_fates_equal_those_that_were_kept() -> None:
    told = tuple(map(_fate, PARTS))
    assert Fates(PARTS, _fate) == told
    assert Fates(PARTS, _fate) == Fates(list(PARTS), _fate)
    assert Fates(PARTS, _fate) != told[:2]
    assert Fates(PARTS, _fate) != "Plan"


def test_each_fate_is_asked_for_once_and_only_when_wanted() -> None:
    asked: list[str] = []

    def fate(part: AnyPart) -> PartRead:
        asked.append(part.place)
        return _fate(part)

    fates = Fates(PARTS, fate)
    assert (len(fates), asked) == (3, [])
    assert list(fates) == list(fates)
    assert asked == ["line 1", "line 2", "line 3"]
