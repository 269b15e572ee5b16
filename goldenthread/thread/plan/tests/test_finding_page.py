"""The page of a finding, and saying there what answers it."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.roles import BOARD_MEMBER
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.models import Plan, Strand
from goldenthread.thread.plan.tests.plans import import_plan, plan_document
from goldenthread.thread.plan.tests.showing import BASE, file_of, page_of, words_of
from goldenthread.thread.plan.tests.signing_in import add_person, sign_in_manager
from goldenthread.thread.plan.tests.strands import refuse, tie
from tests.pages import PageClient

PAGE = f"{BASE}findings/finding-1/"
TIE = f"{PAGE}strands/milestones/milestone-2/"


@pytest.fixture
def here(client: PageClient, area: LocalArea, plan: Plan) -> PageClient:
    sign_in_manager(client, area)
    return client


def test_a_finding_has_a_page_with_its_citation_and_what_stands_beside_it(
    client: PageClient, plan: Plan, priya: Viewer
) -> None:
    publish_version(plan, priya)
    said = words_of(client.get(PAGE))
    assert "Families wait too long for thing 1" in said
    assert "Page 4, main finding 1" in said
    assert "Nobody has said that they answer it. Focus area 1" in said
    assert "Nobody has said yet which part of the plan answers it." in said
    assert "Say what answers it" not in said


def test_a_finding_that_nobody_names_has_no_page(here: PageClient) -> None:
    assert here.get(f"{BASE}findings/finding-99/").status_code == 404


def test_a_milestone_is_found_by_its_words_and_confirmed_with_a_reason(here: PageClient) -> None:
    found = page_of(here.get(f"{PAGE}?words=numbered+2"))
    links = [link.get("href") for link in found.iter("a")]
    assert f"{TIE}?state=confirmed" in links
    asked = page_of(here.get(f"{TIE}?state=confirmed"))
    (chosen,) = asked.xpath("//input[@name='state'][@checked]")
    assert chosen.get("value") == "confirmed"
    kept = here.post(TIE, {"state": "confirmed", "reason": "It halves the wait."}, follow=True)
    said = words_of(kept)
    assert "The finding is tied to it, with your reason." in said
    assert "It halves the wait. (Priya Programme)" in said


def test_a_strand_needs_a_reason(here: PageClient) -> None:
    answer = words_of(here.post(TIE, {"state": "confirmed", "reason": " "}))
    assert "Say why, in a sentence." in answer
    assert "Say whether it answers the finding." in words_of(here.post(TIE, {"reason": "So."}))
    assert not Strand.objects.exists()


def test_what_was_said_is_changed_and_taken_back(
    here: PageClient, plan: Plan, priya: Viewer
) -> None:
    tie(plan, priya, "finding-1", "milestone-2", "It helps.")
    assert "It helps." in page_of(here.get(TIE)).find(".//textarea").text_content()
    here.post(TIE, {"state": "refused", "reason": "It does not."})
    said = words_of(here.get(PAGE))
    assert "What does not answer it 2A Do the thing numbered 2" in said
    here.post(TIE, {"state": "untied", "reason": "Who knows."})
    assert not Strand.objects.exists()


def test_nothing_is_taken_back_that_nobody_said(here: PageClient) -> None:
    here.post(TIE, {"state": "untied", "reason": "Why not."})
    assert not Strand.objects.exists()


@pytest.mark.parametrize(
    "address",
    [
        f"{PAGE}strands/milestones/milestone-99/",
        f"{PAGE}strands/pillars/pillar-1/",
        f"{BASE}findings/finding-99/strands/milestones/milestone-1/",
    ],
)
def test_only_what_the_plan_holds_can_be_tied(here: PageClient, address: str) -> None:
    assert here.get(address).status_code == 404


def test_those_who_work_on_the_plan_read_the_reasons_and_the_public_does_not(
    client: PageClient, area: LocalArea, plan: Plan, priya: Viewer
) -> None:
    tie(plan, priya, "finding-1", "milestone-1", "Only we know why.")
    refuse(plan, priya, "finding-1", "milestone-2", "Nor this.")
    publish_version(plan, priya)
    public = words_of(client.get(PAGE))
    assert "1A Do the thing numbered 1" in public
    assert "Only we know why." not in public
    assert "What does not answer it" not in public
    client.force_login(add_person(area, BOARD_MEMBER))
    board = words_of(client.get(PAGE))
    assert "Only we know why. (Priya Programme)" in board
    assert "Nor this. (Priya Programme)" in board
    assert "Change what was said" not in board


def test_why_it_could_be_written_again_is_told_to_everybody(
    client: PageClient, plan: Plan, priya: Viewer
) -> None:
    tie(plan, priya, "finding-1", "milestone-1")
    publish_version(plan, priya)
    said = words_of(client.get(PAGE))
    assert "The one milestone that answers it is not finished." in said
    assert "There is no evidence yet that anything has changed" in said
    assert "Nothing tells what families and young people themselves say" in said


def test_what_might_answer_it_is_suggested_until_somebody_speaks_of_it(
    here: PageClient, plan: Plan, priya: Viewer
) -> None:
    def suggested() -> str:
        return words_of(here.get(PAGE)).partition("What might answer it")[2]

    assert "1A Do the thing numbered 1" in suggested()
    assert "It stands under the same area for improvement." in suggested()
    for number in range(1, 7):
        refuse(plan, priya, "finding-1", f"milestone-{number}")
    assert "What might answer it" not in words_of(here.get(PAGE))


def test_a_milestone_names_the_findings_that_it_answers(
    client: PageClient, plan: Plan, priya: Viewer
) -> None:
    tie(plan, priya, "finding-1", "milestone-2")
    tie(plan, priya, "finding-2", "focus-area-1")
    refuse(plan, priya, "finding-3", "milestone-2")
    publish_version(plan, priya)
    said = words_of(client.get(f"{BASE}milestones/milestone-2/"))
    named = said.partition("Findings it answers")[2].partition("Measures")[0]
    assert "thing 1" in named
    assert "thing 2" in named
    assert "for thing 3" not in named
    other = words_of(client.get(f"{BASE}milestones/milestone-4/"))
    assert "Findings it answers" not in other


def test_the_list_counts_strands_and_finds_findings_without(
    here: PageClient, plan: Plan, priya: Viewer
) -> None:
    tie(plan, priya, "finding-1", "milestone-1")
    tie(plan, priya, "finding-1", "focus-area-1")
    said = words_of(here.get(f"{BASE}findings/"))
    assert "2 strands: Families wait too long for thing 1" in said
    left = here.get(f"{BASE}findings/?strands=none")
    assert len(page_of(left).xpath("//tbody/tr")) == 5
    rows = file_of(here.get(f"{BASE}findings/?download=csv")).splitlines()
    assert rows[1].startswith("Families wait too long for thing 1,2,")


def test_the_page_asks_no_more_of_the_database_for_more_strands(
    here: PageClient, area: LocalArea, priya: Viewer
) -> None:
    counts = []
    for milestones in (2, 40):
        plan = import_plan(area, plan_document(milestones), priya)
        for number in range(1, milestones + 1):
            tie(plan, priya, "finding-1", f"milestone-{number}")
        with CaptureQueriesContext(connection) as asked:
            here.get(f"/larkshire/plans/{plan.key}/findings/finding-1/?words=thing")
        counts.append(len(asked))
    assert counts[0] == counts[1]
