"""What the plan room's tests share: an area with its people, and files kept in a scratch folder."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytest_django import Settings

from goldenthread.base.areas.actions import set_up_area
from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM, act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.roles import PROGRAMME_MANAGER
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.models import Milestone, Plan
from goldenthread.thread.plan.moments import Moment, moment_for, working_moment
from goldenthread.thread.plan.tests.plans import import_plan, plan_document

TODAY = date(2026, 11, 24)


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


@pytest.fixture
def plan(area: LocalArea, priya: Viewer) -> Plan:
    """A small plan of Larkshire, not yet published."""
    return import_plan(area, plan_document(), priya)


@pytest.fixture(params=["now", "published"])
def moment(request: pytest.FixtureRequest, plan: Plan, priya: Viewer, public: Viewer) -> Moment:
    """The same plan, read live and from its history: every query must say the same of both."""
    if request.param == "now":
        return replace(working_moment(plan), on=TODAY)
    publish_version(plan, priya)
    with act("renamed everything since", by=priya):
        for row in Milestone.objects.filter(plan=plan):
            row.action = "Something else altogether"
            row.save()
    seen = moment_for(public, plan)
    assert seen is not None
    return replace(seen, on=TODAY)
