"""Markdown for pages: no raw HTML, sanitised, under the page's own heading."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

CLASSES = {
    "p": "govuk-body",
    "ul": "govuk-list govuk-list--bullet",
    "ol": "govuk-list govuk-list--number",
    "a": "govuk-link",
    "blockquote": "govuk-inset-text",
    "table": "govuk-table",
    "th": "govuk-table__header",
    "td": "govuk-table__cell",
    "h2": "govuk-heading-m",
    "h3": "govuk-heading-s",
    "h4": "govuk-heading-s",
    "h5": "govuk-heading-s",
    "h6": "govuk-heading-s",
}
TAGS = {*CLASSES, "li", "em", "strong", "s", "code", "pre", "br", "hr", "thead", "tbody", "tr"}


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """The commonmark parser with tables; images are left as links, since none is stored here."""
    return (
        MarkdownIt("commonmark", {"html": False})
        .enable(["table", "strikethrough"])
        .disable("image")
    )


def _dress(tokens: Sequence[Token], top: int) -> None:
    """Push headings down so that '#' becomes level `top`, and give each tag its class."""
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(6, int(token.tag[1]) + top - 1)}"
        if token.nesting == 1 and token.tag in CLASSES:
            token.attrSet("class", CLASSES[token.tag])
        _dress(token.children or [], top)


def render_markdown(text: str, top: int = 2) -> SafeString:
    """Safe HTML from Markdown. `top` is the level of its highest heading, from 2 to 6."""
    parser = _parser()
    tokens = parser.parse(text)
    _dress(tokens, top)
    html = nh3.clean(
        parser.renderer.render(tokens, parser.options, {}),
        tags=TAGS,
        attributes={tag: {"class"} for tag in CLASSES}
        | {"a": {"class", "href"}, "ol": {"class", "start"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )
    return mark_safe(html)  # noqa: S308 - sanitised just above
