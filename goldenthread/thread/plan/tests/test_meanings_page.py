"""What an area has taught the reader: seen by those who work there, taken back by its manager."""

from __future__ import annotations

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import act
from goldenthread.base.audit.models import Act
from goldenthread.base.design.words import say_date
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.roles import BOARD_MEMBER, FAMILY
from goldenthread.thread.plan.models import LearntMeaning, SourceDocument
from goldenthread.thread.plan.tests.showing import file_of, page_of, words_of
from goldenthread.thread.plan.tests.signing_in import add_person, sign_in_manager
from goldenthread.thread.plan.tests.test_preview_pages import address, bring_in, choose, show
from tests.pages import PageClient

PAGE = "/larkshire/meanings/"


def teach(area: LocalArea, by: Viewer, written: str, sort: str, meaning: str) -> LearntMeaning:
    learnt = LearntMeaning(area=area, sort=sort, written=written, meaning=meaning)
    with act("corrected what words mean", by=by, area=area.code):
        learnt.save()
    return learnt


@pytest.fixture
def ownership(area: LocalArea, priya: Viewer) -> LearntMeaning:
    return teach(area, priya, "Ownership", "column", "ignore")


def forget(client: PageClient, learnt: LearntMeaning, **sent: object) -> str:
    answer = client.post(f"{PAGE}{learnt.pk}/forget/", sent, follow=True)
    assert answer.status_code == 200
    return words_of(answer)


def test_it_says_what_was_taught_in_plain_words_by_whom_and_when(
    client: PageClient, area: LocalArea, priya: Viewer, ownership: LearntMeaning
) -> None:
    teach(area, priya, "Simmering", "rating", "on_track")
    teach(area, priya, "once they are here", "date", "2026-07-31")
    sign_in_manager(client, area)
    (table,) = page_of(client.get(f"{PAGE}?sort=what")).iter("tbody")
    rows = [[" ".join(cell.text_content().split()) for cell in row] for row in table]
    said = ["Every file", "Priya Programme", say_date(timezone.now())]
    assert [row[:6] for row in rows] == [
        ["Ownership", "Column heading", "Left out", *said],
        ["once they are here", "Date", "31 July 2026", *said],
        ["Simmering", "Rating word", "On course", *said],
    ]
    assert all(row[6].startswith("Forget this") for row in rows)


def test_who_said_so_last_is_told(
    client: PageClient, area: LocalArea, ownership: LearntMeaning
) -> None:
    ownership.meaning = "evidence"
    with act("corrected what words mean", by=Viewer(2, "Petra Programme", area.code)):
        ownership.save()
    sign_in_manager(client, area)
    page = words_of(client.get(PAGE))
    assert "Petra Programme" in page
    assert "Evidence of impact or success measure" in page


def test_forgetting_is_kept_in_the_record_with_who_and_why(
    client: PageClient, area: LocalArea, ownership: LearntMeaning
) -> None:
    key = ownership.pk
    sign_in_manager(client, area)
    page = forget(client, ownership)
    assert "‘Ownership’ is forgotten." in page
    assert not LearntMeaning.objects.exists()
    made = Act.objects.get(verb="forgot what words mean")
    assert (made.user_name, made.area, made.subject_key) == (
        "Priya Programme",
        "larkshire",
        str(key),
    )
    assert "taken back on the list" in made.why
    last = LearntMeaning.history.filter(id=key).latest()
    assert (last.history_type, last.act_id) == ("-", made.pk)


def test_what_is_forgotten_is_asked_about_again(client: PageClient, area: LocalArea) -> None:
    sign_in_manager(client, area)
    choose(client, bring_in(client), "What ‘Simmering’ means", "On course")
    assert "What ‘Simmering’ means" not in show(client, bring_in(client))
    forget(client, LearntMeaning.objects.get())
    assert "What ‘Simmering’ means" in show(client, bring_in(client))


def test_the_preview_says_which_meanings_the_reading_used_before_its_doubts(
    client: PageClient, area: LocalArea, priya: Viewer, ownership: LearntMeaning
) -> None:
    teach(area, priya, "Zorblax", "column", "ignore")
    sign_in_manager(client, area)
    page = show(client, bring_in(client))
    said = f"‘Zorblax’ is left out, because Priya Programme said so on {say_date(timezone.now())}."
    assert said in page
    assert page.index(said) < page.index("What we were not sure of")
    assert "‘Ownership’ is left out" not in page
    assert f'href="{PAGE}"' in page


