"""Tying findings to what answers them: confirmed, refused, taken back, and read as it stood."""

from __future__ import annotations

import pytest

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.models import Act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.roles import BOARD_MEMBER
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.actions.tie_finding import tie_finding, untie
from goldenthread.thread.plan.actions.withdraw_node import withdraw_node
from goldenthread.thread.plan.demo import reset_demo
from goldenthread.thread.plan.editing.kinds import KINDS
from goldenthread.thread.plan.examining import examine_plan
from goldenthread.thread.plan.models import Plan, Strand
from goldenthread.thread.plan.moments import moment_for, working_moment
from goldenthread.thread.plan.queries import list_findings
from goldenthread.thread.plan.queries.confirmed import count_strands
from goldenthread.thread.plan.queries.findings import NO_STRAND
from goldenthread.thread.plan.queries.strands import load_finding
from goldenthread.thread.plan.rules import Refused
from goldenthread.thread.plan.tests.editing import change, find
from goldenthread.thread.plan.tests.plans import finding, import_plan, plan_document
from goldenthread.thread.plan.tests.strands import end_of, finding_of, refuse, tie


def test_a_strand_keeps_who_said_it_when_and_why(plan: Plan, priya: Viewer) -> None:
    strand = tie(plan, priya, "finding-1", "milestone-2", "It halves the wait.")
    act = Act.objects.latest("id")
    assert (act.verb, act.why, act.user_name) == (
        "tied a finding",
        "It halves the wait.",
        "Priya Programme",
    )
    assert (strand.state, strand.by_name, strand.at) == ("confirmed", "Priya Programme", act.at)


def test_what_is_said_again_replaces_what_was_said(plan: Plan, priya: Viewer) -> None:
    tie(plan, priya, "finding-1", "milestone-2")
    refuse(plan, priya, "finding-1", "milestone-2", "It is about something else.")
    strand = Strand.objects.get()
    assert (strand.state, strand.reason) == ("refused", "It is about something else.")
    assert Strand.history.filter(id=strand.pk).count() == 2


def test_a_strand_is_taken_back_and_history_keeps_it(plan: Plan, priya: Viewer) -> None:
    strand = tie(plan, priya, "finding-1", "focus-area-1")
    key = strand.pk
    untie(strand, "We were wrong.", priya)
    assert not Strand.objects.exists()
    last = Strand.history.filter(id=key).latest()
    assert (last.history_type, last.act.why) == ("-", "We were wrong.")


def test_only_a_programme_manager_says_what_answers_a_finding(
    plan: Plan, priya: Viewer, area: LocalArea
) -> None:
    board = Viewer(2, "Bo Board", area.code, frozenset({BOARD_MEMBER}))
    strand = tie(plan, priya, "finding-1", "milestone-1")
    with pytest.raises(Refused):
        tie(plan, board, "finding-1", "milestone-2")
    with pytest.raises(Refused):
        refuse(plan, board, "finding-1", "milestone-1")
    with pytest.raises(Refused):
        untie(strand, "No.", board)
    assert Strand.objects.get().state == "confirmed"


def test_nothing_is_tied_across_plans(plan: Plan, priya: Viewer, area: LocalArea) -> None:
    other = import_plan(area, plan_document(milestones=1), priya)
    with pytest.raises(ValueError, match="same plan"):
        tie_finding(plan, finding_of(plan), end_of(other, "milestone-1"), "No.", priya)


def test_a_finding_that_stands_in_two_places_is_tied_once(area: LocalArea, priya: Viewer) -> None:
    document = plan_document(findings=(finding(9, "Families wait too long for thing 1"),))
    plan = import_plan(area, document, priya)
    assert finding_of(plan, "finding-9") == finding_of(plan, "finding-1")
    tie(plan, priya, "finding-9", "milestone-1")
    page = load_finding(plan, working_moment(plan), "finding-1")
    assert [line.node.key for line in page.confirmed] == ["milestone-1"]
    assert len(page.appearances) == 2


