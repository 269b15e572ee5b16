"""What is said of columns without a heading: for files of that name, and for no other."""

from __future__ import annotations

import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions import correct_meanings, load_reading
from goldenthread.thread.plan.actions.bring_in_document import bring_in_document
from goldenthread.thread.plan.meanings import Correction, is_named_by_place
from goldenthread.thread.plan.models import LearntMeaning, SourceDocument
from goldenthread.thread.plan.tests.signing_in import sign_in_manager
from goldenthread.thread.plan.tests.test_preview_pages import choose, show
from tests.pages import PageClient

COLUMN = "column E of sheet Sheet"
ROWS = [
    (
        f"1.{n}",
        f"Write the joint plan {n} with families",
        "Head of SEND",
        f"0{n}/06/2026",
        f"Did {n}",
    )
    for n in range(1, 9)
]


def workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Sheet"
    for row in ROWS:
        sheet.append(row)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def bring_in(area: LocalArea, by: Viewer, name: str) -> SourceDocument:
    return bring_in_document(area, name, workbook(), by)


def asked_of(document: SourceDocument) -> set[str]:
    return {doubt.written for doubt in load_reading(document).doubts if doubt.kind == "column"}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plan.xlsx", workbook()),
        ("plan.csv", "\n".join(",".join(row) for row in ROWS).encode()),
        ("plan.txt", "\n".join("\t".join(row) for row in ROWS).encode()),
    ],
)
def test_columns_that_the_reader_names_by_their_place_are_known_as_such(
    area: LocalArea, priya: Viewer, name: str, content: bytes
) -> None:
    asked = asked_of(bring_in_document(area, name, content, priya))
    assert asked
    assert all(is_named_by_place("column", written) for written in asked)
    assert not is_named_by_place("column", "Column heading")


def test_what_a_column_without_a_heading_holds_is_remembered_for_files_of_that_name(
    area: LocalArea, priya: Viewer
) -> None:
    first = bring_in(area, priya, "tracker.xlsx")
    assert COLUMN in asked_of(first)
    correct_meanings(first, [Correction("column", COLUMN, "progress")], priya)
    assert LearntMeaning.objects.get().file_name == "tracker.xlsx"
    assert COLUMN not in asked_of(bring_in(area, priya, "tracker.xlsx"))
    assert COLUMN in asked_of(bring_in(area, priya, "another.xlsx"))


def test_files_of_two_names_may_hold_different_things_in_the_same_column(
    area: LocalArea, priya: Viewer
) -> None:
    for name, meaning in (("a.xlsx", "progress"), ("b.xlsx", "notes"), ("b.xlsx", "why")):
        document = bring_in(area, priya, name)
        if COLUMN in asked_of(document):
            correct_meanings(document, [Correction("column", COLUMN, meaning)], priya)
    known = LearntMeaning.objects.order_by("file_name").values_list("file_name", "meaning")
    assert list(known) == [("a.xlsx", "progress"), ("b.xlsx", "notes")]


def test_the_page_says_for_which_files_it_is_remembered(
    client: PageClient, area: LocalArea
) -> None:
    sign_in_manager(client, area)
    upload = SimpleUploadedFile("tracker.xlsx", workbook())
    client.post("/larkshire/plans/bring-in/", {"file": upload})
    document = SourceDocument.objects.get()
    only = "are remembered only for files called ‘tracker.xlsx’"
    assert only in show(client, document)
    page = choose(client, document, f"What ‘{COLUMN}’ means", "Notes")
    assert only in page
    assert f"‘{COLUMN}’ is read as ‘Notes’ in files called ‘tracker.xlsx’" in page
    assert "Files called ‘tracker.xlsx’" in client.get("/larkshire/meanings/").content.decode()
