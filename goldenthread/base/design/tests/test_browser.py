"""The page of components in a real browser: wide, on a phone, at 400%, with and without script."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from goldenthread.base.design.assets import PROJECT

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
AXE = PROJECT / "node_modules/axe-core/axe.min.js"
# 320 pixels are what 1280 are at 400%.
WIDTHS = [1280, 375, 320]


def open_page(
    browser: Browser, address: str, width: int, script: bool = True
) -> tuple[Page, list[str]]:
    said: list[str] = []
    page = browser.new_page(viewport={"width": width, "height": 800}, java_script_enabled=script)
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    response = page.goto(address, wait_until="load")
    assert response is not None
    assert response.status == 200
    return page, said


def faults_of(page: Page) -> list[tuple[str, list[str]]]:
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run()")
    return [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_has_a_fault_a_word_in_the_console_or_a_sideways_scroll(
    browser: Browser, live_server: Any, width: int
) -> None:
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    for address in ("/design/?sort=-end&page=2", "/area/", "/"):
        page, said = open_page(browser, live_server.url + address, width)
        assert page.evaluate(wide) == 0
        assert faults_of(page) == []
        assert said == []
        page.close()


@pytest.mark.parametrize("width", [1280, 320])
def test_without_script_everything_still_stands_open(
    browser: Browser, live_server: Any, width: int
) -> None:
    page, said = open_page(browser, f"{live_server.url}/area/", width, script=False)
    assert page.get_by_role("link", name="Timeline").is_visible()
    page.goto(f"{live_server.url}/design/")
    if width == 320:
        page.get_by_label("In order of").select_option("-end")
        page.get_by_role("button", name="Show", exact=True).first.click()
    else:
        page.get_by_role("link", name="End date").click()
    assert "sort=" in page.url
    assert page.get_by_role("heading", level=1).inner_text() == "Every component"
    assert said == []


def test_the_keyboard_reaches_the_content_first(browser: Browser, live_server: Any) -> None:
    page, _ = open_page(browser, f"{live_server.url}/area/", 1280)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to main content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main-content"


def test_a_table_becomes_cards_that_say_what_each_value_is(
    browser: Browser, live_server: Any
) -> None:
    page, _ = open_page(browser, f"{live_server.url}/design/", 320)
    cell = page.locator("td[data-label='End date']").first
    label = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert label == '"End date"'
    assert page.locator(".gt-table thead").first.is_hidden()


def test_printed_ratings_are_black_on_white(browser: Browser, live_server: Any) -> None:
    page, _ = open_page(browser, f"{live_server.url}/design/", 1280)
    page.emulate_media(media="print")
    style = page.locator(".gt-rating--red").first.evaluate(
        "tag => [getComputedStyle(tag).color, getComputedStyle(tag).backgroundColor]"
    )
    assert style == ["rgb(0, 0, 0)", "rgba(0, 0, 0, 0)"]
    assert page.get_by_role("button", name="Save").count() == 0


def test_the_words_above_a_line_of_time_never_touch_on_screen_or_on_paper(
    browser: Browser, live_server: Any
) -> None:
    boxes = """() => [...document.querySelectorAll('.gt-timeline__tick')]
        .map(tick => tick.getBoundingClientRect()).filter(box => box.width)
        .map(box => [box.left, box.right])"""
    for width, media in ((1280, "screen"), (700, "print")):
        page, _ = open_page(browser, f"{live_server.url}/design/", width)
        page.emulate_media(media=media)  # type: ignore[arg-type] # one of two words
        drawn = page.evaluate(boxes)
        assert drawn
        assert all(before[1] < after[0] for before, after in pairwise(drawn)), (media, drawn)
        page.close()
