"""A plain text plan typed by hand: underlined headings, wrapped lines, labelled lines indented."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import date, datetime

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Colour,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
    Rating,
    State,
    Update,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.thirteenth.common import (
    Node,
    citations,
    content,
    end,
    references,
    said,
    start,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_PLAN = content("ottermouth", {"P": 2, "A": 3, "N": 2, "F": 3, "M": 10, "S": 2})
_TITLE = "Ottermouth SEND Improvement Plan 2025-26"
_FACTS = (
    ("Date of inspection", "31 March to 4 April 2025"),
    ("Report published", "24 June 2025"),
    ("Lead partners", "Ottermouth City Council and NHS Estuary Integrated Care Board"),
    ("Lead member", "Cabinet Member for Children and Families"),
)
_WHY = (
    "Ottermouth's inspectors found inconsistent experiences and outcomes for children and young "
    "people with SEND. Some families told them that help was quick and kind; others had waited "
    "for years.",
    "This plan sets out what the local area partnership will do in the school year 2025-26 and "
    "the months that follow it.",
)
_GOVERNANCE = "The plan is checked by three groups:"
_GROUPS = (
    "the SEND operational group, every fortnight",
    "the SEND board, every month, which may move money between actions",
    "the parent carer forum, every term, which writes its own report",
)
_KEY: tuple[tuple[Colour, str, State], ...] = (
    ("blue", "Complete", "complete"),
    ("green", "On track", "on_track"),
    ("amber", "At risk", "at_risk"),
    ("red", "Off track", "off_track"),
)


def build() -> bytes:
    """The file's bytes."""
    return "\n".join(_lines()).encode("utf-8")


def _lines() -> Iterator[str]:
    yield from (_TITLE, "=" * len(_TITLE), "")
    yield from ("Version: 2.2", "Status: Published", "Date: 13 March 2026")
    for label, value in _FACTS:
        yield f"{label}: {value}"
    yield ""
    yield from _headed("1. Why we have a plan", "-")
    for text in _WHY:
        yield from (*_wrapped(text), "")
    yield from _headed("2. Who checks on progress", "-")
    yield from (_GOVERNANCE, "")
    for text in _GROUPS:
        yield from _wrapped(f"- {text}", "  ")
    yield ""
    yield from _headed("Key to RAG ratings", "-")
    for colour, label, _ in _KEY:
        yield f"{colour.capitalize()} = {label}"
    yield ""
    for pillar in _PLAN.children:
        yield from _headed(f"Pillar {pillar.fields[0]}: {pillar.fields[1]}", "=")
        for area in pillar.children:
            yield from _area_lines(area)


def _area_lines(area: Node) -> Iterator[str]:
    label, title, wording = area.fields
    yield from _headed(f"Priority {label}: {title}", "-")
    yield from (*_wrapped(wording), "", "What inspectors found:", "")
    for found in area.of("N"):
        yield from _wrapped("- " + " ".join(found.fields), "  ")
    yield ""
    for focus in area.of("F"):
        yield from _headed(f"Focus area {focus.fields[0]}: {focus.fields[1]}", "~")
        yield from (f"Overall impact: {focus.fields[2]}", "")
        for line in focus.children:
            yield from (*_action_lines(line), "")


def _action_lines(line: Node) -> Iterator[str]:
    ref, action, cross, officer, partners, starts, ends, colour, updates, evidence = line.fields
    yield from _wrapped(f"{ref} {action} {cross}".strip(), " " * 6)
    for label, value in (
        ("Accountable officer", officer),
        ("Supported by", partners),
        ("Start", starts),
        ("End", ends),
        ("RAG", colour),
        ("Evidence of success", evidence),
    ):
        if value:
            yield from _wrapped(f"    {label}: {value}", " " * 8)
    for entry in updates.split("~"):
        if entry:
            yield from _wrapped(f"    Update {entry}", " " * 8)
    if line.children:
        yield "    Steps:"
    for step in line.children:
        yield from _wrapped(f"      {step.fields[0]} {step.fields[1]}", " " * 13)


def _headed(text: str, underline: str) -> tuple[str, ...]:
    return text, underline * len(text), ""


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(text, 96, subsequent_indent=indent, break_on_hyphens=False)


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    pillars = [clerk.pillar(*node.fields) for node in _PLAN.children]
    body = "\n\n".join((_GOVERNANCE, "\n".join(f"- {text}" for text in _GROUPS)))
    return clerk.document(
        title=_TITLE,
        area_name="Ottermouth",
        plan_type="improvement_plan",
        version="2.2",
        status="published",
        dated=date(2026, 3, 13),
        front_matter=tuple(clerk.front(*fact) for fact in _FACTS),
        sections=(
            clerk.section("Why we have a plan", "\n\n".join(_WHY), "1"),
            clerk.section("Who checks on progress", body, "2"),
        ),
        vocabulary=tuple(clerk.term(label, colour, state) for colour, label, state in _KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(
            _area(area, pillar)
            for pillar, node in zip(pillars, _PLAN.children, strict=True)
            for area in node.children
        ),
    )


def _area(node: Node, pillar: Pillar) -> AreaForImprovement:
    findings = [
        clerk.finding(text, written, *citations(written))
        for text, written in (found.fields for found in node.of("N"))
    ]
    focuses = [_focus(focus) for focus in node.of("F")]
    label, title, wording = node.fields
    return clerk.area(label, title, wording, focuses, pillar=pillar, findings=findings)


def _focus(node: Node) -> FocusArea:
    label, title, impact = node.fields
    milestones = [milestone for line in node.children for milestone in _milestones(line)]
    return clerk.focus(label, title, milestones, impact=impact)


def _milestones(line: Node) -> Iterator[Milestone]:
    ref, action, cross, officer, partners, starts, ends, colour, updates, evidence = line.fields
    ratings = {
        each.capitalize(): clerk.word(each.capitalize(), each, state) for each, _, state in _KEY
    }
    main = clerk.milestone(
        action,
        ref,
        cross_references=references(cross),
        accountable_officer=officer,
        supporting_leads=partners,
        start=start(starts),
        end=end(ends),
        rating=ratings.get(colour, Rating()),
        updates=tuple(_update(entry) for entry in updates.split("~") if entry),
        evidence=said(evidence),
    )
    yield main
    for step in line.children:
        written, text = step.fields
        yield Milestone(
            key=clerk.key(),
            action=text,
            place="",
            reference=written.upper(),
            reference_as_written=written,
            parent=main.key,
        )


def _update(entry: str) -> Update:
    day, text = entry.split(": ", 1)
    moment = datetime.strptime(day, "%d %B %Y").date()  # noqa: DTZ007
    return clerk.update(When(moment, "day", day), text)


LAYOUT = Layout(
    name="ottermouth_typed_text",
    file_name="ottermouth-plan-2-2.txt",
    build=build,
    truth=truth,
    features=("underlined headings", "wrapped lines", "labelled lines", "steps with letters"),
)
