"""A Word document's styles and list numbering, resolved once and looked up by id."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from goldenthread.thread.plan.reading.sources import docx_names as n
from goldenthread.thread.plan.reading.sources.archive import Archive
from goldenthread.thread.plan.reading.sources.colours import theme_colours

_HEADING = re.compile(r"heading (\d)")
_OFF = {"0", "false", "off", "none"}
_ABSTRACT = n.W + "abstractNumId"


class Style(NamedTuple):
    """What a paragraph or character style says, with what it is based on."""

    level: int = 0
    contents: bool = False
    title: bool = False
    bold: bool = False
    italic: bool = False
    list_id: str | None = None
    list_level: int = 0


class ListLevel(NamedTuple):
    """How one level of a list is numbered: format, text with '%1', and its first number."""

    style: str = "bullet"
    pattern: str = "•"
    start: int = 1


PLAIN = Style()
Lists = Mapping[str, Mapping[int, ListLevel]]


@dataclass(frozen=True, slots=True)
class Styles:
    """All that the document's paragraphs refer to: styles, lists and the theme's colours."""

    by_id: Mapping[str, Style] = field(default_factory=dict)
    lists: Lists = field(default_factory=dict)
    abstract: Mapping[str, str] = field(default_factory=dict)
    theme: Mapping[str, str] = field(default_factory=dict)

    def of(self, style_id: str | None) -> Style:
        """The style of that id, the plain one where the document has none."""
        return self.by_id.get(style_id or "", PLAIN)


def is_on(element: etree._Element | None, otherwise: bool = False) -> bool:
    """A toggle such as bold: there without a value, or with one that isn't 'off'."""
    if element is None:
        return otherwise
    return element.get(n.VAL, "1") not in _OFF


def number(element: etree._Element | None, otherwise: int = 0) -> int:
    """The whole number that an element's value gives, `otherwise` where there is none."""
    try:
        return int(element.get(n.VAL, "")) if element is not None else otherwise
    except ValueError:
        return otherwise


def read_styles(archive: Archive) -> Styles:
    """The document's styles; parts that are missing or broken leave it without."""
    relations = archive.relationships("word/document.xml").values()
    paths = {r.kind: r.target for r in relations if r.target in archive}
    styles = _styles(archive.tree(paths["styles"])) if "styles" in paths else {}
    lists, abstract = _lists(archive.tree(paths["numbering"])) if "numbering" in paths else ({}, {})
    theme = theme_colours(archive.tree(paths["theme"])) if "theme" in paths else {}
    return Styles(styles, lists, abstract, theme)


def _styles(root: etree._Element) -> dict[str, Style]:
    elements = {e.get(n.W + "styleId", ""): e for e in root.iterchildren(n.W + "style")}
    resolved: dict[str, Style] = {}
    for style_id in elements:
        chain: list[str] = []
        at: str | None = style_id
        while at in elements and at not in resolved and at not in chain:
            chain.append(at)
            base = elements[at].find(n.W + "basedOn")
            at = base.get(n.VAL) if base is not None else None
        for name in reversed(chain):
            resolved[name] = _style(elements[name], resolved.get(at or "", PLAIN))
            at = name
    return resolved


def _style(element: etree._Element, base: Style) -> Style:
    label = element.find(n.W + "name")
    name = (label.get(n.VAL, "") if label is not None else "").strip().lower()
    heading = _HEADING.fullmatch(name)
    properties = element.find(n.PARAGRAPH_PROPERTIES)
    runs = element.find(n.RUN_PROPERTIES)
    level = int(heading.group(1)) if heading else base.level
    list_id, list_level = base.list_id, base.list_level
    if properties is not None:
        outline = properties.find(n.OUTLINE)
        if outline is not None and not heading:
            level = (number(outline, 9) + 1) % 10
        numbering = properties.find(n.NUMBERING)
        if numbering is not None:
            list_level = number(numbering.find(n.LIST_LEVEL), list_level)
            own = numbering.find(n.LIST_ID)
            list_id = own.get(n.VAL) if own is not None else list_id
    return Style(
        level=level,
        contents=base.contents or name.startswith("toc ") or name == "table of figures",
        title=base.title or name == "title",
        bold=is_on(runs.find(n.BOLD), base.bold) if runs is not None else base.bold,
        italic=is_on(runs.find(n.ITALIC), base.italic) if runs is not None else base.italic,
        list_id=None if list_id == "0" else list_id,
        list_level=list_level,
    )


def _lists(root: etree._Element) -> tuple[Lists, dict[str, str]]:
    """List levels by list id, and each list's abstract list: lists of one abstract count on."""
    shapes: dict[str, dict[int, ListLevel]] = {}
    for shape in root.iterchildren(n.W + "abstractNum"):
        shapes[shape.get(_ABSTRACT, "")] = _levels(shape)
    lists: dict[str, dict[int, ListLevel]] = {}
    abstract: dict[str, str] = {}
    for instance in root.iterchildren(n.W + "num"):
        list_id = instance.get(n.LIST_ID, "")
        pointer = instance.find(_ABSTRACT)
        shape_id = pointer.get(n.VAL, "") if pointer is not None else ""
        overrides = list(instance.iterchildren(n.W + "lvlOverride"))
        lists[list_id] = shapes.get(shape_id, {}) | _overrides(overrides)
        abstract[list_id] = f"{shape_id}/{list_id}" if overrides else shape_id
    return lists, abstract


def _overrides(overrides: list[etree._Element]) -> dict[int, ListLevel]:
    found: dict[int, ListLevel] = {}
    for override in overrides:
        found |= _levels(override)
    return found


def _levels(parent: etree._Element) -> dict[int, ListLevel]:
    found = {}
    for level in parent.iterchildren(n.W + "lvl"):
        style, pattern = level.find(n.W + "numFmt"), level.find(n.W + "lvlText")
        at = level.get(n.LIST_LEVEL, "0")
        found[int(at) if at.isdecimal() and len(at) < 3 else 0] = ListLevel(
            style.get(n.VAL, "decimal") if style is not None else "decimal",
            pattern.get(n.VAL, "") if pattern is not None else "",
            number(level.find(n.W + "start"), 1),
        )
    return found
