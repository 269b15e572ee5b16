"""List pages: a view is one call, and the number of queries does not grow with the rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

import pytest
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest, HttpResponseBase
from django.test import RequestFactory
from django.utils.html import format_html

from goldenthread.base.design import lists
from goldenthread.base.design.lists import EmptyState, ListPage, respond_with_list
from goldenthread.base.design.tables import Column, render_rows, say_value
from goldenthread.base.design.tests.markup import find, parse, text_of


class Task(NamedTuple):
    name: str
    end: date | None
    size: int = 0


TASKS = [
    Task("b", date(2026, 5, 3), 1204),
    Task("a <i>", None, 2),
    Task("c", date(2026, 1, 1), 3),
]
TASK_COLUMNS: list[Column[Task]] = [
    Column("name", "Name", "name", sort="name", url=lambda task: f"/?name={task.name}&x=1"),
    Column("end", "End & all", "end", sort="end"),
    Column("size", "Size", "size", numeric=True, show=lambda t: format_html("<b>{}</b>", t.size)),
]


def ask(query: str = "") -> HttpRequest:
    request = RequestFactory().get(f"/list/{query}")
    request._messages = CookieStorage(request)  # type: ignore[attr-defined]  # as the middleware does
    return request


def list_tasks(query: str = "", rows: Sequence[Task] = TASKS, **options: Any) -> ListPage[Task]:
    return ListPage(ask(query), rows, TASK_COLUMNS, "Tasks", noun="task,tasks", **options)


def respond(query: str = "", rows: Any = TASKS, **options: Any) -> HttpResponseBase:
    options.setdefault("columns", TASK_COLUMNS)
    return respond_with_list(ask(query), "design/list.html", rows=rows, caption="Tasks", **options)


def page_of(response: Any) -> Any:
    return parse(response.content.decode())


def names_of(page: ListPage[Any]) -> list[str]:
    return [row.name for row in page.selected]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["b", "a <i>", "c"]),
        ("?sort=name", ["a <i>", "b", "c"]),
        ("?sort=-name", ["c", "b", "a <i>"]),
        ("?sort=end", ["c", "b", "a <i>"]),
        ("?sort=-end", ["b", "c", "a <i>"]),
        ("?sort=size", ["b", "a <i>", "c"]),
        ("?sort=--name", ["b", "a <i>", "c"]),
        ("?sort=no", ["b", "a <i>", "c"]),
    ],
)
def test_rows_sort_by_the_address_and_unknown_values_stay_last(
    query: str, names: list[str]
) -> None:
    assert names_of(list_tasks(query)) == names


def test_a_list_has_its_own_usual_order() -> None:
    assert names_of(list_tasks(sort="-name")) == ["c", "b", "a <i>"]
    assert names_of(list_tasks("?sort=name", sort="-name")) == ["a <i>", "b", "c"]


def test_cells_are_escaped_labelled_and_said_in_words() -> None:
    first, second, _ = (parse(f"<table><tr>{row}</tr></table>") for row in list_tasks().body)
    assert text_of(find(first, "th", scope="row")[0]) == "b"
    assert find(first, "a")[0].get("href") == "/?name=b&x=1"
    assert text_of(find(first, "td", data_label="End & all")[0]) == "3 May 2026"
    assert text_of(find(second, "th")[0]) == "a <i>"
    assert text_of(find(second, "td", data_label="End & all")[0]) == ""
    assert find(first, "b")


def test_what_is_not_marked_safe_is_escaped_even_where_it_promises_to_be() -> None:
    promise: Any = lambda task: "<script>"  # noqa: E731 - typed as what it is not
    column: Column[Task] = Column("x", "X", "name", show=promise)
    assert "<script>" not in render_rows(TASKS, [column])[0]


@pytest.mark.parametrize(
    ("value", "words"),
    [(True, "Yes"), (False, "No"), (None, ""), (1204, "1,204"), (1.5, "1.5"), ("x", "x")],
)
def test_values_are_said_in_words(value: Any, words: str) -> None:
    assert say_value(value) == words


def test_headings_say_their_order_and_turn_it_round() -> None:
    page = page_of(respond("?sort=name&page=1"))
    heading = find(page, "th", aria_sort="ascending")[0]
    assert text_of(heading) == "Name ↑"
    assert find(heading, "a")[0].get("href") == "?sort=-name"
    assert all(one.get("scope") == "col" for one in find(find(page, "thead")[0], "th"))
    assert text_of(find(page, "caption")[0]) == "Tasks"


def test_a_list_is_cut_into_pages_that_keep_the_address() -> None:
    tasks = [Task(f"t{number}", None) for number in range(250)]
    page = list_tasks("?sort=-name&page=3", tasks)
    assert len(page.body) == 50
    assert page.summary == "Showing 201 to 250 of 250 tasks"
    assert [url for _, url in page.downloads] == [
        "?sort=-name&download=csv",
        "?sort=-name&download=xlsx",
    ]


@pytest.mark.parametrize(("number", "shown"), [("0", 3), ("99", 3), ("x", 1), ("", 1)])
def test_a_page_that_is_none_gives_the_nearest(number: str, shown: int) -> None:
    tasks = [Task(f"t{number}", None) for number in range(250)]
    assert list_tasks(f"?page={number}", tasks).page.number == shown


def test_a_download_holds_all_pages_in_the_order_asked_for() -> None:
    tasks = [Task(f"t{number:04}", None) for number in range(1200)]
    response: Any = respond("?sort=-name&page=2&download=csv", tasks)
    assert response["Content-Disposition"] == 'attachment; filename="tasks.csv"'
    rows = list(csv.reader(io.StringIO(b"".join(response).decode("utf-8-sig"))))
    assert rows[0] == ["Name", "End & all", "Size"]
    assert [row[0] for row in rows[1:]] == [task.name for task in reversed(tasks)]


def test_excel_is_a_download_too() -> None:
    response: Any = respond("?download=xlsx")
    assert b"".join(response).startswith(b"PK")
    assert response["Content-Disposition"] == 'attachment; filename="tasks.xlsx"'


def test_a_list_too_long_for_a_sheet_says_so_and_comes_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lists, "LARGEST_SHEET", 2)
    response: Any = respond("?download=xlsx&sort=name")
    assert response.status_code == 302
    assert response["Location"] == "/list/?sort=name"


def test_an_unknown_download_is_the_page() -> None:
    response: Any = respond("?download=pdf")
    assert find(page_of(response), "table")


def test_an_empty_list_gives_the_next_step() -> None:
    empty = EmptyState("No tasks yet.", "Read a plan first.", "/read/", "Read a plan")
    page = page_of(respond(rows=[], empty=empty))
    assert text_of(page) == "No tasks yet.Read a plan first.Read a plan"
    assert not find(page, "table")
    assert not find(page, "form")


def test_other_rooms_columns_are_asked_once_a_page_and_downloaded_with_the_rest() -> None:
    asked: list[int] = []

    def more(rows: Sequence[Task]) -> Sequence[Column[Task]]:
        asked.append(len(rows))
        return [Column("extra", "Extra", lambda task: task.name * 2)]

    page = page_of(respond(more=more))
    assert text_of(find(page, "td", data_label="Extra")[0]) == "bb"
    assert asked == [3]
    response: Any = respond("?download=csv", more=more)
    assert "bb" in b"".join(response).decode()


def test_columns_to_sort_by_can_be_chosen_on_a_phone() -> None:
    page = page_of(respond("?sort=-end"))
    options = find(find(page, "select", id="list-sort")[0], "option")
    assert [one.get("value") for one in options] == ["", "name", "-name", "end", "-end"]
    assert [one.get("value") for one in options if one.get("selected") is not None] == ["-end"]


@pytest.mark.parametrize(
    ("caption", "said"),
    [
        ("Plans of Larkshire", "plans of Larkshire"),
        ("RAG ratings", "RAG ratings"),
        ("A list", "a list"),
        ("", ""),
    ],
)
def test_a_caption_keeps_its_names_within_a_sentence(caption: str, said: str) -> None:
    page: ListPage[Task] = ListPage(ask(), TASKS, TASK_COLUMNS, caption)
    assert page.within_sentence == said


def test_a_link_to_a_download_names_the_list_as_it_is_written() -> None:
    response: Any = respond_with_list(
        ask(), "design/list.html", rows=TASKS, columns=TASK_COLUMNS, caption="Plans of Larkshire"
    )
    links = [text_of(link) for link in find(page_of(response), "a")]
    assert "CSV of plans of Larkshire" in links


def test_a_download_may_have_a_name_of_its_own() -> None:
    response: Any = respond("?download=csv", download_name="Parts of our plan")
    assert response["Content-Disposition"] == 'attachment; filename="parts-of-our-plan.csv"'


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("?page=9999", "There is no page ‘9999’, so page 3 is shown."),
        ("?page=zz", "There is no page ‘zz’, so page 1 is shown."),
        ("?sort=zzz", "We do not know the order ‘zzz’, so the list stands in its usual one."),
        ("?download=pdf", "We cannot make a download as ‘pdf’. Choose CSV or Excel."),
    ],
)
def test_what_the_list_does_not_have_is_told(query: str, sentence: str) -> None:
    many = [TASKS[0]] * 250
    assert list_tasks(query, many).told == [sentence]
    page = page_of(respond(query, many))
    assert any(sentence in text_of(each) for each in find(page, "p", role="alert"))


@pytest.mark.parametrize("query", ["", "?page=1", "?page=2&sort=-name", "?page=last", "?page="])
def test_what_the_list_has_is_not_remarked_on(query: str) -> None:
    assert list_tasks(query, [TASKS[0]] * 150).told == []


def test_the_only_page_is_called_that() -> None:
    assert list_tasks("?page=2").told == ["There is no page ‘2’, so the only one is shown."]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_download_in_an_order_that_is_none_is_not_made(kind: str) -> None:
    answer = respond(f"?sort=zzz&download={kind}")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/list/?sort=zzz")
