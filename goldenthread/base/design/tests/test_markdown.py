"""Markdown is safe, dressed, and under the page's own heading."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.base.design.markdown import CLASSES, TAGS, render_markdown
from goldenthread.base.design.tests.markup import find, parse, text_of


def test_headings_are_pushed_under_the_pages_own() -> None:
    page = parse(render_markdown("# One\n\n## Two\n\n###### Six", top=3))
    assert [(one.tag, one.text) for one in page] == [("h3", "One"), ("h4", "Two"), ("h6", "Six")]


@pytest.mark.parametrize(
    "written",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](data:text/html;base64,x)",
        '<p style="color:red">x</p>',
        "![a](https://example.org/a.png)",
    ],
)
def test_nothing_runs_and_nothing_is_fetched(written: str) -> None:
    page = parse(render_markdown(written))
    for element in page.iter():
        assert element.tag in {*TAGS, "div"}
        assert not {"style", "onerror", "src"} & set(element.keys())
        address = element.get("href") or "https:"
        assert address.startswith(("https:", "http:", "mailto:"))


def test_tables_and_lists_look_like_the_houses() -> None:
    page = parse(
        render_markdown("| A | B |\n| :-- | --: |\n| 1 | 2 |\n\n- x\n\n1. y\n\n[l](/plan/)")
    )
    for tag in ("table", "th", "td", "ul", "ol", "a"):
        assert find(page, tag)[0].get("class") == CLASSES[tag]
    assert find(page, "a")[0].get("href") == "/plan/"
    assert text_of(find(page, "td")[1]) == "2"


@given(st.text())
def test_any_text_gives_only_known_elements(text: str) -> None:
    assert set(re.findall(r"<([a-z0-9]+)", render_markdown(text))) <= TAGS
