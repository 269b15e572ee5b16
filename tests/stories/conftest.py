"""Who comes to the site in the stories: each with a window, and a kind of screen, of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, ViewportSize
from pytest_django.live_server_helper import LiveServer

from tests.stories.opening import Visit

WIDE, PHONE = (1280, 800), (375, 700)
Visitor = Callable[[], Visit]


@pytest.fixture(
    params=[(WIDE, True), (WIDE, False), (PHONE, True), (PHONE, False)],
    ids=["wide", "wide without JavaScript", "phone", "phone without JavaScript"],
)
def visitor(
    request: pytest.FixtureRequest,
    browser: Browser,
    live_server: LiveServer,
    django_db_serialized_rollback: None,
) -> Iterator[Visitor]:
    """Lets another person in, each with a browser of their own; all four kinds of screen."""
    (width, height), scripted = request.param
    contexts: list[Any] = []

    def let_in() -> Visit:
        size: ViewportSize = {"width": width, "height": height}
        context = browser.new_context(viewport=size, locale="en-GB")
        context.set_default_timeout(10_000)
        contexts.append(context)
        return Visit(context.new_page(), live_server.url, scripted)

    yield let_in
    for context in contexts:
        context.close()
