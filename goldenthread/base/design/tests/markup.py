"""Look at markup in tests: parsed once, found by XPath."""

from __future__ import annotations

from typing import Any

from django.template import engines
from lxml import html


def parse(markup: object) -> Any:
    """The markup as a tree."""
    return html.fragment_fromstring(str(markup), create_parent="div")


def render(template: str, **context: Any) -> Any:
    """A template's text, rendered and parsed."""
    return parse(engines["django"].from_string(template).render(context))


def find(page: Any, tag: str, **attributes: str) -> list[Any]:
    """Elements by tag and attributes; `class_` is one of the classes, `_` stands for '-'."""
    found = page.iter() if tag == "*" else page.iter(tag)
    return [one for one in found if _fits(one, attributes)]


def _fits(element: Any, attributes: dict[str, str]) -> bool:
    """True where each attribute has the value asked for."""
    for name, value in attributes.items():
        if name == "class_":
            if value not in (element.get("class") or "").split():
                return False
        elif element.get(name.replace("_", "-")) != value:
            return False
    return True


def text_of(element: Any) -> str:
    """All text within an element, spaces made one."""
    return " ".join(element.text_content().split())
