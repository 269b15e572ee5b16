"""An area's front page: which plan leads, and what it says where there is none."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.base.audit.acts import SYSTEM, act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.site.front import load_front
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.models import Plan
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


@pytest.mark.parametrize(("who", "is_led"), [("programme_manager", True), ("board_member", False)])
def test_only_a_programme_manager_is_led_to_bringing_in_a_plan(
    world: World, client: PageClient, who: str, is_led: bool
) -> None:
    client.force_login(world.people[who])
    page = client.get("/larkshire/").content.decode()
    assert ("/larkshire/plans/bring-in/" in page) is is_led
