"""The page that asks whether a plan is to be published."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import act
from goldenthread.base.audit.models import Act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.roles import BOARD_MEMBER
from goldenthread.thread.plan.actions import import_document, publish_version, receive_document
from goldenthread.thread.plan.actions.read_document import keep_reading
from goldenthread.thread.plan.models import Plan, PlanVersion
from goldenthread.thread.plan.reading.result import Doubt
from goldenthread.thread.plan.tests.plans import import_plan, plan_document, reading_of
from goldenthread.thread.plan.tests.showing import words_of
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
    made = Act.objects.get(verb="published a plan")
    assert (made.user_name, made.why) == ("Priya Programme", "The board agreed it.")
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
    assert "‘Version’ can have 200 letters at most, and this has 201." in answer.content.decode()
    assert not PlanVersion.objects.filter(status=PlanVersion.Status.PUBLISHED).exists()


def test_nobody_else_publishes(client: PageClient, area: LocalArea, plan: Plan) -> None:
    assert client.get(address(plan)).headers["Location"].startswith("/accounts/login/")
    client.force_login(add_person(area, BOARD_MEMBER, "Bettina Board"))
    nothing = address(plan).replace(plan.key, "no-such-plan")
    for answer in (
        client.get(address(plan)),
        client.post(address(plan), {"label": "1"}),
        client.get(nothing),
    ):
        assert answer.status_code == 403
        assert "Only a programme manager of Larkshire may publish" in answer.content.decode()
    assert not PlanVersion.objects.filter(status=PlanVersion.Status.PUBLISHED).exists()


def test_where_nothing_has_changed_there_is_nothing_to_publish(
    client: PageClient, area: LocalArea, plan: Plan, priya: Viewer
) -> None:
    publish_version(plan, priya)
    sign_in_manager(client, area)
    page = client.get(address(plan))
    assert "Nothing has changed since version 1.3 was published on" in words_of(page)
    assert "Publish this version" not in page.content.decode()
    answer = client.post(address(plan), {"label": "1.4"}, follow=True)
    assert "Nothing has changed since version 1.3" in answer.content.decode()
    assert PlanVersion.objects.filter(status=PlanVersion.Status.PUBLISHED).count() == 1
    with act("changed the plan", by=priya):
        plan.save()
    assert "Publish this version" in client.get(address(plan)).content.decode()


def test_the_second_of_two_who_publish_at_once_makes_no_second_version(
    plan: Plan, priya: Viewer
) -> None:
    first = publish_version(plan, priya)
    assert publish_version(plan, priya, "1.4") == first
    assert PlanVersion.objects.filter(status=PlanVersion.Status.PUBLISHED).count() == 1


def test_a_plan_that_is_sure_of_itself_carries_no_caution(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    sign_in_manager(client, area)
    plan = import_plan(area, plan_document(not_understood=()), priya)
    assert "gt-caution" not in client.get(address(plan)).content.decode()


def test_the_cautions_of_the_preview_stand_before_the_button(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    sign_in_manager(client, area)
    document = plan_document(area_name="Torbay", status="draft")
    doubt = Doubt("column", "Zorblax", "table 1", "something else", 0.2, "Nobody knows it.")
    received = receive_document(area, "plan.docx", b"a file", priya)
    read = keep_reading(received, replace(reading_of(document), doubts=(doubt,)), priya)
    plan = import_document(read, priya)
    page = words_of(client.get(address(plan)))
    order = [
        "The document says that it is about Torbay. You are about to publish it as a plan of",
        "The document calls itself a draft.",
        "1 part of the file was not understood.",
        "We were not sure of 1 thing in the file.",
        "‘Zorblax’ was read as: something else",
        "Publish this version",
    ]
    places = [page.index(words) for words in order]
    assert places == sorted(places)
    link = f"/larkshire/documents/{read.pk}/?understood=no"
    assert link in client.get(address(plan)).content.decode()


def test_doubts_that_were_lost_are_said_to_be_lost(
    client: PageClient, area: LocalArea, plan: Plan
) -> None:
    sign_in_manager(client, area)
    reading = plan.documents.get().reading
    reading.storage.delete(str(reading.name))
    page = words_of(client.get(address(plan)))
    assert "We can no longer tell what we were not sure of in the file." in page


def test_the_plans_own_page_says_before_and_after_publishing_what_its_document_is(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    plan = import_plan(area, plan_document(area_name="Torbay", status="draft"), priya)
    page = f"/larkshire/plans/{plan.key}/"
    sign_in_manager(client, area)
    said = words_of(client.get(page))
    for words in (
        "The document says that it is about Torbay.",
        "The document calls itself a draft.",
        "1 part of the file was not understood.",
        "See what to think of before you publish",
    ):
        assert words in said
    publish_version(plan, priya)
    client.logout()
    said = words_of(client.get(page))
    assert "The document calls itself a draft." in said
    assert "The document says that it is about Torbay." in said
    assert "not understood" not in said
    assert "before you publish" not in said


def test_a_plan_that_its_area_agreed_carries_no_caution_for_the_public(
    client: PageClient, plan: Plan, priya: Viewer
) -> None:
    publish_version(plan, priya)
    assert "gt-caution" not in client.get(f"/larkshire/plans/{plan.key}/").content.decode()
