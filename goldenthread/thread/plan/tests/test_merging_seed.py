"""The statement that the project was designed from, merged with the example: both ways."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.comparing.tests.edits import EXAMPLE
from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.reading.reading import read_plan
from goldenthread.thread.plan.tests.test_any_merge import check_merge

pytestmark = pytest.mark.reference


@pytest.fixture(scope="module")
def seed(reference: Path) -> PlanDocument:
    return read_plan(reference / "seeds" / "torbay-wsoa-draft-2.4.txt").document


def test_the_example_is_merged_onto_the_seed(
    seed: PlanDocument, area: LocalArea, priya: Viewer
) -> None:
    check_merge(seed, read_plan(EXAMPLE).document, area, priya)


def test_the_seed_is_merged_onto_the_example(
    seed: PlanDocument, area: LocalArea, priya: Viewer
) -> None:
    check_merge(read_plan(EXAMPLE).document, seed, area, priya)
