"""Lists of milestones: narrowed by the address, and downloaded whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.models import Plan
from goldenthread.thread.plan.tests.plans import import_plan, plan_document
from goldenthread.thread.plan.tests.showing import BASE, file_of, page_of, read_page, words_of
from tests.pages import PageClient


@pytest.fixture
def published(plan: Plan, priya: Viewer) -> Plan:
    publish_version(plan, priya)
    return plan


def test_a_month_stays_a_month_in_the_list(client: PageClient, published: Plan) -> None:
    said = read_page(client, "milestones/")
    assert "September 2026" in said
    assert "30 September 2026" not in said


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("pillar=pillar-1", 3),
        ("area=afi-2", 3),
        ("focus_area=focus-area-2&words=numbered+4", 1),
        ("rating=amber", 6),
        ("rating=green", 0),
        ("officer=nobody", 6),
        ("date_from=2026-10-01", 0),
        ("date_to=30/9/2026", 6),
        ("words=numbered+2", 1),
    ],
)
def test_milestones_are_narrowed_by_what_the_address_says(
    client: PageClient, published: Plan, query: str, shown: int
) -> None:
    # Nobody is without an officer in this plan, so that choice isn't known: all are shown.
    page = page_of(client.get(f"{BASE}milestones/?{query}"))
    assert len(page.xpath("//tbody/tr")) == shown


@pytest.mark.parametrize("page", ["milestones/", "timeline/"])
@pytest.mark.parametrize("name", ["pillar", "area", "focus_area", "rating", "officer"])
def test_a_choice_that_is_none_is_said_beside_its_field_and_left_out(
    client: PageClient, published: Plan, page: str, name: str
) -> None:
    response = client.get(f"{BASE}{page}?{name}=zzz&words=numbered+2")
    (select,) = page_of(response).xpath(f"//select[@name='{name}']")
    assert select.get("aria-invalid") == "true"
    (error,) = page_of(response).xpath(f"//*[@id='{select.get('aria-describedby')}']")
    sentence = "We do not know ‘zzz’, so the list is shown without this choice."
    assert sentence in error.text_content()
    assert "Do the thing numbered 2" in words_of(response)
    assert "Do the thing numbered 1" not in words_of(response)


def test_a_choice_that_the_plan_has_nothing_of_is_said_as_well(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    whole = plan_document()
    areas = tuple(replace(each, pillar=None) for each in whole.areas_for_improvement)
    plan = import_plan(area, replace(whole, pillars=(), areas_for_improvement=areas), priya)
    publish_version(plan, priya)
    assert "Pillar" not in read_page(client, "milestones/")
    assert "We do not know ‘zzz’" in read_page(client, "milestones/?pillar=zzz")


def test_a_day_that_is_none_gets_a_sentence_and_not_a_fault(
    client: PageClient, published: Plan
) -> None:
    assert "Enter a real date, such as 31/3/2026." in read_page(
        client, "milestones/?date_from=2026-13-01"
    )


def test_a_list_downloads_everything_that_the_plan_says_of_a_milestone(
    client: PageClient, published: Plan
) -> None:
    response = client.get(BASE + "milestones/?download=csv&area=afi-1")
    lines = file_of(response).splitlines()
    assert len(lines) == 4
    assert lines[0].startswith("Reference,Pillar,Area for improvement,Focus area,Action")
    assert "Area for improvement 1: Area 1" in lines[1]
    assert "September 2026" in lines[1]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("page", ["milestones/", "timeline/", "areas-for-improvement/afi-1/"])
def test_a_download_by_a_choice_that_is_none_gives_the_page_that_tells_it(
    client: PageClient, published: Plan, page: str, kind: str
) -> None:
    asked = "sort=zzz" if page.startswith("areas") else "rating=junk"
    answer = client.get(f"{BASE}{page}?{asked}&download={kind}", follow=True)
    said = words_of(answer)
    assert "Nothing was downloaded, because one of the choices is none that we know." in said
    assert "We do not know" in said


@pytest.mark.parametrize("page", ["milestones/", "timeline/", "findings/", "sections/"])
def test_a_page_that_is_not_there_is_told(client: PageClient, published: Plan, page: str) -> None:
    assert "There is no page ‘9999’" in words_of(client.get(f"{BASE}{page}?page=9999"))
