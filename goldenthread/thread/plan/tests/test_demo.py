"""The demo: invented from end to end, and always eight months old."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.models import Organisation, Role, RoleHolding, User
from goldenthread.base.search.models import SearchEntry
from goldenthread.thread.plan.demo import reset_demo, seed_demo
from goldenthread.thread.plan.models import Milestone, Plan, SourceDocument
from goldenthread.thread.plan.moments import moment_for

PASSWORD = "one golden thread"
TODAY = date(2027, 2, 3)

pytestmark = pytest.mark.django_db


def seed(today: date = TODAY) -> list[str]:
    return seed_demo(today, PASSWORD)


def test_the_plan_is_eight_months_old_and_published() -> None:
    seed()
    plan = Plan.objects.get()
    moment = moment_for(Viewer(area="larkshire"), plan)
    assert moment is not None
    assert moment.version is not None
    assert moment.version.dated == date(2026, 5, 24)
    assert Milestone.objects.count() == 75


def test_the_inspections_day_moves_with_the_plan() -> None:
    seed()
    inspection = Plan.objects.get().inspection
    assert inspection is not None
    assert inspection.inspected_on == date(2025, 12, 13)


def test_there_is_one_invented_person_for_each_role() -> None:
    seed()
    held = RoleHolding.objects.held_on(TODAY).filter(area__code="larkshire")
    assert set(held.values_list("role", flat=True)) == set(
        Role.objects.values_list("code", flat=True)
    )
    assert all(user.is_synthetic and user.email.endswith(".example") for user in User.objects.all())


def test_they_can_sign_in() -> None:
    seed()
    priya = User.objects.get(email="priya.programme@larkshire.example")
    assert priya.check_password(PASSWORD)


def test_officers_words_name_the_areas_organisations() -> None:
    seed()
    named = set(Milestone.objects.values_list("organisation__name", flat=True)) - {None}
    assert {"Larkshire Council", "Larkshire Parent Carer Forum"} <= named
    with_officer = Milestone.objects.exclude(accountable_officer="")
    assert not with_officer.filter(organisation=None).exists()


def test_the_real_area_has_nothing_invented() -> None:
    seed()
    torbay = LocalArea.objects.get(code="torbay")
    assert (torbay.gss_code, torbay.is_fictional) == ("E06000027", False)
    assert LocalArea.objects.get(code="larkshire").is_fictional
    for model in (Plan, SourceDocument, Organisation, RoleHolding):
        assert not model._default_manager.filter(area=torbay).exists()


def test_filling_twice_changes_nothing() -> None:
    seed()
    people, holdings = User.objects.count(), RoleHolding.objects.count()
    assert seed(TODAY + timedelta(days=40)) == ["The demo areas are filled already."]
    assert Plan.objects.count() == 1
    assert (User.objects.count(), RoleHolding.objects.count()) == (people, holdings)


def test_emptying_leaves_no_plan_and_no_file_and_can_be_filled_again(
    kept_files: Path, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        seed()
        reset_demo()
    assert not Plan.objects.exists()
    assert not SourceDocument.objects.exists()
    assert not SearchEntry.objects.exists()
    assert not [path for path in kept_files.rglob("*") if path.is_file()]
    seed(timezone.localdate())
    assert Milestone.objects.count() == 75
