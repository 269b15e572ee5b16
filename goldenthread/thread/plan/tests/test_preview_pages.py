"""Looking a document through, correcting it, and deciding, in the browser."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoCaptureOnCommitCallbacks

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.models import Act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.roles import BOARD_MEMBER
from goldenthread.thread.plan.actions import receive_document
from goldenthread.thread.plan.actions.read_document import keep_reading
from goldenthread.thread.plan.models import LearntMeaning, Milestone, Plan, SourceDocument
from goldenthread.thread.plan.reading.result import Doubt, DoubtKind
from goldenthread.thread.plan.tests.plans import plan_document, read_into, reading_of
from goldenthread.thread.plan.tests.signing_in import SMALL_PLAN, add_person, sign_in_manager
from tests.pages import PageClient

STEPS = ("read", "correct", "import", "remove")


def bring_in(client: PageClient, content: str = SMALL_PLAN) -> SourceDocument:
    """A document that was just read."""
    file = SimpleUploadedFile("our plan.txt", content.encode())
    client.post("/larkshire/plans/bring-in/", {"file": file})
    return SourceDocument.objects.latest("pk")


def address(document: SourceDocument, step: str = "preview") -> str:
    return f"/larkshire/documents/{document.pk}/{step}/"


def show(client: PageClient, document: SourceDocument) -> str:
    answer = client.get(address(document))
    assert answer.status_code == 200
    return str(answer.content.decode())


def choose(client: PageClient, document: SourceDocument, label: str, option: str) -> str:
    """Choose an option of the field with this label, send it, and give the page that follows."""
    page: Any = lxml.html.document_fromstring(show(client, document))
    (wanted,) = [each for each in page.iter("label") if label in each.text_content()]
    field = page.get_element_by_id(wanted.get("for"))
    (value,) = [each.get("value") for each in field.iter("option") if option in each.text]
    answer = client.post(address(document, "correct"), {field.get("name"): value}, follow=True)
    return str(answer.content.decode())


def test_what_was_not_understood_stands_before_the_tree(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    sign_in_manager(client, area)
    page = show(client, read_into(area, plan_document(), priya))
    order = [
        "10 parts: 2 blank, 7 understood, 1 not understood.",
        "What was not understood",
        "Nothing recognises it.",
        "What we were not sure of",
        "What the plan would be",
        "Area for improvement 1: Area 1",
        "Focus area 1: Focus area 1",
        "1A: Do the thing numbered 1",
        "Bring this plan in as a draft",
    ]
    places = [page.index(words) for words in order]
    assert places == sorted(places)


def test_markup_and_formulas_in_the_file_are_text(client: PageClient, area: LocalArea) -> None:
    sign_in_manager(client, area)
    page = show(client, bring_in(client))
    assert "Write the &lt;b&gt;strategy&lt;/b&gt;" in page
    assert "=1+1" in page


def test_a_rating_word_is_corrected_remembered_and_asked_about_no_more(
    client: PageClient, area: LocalArea
) -> None:
    sign_in_manager(client, area)
    document = bring_in(client)
    page = choose(client, document, "What ‘Simmering’ means", "On course")
    assert "The file was read again with what you chose." in page
    assert "What ‘Simmering’ means" not in page
    assert LearntMeaning.objects.get(written="Simmering").area == area
    assert "What ‘Simmering’ means" not in show(client, bring_in(client))


def test_nothing_is_promised_to_be_remembered_where_nothing_can_be_chosen(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    sign_in_manager(client, area)
    read = reading_of(plan_document())
    document = receive_document(area, "plan.json", b"{}", priya)
    kinds: tuple[tuple[DoubtKind, bool], ...] = (("structure", False), ("date", True))
    for kind, is_promised in kinds:
        doubt = Doubt(kind, "soon", "line 2", "no date", 0.2, "It is not sure.")
        page = show(client, keep_reading(document, replace(read, doubts=(doubt,)), priya))
        assert ("are remembered for the next plan" in page) is is_promised
        assert ("Read it again with these meanings" in page) is is_promised
        assert ("There is nothing to choose here." in page) is not is_promised


def test_a_column_is_corrected_to_one_of_its_other_meanings(
    client: PageClient, area: LocalArea
) -> None:
    sign_in_manager(client, area)
    document = bring_in(client)
    assert "<dt>Zorblax</dt>" in show(client, document)
    assert "<dt>Zorblax</dt>" not in choose(client, document, "‘Zorblax’", "Leave this column out")


def test_a_date_is_corrected_to_a_day(client: PageClient, area: LocalArea) -> None:
    sign_in_manager(client, area)
    document = bring_in(client)
    (name,) = re.findall(r'name="(m\w+-day)_day"', show(client, document))
    day = {f"{name}_day": "31", f"{name}_month": "7", f"{name}_year": "2026"}
    page = client.post(address(document, "correct"), day, follow=True).content.decode()
    assert "due 31 July 2026" in page
    assert LearntMeaning.objects.get().meaning == "2026-07-31"


def test_a_day_that_is_none_gives_the_page_again_with_one_sentence(
    client: PageClient, area: LocalArea
) -> None:
    sign_in_manager(client, area)
    document = bring_in(client)
    (name,) = re.findall(r'name="(m\w+-day)_day"', show(client, document))
    day = {f"{name}_day": "31", f"{name}_month": "6", f"{name}_year": "2026"}
    page = client.post(address(document, "correct"), day).content.decode()
    assert "31 6 2026 is not a real date." in page
    assert not LearntMeaning.objects.exists()


def test_leaving_everything_as_it_is_teaches_nothing(client: PageClient, area: LocalArea) -> None:
    sign_in_manager(client, area)
    document = bring_in(client)
    answer = client.post(address(document, "correct"), {"invented": "to:green"}, follow=True)
    assert "You left everything as it was." in answer.content.decode()
    assert not LearntMeaning.objects.exists()


def test_what_one_area_teaches_is_not_known_in_another(
    client: PageClient, area: LocalArea, elsewhere: LocalArea
) -> None:
    sign_in_manager(client, area)
    choose(client, bring_in(client), "What ‘Simmering’ means", "On course")
    sign_in_manager(client, elsewhere, "Tom Torbay")
    file = SimpleUploadedFile("plan.txt", SMALL_PLAN.encode())
    answer = client.post("/torbay/plans/bring-in/", {"file": file}, follow=True)
    assert "What ‘Simmering’ means" in answer.content.decode()


def test_bringing_it_in_makes_a_draft_and_leads_to_it(client: PageClient, area: LocalArea) -> None:
    sign_in_manager(client, area)
    document = bring_in(client)
    answer = client.post(address(document, "import"), follow=True)
    plan = Plan.objects.get()
    assert answer.redirect_chain[-1][0] == f"/larkshire/plans/{plan.key}/"
    assert "is a draft now" in answer.content.decode()
    assert Milestone.objects.filter(plan=plan).count() == 2
    act = Act.objects.get(verb="imported a plan")
    assert act.user_name == "Priya Programme"


def test_a_second_click_or_a_second_person_is_led_to_the_same_plan(
    client: PageClient, area: LocalArea
) -> None:
    sign_in_manager(client, area)
    document = bring_in(client)
    client.post(address(document, "import"))
    sign_in_manager(client, area, "Petra Programme")
    answer = client.post(address(document, "import"), follow=True)
    assert "had been brought in already" in answer.content.decode()
    assert answer.redirect_chain[-1][0] == f"/larkshire/plans/{Plan.objects.get().key}/"
    assert Act.objects.filter(verb="imported a plan").count() == 1


def test_a_correction_after_the_import_changes_nothing(client: PageClient, area: LocalArea) -> None:
    sign_in_manager(client, area)
    document = bring_in(client)
    client.post(address(document, "import"))
    client.post(address(document, "correct"), {"anything": "to:green"}, follow=True)
    document.refresh_from_db()
    assert document.state == SourceDocument.State.IMPORTED
    moved = client.get(address(document)).headers["Location"]
    assert moved == f"/larkshire/documents/{document.pk}/"


def test_a_document_that_is_not_wanted_is_removed_and_its_record_stays(
    client: PageClient,
    area: LocalArea,
    kept_files: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    sign_in_manager(client, area)
    document = bring_in(client)
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(address(document, "remove"), follow=True)
    assert "was not brought in, and has been removed" in answer.content.decode()
    assert not SourceDocument.objects.exists()
    assert not [path for path in kept_files.rglob("*") if path.is_file()]
    last = SourceDocument.history.filter(id=document.pk).latest()
    assert (last.history_type, last.act.user_name) == ("-", "Priya Programme")


def test_the_source_of_a_plan_is_not_removed(client: PageClient, area: LocalArea) -> None:
    sign_in_manager(client, area)
    document = bring_in(client)
    client.post(address(document, "import"))
    answer = client.post(address(document, "remove"), follow=True)
    assert "is the source of a plan now" in answer.content.decode()
    assert SourceDocument.objects.exists()


def test_a_file_that_could_not_be_read_says_why_and_offers_what_to_do(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    sign_in_manager(client, area)
    document = read_into(area, plan_document(), priya)
    client.post(address(document, "read"))
    page = show(client, document)
    assert "This file could not be read." in page
    assert "Do not bring it in" in page


@pytest.mark.parametrize("step", STEPS)
def test_a_step_is_never_taken_by_a_link(client: PageClient, area: LocalArea, step: str) -> None:
    sign_in_manager(client, area)
    assert client.get(address(bring_in(client), step)).status_code == 405


@pytest.mark.parametrize("step", STEPS)
def test_nobody_else_takes_a_step(
    client: PageClient, area: LocalArea, priya: Viewer, step: str
) -> None:
    document = read_into(area, plan_document(), priya)
    answer = client.post(address(document, step))
    assert answer.headers["Location"] == "/accounts/login/?next=/larkshire/plans/"
    client.force_login(add_person(area, BOARD_MEMBER, "Bettina Board"))
    answer = client.post(address(document, step))
    assert answer.status_code == 403
    assert "Only a programme manager of Larkshire" in answer.content.decode()
    document.refresh_from_db()
    assert document.state == SourceDocument.State.READ


def test_a_document_of_another_area_is_not_found(
    client: PageClient, area: LocalArea, elsewhere: LocalArea, priya: Viewer
) -> None:
    document = read_into(area, plan_document(), priya)
    sign_in_manager(client, elsewhere, "Tom Torbay")
    assert client.get(f"/torbay/documents/{document.pk}/preview/").status_code == 404


def test_a_long_plan_is_shown_in_pages(client: PageClient, area: LocalArea, priya: Viewer) -> None:
    sign_in_manager(client, area)
    document = read_into(area, plan_document(milestones=80), priya)
    page = show(client, document)
    assert "it is shown in 2 pages" in page
    assert "Do the thing numbered 80<" in page
    second = client.get(f"{address(document)}?page=2").content.decode()
    assert "Do the thing numbered 81<" in second
    assert "Do the thing numbered 80<" not in second


def test_a_longer_document_takes_no_more_queries(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    sign_in_manager(client, area)
    counts = []
    for number in (1, 40):
        document = read_into(area, plan_document(milestones=number), priya)
        with CaptureQueriesContext(connection) as queries:
            show(client, document)
        counts.append(len(queries))
    assert counts[0] == counts[1]
