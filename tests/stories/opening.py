"""Opening a page in the browser, and what must hold of each one that anybody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import ConsoleMessage, Page, Response

PROJECT = Path(__file__).resolve().parent.parent.parent
AXE = PROJECT / "node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
NARROW = {"width": 320, "height": 640}
# Handed to the browser as a script of the tools', so the page's own policy stands untouched.
RUN_AXE = """tags => axe.run(document, {runOnly: tags}).then(found => found.violations.map(
    fault => fault.id + ': ' + fault.help + ' in ' + fault.nodes.map(n => n.html).join(' | ')))"""
# What sticks out of the page, leaving out what scrolls within a box of its own.
FIND_OVERFLOW = """() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('main *, header *, footer *')]
        .filter(one => one.getBoundingClientRect().right > width + 1)
        .map(one => one.tagName + '.' + one.className).slice(0, 5);
}"""
# Visible focus: an outline, a shadow or another background than before.
FOCUS = """() => {
    const one = document.activeElement, style = getComputedStyle(one);
    const seen = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
    return {words: one.innerText, seen: seen, box: one.getBoundingClientRect().toJSON()};
}"""


@dataclass
class Visit:
    """One person's browser: its page, where the site is, and what its console has said."""

    page: Page
    site: str
    scripted: bool
    said: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._session = self.page.context.new_cdp_session(self.page)
        self.switch_scripts(on=self.scripted)
        self.page.on("console", self._note)
        self.page.on("pageerror", lambda error: self.said.append(str(error)))

    def switch_scripts(self, on: bool) -> None:
        """Let scripts run in the page from now on, or not."""
        self._session.send("Emulation.setScriptExecutionDisabled", {"value": not on})

    def _note(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.said.append(f"{message.type}: {message.text}")


def open_page(visit: Visit, path: str, status: int = 200) -> None:
    """Go to an address of the site, and look the page over."""
    response = visit.page.goto(visit.site + path)
    look_over(visit, response, status)


def follow(visit: Visit, link: str | re.Pattern[str], within: str = "main") -> None:
    """Follow the first link with these words, and look over the page it leads to."""
    place = visit.page.locator(within).get_by_role("link", name=link).first
    with visit.page.expect_navigation() as leading:
        place.click()
    look_over(visit, leading.value, 200)


def press(visit: Visit, button: str, status: int = 200) -> None:
    """Press the button with these words, and look over the page it leads to."""
    with visit.page.expect_navigation() as leading:
        visit.page.get_by_role("button", name=button, exact=True).first.click()
    look_over(visit, leading.value, status)


def follow_menu(visit: Visit, link: str) -> None:
    """Follow a link of the menu, which is folded away on a phone that runs scripts."""
    menu = visit.page.get_by_role("button", name="Menu", exact=True)
    if menu.is_visible():
        menu.click()
    follow(visit, link, "header nav")


def sign_in(visit: Visit, email: str, password: str) -> None:
    """Sign in as somebody, from the link at the top of the page."""
    follow(visit, "Sign in", "header")
    visit.page.get_by_label("Email").fill(email)
    visit.page.get_by_label("Password").fill(password)
    press(visit, "Sign in")


def look_over(visit: Visit, response: Response | None, status: int) -> None:
    """Assert what holds of every page, once for each address and status of a story."""
    page = visit.page
    assert response is not None
    assert response.status == status, f"{page.url} answered {response.status}, not {status}"
    if page.url not in visit.opened:
        visit.opened.append(page.url)
        with scripts_for_the_tools(visit):
            assert list_violations(page) == [], page.url
        assert list_overflow(page) == [], f"{page.url} scrolls sideways at 320 pixels"
        check_keyboard(page)
    # The browser itself notes a page that it was refused.
    said = [line for line in visit.said if status == 200 or str(status) not in line]
    visit.said.clear()
    assert said == [], f"The console of {page.url} says {said}"


@contextmanager
def scripts_for_the_tools(visit: Visit) -> Iterator[None]:
    """Let axe run where the visitor has no JavaScript: the page was loaded without it."""
    visit.switch_scripts(on=True)
    yield
    visit.switch_scripts(on=visit.scripted)


def list_violations(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 AA, one sentence each."""
    page.evaluate(read_axe())
    found: list[str] = page.evaluate(RUN_AXE, TAGS)
    return found


@cache
def read_axe() -> str:
    return AXE.read_text(encoding="utf-8")


def list_overflow(page: Page) -> list[str]:
    """What makes the page scroll sideways on the narrowest phone; empty if nothing does."""
    usual = page.viewport_size
    page.set_viewport_size({"width": NARROW["width"], "height": NARROW["height"]})
    found: list[str] = page.evaluate(FIND_OVERFLOW)
    if usual is not None:
        page.set_viewport_size(usual)
    return found


def check_keyboard(page: Page) -> None:
    """The first press of Tab shows the link to the main content; the next one is seen, too.

    Not where reading begins further down: at a part of a page, or at a list of mistakes.
    """
    if "#" in page.url or page.evaluate("() => document.activeElement !== document.body"):
        return
    page.keyboard.press("Tab")
    first: dict[str, Any] = page.evaluate(FOCUS)
    assert first["words"] == "Skip to main content"
    assert first["box"]["height"] > 1, "the skip link does not show when it has the focus"
    page.keyboard.press("Tab")
    second: dict[str, Any] = page.evaluate(FOCUS)
    assert second["seen"], f"the focus on '{second['words']}' can't be seen"
