"""What holds on every page that any test opens."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, cast
from urllib.parse import urlparse

import lxml.html
from django.http import HttpResponse
from django.test import Client
from zeal import zeal_context

OWN_HOSTS = {"", "testserver", "localhost"}
# Addresses that a page may name, such as where a licence stands; nothing is ever loaded from them.
LINKED_HOSTS = {
    "www.gov.uk",
    "www.legislation.gov.uk",
    "www.nationalarchives.gov.uk",
    "www.equalityadvisoryservice.com",
    "ico.org.uk",
    "www.w3.org",
}
UNLABELLED = {"hidden", "submit", "button", "reset", "image"}


class PageFault(AssertionError):  # noqa: N818 - named for what is wrong
    """A page breaks something that holds on every page."""


def check_page(response: HttpResponse) -> None:
    """Raise PageFault, in a sentence, for the first thing that is wrong with an HTML page."""
    page = lxml.html.document_fromstring(response.content.decode())
    _check_headings(page)
    _check_landmarks(page)
    _check_labels(page)
    _check_loading(page)
    _check_ids(page)
    _require("script-src" in response.headers.get("Content-Security-Policy", ""), "it has no CSP")


def _require(holds: bool, fault: str) -> None:
    if not holds:
        raise PageFault(f"On this page {fault}.")


def _words(element: Any) -> str:
    return " ".join(element.text_content().split())


def _check_headings(page: Any) -> None:
    headings = page.findall(".//h1")
    _require(len(headings) == 1, f"there are {len(headings)} h1 headings, not one")
    heading, title = _words(headings[0]), _words(page.find(".//title"))
    plain = title.removeprefix("Error: ")
    _require(plain.startswith(heading[:60]), f"the title '{title}' does not begin with '{heading}'")
    levels = [int(element.tag[1]) for element in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    leaps = [(a, b) for a, b in pairwise(levels) if b > a + 1]
    _require(not leaps, f"a heading leaps from level to level: {leaps}")


def _check_landmarks(page: Any) -> None:
    _require(page.get("lang") == "en", "the language is not said to be English")
    for tag in ("header", "main", "footer"):
        _require(page.find(f".//{tag}") is not None, f"there is no {tag}")
    skip = page.xpath("//a[@href='#main-content']")
    _require(bool(skip), "there is no link to skip to the main content")


def _check_labels(page: Any) -> None:
    labelled = {label.get("for") for label in page.iter("label")}
    for control in page.iter("input", "select", "textarea"):
        if control.get("type") in UNLABELLED:
            continue
        named = control.get("id") in labelled or control.get("aria-label")
        _require(bool(named), f"the control '{control.get('name')}' has no label")
    for picture in page.iter("img"):
        _require(picture.get("alt") is not None, "a picture has no text alternative")
    for link in page.iter("a"):
        named = _words(link) or link.get("aria-label")
        _require(bool(named), f"the link to {link.get('href')} has no words")


def _check_loading(page: Any) -> None:
    for element in page.iter():
        if not isinstance(element.tag, str):
            continue
        handlers = [name for name in element.attrib if name.startswith("on") or name == "style"]
        _require(not handlers, f"<{element.tag}> has {handlers}, which the policy blocks")
        for attribute in ("src", "href", "action", "srcset"):
            host = urlparse(element.get(attribute, "")).hostname or ""
            known = OWN_HOSTS | (LINKED_HOSTS if element.tag == "a" else set())
            _require(host in known, f"<{element.tag}> names the outside host {host}")
    for script in page.iter("script"):
        inline = (script.text or "").strip()
        _require(not inline or bool(script.get("nonce")), "a script stands in the page itself")
    _require(page.find(".//style") is None, "a style stands in the page itself")


def _check_ids(page: Any) -> None:
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    twice = sorted({one for one in ids if ids.count(one) > 1}) if len(ids) < 2000 else []
    _require(not twice, f"these ids stand twice: {twice}")


class PageClient(Client):
    """A client that inspects every HTML page it is given, as `check_page` does."""

    def request(self, **request: Any) -> Any:
        """Send the request; raise PageFault where the page breaks what holds on every page."""
        with zeal_context():
            response = super().request(**request)
        if response.headers.get("Content-Type", "").startswith("text/html") and response.content:
            check_page(cast(HttpResponse, response))
        return response
