"""What the pages that show a plan say."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.models import Plan
from goldenthread.thread.plan.reading import document as read
from goldenthread.thread.plan.tests.plans import import_plan, milestone, plan_document
from goldenthread.thread.plan.tests.showing import (
    BASE,
    page_of,
    publish_milestones,
    read_page,
)
from tests.pages import PageClient


@pytest.fixture
def published(plan: Plan, priya: Viewer) -> Plan:
    publish_version(plan, priya)
    return plan


def test_the_plan_on_a_page_counts_in_words_and_says_what_the_words_mean(
    client: PageClient, published: Plan
) -> None:
    said = read_page(client, "")
    assert "0 of 6 milestones are said to be done." in said
    assert "6 progressing to timescale" in said
    assert "3 milestones, answering 3 findings" in said
    assert "Work is under way and should finish on time." in said
    assert "Written Statement of Action" in said
    assert "by Priya Programme" in said
    assert "Plans finished in 20 weeks" in said


def test_a_rating_chosen_stays_in_the_address_and_leads_on(
    client: PageClient, published: Plan
) -> None:
    page = client.get(BASE + "?rating=amber").content.decode()
    assert "3 of 3 milestones" in page
    assert f"{BASE}milestones/?rating=amber&amp;area=afi-1" in page
    assert "None of 3 milestones" in client.get(BASE + "?rating=red").content.decode()


def test_a_rating_that_is_none_is_said_and_all_are_shown(
    client: PageClient, published: Plan
) -> None:
    said = read_page(client, "?rating=junk")
    assert "We do not know the rating ‘junk’, so all of them are shown." in said
    assert "None of 3 milestones" not in said
    assert "We do not know the rating" not in read_page(client, "?rating=red")


def test_an_area_shows_the_inspectors_words_and_where_they_stand(
    client: PageClient, published: Plan
) -> None:
    said = read_page(client, "areas-for-improvement/afi-1/")
    assert said.index("Too many children wait") < said.index("What is being done about it")
    assert "Page 4, main finding 1" in said
    assert "Focus area 1" in said


def test_a_focus_area_shows_what_it_has_changed_or_that_nobody_has_said(
    client: PageClient, published: Plan, area: LocalArea, priya: Viewer
) -> None:
    assert "Children are helped sooner" in read_page(client, "focus-areas/focus-area-1/")
    assert "This answers Area for improvement 1: Area 1." in read_page(
        client, "focus-areas/focus-area-1/"
    )


def test_a_milestone_tells_its_claim_its_lateness_and_what_is_missing(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    late = milestone(
        1, end=read.When(date(2020, 3, 31), "day", "31 March 2020"), updates=(), measures=()
    )
    publish_milestones(area, priya, late)
    said = read_page(client, "milestones/milestone-1/")
    assert "The plan claims amber: Progressing." in said
    assert "Nobody outside the partnership has checked this yet." in said
    assert "This was due on 31 March 2020 and is not said to be done:" in said
    assert "Nobody has said why." in said
    assert "No evidence has been given yet. 1 question is still open." in said
    assert "Who will check this?" in said
    assert "The plan ties no number to this milestone." in said
    assert "As written, this ends before it starts." in said


def test_a_milestone_shows_its_panels_its_source_and_its_neighbours(
    client: PageClient, published: Plan
) -> None:
    page = client.get(BASE + "milestones/milestone-2/").content.decode()
    assert 'id="plan-measures"' in page
    assert "Measure of 2" in page
    assert "Read from plan.docx, table 1, row 2." in page
    assert f"{BASE}milestones/milestone-3/" in page
    assert 'rel="prev"' in page
    assert 'rel="next"' in page
    assert "/documents/" in page


def test_a_cross_reference_that_is_cut_off_says_so(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    pointer = read.CrossReference("(cross ref;", ())
    lost = read.CrossReference("(cross ref 99Z)", ("99Z",))
    publish_milestones(area, priya, milestone(1, cross_references=(pointer, lost)))
    said = read_page(client, "milestones/milestone-1/")
    assert "It breaks off there, so we cannot tell which milestone it means." in said
    assert "99Z. No milestone of this plan has that reference." in said


def test_a_word_and_a_colour_that_disagree_are_both_shown(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    mixed = read.Rating("green", None, "Progressing to Timescale", "word_and_fill")
    publish_milestones(area, priya, milestone(1, rating=mixed))
    said = read_page(client, "milestones/milestone-1/")
    assert "Coloured green" in said
    assert "The two do not fit together, so it has no clear rating." in said
    assert "Colour and words differ" in read_page(client, "milestones/")


def test_each_finding_stands_once_with_every_place_and_its_own_anchor(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    document = plan_document()
    first, second = document.areas_for_improvement
    again = replace(first.findings[0], key="finding-9", citation_as_written=None, citations=())
    second = replace(second, findings=(*second.findings, again))
    plan = import_plan(area, replace(document, areas_for_improvement=(first, second)), priya)
    publish_version(plan, priya)
    page = page_of(client.get(BASE + "findings/"))
    assert len(page.xpath("//tbody/tr")) == 6
    (row,) = [row for row in page.xpath("//tbody/tr") if "thing 1" in row.text_content()]
    assert row.xpath(".//span[@id]")
    said = " ".join(row.text_content().split())
    assert "Area for improvement 1: page 4, main finding 1 (source" in said
    assert "Area for improvement 2: the plan does not say where in the report. (source" in said


def test_a_section_is_shown_safely_and_an_empty_one_says_that_it_is_empty(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    told = "# Vision\n\n<script>alert(1)</script> **known**"
    sections = (
        read.Section("1", "Our vision", 1, told, "line 3"),
        read.Section(None, "Glossary", 1, None, "line 4"),
    )
    publish_version(import_plan(area, plan_document(sections=sections), priya), priya)
    page = client.get(BASE + "sections/section-1/").content.decode()
    assert "<strong>known</strong>" in page
    assert "<script>alert" not in page
    assert "leaves it empty" in read_page(client, "sections/section-2/")
    contents = read_page(client, "sections/")
    assert "Glossary (left empty)" in contents
    assert "Date of Inspection" in contents


def test_the_timeline_groups_by_focus_area_and_says_every_date_in_words(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    undated = milestone(2, start=read.NO_DATE, end=read.NO_DATE)
    publish_milestones(area, priya, milestone(1), undated)
    said = read_page(client, "timeline/")
    assert "Focus area 1" in said
    assert "5 January 2026 to September 2026" in said
    assert "No dates yet" in said
    assert "1 milestone has no dates, and stands last in its group." in said
    page = client.get(BASE + "timeline/?words=numbered+1").content.decode()
    assert page.count("gt-fill--amber") == 1


def test_a_timeline_without_any_dates_says_so_and_leads_to_the_list(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    undated = milestone(1, start=read.NO_DATE, end=read.NO_DATE)
    publish_milestones(area, priya, undated)
    said = read_page(client, "timeline/")
    assert "The plan gives no dates for these milestones." in said
    assert "See the milestones" in said
    assert "dashed line" not in said


def test_a_timeline_that_today_lies_outside_of_says_so(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    day = read.When(date(2020, 3, 31), "day", "31 March 2020")
    publish_milestones(area, priya, milestone(1, start=day, end=day))
    said = read_page(client, "timeline/")
    assert "lies outside these dates" in said
    assert "dashed line" not in said


def test_the_download_is_the_open_format_as_its_reader_may_see_it(
    client: PageClient, published: Plan
) -> None:
    response = client.get(BASE + "download.json")
    assert response["Content-Disposition"].startswith("attachment")
    told = json.loads(response.content)
    assert told["title"] == "A plan for Larkshire"
    assert len(told["areas_for_improvement"]) == 2
    assert (told["source"]["name"], len(told["source"]["sha256"])) == ("plan.docx", 64)
    assert told["accounting"] == {"total": 10, "blank": 2, "understood": 7, "not_understood": 1}
    assert "???" not in response.content.decode()


def test_a_plan_with_nothing_in_it_says_what_to_read_instead(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    document = plan_document(
        pillars=(), areas_for_improvement=(), sections=(), front_matter=(), vocabulary=()
    )
    publish_version(import_plan(area, document, priya), priya)
    assert "This plan has no milestones yet." in read_page(client, "")
    assert "No milestones stand here yet." in read_page(client, "milestones/")
    assert "This plan names no findings." in read_page(client, "findings/")
    assert "No milestones stand here yet." in read_page(client, "timeline/")
    assert "no sections of its own words" in read_page(client, "sections/")


def test_parts_that_a_document_does_not_have_are_not_named_on_its_pages(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    only = plan_document().areas_for_improvement[0]
    focus_area = replace(only.focus_areas[0], implied=True, label=None, title=None)
    whole = replace(
        only,
        implied=True,
        label=None,
        title=None,
        wording=None,
        pillar=None,
        findings=(),
        focus_areas=(focus_area,),
    )
    document = plan_document(pillars=(), areas_for_improvement=(whole,))
    publish_version(import_plan(area, document, priya), priya)
    assert "The whole plan" in read_page(client, "")
    page = client.get(BASE + "milestones/milestone-1/").content.decode()
    assert "The plan names no finding here." in page
    assert 'name="pillar"' not in client.get(BASE + "milestones/").content.decode()
    for path in ("areas-for-improvement/afi-1/", "focus-areas/focus-area-1/", "timeline/"):
        read_page(client, path)


def test_an_area_without_findings_says_so_in_a_sentence(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    areas = tuple(replace(each, findings=()) for each in plan_document().areas_for_improvement)
    publish_version(import_plan(area, plan_document(areas_for_improvement=areas), priya), priya)
    assert "3 milestones. The plan names no findings here." in read_page(client, "")
