"""The plan's pages: what each is made of, in a constant number of queries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.http import Http404
from pytest_django import DjangoAssertNumQueries

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan import queries
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.models import Plan
from goldenthread.thread.plan.moments import Moment, moment_for, working_moment
from goldenthread.thread.plan.queries import MilestoneChoice
from goldenthread.thread.plan.queries.milestone import load_pointers, load_pointing
from goldenthread.thread.plan.reading import document as read
from goldenthread.thread.plan.standings import (
    Counts,
)
from goldenthread.thread.plan.tests.plans import (
    finding,
    import_milestones,
    import_plan,
    milestone,
    plan_document,
)


def keys(found: Any) -> list[str]:
    return [each.key for each in found]


def test_a_plan_on_a_page(plan: Plan, moment: Moment) -> None:
    page = queries.load_plan(plan, moment)
    assert page.counts == Counts(amber=6)
    assert keys(line.node for line in page.pillars) == ["pillar-1", "pillar-2"]
    (area,) = page.pillars[0].areas
    assert (area.node.key, area.findings, area.counts) == ("afi-1", 3, Counts(amber=3))
    assert keys(line.node for line in area.focus_areas) == ["focus-area-1"]
    assert page.areas_without_pillar == ()


def test_areas_of_a_plan_without_pillars_stand_on_their_own(area: LocalArea, priya: Viewer) -> None:
    document = plan_document(pillars=())
    areas = tuple(replace(each, pillar=None) for each in document.areas_for_improvement)
    plan = import_plan(area, replace(document, areas_for_improvement=areas), priya)
    page = queries.load_plan(plan, working_moment(plan))
    assert keys(line.node for line in page.areas_without_pillar) == ["afi-1", "afi-2"]
    assert page.counts.total == 6


def test_a_pillar(plan: Plan, moment: Moment) -> None:
    line = queries.load_pillar(plan, moment, "pillar-2")
    assert (line.node.title, keys(area.node for area in line.areas)) == ("Pillar 2", ["afi-2"])
    assert line.areas[0].focus_areas[0].counts == line.counts == Counts(amber=3)


def test_an_area_for_improvement(plan: Plan, moment: Moment) -> None:
    page = queries.load_area(plan, moment, "afi-1")
    assert page.pillar is not None
    assert (page.node.title, page.pillar.key, page.counts.total) == ("Area 1", "pillar-1", 3)
    assert keys(line.node for line in page.findings) == ["finding-1", "finding-2", "finding-3"]
    assert [line.citations[0].number for line in page.findings] == ["1", "2", "3"]
    assert page.findings[0].area == page.node


def test_a_focus_area(plan: Plan, moment: Moment) -> None:
    page = queries.load_focus_area(plan, moment, "focus-area-2")
    assert page.pillar is not None
    assert (page.node.overall_impact, page.area.key, page.pillar.key, page.counts.amber) == (
        "Children are helped sooner",
        "afi-2",
        "pillar-2",
        3,
    )


def test_a_milestone(plan: Plan, moment: Moment) -> None:
    page = queries.load_milestone(plan, moment, "milestone-2")
    assert page.node.action == "Do the thing numbered 2"
    assert (page.focus_area.key, page.area.key, page.standing.value) == (
        "focus-area-1",
        "afi-1",
        "amber",
    )
    assert [prompt.text for prompt in page.prompts] == ["Who will check this?"]
    assert [update.text for update in page.updates] == ["Begun"]
    assert [measure.name for measure in page.measures] == ["Measure of 2"]
    assert keys(line.node for line in page.findings) == ["finding-1", "finding-2", "finding-3"]
    assert (page.previous and page.previous.key, page.next and page.next.key) == (
        "milestone-1",
        "milestone-3",
    )


def test_cross_references_lead_both_ways(plan: Plan, moment: Moment) -> None:
    node = queries.load_milestone(plan, moment, "milestone-2").node
    (pointer,) = load_pointers(plan, moment, [node.pk])[node.pk]
    (target,) = pointer.targets
    assert (pointer.as_written, target.reference) == ("(cross ref 3A)", "3A")
    assert target.milestone is not None
    assert target.milestone.key == "milestone-3"
    assert keys(load_pointing(plan, moment, [node])[node.pk]) == ["milestone-1"]


def test_a_cross_reference_to_nothing_has_no_milestone(plan: Plan, moment: Moment) -> None:
    page = queries.load_milestone(plan, moment, "milestone-6")
    (pointer,) = load_pointers(plan, moment, [page.node.pk])[page.node.pk]
    assert [target.milestone for target in pointer.targets] == [None]
    assert page.next is None


def test_a_cross_reference_that_is_cut_off_has_no_targets(area: LocalArea, priya: Viewer) -> None:
    cut_off = milestone(1, cross_references=(read.CrossReference("(cross ref;", ()),))
    plan = import_milestones(area, priya, cut_off)
    moment = working_moment(plan)
    node = queries.load_milestone(plan, moment, "milestone-1").node
    pointers = load_pointers(plan, moment, [node.pk])[node.pk]
    assert [(each.as_written, each.targets) for each in pointers] == [("(cross ref;", ())]


def test_steps_and_their_milestone_know_each_other(area: LocalArea, priya: Viewer) -> None:
    plan = import_milestones(area, priya, milestone(1), milestone(2, parent="milestone-1"))
    moment = working_moment(plan)
    assert keys(queries.load_milestone(plan, moment, "milestone-1").steps) == ["milestone-2"]
    parent = queries.load_milestone(plan, moment, "milestone-2").parent
    assert parent is not None
    assert parent.key == "milestone-1"


@pytest.mark.parametrize(
    "load",
    [
        queries.load_pillar,
        queries.load_area,
        queries.load_focus_area,
        queries.load_milestone,
        queries.load_section,
    ],
)
def test_what_is_not_there_is_not_found(plan: Plan, load: Callable[..., Any]) -> None:
    with pytest.raises(Http404):
        load(plan, working_moment(plan), "nothing")


def test_findings_are_listed_once_with_every_appearance(area: LocalArea, priya: Viewer) -> None:
    first, second = plan_document().areas_for_improvement
    document = plan_document(
        areas_for_improvement=(
            replace(first, findings=(finding(1, "Waits are long."), finding(2))),
            replace(second, findings=(finding(3, "Waits are long"),)),
        ),
        findings=(finding(4, "It stands alone"),),
    )
    plan = import_plan(area, document, priya)
    publish_version(plan, priya)
    for moment in (working_moment(plan), moment_for(Viewer(), plan)):
        assert moment is not None
        found = list(queries.list_findings(plan, moment))
        lines = queries.load_finding_lines(found, plan, moment)
        told = [
            (line.finding.text, [each.area and each.area.key for each in line.appearances])
            for line in lines
        ]
        assert told == [
            ("Waits are long.", ["afi-1", "afi-2"]),
            ("Families wait too long for thing 2", ["afi-1"]),
            ("It stands alone", [None]),
        ]
        assert len(queries.list_findings(plan, moment, area="afi-2")) == 1
        assert len(queries.list_findings(plan, moment, words="STANDS alone")) == 1


def test_sections(plan: Plan, moment: Moment) -> None:
    (section,) = queries.list_sections(plan, moment)
    assert queries.load_section(plan, moment, section.key).body == "Every child is **known**."


def test_a_source_documents_parts(plan: Plan) -> None:
    document = plan.documents.get()
    assert queries.count_parts(document) == (10, 2, 7, 1)
    assert [part.text for part in queries.list_parts(document, not_understood=True)] == ["???"]
    assert [part.text for part in queries.list_parts(document, words="THING")] == ["Do the thing"]
    by_key = queries.list_node_parts(document.pk, "milestone-1", "elsewhere")
    by_place = queries.list_node_parts(document.pk, "", "table 1, row 1")
    assert [part.text for part in by_key] == [part.text for part in by_place] == ["Do the thing"]
    assert queries.list_node_parts(None, "milestone-1", "line 1") == []
    assert queries.list_node_parts(document.pk, "", "table 1, row") == []


def test_figures_give_the_latest_actual_of_each_measure(plan: Plan, moment: Moment) -> None:
    figures = queries.load_figures(plan, moment)
    assert figures.counts == Counts(amber=6)
    assert len(figures.measures) == 7
    assert figures.measures[0].latest == ("Jun 2026", "9")
    assert figures.officers == (("Head of SEND, Larkshire Council", 6),)


def test_an_areas_plans_are_those_the_viewer_may_see(
    area: LocalArea, elsewhere: LocalArea, priya: Viewer, public: Viewer
) -> None:
    first = import_plan(area, plan_document(), priya)
    second = import_plan(area, plan_document(title="Newer"), priya)
    publish_version(first, priya)
    assert [line.plan for line in queries.list_plans(area, public)] == [first]
    assert [line.plan for line in queries.list_plans(area, priya)] == [second, first]
    assert queries.list_plans(elsewhere, priya) == []


def page_of_milestones(plan: Plan, moment: Moment) -> None:
    choice = MilestoneChoice(pillar="pillar-1", rating="amber", words="thing", sort="-rating")
    chosen = list(queries.list_milestones(plan, moment, choice)[:100])
    queries.load_milestone_lines(chosen, plan, moment)


def page_of_findings(plan: Plan, moment: Moment) -> None:
    found = list(queries.list_findings(plan, moment, area="afi-1", words="thing")[:100])
    queries.load_finding_lines(found, plan, moment)


PAGES: dict[str, tuple[int, Callable[[Plan, Moment], object]]] = {
    "plan": (5, queries.load_plan),
    "pillar": (5, lambda plan, moment: queries.load_pillar(plan, moment, "pillar-1")),
    "area": (8, lambda plan, moment: queries.load_area(plan, moment, "afi-1")),
    "focus area": (5, lambda plan, moment: queries.load_focus_area(plan, moment, "focus-area-1")),
    "milestone": (13, lambda plan, moment: queries.load_milestone(plan, moment, "milestone-2")),
    "milestones": (5, page_of_milestones),
    "findings": (4, page_of_findings),
    "figures": (4, queries.load_figures),
    "sections": (1, lambda plan, moment: list(queries.list_sections(plan, moment))),
}


@pytest.mark.parametrize("milestones", [10, 200])
@pytest.mark.parametrize("published", [False, True])
def test_a_page_takes_as_many_queries_whatever_its_rows(
    area: LocalArea,
    priya: Viewer,
    milestones: int,
    published: bool,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    plan = import_plan(area, plan_document(milestones // 2), priya)
    if published:
        publish_version(plan, priya)
    moment = moment_for(Viewer(), plan) if published else working_moment(plan)
    assert moment is not None
    for page, (count, load) in PAGES.items():
        with django_assert_num_queries(count, info=page):
            load(plan, moment)