def test_what_stands_beside_a_finding_is_no_strand(plan: Plan, priya: Viewer) -> None:
    moment = working_moment(plan)
    page = load_finding(plan, moment, "finding-1")
    assert [each.key for each in page.beside] == ["focus-area-1"]
    assert (page.confirmed, count_strands(plan, moment)) == ((), {})
    tie(plan, priya, "finding-1", "focus-area-1")
    page = load_finding(plan, moment, "finding-1")
    assert page.beside == ()
    assert len(page.facts.answers) == 3


def test_the_public_sees_strands_as_they_were_published(
    plan: Plan, priya: Viewer, public: Viewer
) -> None:
    tie(plan, priya, "finding-1", "milestone-1")
    publish_version(plan, priya)
    untie(Strand.objects.get(), "Not any more.", priya)
    tie(plan, priya, "finding-1", "milestone-2")
    seen = moment_for(public, plan)
    assert seen is not None
    published = load_finding(plan, seen, "finding-1")
    working = load_finding(plan, working_moment(plan), "finding-1")
    assert [line.node.key for line in published.confirmed] == ["milestone-1"]
    assert [line.node.key for line in working.confirmed] == ["milestone-2"]


def test_a_strand_to_what_was_withdrawn_counts_no_more_and_comes_back_with_it(
    plan: Plan, priya: Viewer
) -> None:
    tie(plan, priya, "finding-1", "milestone-1")
    withdraw_node(plan, KINDS["milestone"], "milestone-1", priya, "Done elsewhere.")
    page = load_finding(plan, working_moment(plan), "finding-1")
    assert (page.confirmed, page.facts.withdrawn) == ((), 1)
    assert count_strands(plan, working_moment(plan)) == {}
    assert Strand.objects.count() == 1


def test_findings_without_a_strand_are_listed(plan: Plan, priya: Viewer) -> None:
    tie(plan, priya, "finding-1", "milestone-1")
    refuse(plan, priya, "finding-2", "milestone-1")
    left = list_findings(plan, working_moment(plan), strands=NO_STRAND)
    assert len(left) == 5
    assert finding_of(plan, "finding-1") not in left
    assert finding_of(plan, "finding-2") in left


def test_a_finding_worded_as_another_takes_its_strands_along(plan: Plan, priya: Viewer) -> None:
    tie(plan, priya, "finding-1", "milestone-1", "Ours.")
    tie(plan, priya, "finding-1", "milestone-2")
    tie(plan, priya, "finding-2", "milestone-1", "Theirs.")
    text = find(plan, "finding", "finding-2").text
    change(plan, "finding", "finding-1", {"text": text}, priya)
    strands = Strand.objects.filter(finding=finding_of(plan, "finding-2"))
    assert {(each.milestone.key, each.reason) for each in strands if each.milestone} == {
        ("milestone-1", "Theirs."),
        ("milestone-2", "Just this."),
    }


def test_a_finding_that_stands_elsewhere_too_keeps_its_strands(
    area: LocalArea, priya: Viewer
) -> None:
    document = plan_document(findings=(finding(9, "Families wait too long for thing 1"),))
    plan = import_plan(area, document, priya)
    tie(plan, priya, "finding-9", "milestone-1")
    change(plan, "finding", "finding-9", {"text": "Something else"}, priya)
    assert Strand.objects.get().finding == finding_of(plan, "finding-1")


def test_a_demo_area_is_emptied_of_its_strands_too(plan: Plan, priya: Viewer) -> None:
    tie(plan, priya, "finding-1", "milestone-1")
    reset_demo()
    assert not Strand.objects.exists()


def test_the_linter_is_told_what_is_answered_once_somebody_has_tied_anything(
    plan: Plan, priya: Viewer
) -> None:
    assert examine_plan(plan).answered is None
    tie(plan, priya, "finding-2", "milestone-1")
    assert examine_plan(plan).answered == frozenset({"finding-2"})
