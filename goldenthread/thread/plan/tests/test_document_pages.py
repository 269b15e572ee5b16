"""The page of a source document, and its original file."""

from __future__ import annotations

from typing import Any

import lxml.html
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.roles import BOARD_MEMBER, PROGRAMME_MANAGER, SENCO
from goldenthread.thread.plan.actions import import_document, publish_version, receive_document
from goldenthread.thread.plan.actions.read_document import keep_reading
from goldenthread.thread.plan.models import SourceDocument, SourcePart
from goldenthread.thread.plan.reading.result import PartRead, Reading
from goldenthread.thread.plan.tests.plans import import_plan, plan_document
from goldenthread.thread.plan.tests.showing import words_of
from goldenthread.thread.plan.tests.signing_in import add_person
from tests.pages import PageClient


def address(document: SourceDocument) -> str:
    return f"/larkshire/documents/{document.pk}/"


def import_parts(area: LocalArea, by: Viewer, count: int) -> SourceDocument:
    """An imported document of so many parts, each in a row of its own."""
    parts = tuple(
        PartRead(f"table 1, row {n}, column 2", f"Text {n}", "a milestone's action", "milestone-1")
        for n in range(1, count + 1)
    )
    received = receive_document(area, "<i>plan</i>.docx", b"a file", by)
    document = keep_reading(received, Reading(plan_document(), parts, ()), by)
    import_document(document, by)
    return document


@pytest.fixture
def document(area: LocalArea, priya: Viewer) -> SourceDocument:
    """The document of a draft plan."""
    import_plan(area, plan_document(), priya)
    return SourceDocument.objects.get()


def test_every_part_stands_in_order_with_a_link_to_what_it_became(
    client: PageClient, area: LocalArea, document: SourceDocument
) -> None:
    client.force_login(add_person(area, BOARD_MEMBER))
    page = client.get(address(document)).content.decode()
    assert page.index("table 1, row 1, column 2") < page.index("line 9")
    assert document.plan is not None
    link = f'href="/larkshire/plans/{document.plan.key}/milestones/milestone-1/"'
    assert link in page
    assert "Not understood. Nothing recognises it." in page


def test_only_what_was_not_understood_or_holds_the_words_is_shown(
    client: PageClient, area: LocalArea, document: SourceDocument
) -> None:
    client.force_login(add_person(area, BOARD_MEMBER))
    left = client.get(f"{address(document)}?understood=no").content.decode()
    assert "1 part" in left
    assert "Do the thing" not in left
    found = client.get(f"{address(document)}?words=thing").content.decode()
    assert "Do the thing" in found
    assert "???" not in found


@pytest.mark.parametrize(
    ("place", "page", "row"),
    [
        ("table 1, row 1, column 2", 1, 0),
        ("table 1, row 101", 2, 100),
        ("table 1, row 250, column 2", 3, 249),
    ],
)
def test_a_place_leads_to_its_part_wherever_it_stands(
    client: PageClient, area: LocalArea, priya: Viewer, place: str, page: int, row: int
) -> None:
    document = import_parts(area, priya, 250)
    client.force_login(add_person(area, BOARD_MEMBER))
    answer = client.get(address(document), {"at": place})
    assert answer.headers["Location"] == f"{address(document)}?page={page}#part-{row}"
    shown: Any = lxml.html.document_fromstring(client.get(answer.headers["Location"]).content)
    assert shown.get_element_by_id(f"part-{row}").text.startswith(place)


def test_a_place_where_nothing_was_read_leads_to_the_beginning(
    client: PageClient, area: LocalArea, document: SourceDocument
) -> None:
    client.force_login(add_person(area, BOARD_MEMBER))
    answer = client.get(address(document), {"at": "table 1, row 10"})
    assert answer.headers["Location"] == address(document)


def test_the_original_is_a_download_and_never_a_page(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    document = import_parts(area, priya, 1)
    client.force_login(add_person(area, BOARD_MEMBER))
    answer: Any = client.get(f"{address(document)}original/")
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert b"".join(answer.streaming_content) == b"a file"


def test_a_draft_document_is_closed_to_the_public_until_its_plan_is_published(
    client: PageClient, document: SourceDocument, priya: Viewer
) -> None:
    path = address(document)
    closed = client.get(path)
    assert closed.status_code == 404
    # Those who work on it may sign in, and come back to it.
    assert f'href="/accounts/login/?next={path}"' in closed.content.decode()
    assert document.plan is not None
    publish_version(document.plan, priya)
    assert client.get(path).status_code == 200


def test_the_public_reads_what_became_the_plan_and_nothing_else_of_the_file(
    client: PageClient, document: SourceDocument, priya: Viewer
) -> None:
    assert document.plan is not None
    publish_version(document.plan, priya)
    shown = client.get(address(document)).content.decode()
    assert "Do the thing" in shown
    assert "???" not in shown
    # A code and a count of parts are for those who work on the file.
    assert document.sha256 not in shown
    assert "1 piece of text" in shown
    original = f"{address(document)}original/"
    assert original not in shown
    assert client.get(original).headers["Location"] == f"/accounts/login/?next={original}"


@pytest.mark.parametrize("page", ["", "original/"])
def test_somebody_who_reads_no_drafts_is_not_told_that_there_is_one(
    client: PageClient, area: LocalArea, document: SourceDocument, page: str
) -> None:
    nothing = f"/{area.code}/documents/{document.pk + 1}/{page}"
    for person in (None, add_person(area, SENCO, "Selma Senco")):
        if person is not None:
            client.force_login(person)
        answers = [client.get(path) for path in (f"{address(document)}{page}", nothing)]
        assert [answer.status_code for answer in answers] == [404, 404]
        assert words_of(answers[0]) == words_of(answers[1])


def test_who_brought_it_in_is_not_told_to_the_public(
    client: PageClient, area: LocalArea, document: SourceDocument, priya: Viewer
) -> None:
    assert document.plan is not None
    publish_version(document.plan, priya)
    assert "Priya Programme" not in client.get(address(document)).content.decode()
    client.force_login(add_person(area, BOARD_MEMBER, "Bettina Board"))
    assert "by Priya Programme" in client.get(address(document)).content.decode()


def test_markup_in_a_name_or_a_part_is_text(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    document = import_parts(area, priya, 1)
    SourcePart.objects.filter(document=document).delete()
    SourcePart.objects.create(
        document=document, position=0, place="<b>line</b> 1", text="<script>alert(1)</script>"
    )
    client.force_login(add_person(area, BOARD_MEMBER))
    page = client.get(address(document)).content.decode()
    assert "<script>alert(1)" not in page
    assert "<b>line" not in page
    assert "<i>plan" not in page


def test_more_parts_take_no_more_queries(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    client.force_login(add_person(area, BOARD_MEMBER))
    counts = []
    for count in (2, 90):
        document = import_parts(area, priya, count)
        with CaptureQueriesContext(connection) as queries:
            client.get(address(document))
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_the_parts_download_under_the_documents_name_without_its_ending(
    client: PageClient, area: LocalArea, document: SourceDocument
) -> None:
    client.force_login(add_person(area, PROGRAMME_MANAGER))
    answer = client.get(f"/larkshire/documents/{document.pk}/?download=csv")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="parts-of-plan.csv"'
