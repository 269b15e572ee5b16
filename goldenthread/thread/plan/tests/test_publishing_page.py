"""The page that asks whether a plan is to be published."""

from __future__ import annotations

import pytest

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.models import Act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.roles import BOARD_MEMBER
from goldenthread.thread.plan.models import Plan, PlanVersion
from goldenthread.thread.plan.tests.plans import import_plan, plan_document
from goldenthread.thread.plan.tests.signing_in import add_person, sign_in_manager
from tests.pages import PageClient


@pytest.fixture
def plan(area: LocalArea, priya: Viewer) -> Plan:
    """A draft plan of two pillars and six milestones."""
    return import_plan(area, plan_document(), priya)


def address(plan: Plan) -> str:
    return f"/larkshire/plans/{plan.key}/publish/"


def test_it_says_what_everybody_will_see(client: PageClient, area: LocalArea, plan: Plan) -> None:
    sign_in_manager(client, area)
    page = client.get(address(plan)).content.decode()
    for words in ("2 pillars", "2 areas for improvement", "6 findings", "6 milestones"):
        assert words in page
    assert 'value="1.3"' in page
    assert "No version has been published yet." in page


def test_publishing_tells_everybody_and_keeps_who_and_why(
    client: PageClient, area: LocalArea, plan: Plan
) -> None:
    sign_in_manager(client, area)
    form = {"label": "1.4", "why": "The board agreed it."}
    answer = client.post(address(plan), form, follow=True)
    assert "Everybody can read it now." in answer.content.decode()
    version = PlanVersion.objects.get(status=PlanVersion.Status.PUBLISHED)
    assert version.label == "1.4"
    act = Act.objects.get(verb="published a plan")
    assert (act.user_name, act.why) == ("Priya Programme", "The board agreed it.")
    page = client.get(address(plan)).content.decode()
    assert "1.4" in page
    assert 'data-label="Published by">Priya Programme' in page
    client.logout()
    assert client.get(f"/larkshire/plans/{plan.key}/").status_code == 200


def test_a_name_that_is_too_long_gives_the_page_again(
    client: PageClient, area: LocalArea, plan: Plan
) -> None:
    sign_in_manager(client, area)
    answer = client.post(address(plan), {"label": "x" * 201})
    assert "There is a problem" in answer.content.decode()
    assert not PlanVersion.objects.filter(status=PlanVersion.Status.PUBLISHED).exists()


def test_nobody_else_publishes(client: PageClient, area: LocalArea, plan: Plan) -> None:
    assert client.get(address(plan)).headers["Location"].startswith("/accounts/login/")
    client.force_login(add_person(area, BOARD_MEMBER, "Bettina Board"))
    for answer in (client.get(address(plan)), client.post(address(plan), {"label": "1"})):
        assert answer.status_code == 403
        assert "Only a programme manager of Larkshire may publish" in answer.content.decode()
    assert not PlanVersion.objects.filter(status=PlanVersion.Status.PUBLISHED).exists()
