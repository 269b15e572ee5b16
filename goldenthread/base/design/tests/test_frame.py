"""The page frame and the pages for when something goes wrong."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string
from django.test import Client, override_settings
from lxml import html

from goldenthread.base.design.tests.markup import find, text_of

pytestmark = pytest.mark.django_db


def read(response: Any) -> Any:
    return html.document_fromstring(response.content.decode())


def h1_of(page: Any) -> str:
    headings = find(page, "h1")
    assert len(headings) == 1
    return text_of(headings[0])


def test_the_frame_has_one_heading_its_landmarks_and_a_way_past_them(client: Client) -> None:
    page = read(client.get("/area/"))
    assert page.get("lang") == "en"
    assert h1_of(page) == "Milestones"
    assert text_of(find(page, "title")[0]) == "Milestones – Larkshire – Golden Thread"
    assert [len(find(page, tag)) for tag in ("header", "main", "footer")] == [1, 1, 1]
    assert find(page, "body")[0][0].get("href") == "#main-content"
    assert find(page, "main", id="main-content")


def test_the_menu_says_where_one_is(client: Client) -> None:
    page = read(client.get("/area/"))
    assert [text_of(link) for link in find(page, "a", aria_current="page")] == ["Milestones"]


def test_an_invented_area_says_so_on_every_page(client: Client) -> None:
    said = text_of(read(client.get("/area/")))
    assert "Larkshire is a made-up area, to look around in." in said
    assert "A plan that somebody has brought in may be a real one." in said
    assert "made-up" not in text_of(read(client.get("/design/")))


def test_no_page_needs_a_style_or_a_handler_of_its_own_and_none_looks_outside(
    client: Client,
) -> None:
    for address in ("/area/", "/design/", "/"):
        for element in read(client.get(address)).iter():
            names = set(map(str, element.keys()))
            assert "style" not in names
            assert not any(name.startswith("on") for name in names)
            for name in ("src", "href"):
                is_link = element.tag == "a"
                assert is_link or not (element.get(name) or "").startswith(("http", "//"))


def test_every_script_is_a_file_of_this_site(client: Client) -> None:
    response = client.get("/area/")
    scripts = find(read(response), "script")
    assert [script.get("src") for script in scripts] == ["/static/design/golden-thread.js"]
    assert not any(text_of(script) for script in scripts)
    assert "unsafe-inline" not in response["Content-Security-Policy"]


def test_messages_are_banners_and_their_words_are_text(client: Client) -> None:
    page = read(client.get("/"))
    banners = find(page, "div", class_="govuk-notification-banner")
    assert [text_of(banner) for banner in banners] == [
        "DoneThe plan was imported.",
        "There is a problemTwo rows were not <understood>.",
    ]


def test_the_public_may_sign_in_and_a_person_may_sign_out() -> None:
    class Person:
        is_authenticated = True

        def get_full_name(self) -> str:
            return "Priya <Shah>"

    signed_in = html.document_fromstring(
        render_to_string("design/frame.html", {"user": Person(), "heading": "x"})
    )
    form = find(signed_in, "form", method="post", action="/accounts/logout/")[0]
    assert text_of(form) == "Sign out"
    assert "Priya <Shah>" in text_of(signed_in)
    public = html.document_fromstring(
        render_to_string("design/frame.html", {"user": AnonymousUser(), "heading": "x"})
    )
    assert find(public, "a", href="/accounts/login/")
    assert not find(public, "form")


@pytest.mark.parametrize(
    ("address", "status", "heading", "words"),
    [
        ("/nowhere/", 404, "We can’t find that page", "start again from the front page"),
        ("/refuse/", 403, "You can’t see or change this", "Only the board can assure a rating."),
        ("/misread/", 400, "We could not understand that request", "Nothing was changed."),
    ],
)
def test_a_refusal_says_what_happened_what_was_kept_and_whom_to_ask(
    client: Client, address: str, status: int, heading: str, words: str
) -> None:
    response = client.get(address)
    page = read(response)
    assert response.status_code == status
    assert h1_of(page) == heading
    assert text_of(find(page, "title")[0]).startswith(heading)
    assert words in text_of(page)
    assert "Nothing that you saved before has been lost." in text_of(page)
    assert "the person who looks after the plan in your area" in text_of(page)


@pytest.mark.parametrize("method", ["OPTIONS", "TRACE", "PUT", "PATCH", "DELETE", "BREW"])
def test_a_method_that_no_page_knows_is_refused_in_plain_words(method: str) -> None:
    response = Client(enforce_csrf_checks=True).generic(method, "/area/")
    page = read(response)
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD, POST"
    assert h1_of(page) == "This address can’t do that"
    assert "Nothing was changed." in text_of(page)


def test_a_form_sent_to_a_page_that_has_none_is_refused_in_plain_words(client: Client) -> None:
    response = client.post("/design/")
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD"
    assert h1_of(read(response)) == "This address can’t do that"


def test_a_breakdown_has_a_page_that_needs_nothing() -> None:
    response = Client(raise_request_exception=False).get("/break/")
    page = read(response)
    assert response.status_code == 500
    assert h1_of(page) == "Something went wrong on our side"
    assert "nothing is half saved" in text_of(page)
    assert "on purpose" not in text_of(page)


def test_a_form_from_elsewhere_is_refused_and_says_how_to_save_the_words() -> None:
    response = Client(enforce_csrf_checks=True).post("/guarded/")
    page = read(response)
    assert response.status_code == 403
    assert h1_of(page) == "Your form could not be sent"
    assert "go back" in text_of(page)


def test_the_page_of_components_shows_them_and_can_be_closed(client: Client) -> None:
    page = read(client.get("/design/?sort=-end&page=2"))
    assert h1_of(page) == "Every component"
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    with override_settings(SHOW_DESIGN_PAGE=False):
        assert client.get("/design/").status_code == 404
