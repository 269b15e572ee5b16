"""An accelerated progress plan as plain text: underlined headings, blocks of label and value."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, State, Update
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    document,
    section,
    update,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.known.fifteenth.shared import (
    Node,
    by_pillar,
    content,
    ends,
    printed,
    told,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Yarrowby SEND Accelerated Progress Plan"
SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Why we have this plan",
        (
            "Inspectors came back in June 2025 and said that progress had been too slow in four "
            "themes.",
            "The plan is short on purpose: it holds only what will be done in the next year.",
        ),
    ),
    (
        "How we report",
        (
            "Sponsors tell the board every two months about:",
            "- what was done\n- what families noticed\n- what stands in the way",
        ),
    ),
)
STATES: dict[str, State] = {
    "On track": "on_track",
    "Completed": "complete",
    "At risk": "at_risk",
    "Delayed": "off_track",
    "Not started": "not_started",
}
LABELS = ("Sponsor", "Lead", "By when", "Revised date", "Status", "Percent complete")


def build() -> bytes:
    """The text file."""
    return ("\r\n".join(_lines()) + "\r\n").encode()


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    pillars, areas = by_pillar(content("yarrowby"), _tell)
    return document(
        title=TITLE,
        area_name="Yarrowby",
        plan_type="accelerated_progress_plan",
        version="1.1",
        status="agreed",
        dated=date(2025, 12, 1),
        sections=tuple(section(title, "\n\n".join(texts)) for title, texts in SECTIONS),
        pillars=pillars,
        areas_for_improvement=areas,
    )


def _tell(node: Node) -> Milestone:
    ref, action, *fields = node.cells
    if node.kind == "S":
        return told(action, ref)
    sponsor, lead, end, revised, status, percent, updates = [*fields, ""][:7]
    return told(
        action,
        ref,
        accountable_officer=sponsor,
        supporting_leads=lead,
        end=ends(end),
        revised_end=ends(revised),
        rating=word(status, None, STATES[status]),
        percent_complete=float(percent.rstrip("%")) if percent else None,
        updates=tuple(_update(*entry) for entry in _entries(updates)),
    )


def _entries(updates: str) -> list[list[str]]:
    return [entry.split(";", 1) for entry in updates.split(";;") if entry]


def _update(day: str, text: str) -> Update:
    return update(ends(day), text)


def _underlined(heading: str, mark: str) -> tuple[str, ...]:
    return ("", "", heading, mark * len(heading), "")


def _lines() -> Iterator[str]:
    yield from (TITLE, "#" * len(TITLE), "")
    yield from ("Version: 1.1", "Status: Agreed", "Date: 1 December 2025")
    for title, texts in SECTIONS:
        yield from _underlined(title, "-")
        for text in texts:
            yield from (*text.split("\n"), "")
    for theme in content("yarrowby").of("P"):
        yield from _underlined(f"PILLAR {theme.cells[0]}: {theme.cells[1]}", "=")
        for node in theme.of("A"):
            yield from _underlined(f"Theme {node.cells[0]}. {node.cells[1]}", "-")
            yield "Inspectors told us:"
            for line in node.of("N"):
                yield f"- {line.cells[0]} {line.cells[1]}"
            for line in node.of("M"):
                yield from _action(line)


def _action(line: Node) -> Iterator[str]:
    ref, action, *fields = line.cells
    yield from ("", f"Action {ref}: {printed(action)}")
    for label, value in zip(LABELS, fields, strict=False):
        if value:
            yield f"    {label}: {value}"
    if entries := _entries(fields[6] if len(fields) > len(LABELS) else ""):
        yield "    Updates:"
        for day, text in entries:
            yield f"    {day}: {text}"
    for step in line.of("S"):
        yield f"    Step {step.cells[0]}: {step.cells[1]}"


LAYOUT = Layout(
    name="yarrowby blocks",
    file_name="yarrowby_app_v1.1.txt",
    build=build,
    truth=truth,
    features=("underlined headings", "labelled lines", "dated entries", "steps beneath"),
)
