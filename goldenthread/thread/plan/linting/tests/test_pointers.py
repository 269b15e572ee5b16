"""Where 'as in section 6' leads."""

from __future__ import annotations

import pytest

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.making import a_bullet, a_plan, an_area
from goldenthread.thread.plan.linting.pointers import Pointers

pytestmark = pytest.mark.pure

WAITS = "Children wait too long for speech and language therapy"


def pointers(*bullets: str) -> Pointers:
    """Of a plan with one area for each bullet."""
    areas = [an_area(str(at), findings=[a_bullet(at, each)]) for at, each in enumerate(bullets, 1)]
    return Pointers(Examined(a_plan(*areas)))


def test_the_same_text_is_preferred_to_nearly_the_same() -> None:
    area = an_area(
        "2", findings=[a_bullet(2, f"Some {WAITS.lower()} (P4 MF7)"), a_bullet(3, WAITS)]
    )
    pointing = an_area("1", findings=[a_bullet(1, f"{WAITS} (as in section 2)")])
    found = Pointers(Examined(a_plan(pointing, area)))
    (placed,) = found.pointing
    assert [each.finding.key for each in found.matches(placed, "2")] == ["finding-3"]


def test_a_round_trip_names_what_it_leads_through() -> None:
    found = pointers(
        f"{WAITS} (as in section 2)", f"{WAITS} (as in section 3)", f"{WAITS} (as in section 1)"
    )
    trip = found.round_trip(found.pointing[0])
    assert [each.finding.key for each in trip] == ["finding-2", "finding-3"]


def test_a_pointer_into_somebody_elses_round_is_not_part_of_it() -> None:
    found = pointers(
        f"{WAITS} (as in section 2)", f"{WAITS} (as in section 3)", f"{WAITS} (as in section 2)"
    )
    trips = [bool(found.round_trip(placed)) for placed in found.pointing]
    assert trips == [False, True, True]
