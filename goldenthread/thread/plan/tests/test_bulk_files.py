"""The spreadsheet as a file: what it says, what changes nothing, and what is refused."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.bulk.layout import GUIDE, HEADINGS, LINE, MILESTONES, PLACES
from goldenthread.thread.plan.models import BulkEdit, Plan
from goldenthread.thread.plan.tests.bulk import (
    SHEET,
    change_file,
    column,
    download,
    edit_file,
    put,
    said,
    upload,
    write,
)
from goldenthread.thread.plan.tests.editing import change, find, seen
from goldenthread.thread.plan.tests.showing import words_of
from goldenthread.thread.plan.tests.signing_in import sign_in_manager
from tests.pages import PageClient

FORMULAS = ("=1+1", "=HYPERLINK(1)", "@SUM(1)", "+44 20", "-5", "#N/A of old", "_x0041_")
MARKUP = "<script>alert('x')</script>{{ now }} שלום 🎉"
NOTHING = "Nothing changed: your file says what the plan says."


@pytest.fixture
def here(client: PageClient, area: LocalArea, plan: Plan) -> PageClient:
    """A programme manager's browser."""
    sign_in_manager(client, area)
    return client


def test_the_download_says_how_to_use_it_and_marks_what_is_not_to_change(
    here: PageClient, plan: Plan
) -> None:
    books: list[Any] = []
    change_file(download(here), books.append)
    book = books[0]
    assert book.sheetnames == [MILESTONES, GUIDE, PLACES]
    sheet = book[MILESTONES]
    assert [cell.value for cell in sheet[1]] == list(HEADINGS)
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", "A1:P7")
    assert said(book, 2, "key") == "milestone-1"
    assert said(book, 2, "version") == str(seen(plan, "milestone", "milestone-1"))
    grey = sheet.cell(2, column("key")).fill.start_color.rgb
    assert grey != sheet.cell(2, column("action")).fill.start_color.rgb
    assert sheet.cell(2, column("action")).alignment.wrap_text
    assert sheet.data_validations.dataValidation[0].formula1 == "'Focus areas'!$A$2:$A$3"
    told = {row[0].value: row[1].value for row in book[GUIDE].iter_rows()}
    assert (told["Area"], told["Plan"], told["Milestones"]) == ("larkshire", plan.key, "6")


@pytest.mark.parametrize("saved_by", ["us", "another program"])
def test_a_download_uploaded_unchanged_changes_nothing(
    here: PageClient, plan: Plan, priya: Viewer, saved_by: str
) -> None:
    odd = {
        "progress": " one\r\n\r\n  two  three\n" + MARKUP,
        "notes": "a\n\nb\n\n=c",
        "percent_complete": "33.25",
        "evidence": "é" * 32_767,
        "supporting_leads": "<i>x</i> - y",
    }
    change(plan, "milestone", "milestone-1", odd, priya)
    change(plan, "milestone", "milestone-2", {"evidence": "🎉 " * 20_000}, priya)
    for number, text in enumerate(FORMULAS):
        change(plan, "milestone", f"milestone-{number % 3 + 4}", {"progress": text}, priya)
        content = download(here)
        if saved_by != "us":
            content = change_file(content, lambda book: None)
        assert NOTHING in words_of(upload(here, content)), text
    assert BulkEdit.objects.get().rows == []


def test_a_text_that_looks_like_a_formula_stays_a_text(
    here: PageClient, plan: Plan, priya: Viewer
) -> None:
    for number, text in enumerate(FORMULAS[:6], start=1):
        change(plan, "milestone", f"milestone-{number}", {"action": text}, priya)

    def check(book: Any) -> None:
        for number, text in enumerate(FORMULAS[:6], start=2):
            cell = book[MILESTONES].cell(number, column("action"))
            assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")

    change_file(download(here), check)


def test_dates_and_numbers_that_only_changed_their_type_change_nothing(
    here: PageClient, plan: Plan, priya: Viewer
) -> None:
    written = {"start": "05/01/2026", "percent_complete": "40", "end": "Dec 2026"}
    change(plan, "milestone", "milestone-1", written, priya)

    def edit(book: Any) -> None:
        sheet = book[MILESTONES]
        at = HEADINGS.index("Start") + 1
        sheet.cell(2, at).value = datetime(2026, 1, 5)  # noqa: DTZ001 - as a sheet holds a day
        sheet.cell(2, at).number_format = "dd/mm/yyyy"
        put(book, 2, "end", datetime(2026, 12, 1))  # noqa: DTZ001 - as a sheet holds a day
        sheet.cell(2, column("end")).number_format = "mmm yyyy"
        put(book, 2, "percent", "40%")

    assert NOTHING in words_of(edit_file(here, edit))


