"""A spreadsheet that goes out and comes back: what is shown first, and what is then written."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.models import Act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions.add_node import add_node
from goldenthread.thread.plan.actions.withdraw_node import withdraw_node
from goldenthread.thread.plan.bulk.layout import HEADINGS, MILESTONES
from goldenthread.thread.plan.editing.kinds import KINDS
from goldenthread.thread.plan.models import BulkEdit, Milestone, Plan
from goldenthread.thread.plan.tests.bulk import (
    CHANGES,
    DOWNLOAD,
    SHEET,
    change_file,
    column,
    download,
    edit_file,
    form_of,
    put,
    said,
    upload,
    write,
)
from goldenthread.thread.plan.tests.editing import change, find, keys_in_order
from goldenthread.thread.plan.tests.showing import BASE, words_of
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


def test_changed_cells_are_shown_and_then_written_in_one_act(here: PageClient, plan: Plan) -> None:
    def edit(book: Any) -> None:
        put(book, 2, "action", "Do the thing well numbered 1")
        put(book, 2, "percent", 0.4)
        book[MILESTONES].cell(2, column("percent")).number_format = "0%"
        put(book, 3, "end", datetime(2026, 12, 3))  # noqa: DTZ001 - as a sheet holds a day
        book[MILESTONES].cell(3, column("end")).number_format = "d mmm yyyy"
        put(book, 3, "officer", "Zoë Head, Larkshire")
        put(book, 4, "notes", "one\n\ntwo")

    before = Act.objects.count()
    page = edit_file(here, edit)
    shown = words_of(page)
    assert "5 cells of 3 milestones would change." in shown
    assert "Row 2: 1A Do the thing numbered 1" in shown
    assert "Do the thing put in: well numbered 1" in shown
    assert "taken out: September 2026 put in: 3 December 2026" in shown
    assert Act.objects.count() == before
    done = write(here, page, why="After the board met.")
    assert "3 milestones changed, 0 added. The public sees it once" in words_of(done)
    first, second, third = (find(plan, "milestone", f"milestone-{n}") for n in (1, 2, 3))
    assert (first.action, first.percent_complete) == ("Do the thing well numbered 1", 40)
    assert (str(second.end), second.end_precision) == ("2026-12-03", "day")
    assert second.accountable_officer == "Zoë Head, Larkshire"
    assert third.notes == ["one", "two"]
    act = Act.objects.get(verb="changed milestones by a spreadsheet")
    assert (act.why, Act.objects.count()) == ("After the board met.", before + 1)
    rows = Milestone.history.filter(act=act)
    assert sorted(rows.values_list("key", flat=True)) == [f"milestone-{n}" for n in (1, 2, 3)]
    assert not BulkEdit.objects.exists()


def test_a_milestone_moves_with_its_steps_and_a_row_without_a_key_is_added(
    here: PageClient, plan: Plan, priya: Viewer
) -> None:
    step = add_node(
        plan, KINDS["milestone"], ("milestone", "milestone-1"), {"action": "A step"}, priya
    )

    def edit(book: Any) -> None:
        assert said(book, 3, "key") == step.key
        put(book, 2, "focus_area", said(book, 7, "focus_area"))
        put(book, 3, "focus_area", said(book, 7, "focus_area"))
        put(book, 9, "action", "A new one")
        put(book, 9, "focus_area", "focus area 1")
        put(book, 9, "reference", "9Z")
        put(book, 9, "end", "May 2027")

    page = edit_file(here, edit)
    shown = words_of(page)
    assert "Row 9: a new milestone" in shown
    assert "taken out: Focus area 1: Focus area 1 put in: Focus area 2: Focus area 2" in shown
    assert "It goes along with the milestone above it." in shown
    assert "1 milestone changed, 1 added." in words_of(write(here, page))
    order = keys_in_order(plan, "milestone")
    assert order[-2:] == ["milestone-1", step.key]
    assert order[:3] == ["milestone-2", "milestone-3", "milestone-9z"]
    moved, along = (find(plan, "milestone", key) for key in order[-2:])
    assert moved.focus_area == along.focus_area == find(plan, "focus_area", "focus-area-2")
    assert along.parent_id == moved.pk
    new = find(plan, "milestone", "milestone-9z")
    assert (new.reference, str(new.end)) == ("9Z", "2027-05-31")
    assert Milestone.history.filter(key="milestone-9z").count() == 1


def test_what_somebody_else_changed_meanwhile_is_asked_about(
    here: PageClient, plan: Plan, priya: Viewer
) -> None:
    content = download(here)
    theirs = {"action": "Theirs", "progress": "Their progress", "notes": "Their note"}
    change(plan, "milestone", "milestone-1", theirs, priya)

    def edit(book: Any) -> None:
        put(book, 2, "action", "Mine")
        put(book, 2, "progress", "My progress")
        put(book, 2, "officer", "My officer")

    page = upload(here, change_file(content, edit))
    shown = words_of(page)
    assert "2 cells need your answer first." in shown
    assert "taken out: Theirs put in: Mine" in shown
    assert "Somebody changed this since you downloaded the file." in shown
    refused = words_of(write(here, page))
    assert "Answer every question first. Nothing was written." in refused
    answered = {"answer-2-action": "mine", "answer-2-progress": "theirs"}
    again = here.post(CHANGES, form_of(page) | answered, follow=True)
    assert "2 cells of 1 milestone would change." in words_of(again)
    assert "1 milestone changed" in words_of(write(here, again))
    node = find(plan, "milestone", "milestone-1")
    assert (node.action, node.progress, node.notes) == ("Mine", "Their progress", ["Their note"])
    assert node.accountable_officer == "My officer"


def test_what_cannot_be_written_is_said_beside_its_row_and_the_rest_is_written(
    here: PageClient, plan: Plan, priya: Viewer
) -> None:
    change(plan, "milestone", "milestone-6", {"evidence": "x" * 40_000}, priya)
    content = download(here)
    withdraw_node(plan, KINDS["milestone"], "milestone-5", priya, "Done twice.")

    def edit(book: Any) -> None:
        put(book, 2, "reference", "2a")
        put(book, 2, "percent", "lots")
        put(book, 3, "focus_area", "Nowhere")
        put(book, 3, "progress", "Kept")
        put(book, 4, "action", None)
        put(book, 5, "officer", "#REF!")
        put(book, 6, "progress", "Too late")
        book[MILESTONES].cell(
            7, HEADINGS.index("What changed for children and young people") + 1
        ).value = "short"
        put(book, 8, "progress", "No action, no place")

    page = upload(here, change_file(content, edit))
    shown = words_of(page)
    for sentence in (
        "Another milestone bears ‘2A’. Choose a number that no other has.",
        "‘How much is done, in per cent’ must be a number from 0 to 100",
        "This plan has no focus area called ‘Nowhere’",
        "Say what will be done.",
        "‘#REF!’ is an error of the spreadsheet.",
        "This milestone has been withdrawn, so it can’t be changed. Restore it first.",
        "the download had only its beginning.",
        "It is not added. ‘Focus area’: Name the focus area that it stands under.",
        "1 cell of 1 milestone would change.",
    ):
        assert sentence in shown
    write(here, page)
    assert find(plan, "milestone", "milestone-2").progress == "Kept"
    assert find(plan, "milestone", "milestone-1").reference == "1A"
    assert keys_in_order(plan, "milestone") == [f"milestone-{n}" for n in (1, 2, 3, 4, 6)]


def test_a_date_that_tells_no_day_is_kept_or_left_as_its_owner_says(
    here: PageClient, plan: Plan
) -> None:
    def edit(book: Any) -> None:
        put(book, 2, "end", "4 weeks after they are here")
        put(book, 3, "end", "4 weeks after that")
        put(book, 4, "end", "TBC")

    page = edit_file(here, edit)
    assert "We can’t tell a day from ‘4 weeks after they are here’" in words_of(page)
    again = here.post(
        CHANGES, form_of(page) | {"answer-2-end": "mine", "rest": "theirs"}, follow=True
    )
    write(here, again)
    ends = [find(plan, "milestone", f"milestone-{n}").end_as_written for n in (1, 2, 3)]
    assert ends == ["4 weeks after they are here", "September 2026", "TBC"]


def test_two_milestones_may_exchange_their_references(here: PageClient, plan: Plan) -> None:
    def edit(book: Any) -> None:
        put(book, 2, "reference", "2A")
        put(book, 3, "reference", "1A")

    write(here, edit_file(here, edit))
    held = [find(plan, "milestone", f"milestone-{n}").reference for n in (1, 2)]
    assert held == ["2A", "1A"]


def test_an_older_download_still_works(here: PageClient, plan: Plan, priya: Viewer) -> None:
    content = download(here)
    for turn in range(3):
        change(plan, "milestone", "milestone-1", {"progress": f"Turn {turn}"}, priya)
    page = upload(here, change_file(content, lambda book: put(book, 2, "action", "Mine")))
    write(here, page)
    node = find(plan, "milestone", "milestone-1")
    assert (node.action, node.progress) == ("Mine", "Turn 2")


def test_the_way_there_is_shown_to_those_who_may(here: PageClient, plan: Plan) -> None:
    assert f'href="{SHEET}"' in here.get(f"{BASE}milestones/").content.decode()
    assert PageClient().get(DOWNLOAD).status_code == 302


def test_the_number_of_queries_does_not_grow_with_the_rows(here: PageClient, plan: Plan) -> None:
    def count(rows: range) -> tuple[int, int, int]:
        def edit(book: Any) -> None:
            for row in rows:
                put(book, row, "progress", f"Row {row} of {len(rows)}")
                put(book, row, "officer", f"Officer {row} of {len(rows)}")

        content = change_file(download(here), edit)
        with CaptureQueriesContext(connection) as reading:
            page = upload(here, content)
        with CaptureQueriesContext(connection) as showing:
            here.get(CHANGES)
        posted = form_of(page) | {"write": "yes"}
        with CaptureQueriesContext(connection) as writing:
            here.post(CHANGES, posted)
        return len(reading), len(showing), len(writing)

    few, many = count(range(2, 4)), count(range(2, 8))
    assert many[:2] == few[:2]
    # The search index is told of each milestone that changed, one by one up to fifty.
    assert many[2] - few[2] <= 4 * 4
