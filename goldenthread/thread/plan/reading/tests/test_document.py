"""The classes of the document."""

from __future__ import annotations

import pickle
from dataclasses import replace

from goldenthread.thread.plan.reading.document import NO_DATE, Milestone


def test_a_milestone_of_fields_is_the_one_that_its_constructor_makes() -> None:
    made = Milestone.of({"key": "m-1", "action": "Meet", "place": "line 3", "reference": "1A"})
    constructed = Milestone("m-1", "Meet", "line 3", reference="1A")
    assert made == constructed
    assert hash(made) == hash(constructed)
    assert repr(made) == repr(constructed)
    assert made.end is NO_DATE


def test_a_milestone_of_fields_can_be_replaced_and_kept() -> None:
    made = Milestone.of({"key": "m-1", "action": "Meet", "place": "line 3"})
    changed = replace(made, parent="m-0")
    assert (changed.parent, changed.action, made.parent) == ("m-0", "Meet", None)
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - what was just written