def test_rows_left_out_put_in_another_order_or_twice_are_told(here: PageClient, plan: Plan) -> None:
    def edit(book: Any) -> None:
        sheet = book[MILESTONES]
        sheet.delete_rows(2)
        sheet.move_range("A2:P2", rows=10)
        sheet.delete_rows(2)
        for at in range(1, len(HEADINGS) + 1):
            sheet.cell(12, at).value = sheet.cell(2, at).value
        put(book, 12, "progress", "Twice")

    shown = words_of(edit_file(here, edit))
    assert "Nothing is withdrawn by leaving a row out." in shown
    assert "stand in another order than in the download. That changes nothing." in shown
    assert "Rows 2 and 12 all have the key ‘milestone-3’" in shown
    assert find(plan, "milestone", "milestone-1").is_withdrawn is False


def test_columns_missing_or_renamed_are_told(here: PageClient, plan: Plan) -> None:
    def edit(book: Any) -> None:
        sheet = book[MILESTONES]
        sheet.cell(1, column("progress")).value = "Progress so far"
        put(book, 2, "progress", "Not read")
        sheet.delete_cols(HEADINGS.index(LINE) + 1)
        sheet.title = "Our actions"

    shown = words_of(edit_file(here, edit))
    assert "no column ‘What was done’, so nothing is changed there." in shown
    assert "We do not know the column ‘Progress so far’" in shown
    assert NOTHING in shown


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda book: book.remove(book[GUIDE]), "does not say which plan it is of"),
        (
            lambda book: book[MILESTONES].delete_cols(column("key")),
            "without it we can’t tell which row is which milestone",
        ),
        (
            lambda book: book[MILESTONES].delete_cols(column("version")),
            "without it we can’t tell what you have changed",
        ),
        (
            lambda book: book[MILESTONES].cell(1, column("notes")).__setattr__("value", "End"),
            "has two columns ‘End’",
        ),
    ],
)
def test_a_file_that_tells_too_little_is_refused_in_a_sentence(
    here: PageClient, plan: Plan, spoil: Any, says: str
) -> None:
    assert says in words_of(edit_file(here, spoil))
    assert not BulkEdit.objects.exists()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"%PDF-1.7", "is a PDF"),
        (b"Ref,Action\n1A,x", "is not an Excel workbook (.xlsx)"),
        (b"PK\x03\x04 and no more", "is damaged or cut short"),
    ],
)
def test_a_file_that_is_no_workbook_is_refused_in_a_sentence(
    here: PageClient, plan: Plan, content: bytes, says: str
) -> None:
    assert says in words_of(upload(here, content))
    assert "Choose the file with your changes." in words_of(here.post(SHEET, {}))


def test_a_file_of_another_plan_or_area_is_refused(here: PageClient, plan: Plan) -> None:
    def rename(line: str, value: str) -> Any:
        def edit(book: Any) -> None:
            for row in book[GUIDE].iter_rows():
                if row[0].value == line:
                    row[1].value = value

        return edit

    assert "from another plan (‘old-plan’" in words_of(edit_file(here, rename("Plan", "old-plan")))
    assert "was downloaded from another area" in words_of(edit_file(here, rename("Area", "torbay")))


def test_a_key_or_version_that_was_typed_over_is_told(here: PageClient, plan: Plan) -> None:
    def edit(book: Any) -> None:
        put(book, 2, "version", said(book, 3, "version"))
        put(book, 4, "version", "9" * 14)
        put(book, 5, "version", "soon")
        put(book, 6, "key", "milestone-x")

    shown = words_of(edit_file(here, edit))
    assert shown.count("so we can’t tell what you have changed") == 4


def test_markup_and_odd_letters_are_shown_as_they_are(here: PageClient, plan: Plan) -> None:
    page = edit_file(here, lambda book: put(book, 2, "progress", MARKUP))
    assert "<script>alert" not in page.content.decode()
    assert "שלום 🎉" in words_of(page)
    write(here, page)
    assert find(plan, "milestone", "milestone-1").progress == MARKUP
