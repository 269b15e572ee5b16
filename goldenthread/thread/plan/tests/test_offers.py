"""What the plan offers to rooms above."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import act
from goldenthread.base.offers.gathering import (
    gather_attention,
    gather_columns,
    gather_facts,
    gather_panels,
)
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.base.search.finding import PARTNERSHIP, PUBLIC, find
from goldenthread.base.search.indexing import index_subjects
from goldenthread.base.search.models import SearchEntry
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.models import Milestone, Plan
from goldenthread.thread.plan.moments import working_moment
from goldenthread.thread.plan.offering.alerts import find_alerts
from goldenthread.thread.plan.offering.facts import gather_milestone_facts
from goldenthread.thread.plan.offering.panels import (
    gather_cross_references,
    gather_measures,
    gather_prompt_column,
    gather_source,
)
from goldenthread.thread.plan.offering.subjects import milestone_subject, seen_subject
from goldenthread.thread.plan.offering.texts import gather_texts
from goldenthread.thread.plan.tests.plans import import_plan, plan_document

TODAY = date(2026, 11, 24)


def subject(plan: Plan, key: str) -> Subject:
    return milestone_subject(Milestone.objects.get(plan=plan, key=key))


def test_facts_say_what_the_document_says(plan: Plan, priya: Viewer) -> None:
    first = subject(plan, "milestone-1")
    facts = {fact.name: fact.value for fact in gather_facts([first], priya)[first]}
    assert facts == {
        "plan.start": date(2026, 1, 5),
        "plan.end": date(2026, 9, 30),
        "plan.revised_end": None,
        "plan.officer": "Head of SEND, Larkshire Council",
        "plan.claimed_state": "on_track",
        "plan.claimed_colour": "amber",
        "plan.has_evidence": False,
        "plan.prompts_open": 1,
    }


def test_facts_and_panels_of_a_draft_are_nothing_to_the_public(plan: Plan, public: Viewer) -> None:
    first = subject(plan, "milestone-1")
    assert gather_facts([first], public) == {first: []}
    assert gather_panels(first, public) == []


def test_facts_of_a_past_moment_are_those_of_then(
    plan: Plan, priya: Viewer, public: Viewer
) -> None:
    published = publish_version(plan, priya)
    first = subject(plan, "milestone-1")
    with act("took the officer away", by=priya):
        milestone = Milestone.objects.get(plan=plan, key="milestone-1")
        milestone.accountable_officer = ""
        milestone.save()

    def officer(viewer: Viewer, as_at: object = None) -> object:
        facts = gather_facts([first], viewer, as_at)[first]  # type: ignore[arg-type] # a datetime
        return next(fact.value for fact in facts if fact.name == "plan.officer")

    assert officer(priya) == ""
    assert officer(public) == officer(priya, published.at) == "Head of SEND, Larkshire Council"


def test_a_milestones_page_gets_its_panels_in_order(plan: Plan, priya: Viewer) -> None:
    mine = [
        panel
        for panel in gather_panels(subject(plan, "milestone-1"), priya)
        if panel.name.startswith("plan.")
    ]
    assert [panel.title for panel in mine] == [
        "Measures",
        "Cross references",
        "Comments",
        "Where this comes from",
    ]
    measures, pointers, _, source = (panel.content.context for panel in mine)
    assert [measure.name for measure in measures["measures"]] == ["Measure of 1"]
    assert pointers["points_to"][0].as_written == "(cross ref 2A)"
    assert [part.text for part in source["parts"]] == ["Do the thing"]


def test_a_list_of_milestones_gets_its_open_prompts(plan: Plan, priya: Viewer) -> None:
    first = subject(plan, "milestone-1")
    columns = {column.heading: column.texts for column in gather_columns([first], priya)}
    assert columns["Open questions"] == {first: "1"}


def test_what_a_page_has_read_already_is_not_read_again(
    plan: Plan, priya: Viewer, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    found, moment = list(Milestone.objects.filter(plan=plan)), working_moment(plan)
    asked = [milestone_subject(each) for each in found]
    seen = [seen_subject(plan, moment, each) for each in found]
    assert seen == asked
    for count, gather in (
        (1, gather_measures),
        (6, gather_cross_references),
        (2, gather_source),
        (1, gather_prompt_column),
    ):
        with django_assert_num_queries(count, info=gather.__name__):
            told = gather(seen, priya, None)
        assert told == gather(asked, priya, None)


@pytest.mark.parametrize("milestones", [10, 200])
def test_offers_take_as_many_queries_whatever_they_are_asked(
    area: LocalArea,
    priya: Viewer,
    milestones: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    plan = import_plan(area, plan_document(milestones // 2), priya)
    subjects = [milestone_subject(each) for each in Milestone.objects.filter(plan=plan)]
    for count, gather in (
        (4, gather_milestone_facts),
        (4, gather_measures),
        (9, gather_cross_references),
        (5, gather_source),
        (3, gather_prompt_column),
    ):
        with django_assert_num_queries(count, info=gather.__name__):
            gather(subjects, priya, None)
    # Four for the milestones, and one for the comments that tell the viewer.
    with django_assert_num_queries(5):
        gather_attention(area.code, priya, TODAY)


@pytest.mark.parametrize(
    ("changed", "prompts", "sentences"),
    [
        ({}, 0, []),
        ({"accountable_officer": ""}, 0, ["1A ‘Do it’ has no accountable officer yet."]),
        ({"start": None, "end": None}, 0, ["1A ‘Do it’ has no start and no end date."]),
        (
            {"start": date(2027, 5, 1)},
            0,
            ["1A ‘Do it’ would end before it starts. One of its dates must be wrong."],
        ),
        (
            {"end": date(2026, 11, 23)},
            0,
            ["1A ‘Do it’ is late by 1 day, and nobody has said that it is complete."],
        ),
        ({"end": date(2026, 11, 1), "claimed_state": "complete"}, 0, []),
        ({"end": date(2026, 11, 1), "revised_end": date(2026, 12, 1)}, 0, []),
        (
            {"claimed_state": "off_track"},
            0,
            ["1A ‘Do it’ is rated red: little has been done, or it is delayed."],
        ),
        ({}, 1, ["1A ‘Do it’ has 1 open question to answer."]),
        ({}, 3, ["1A ‘Do it’ has 3 open questions to answer."]),
        ({"reference": "", "accountable_officer": ""}, 0, ["‘Do it’ has no account"]),
        ({"claimed_state": "stopped", "accountable_officer": "", "end": None}, 2, []),
    ],
)
def test_what_needs_somebody_is_said_in_a_sentence(
    changed: dict[str, object], prompts: int, sentences: list[str]
) -> None:
    told: dict[str, object] = {
        "reference": "1A",
        "action": "Do it",
        "accountable_officer": "Head of SEND",
        "start": date(2026, 1, 5),
        "end": date(2026, 12, 31),
        "claimed_state": "on_track",
    }
    milestone = Milestone(**(told | changed))
    found = [alert.sentence for alert in find_alerts(milestone, prompts, TODAY)]
    assert len(found) == len(sentences)
    assert all(one.startswith(other) for one, other in zip(found, sentences, strict=True))


def test_attention_says_whose_it_is_and_where_to_mend_it(plan: Plan, priya: Viewer) -> None:
    entries = [e for e in gather_attention("larkshire", priya, TODAY) if "1A" in e.sentence]
    late, prompts = entries
    assert (late.days, late.who) == (55, "Head of SEND, Larkshire Council")
    assert late.url.startswith("/larkshire/plans/written-statement-of-action-2026/")
    assert late.weight > prompts.weight


def test_attention_of_a_draft_is_nothing_to_the_public(
    plan: Plan, public: Viewer, elsewhere: LocalArea, priya: Viewer
) -> None:
    assert gather_attention("larkshire", public, TODAY) == []
    assert gather_attention("larkshire", replace(priya, area="torbay"), TODAY) == []


def test_the_public_finds_what_is_published_as_it_was_published(plan: Plan, priya: Viewer) -> None:
    publish_version(plan, priya)
    with act("reworded", by=priya):
        milestone = Milestone.objects.get(plan=plan, key="milestone-1")
        milestone.action = "Build a lighthouse"
        milestone.save()
        index_subjects("larkshire", [milestone_subject(milestone)])
    assert not find("lighthouse", "larkshire", PUBLIC).entries
    assert len(find("lighthouse", "larkshire", PARTNERSHIP).entries) == 1
    assert len(find("numbered", "larkshire", PUBLIC).entries) == 6


def test_every_kind_of_node_can_be_found(plan: Plan) -> None:
    kinds = set(SearchEntry.objects.values_list("kind", flat=True))
    assert kinds == {
        "plan.plan",
        "plan.pillar",
        "plan.area",
        "plan.focus_area",
        "plan.milestone",
        "plan.finding",
        "plan.section",
        "plan.measure",
    }


def test_the_texts_of_a_few_subjects_are_those_of_the_whole(plan: Plan, priya: Viewer) -> None:
    publish_version(plan, priya)
    whole = list(gather_texts("larkshire", None))
    kinds = {text.subject.kind for text in whole}
    for kind in kinds - {"plan.measure"}:
        wanted = [text.subject for text in whole if text.subject.kind == kind][:2]
        # Those of a subject are its own and those of its measures, for both audiences.
        expected = [each for each in whole if {each.subject, each.owner} & set(wanted)]
        assert sorted(gather_texts("larkshire", wanted), key=str) == sorted(expected, key=str)
        assert {text.audience for text in expected} == {PUBLIC, PARTNERSHIP}


def test_a_milestones_texts_are_found_in_as_few_queries_in_a_long_plan(
    area: LocalArea, priya: Viewer
) -> None:
    def count(plan: Plan) -> int:
        wanted = [milestone_subject(Milestone.objects.filter(plan=plan)[0])]
        with CaptureQueriesContext(connection) as asked:
            assert list(gather_texts("larkshire", wanted))
        assert not any('"plan_section"' in query["sql"] for query in asked)
        return len(asked)

    few = count(import_plan(area, plan_document(), priya))
    many = count(import_plan(area, plan_document(60), priya))
    # A second plan is asked for its version, its milestones and their measures, no more.
    assert many <= 2 * few


def test_a_measure_goes_with_the_milestone_that_it_stands_under(plan: Plan, priya: Viewer) -> None:
    measures = SearchEntry.objects.filter(kind="plan.measure", owner__startswith="plan.milestone ")
    owner = Milestone.objects.get(pk=measures[0].owner.split()[1])
    assert measures[0].url == f"/larkshire/plans/{plan.key}/milestones/{owner.key}/"
    with act("withdrew", by=priya):
        owner.is_withdrawn = True
        owner.save()
        index_subjects("larkshire", [milestone_subject(owner)])
    assert not measures.filter(owner=f"plan.milestone {owner.pk}").exists()


def test_a_finding_of_two_plans_is_found_once(area: LocalArea, plan: Plan, priya: Viewer) -> None:
    import_plan(area, plan_document(), priya)
    assert SearchEntry.objects.filter(kind="plan.finding").count() == 6
