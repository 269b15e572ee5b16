"""Findings with every place where the plan names them. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from goldenthread.base.design.words import say_count
from goldenthread.thread.plan.queries.shapes import AppearanceLine, FindingLine
from goldenthread.thread.plan.words.citations import say_citations
from goldenthread.thread.plan.words.links import source_address
from goldenthread.thread.plan.words.names import label_area, name_area


class FindingSaid(NamedTuple):
    """A finding as it stands under one area: its words, its citation, and where it was read."""

    key: str
    text: str
    citation: str
    source_url: str


def say_findings(lines: Iterable[AppearanceLine], area: str) -> list[FindingSaid]:
    """The findings of one area for improvement, in its order; `area` is the local area's code."""
    return [
        FindingSaid(line.node.key, line.node.text, cite(line), find_source(line, area))
        for line in lines
    ]


def say_named(findings: int, places: int) -> str:
    """'78 findings, named in 113 places.'; empty where nothing is named more than once."""
    if findings == places:
        return ""
    return f"{say_count(findings, 'finding')}, named in {say_count(places, 'place')}."


def find_source(line: AppearanceLine, area: str) -> str:
    """The address of the source text of an appearance."""
    return source_address(area, line.node.document_id, line.node.place)


def cite(line: AppearanceLine) -> str:
    """An appearance's citations in words."""
    return say_citations(line.citations, line.node.citation_as_written)


def name_place(line: AppearanceLine) -> str:
    """The area that an appearance stands under."""
    return name_area(line.area) if line.area else "The plan as a whole"


def list_places(line: FindingLine) -> str:
    """Every place of a finding with its citation, a line each, for downloads."""
    return "\n".join(f"{name_place(each)} ({cite(each)})" for each in line.appearances)


def show_places(line: FindingLine, area: str, stem: str) -> SafeString:
    """The same as a list of links, each with its source.

    `area` is the local area's code, `stem` what the address of every area for improvement
    begins with.
    """
    entries = format_html_join(
        "",
        "<li>{}: {}{}</li>",
        (
            (_link(each, stem), lower_first(cite(each)), _source(each, area))
            for each in line.appearances
        ),
    )
    return format_html('<ul class="govuk-list plan-places">{}</ul>', entries)


def _source(line: AppearanceLine, area: str) -> SafeString | str:
    url = find_source(line, area)
    if not url:
        return ""
    where = label_area(line.area) if line.area else "the plan as a whole"
    return format_html(
        ' (<a class="govuk-link" href="{}">source<span class="govuk-visually-hidden">'
        " of this finding under {}</span></a>)",
        url,
        where,
    )


def lower_first(sentence: str) -> str:
    """The sentence as it goes on after a colon; 'SFD 8' keeps its capitals."""
    return sentence if sentence[1:2].isupper() else sentence[:1].lower() + sentence[1:]


def _link(line: AppearanceLine, stem: str) -> SafeString | str:
    if line.area is None:
        return "The plan as a whole"
    url = f"{stem}{line.area.key}/"
    return format_html('<a class="govuk-link" href="{}">{}</a>', url, label_area(line.area))
