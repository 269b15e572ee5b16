"""An area's front page: which plan leads, and what it says where there is none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from goldenthread.base.audit.acts import SYSTEM, act
from goldenthread.base.design.words import say_date
from goldenthread.base.offers.subjects import Viewer
from goldenthread.site.front import load_front
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.models import Plan
from goldenthread.thread.plan.tests.plans import import_plan, measure, milestone, plan_document
from tests.characters import World
from tests.pages import PageClient

pytestmark = pytest.mark.django_db

PUBLIC = Viewer(area="larkshire")
MANAGER = Viewer(area="larkshire", roles=frozenset({"programme_manager"}))


def test_a_published_plan_leads_before_a_draft_however_new(world: World) -> None:
    front = load_front(world.areas["larkshire"], MANAGER)
    assert front.plan == world.published
    assert world.drafts["larkshire"] in [line.plan for line in front.others]


def test_a_later_dated_plan_leads_before_an_older_one_published_afterwards(world: World) -> None:
    older: Plan = world.drafts["larkshire"]
    newest = world.published.versions.latest("at")
    publish_version(older, MANAGER)
    with act("dated a version", by=SYSTEM):
        for version, day in (
            (newest, date(2026, 3, 24)),
            (older.versions.latest("at"), date(2022, 3, 10)),
        ):
            version.dated = day
            version.save()
    assert load_front(world.areas["larkshire"], PUBLIC).plan == world.published


def test_the_front_page_names_its_plan_and_keeps_to_it(world: World, client: PageClient) -> None:
    front = load_front(world.areas["larkshire"], PUBLIC)
    assert front.name in client.get("/larkshire/").content.decode()


def test_a_draft_reader_is_told_of_a_draft_only_where_it_differs_from_what_is_published(
    world: World, client: PageClient
) -> None:
    client.force_login(world.people["programme_manager"])
    worked_on = "as it is being worked on now"
    assert worked_on in client.get("/larkshire/").content.decode()
    version = publish_version(world.published, MANAGER)
    page = client.get("/larkshire/").content.decode()
    assert worked_on not in page
    assert f"published on {say_date(version.published_at)}" in page
    client.logout()
    assert worked_on not in client.get("/larkshire/").content.decode()


def test_measures_stand_in_the_order_of_the_milestones_that_they_belong_to(world: World) -> None:
    whole = plan_document(milestones=2, measures=())
    first, second = whole.areas_for_improvement
    named = [
        replace(area.focus_areas[0], milestones=(milestone(number, measures=(measure(name),)),))
        for number, (area, name) in enumerate(((first, "M9"), (second, "M1")), 1)
    ]
    areas = (
        replace(first, focus_areas=(named[0],)),
        replace(second, focus_areas=(named[1],)),
    )
    document = replace(whole, areas_for_improvement=areas, dated=date(2030, 1, 1))
    publish_version(import_plan(world.areas["larkshire"], document, MANAGER), MANAGER)
    front = load_front(world.areas["larkshire"], PUBLIC)
    assert [said.name for said in front.measures] == ["M9", "M1"]


def test_an_area_without_a_published_plan_does_not_sound_like_good_news(
    world: World, client: PageClient
) -> None:
    assert "No plan has been published here yet" in client.get("/elsewhere/").content.decode()
    attention = client.get("/elsewhere/attention/").content.decode()
    assert "No plan has been published here yet" in attention
    assert "Nothing needs attention" not in attention


def test_attention_is_narrowed_to_one_reason(world: World, client: PageClient) -> None:
    everything = client.get("/larkshire/attention/?download=csv").getvalue().decode()
    assert "no officer" in everything
    narrowed = (
        client.get("/larkshire/attention/?reason=no officer&download=csv").getvalue().decode()
    )
    rows = narrowed.strip().splitlines()[1:]
    assert rows
    assert all("no officer" in row for row in rows)


def test_no_milestone_needs_attention_twice(world: World, client: PageClient) -> None:
    listed = client.get("/larkshire/attention/?download=csv").getvalue().decode()
    names = [row.split(" ")[0] for row in listed.strip().splitlines()[1:]]
    assert len(names) == len(set(names))


def test_a_download_by_a_reason_that_is_none_is_not_made(world: World, client: PageClient) -> None:
    answer = client.get("/larkshire/attention/?reason=junk&download=csv", follow=True)
    page = answer.content.decode()
    assert answer.headers["Content-Type"].startswith("text/html")
    assert "Nothing was downloaded" in page
    assert "We do not know ‘junk’" in page


def test_a_plan_whose_document_calls_itself_a_draft_says_so_on_the_front_page(
    world: World, client: PageClient
) -> None:
    document = plan_document(status="draft", area_name="Torbay", dated=date(2030, 1, 1))
    publish_version(import_plan(world.areas["larkshire"], document, MANAGER), MANAGER)
    page = client.get("/larkshire/").content.decode()
    assert "The document calls itself a draft." in page
    assert "The document says that it is about Torbay." in page


@pytest.mark.parametrize("path", ["attention/?reason=junk", "search/?q=families&kind=junk"])
def test_a_choice_that_is_none_is_said_beside_its_field(
    world: World, client: PageClient, path: str
) -> None:
    page = client.get(f"/larkshire/{path}").content.decode()
    assert "We do not know ‘junk’, so the list is shown without this choice." in page
    assert 'aria-invalid="true"' in page


@pytest.mark.parametrize(("who", "is_led"), [("programme_manager", True), ("board_member", False)])
def test_only_a_programme_manager_is_led_to_bringing_in_a_plan(
    world: World, client: PageClient, who: str, is_led: bool
) -> None:
    client.force_login(world.people[who])
    page = client.get("/larkshire/").content.decode()
    assert ("/larkshire/plans/bring-in/" in page) is is_led
