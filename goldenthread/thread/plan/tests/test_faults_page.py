"""What is wrong with a plan: found, counted, listed, left as it is with a reason."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.roles import BOARD_MEMBER
from goldenthread.thread.plan.actions.find_faults import find_faults
from goldenthread.thread.plan.actions.waive_fault import waive_fault
from goldenthread.thread.plan.linting.lint import BY_CODE
from goldenthread.thread.plan.models import Plan, PlanFault, Waiver
from goldenthread.thread.plan.rules import Refused
from goldenthread.thread.plan.tests.plans import import_plan, milestone, plan_document
from goldenthread.thread.plan.tests.showing import BASE, file_of, page_of, words_of
from goldenthread.thread.plan.tests.signing_in import add_person, sign_in_manager
from tests.pages import PageClient

PAGE = f"{BASE}check/"
RULE = "officer-missing"


def import_unowned(area: LocalArea, by: Viewer, milestones: int = 3) -> Plan:
    """A plan whose milestones nobody is accountable for, looked through."""
    document = plan_document()
    only = document.areas_for_improvement[0]
    unowned = tuple(milestone(n, accountable_officer=None) for n in range(1, milestones + 1))
    focus_area = replace(only.focus_areas[0], accountable_officer=None, milestones=unowned)
    area_for_improvement = replace(only, focus_areas=(focus_area,))
    plan = import_plan(area, replace(document, areas_for_improvement=(area_for_improvement,)), by)
    find_faults(plan)
    return plan


@pytest.fixture
def unowned(area: LocalArea, priya: Viewer) -> Plan:
    return import_unowned(area, priya)


def test_a_plan_looked_through_twice_has_its_faults_once(unowned: Plan) -> None:
    found = PlanFault.objects.filter(plan=unowned).count()
    assert find_faults(unowned) == found
    assert PlanFault.objects.filter(plan=unowned).count() == found


def test_faults_are_named_as_their_nodes_are(unowned: Plan) -> None:
    fault = PlanFault.objects.filter(plan=unowned, rule=RULE).first()
    assert fault is not None
    assert (fault.about, fault.name) == ("milestone-1", "1A Do the thing numbered 1")


def test_the_page_counts_by_rule_and_leads_to_where_each_is_mended(
    client: PageClient, area: LocalArea, unowned: Plan
) -> None:
    sign_in_manager(client, area)
    answer = client.get(f"{PAGE}?rule={RULE}")
    assert BY_CODE[RULE].reason in words_of(answer)
    links = [link.get("href") for link in page_of(answer).iter("a")]
    assert f"{BASE}milestones/milestone-1/" in links


def test_those_who_work_on_the_plan_see_its_faults_and_the_public_does_not(
    client: PageClient, area: LocalArea, unowned: Plan
) -> None:
    assert client.get(PAGE).status_code == 302
    client.force_login(add_person(area, BOARD_MEMBER))
    answer = client.get(PAGE)
    assert answer.status_code == 200
    assert "Leave it as it is" not in words_of(answer)


def test_a_fault_is_left_with_a_reason_and_called_a_fault_again(
    client: PageClient, area: LocalArea, unowned: Plan
) -> None:
    sign_in_manager(client, area)
    address = f"{PAGE}{RULE}/milestone-1/"
    refused = client.post(address, {"reason": ""})
    assert "Say why this stays as it is" in words_of(refused)
    assert not Waiver.objects.exists()
    kept = client.post(address, {"reason": "The board names one in May."}, follow=True)
    assert "It stays as it is, with your reason." in words_of(kept)
    left = words_of(client.get(f"{PAGE}?rule={RULE}&state=left"))
    assert "The board names one in May. (Priya Programme)" in left
    standing = file_of(client.get(f"{PAGE}?rule={RULE}&download=csv"))
    assert "1A Do" not in standing
    assert "2A Do" in standing
    client.post(address, {"take_back": "yes"})
    assert "1A Do" in file_of(client.get(f"{PAGE}?rule={RULE}&download=csv"))


def test_a_reason_outlives_looking_the_plan_through_again(unowned: Plan, priya: Viewer) -> None:
    waive_fault(unowned, RULE, "milestone-1", "Named in May.", priya)
    find_faults(unowned)
    waiver = Waiver.objects.get()
    assert (waiver.about, waiver.reason, waiver.by_name) == (
        "milestone-1",
        "Named in May.",
        "Priya Programme",
    )


def test_only_a_programme_manager_leaves_a_fault(unowned: Plan, area: LocalArea) -> None:
    board = Viewer(2, "Bo Board", area.code, frozenset({BOARD_MEMBER}))
    with pytest.raises(Refused):
        waive_fault(unowned, RULE, "milestone-1", "No.", board)


def test_a_fault_that_no_rule_found_has_no_page(
    client: PageClient, area: LocalArea, unowned: Plan
) -> None:
    sign_in_manager(client, area)
    assert client.get(f"{PAGE}{RULE}/milestone-99/").status_code == 404
    assert client.get(f"{PAGE}no-such-rule/milestone-1/").status_code == 404


def test_the_page_asks_no_more_of_the_database_for_more_faults(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    sign_in_manager(client, area)
    counts = []
    for milestones in (2, 60):
        plan = import_unowned(area, priya, milestones)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            client.get(f"/larkshire/plans/{plan.key}/check/")
        counts.append(len(asked))
    assert counts[0] == counts[1]
