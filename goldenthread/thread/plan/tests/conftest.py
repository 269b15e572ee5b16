"""What the plan room's tests share: an area with its people, and files kept in a scratch folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_django import Settings

from goldenthread.base.areas.actions import set_up_area
from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.roles import PROGRAMME_MANAGER


@pytest.fixture(autouse=True)
def kept_files(settings: Settings, tmp_path: Path) -> Path:
    """Documents are kept in a folder of the test's own."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "media"


@pytest.fixture
def area(db: None) -> LocalArea:
    """An invented local area."""
    return set_up_area("larkshire", "Larkshire", SYSTEM, is_fictional=True)


@pytest.fixture
def elsewhere(db: None) -> LocalArea:
    """Another area of the same deployment."""
    return set_up_area("torbay", "Torbay", SYSTEM)


@pytest.fixture
def priya(area: LocalArea) -> Viewer:
    """Larkshire's programme manager."""
    return Viewer(1, "Priya Programme", area.code, frozenset({PROGRAMME_MANAGER}))


@pytest.fixture
def public(area: LocalArea) -> Viewer:
    """Somebody of the public on Larkshire's pages."""
    return Viewer(area=area.code)
