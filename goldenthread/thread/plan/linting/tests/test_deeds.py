"""Which things an action asks to be done, and which words only say for whom or what for."""

from __future__ import annotations

import pytest

from goldenthread.thread.plan.linting.deeds import deeds_of
from goldenthread.thread.plan.linting.openings import after_opening

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("action", "deeds"),
    [
        ("Recruit two therapists, train them and open a clinic", ("recruit", "train", "open")),
        ("Agree the change with health, care and education", ("agree",)),
        ("Review training, support and planning", ("review",)),
        ("Set up a panel to review, agree and fund help", ("set",)),
        (
            "Write a guide so that parents know whom they can ask about help, and publish it",
            ("write", "publish"),
        ),
        (
            "We will map what there is; publish it; review it each year",
            ("map", "publish", "review"),
        ),
        ("- Map the offer\n- Agree the gaps\n- Fund the gaps", ("map", "agree", "fund")),
        ("A named worker for every family", ()),
        ("", ()),
    ],
)
def test_the_deeds_of_an_action(action: str, deeds: tuple[str, ...]) -> None:
    assert deeds_of(action) == deeds


@pytest.mark.parametrize(
    ("action", "rest"),
    [
        ("All agencies to consider it", "consider it"),
        ("To consider it", "consider it"),
        ("We will consider it", "consider it"),
        ("– consider it", "consider it"),
        ("The Council and CCG to agree it", "agree it"),
        ("Employ a worker to promote it", "Employ a worker to promote it"),
        ("Health promotion for all", "Health promotion for all"),
    ],
)
def test_who_is_to_do_it_is_taken_off(action: str, rest: str) -> None:
    assert after_opening(action) == rest
