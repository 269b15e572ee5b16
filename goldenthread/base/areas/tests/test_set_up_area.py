"""Setting up a local area."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from goldenthread.base.areas.actions import set_up_area
from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM
from goldenthread.base.audit.models import Act
from goldenthread.base.offers.subjects import Viewer

pytestmark = pytest.mark.django_db


def test_an_area_is_set_up_once() -> None:
    area = set_up_area("larkshire", "Larkshire", SYSTEM, is_fictional=True)
    assert set_up_area("larkshire", "Another name", SYSTEM) == area
    assert LocalArea.objects.get().name == "Larkshire"
    assert Act.objects.get().area == "larkshire"


@pytest.mark.parametrize("code", ["accounts", "two words", ""])
def test_a_code_that_cannot_stand_in_an_address_is_refused(code: str) -> None:
    with pytest.raises(ValidationError):
        set_up_area(code, "Larkshire", SYSTEM)
    assert not LocalArea.objects.exists()


def test_nobody_on_the_web_sets_up_an_area() -> None:
    manager = Viewer(1, "Priya", "larkshire", frozenset({"programme_manager"}))
    with pytest.raises(PermissionDenied, match="Only whoever runs this site"):
        set_up_area("larkshire", "Larkshire", manager)
    with pytest.raises(PermissionDenied):
        set_up_area("larkshire", "Larkshire", Viewer(1, SYSTEM.name))