def test_forgetting_in_the_preview_reads_the_file_again(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    zorblax = teach(area, priya, "Zorblax", "column", "ignore")
    sign_in_manager(client, area)
    document = bring_in(client)
    assert "<dt>Zorblax</dt>" not in show(client, document)
    page = forget(client, zorblax, document=document.pk)
    assert "‘Zorblax’ is forgotten, and the file is read again." in page
    assert page.count("‘Zorblax’ is left out") == 0
    assert "<dt>Zorblax</dt>" in show(client, document)
    assert "plan.txt" in Act.objects.get(verb="forgot what words mean").why


@pytest.mark.parametrize("document", ["", "x", "9" * 30, "-1", "4000"])
def test_a_document_that_is_none_leads_back_to_the_list(
    client: PageClient, area: LocalArea, ownership: LearntMeaning, document: str
) -> None:
    sign_in_manager(client, area)
    answer = client.post(f"{PAGE}{ownership.pk}/forget/", {"document": document})
    assert answer.headers["Location"] == PAGE
    assert not LearntMeaning.objects.exists()


def test_a_document_that_is_a_plan_already_is_not_read_again(
    client: PageClient, area: LocalArea, ownership: LearntMeaning
) -> None:
    sign_in_manager(client, area)
    document = bring_in(client)
    client.post(address(document, "import"))
    forget(client, ownership, document=document.pk)
    document.refresh_from_db()
    assert document.state == SourceDocument.State.IMPORTED
    assert not LearntMeaning.objects.exists()


def test_those_who_read_drafts_read_the_list_and_only_a_manager_takes_anything_back(
    client: PageClient, area: LocalArea, ownership: LearntMeaning
) -> None:
    client.force_login(add_person(area, BOARD_MEMBER, "Bettina Board"))
    page = words_of(client.get(PAGE))
    assert "Ownership" in page
    assert "Forget this" not in page
    answer = client.post(f"{PAGE}{ownership.pk}/forget/")
    assert answer.status_code == 403
    assert "Only a programme manager of Larkshire may take back" in words_of(answer)
    assert LearntMeaning.objects.exists()


def test_the_public_and_families_do_not_read_the_list(
    client: PageClient, area: LocalArea, ownership: LearntMeaning
) -> None:
    assert client.get(PAGE).headers["Location"].startswith("/accounts/login/")
    client.force_login(add_person(area, FAMILY, "Fatima Family"))
    assert client.get(PAGE).status_code == 403


def test_what_another_area_was_taught_is_neither_seen_nor_forgotten(
    client: PageClient, area: LocalArea, elsewhere: LocalArea, ownership: LearntMeaning
) -> None:
    sign_in_manager(client, elsewhere, "Tom Torbay")
    assert "Ownership" not in words_of(client.get("/torbay/meanings/"))
    assert client.post(f"/torbay/meanings/{ownership.pk}/forget/").status_code == 404
    assert LearntMeaning.objects.exists()


def test_an_area_that_has_taught_nothing_is_told_how(client: PageClient, area: LocalArea) -> None:
    sign_in_manager(client, area)
    answer = client.get(PAGE)
    assert "Nobody has taught the reader anything here yet." in words_of(answer)
    assert "/larkshire/plans/bring-in/" in answer.content.decode()


def test_the_list_is_narrowed_sorted_and_downloaded_without_its_buttons(
    client: PageClient, area: LocalArea, priya: Viewer, ownership: LearntMeaning
) -> None:
    teach(area, priya, "Simmering", "rating", "on_track")
    teach(area, priya, "Zorblax", "column", "ignore")
    sign_in_manager(client, area)
    for query, found in (
        ("what=column&sort=-written", ["Zorblax", "Ownership"]),
        ("words=simmer", ["Simmering"]),
        ("sort=what", ["Ownership", "Zorblax", "Simmering"]),
    ):
        rows = list(csv.reader(io.StringIO(file_of(client.get(f"{PAGE}?{query}&download=csv")))))
        assert rows[0] == [
            "Words",
            "What they are",
            "What they mean",
            "Where it holds",
            "Who said so",
            "When",
        ]
        assert [row[0] for row in rows[1:]] == found


def test_more_meanings_cost_no_more_queries(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    sign_in_manager(client, area)
    counts = []
    for number in range(20):
        teach(area, priya, f"Heading {number}", "column", "ignore")
        with CaptureQueriesContext(connection) as asked:
            client.get(PAGE)
        counts.append(len(asked))
    assert len(set(counts)) == 1
