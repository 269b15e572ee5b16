"""The pages on which a newer version is compared, decided and merged."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.roles import BOARD_MEMBER
from goldenthread.base.work.models import Job
from goldenthread.thread.plan.merging.comparing import compare_with_plan
from goldenthread.thread.plan.models import Milestone, Plan, SourceDocument
from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.tests.plans import import_plan, milestone, plan_document, read_into
from goldenthread.thread.plan.tests.showing import BASE, page_of, words_of
from goldenthread.thread.plan.tests.signing_in import add_person, sign_in_manager
from goldenthread.thread.plan.tests.test_merging import document
from goldenthread.thread.plan.tests.test_tasks import job_page, work
from tests.pages import PageClient

VISION = "Write a vision for SEND together with families and with schools"
AGREED = "Agree a vision for SEND with schools and publish it for every family"
MORE = "Ask every family what has changed since the last time that we asked them"


@pytest.fixture
def living(area: LocalArea, priya: Viewer) -> Plan:
    """A plan of four milestones."""
    first = [milestone(1, action=VISION), *map(milestone, (2, 3, 4))]
    return import_plan(area, document(*first, version="1.3"), priya)


@pytest.fixture
def newer(area: LocalArea, priya: Viewer, living: Plan) -> SourceDocument:
    """Its next version: one reworded, one withdrawn, one added."""
    reworded = milestone(2, action="Do the thing numbered 2 with <b>families</b>")
    added = milestone(9, action=MORE, measures=())
    kept = [reworded, milestone(3), milestone(4), added]
    return read_into(area, document(*kept, version="1.4"), priya)


def address(document: SourceDocument) -> str:
    return f"{BASE}newer/{document.pk}/"


def seen_on(client: PageClient, path: str) -> str:
    fields = page_of(client.get(path)).xpath("//input[@name='seen']/@value")
    return str(fields[0])


def test_the_preview_offers_the_plans_of_the_area_the_likeliest_first(
    client: PageClient, area: LocalArea, priya: Viewer, newer: SourceDocument
) -> None:
    import_plan(area, plan_document(1, title="Quite another plan"), priya)
    sign_in_manager(client, area)
    page = client.get(f"/larkshire/documents/{newer.pk}/preview/")
    links = page_of(page).xpath("//ul[contains(@class, 'gt-offers')]//a")
    assert [link.text_content() for link in links] == [
        "This is a newer version of ‘A plan for Larkshire’",
        "This is a newer version of ‘Quite another plan’",
    ]
    assert links[0].get("href") == address(newer)
    assert "2 of 4 milestones that we looked at stand in it word for word." in words_of(page)


def test_the_page_says_what_would_change_word_by_word(
    client: PageClient, area: LocalArea, newer: SourceDocument
) -> None:
    sign_in_manager(client, area)
    answer = client.get(address(newer))
    said = words_of(answer)
    assert "1 part is added" in said
    assert f"Added: 1 Milestone: 9A {MORE}" in said
    assert "Withdrawn:" in said
    put_in = [each.text_content() for each in page_of(answer).xpath("//dd//ins")]
    assert "put in: with <b>families</b> (end)" in [" ".join(each.split()) for each in put_in]
    assert Milestone.objects.filter(action__contains="<b>").count() == 0


def test_merging_leads_to_the_plan_as_the_document_says(
    client: PageClient, area: LocalArea, newer: SourceDocument, living: Plan
) -> None:
    sign_in_manager(client, area)
    seen = seen_on(client, address(newer))
    answer = client.post(f"{address(newer)}merge/", {"seen": seen, "why": "Agreed"}, follow=True)
    assert "now says what ‘plan.docx’ says. It is a draft" in words_of(answer)
    standing = Milestone.objects.filter(plan=living, is_withdrawn=False)
    assert [each.reference for each in standing] == ["2A", "3A", "4A", "9A"]
    gone = words_of(client.get(f"{BASE}milestones/milestone-1/"))
    assert "Priya Programme withdrew it on" in gone
    assert "Not in version 1.4 of 24 March 2026. Agreed" in gone


def test_a_merge_of_what_has_changed_since_is_refused_and_compared_anew(
    client: PageClient, area: LocalArea, newer: SourceDocument, living: Plan
) -> None:
    sign_in_manager(client, area)
    answer = client.post(f"{address(newer)}merge/", {"seen": "long ago"}, follow=True)
    assert "Somebody has changed the plan or the document since" in words_of(answer)
    assert "This is what ‘plan.docx’ would change." in words_of(answer)
    assert living.versions.count() == 1


def test_the_second_of_two_who_merge_is_led_to_the_plan(
    client: PageClient, area: LocalArea, newer: SourceDocument, living: Plan
) -> None:
    sign_in_manager(client, area)
    seen = seen_on(client, address(newer))
    for _ in range(2):
        answer = client.post(f"{address(newer)}merge/", {"seen": seen}, follow=True)
    assert "already, so nothing was merged now" in words_of(answer)
    assert living.versions.count() == 2


def doubtful() -> tuple[PlanDocument, PlanDocument]:
    """A plan, and its next version, whose last milestone may be the old last one or not."""
    rest = [milestone(n) for n in (1, 2, 3)]
    was = milestone(4, key="old", action=f"{VISION} by the summer", measures=())
    stands = milestone(9, key="new", action=AGREED, measures=())
    return document(*rest, was, version="1.3"), document(*rest, stands, version="1.4")


@pytest.fixture
def asking(area: LocalArea, priya: Viewer) -> SourceDocument:
    """A newer version that leaves questions open."""
    older, newer = doubtful()
    plan = import_plan(area, older, priya)
    read = read_into(area, newer, priya)
    assert compare_with_plan(read, plan).comparison.unsure
    return read


def test_a_person_decides_before_the_merge_is_offered(
    client: PageClient, area: LocalArea, asking: SourceDocument
) -> None:
    sign_in_manager(client, area)
    page = page_of(client.get(address(asking)))
    assert not page.xpath("//input[@name='seen']")
    radios = page.xpath("//input[@type='radio']")
    name = radios[0].get("name")
    assert radios[-1].get("value") == "new"
    chosen = {"do": "answer", name: radios[0].get("value")}
    answer = client.post(address(asking), chosen, follow=True)
    assert "You have decided 1 question." in words_of(answer)
    seen = seen_on(client, address(asking))
    client.post(f"{address(asking)}merge/", {"seen": seen}, follow=True)
    assert Milestone.objects.get(key="old").action == AGREED


@pytest.mark.parametrize(("do", "is_new"), [("first", False), ("new", True)])
def test_all_questions_can_be_answered_at_once(
    do: str, is_new: bool, client: PageClient, area: LocalArea, asking: SourceDocument
) -> None:
    sign_in_manager(client, area)
    client.post(address(asking), {"do": do}, follow=True)
    seen = seen_on(client, address(asking))
    client.post(f"{address(asking)}merge/", {"seen": seen}, follow=True)
    assert Milestone.objects.get(key="old").is_withdrawn is is_new


def test_what_was_decided_can_be_asked_again(
    client: PageClient, area: LocalArea, asking: SourceDocument
) -> None:
    sign_in_manager(client, area)
    client.post(address(asking), {"do": "first"})
    answer = client.post(address(asking), {"do": "again"}, follow=True)
    assert "For you to decide: 1" in words_of(answer)


def test_a_merge_with_open_questions_is_refused(
    client: PageClient, area: LocalArea, asking: SourceDocument
) -> None:
    sign_in_manager(client, area)
    seen = compare_with_plan(asking, Plan.objects.get()).seen
    answer = client.post(f"{address(asking)}merge/", {"seen": seen}, follow=True)
    assert "Some questions are still open." in words_of(answer)


def test_others_of_the_area_cannot_compare_or_merge(
    client: PageClient, area: LocalArea, newer: SourceDocument
) -> None:
    client.force_login(add_person(area, BOARD_MEMBER))
    assert client.get(address(newer)).status_code == 403
    assert client.post(f"{address(newer)}merge/").status_code == 403


def test_a_document_of_another_area_is_not_there(
    client: PageClient, area: LocalArea, elsewhere: LocalArea, priya: Viewer, living: Plan
) -> None:
    theirs = read_into(elsewhere, document(milestone(1)), replace(priya, area=elsewhere.code))
    sign_in_manager(client, area)
    assert client.get(address(theirs)).status_code == 404
    assert client.post(f"{address(theirs)}merge/").status_code == 404


def test_a_document_that_names_another_area_is_cautioned_of(
    client: PageClient, area: LocalArea, priya: Viewer, living: Plan
) -> None:
    sign_in_manager(client, area)
    other = read_into(area, document(milestone(1), area_name="Torbay"), priya)
    assert "says that it is about Torbay" in words_of(client.get(address(other)))


def test_the_page_asks_no_more_of_the_database_and_shows_no_more_for_a_longer_plan(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    sign_in_manager(client, area)
    counts, shown = [], []
    for milestones in (2, 60):
        plan = import_plan(area, document(*map(milestone, range(milestones))), priya)
        newer = [milestone(n, key=f"n-{n}", action=f"Item {n}: {MORE}") for n in range(milestones)]
        read = read_into(area, document(*newer, version="2"), priya)
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(f"/larkshire/plans/{plan.key}/newer/{read.pk}/")
        counts.append(len(asked))
        shown.append(len(page_of(answer).xpath("//li[@class='plan-compared__node']")))
    assert counts[0] == counts[1]
    assert shown[1] <= 100


def test_a_large_plan_is_merged_by_the_worker(
    client: PageClient, area: LocalArea, newer: SourceDocument, living: Plan, settings: Settings
) -> None:
    settings.READ_IN_REQUEST_UP_TO = 1
    sign_in_manager(client, area)
    seen = seen_on(client, address(newer))
    client.post(f"{address(newer)}merge/", {"seen": "long ago"})
    work()
    assert "Somebody has changed the plan" in job_page(client, Job.objects.latest("pk"))
    client.post(f"{address(newer)}merge/", {"seen": seen})
    work()
    assert Job.objects.latest("pk").state == Job.State.DONE
    assert Milestone.objects.get(plan=living, key="milestone-1").is_withdrawn
