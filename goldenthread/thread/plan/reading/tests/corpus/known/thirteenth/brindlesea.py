"""A plain text plan exported with its tables drawn in bars, an area to a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
    StatedMeasure,
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

_PLAN = content("brindlesea", {"A": 3, "N": 2, "K": 8, "M": 12})
_TITLE = "Brindlesea Priority Action Plan for SEND"
_FACTS = (
    ("Inspection dates", "12 to 16 May 2025"),
    ("Report published", "29 July 2025"),
    ("Responsible bodies", "Brindlesea Council and NHS Seaward Integrated Care Board"),
)
_PURPOSE = (
    "Inspectors found widespread and systemic failings in Brindlesea. We accept what they found.",
    "This plan answers the four areas for priority action. It will be sent to Ofsted and the Care "
    "Quality Commission once the partnership board has agreed it.",
)
_METHOD = "Each action has one owner. Owners:"
_DUTIES = (
    "report on the last working day of the month",
    "say what has changed for children",
    "ask for help before an action turns red",
)
_KEY: tuple[tuple[str, Colour, str, State], ...] = (
    ("B", "blue", "Completed", "complete"),
    ("G", "green", "Progressing on track", "on_track"),
    ("A", "amber", "Some slippage", "at_risk"),
    ("R", "red", "Off track", "off_track"),
)
_HEADINGS = (
    "Ref",
    "Action required",
    "Action owner",
    "Begin",
    "Due by",
    "Revised due by",
    "RAG",
    "% complete",
    "Progress to date",
    "Success criteria",
    "Workstream",
)
_POINTS = ("Dec 2025", "Jun 2026")
_MEASURE_HEADINGS = (
    "Measure",
    "Baseline",
    "Target",
    *(f"{kind} {when}" for when in _POINTS for kind in ("Planned", "Actual")),
    "Source",
)


def build() -> bytes:
    """The file's bytes."""
    return "\r\n".join(_lines()).encode("utf-8")


def _lines() -> Iterator[str]:
    yield from (_TITLE, "", "Draft version 0.9", "27 February 2026", "")
    for label, value in _FACTS:
        yield f"{label}: {value}"
    yield from ("", "1. Purpose of this plan", "")
    for text in _PURPOSE:
        yield from (text, "")
    yield from ("2. How we will report", "", _METHOD, "")
    for text in _DUTIES:
        yield f"- {text}"
    yield from ("", "3. RAG key", "")
    rows = [(letter, colour.capitalize(), label) for letter, colour, label, _ in _KEY]
    yield from _table(("Rating", "Colour", "Meaning"), rows)
    yield from ("", "4. Areas for priority action", "")
    for area in _PLAN.children:
        yield from _area_lines(area)


def _area_lines(area: Node) -> Iterator[str]:
    label, title, impact = area.fields
    yield from (f"Area {label}. {title}", "", "Inspectors said:", "")
    for found in area.of("N"):
        yield "- " + " ".join(found.fields)
    yield from ("", f"Overall impact: {impact}", "", "Actions", "")
    rows = []
    for line in area.of("M"):
        ref, action, cross, *values = line.fields
        values[5] = f"{values[5]}%"
        rows.append((ref, f"{action} {cross}".strip(), *values))
    yield from _table(_HEADINGS, rows)
    yield from ("", "Measures", "")
    yield from _table(_MEASURE_HEADINGS, [line.fields for line in area.of("K")])
    yield ""


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield _row(headings)
    yield _row(["---"] * len(headings))
    for row in rows:
        yield _row(row)


def _row(texts: Sequence[str]) -> str:
    return "| " + " | ".join(texts) + " |"


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    body = "\n\n".join((_METHOD, "\n".join(f"- {text}" for text in _DUTIES)))
    return clerk.document(
        title=_TITLE,
        area_name="Brindlesea",
        plan_type="priority_action_plan",
        version="0.9",
        status="draft",
        dated=date(2026, 2, 27),
        front_matter=tuple(clerk.front(*fact) for fact in _FACTS),
        sections=(
            clerk.section("Purpose of this plan", "\n\n".join(_PURPOSE), "1"),
            clerk.section("How we will report", body, "2"),
        ),
        vocabulary=tuple(clerk.term(label, colour, state) for _, colour, label, state in _KEY),
        areas_for_improvement=tuple(_area(area) for area in _PLAN.children),
    )


def _area(node: Node) -> AreaForImprovement:
    label, title, impact = node.fields
    findings = [
        clerk.finding(text, written, *citations(written))
        for text, written in (found.fields for found in node.of("N"))
    ]
    focus = clerk.focus(None, None, [_milestone(line) for line in node.of("M")], impact=impact)
    measures = [_measure(line) for line in node.of("K")]
    return clerk.area(label, title, None, [focus], findings=findings, measures=measures)


def _measure(line: Node) -> StatedMeasure:
    name, baseline, target, *values, source = line.fields
    points = zip(_POINTS, values[::2], values[1::2], strict=True)
    trajectory = [(when, said(planned), said(actual)) for when, planned, actual in points]
    return clerk.measure(name, baseline, target, trajectory, source=source)


def _milestone(line: Node) -> Milestone:
    ref, action, cross, owner, begin, due, revised, letter, percent, *rest = line.fields
    progress, success, workstream = rest
    ratings = {each: clerk.word(each, colour, state) for each, colour, _, state in _KEY}
    return clerk.milestone(
        action,
        ref,
        cross_references=references(cross),
        accountable_officer=owner,
        start=start(begin),
        end=end(due),
        revised_end=end(revised),
        rating=ratings.get(letter, Rating()),
        percent_complete=float(percent),
        progress=said(progress),
        evidence=said(success),
        other=(clerk.other("Workstream", workstream),),
    )


LAYOUT = Layout(
    name="brindlesea_barred_tables",
    file_name="brindlesea-pap-draft.txt",
    build=build,
    truth=truth,
    features=("tables in bars", "lettered areas", "letters", "measures by area", "line impact"),
)
