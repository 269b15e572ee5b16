"""An Excel monitoring sheet: bands for areas and workstreams, steps, ticks, measures in the row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from openpyxl.styles import Font

from goldenthread.thread.plan.reading.document import NO_RATING, Milestone, PlanDocument, Rating
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    milestone,
    other,
)
from goldenthread.thread.plan.reading.tests.corpus.known.eleventh.shared import (
    Node,
    end,
    pointers,
    settled,
    start,
    tree,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.sheet import (
    new_workbook,
    paint,
    saved,
    write_band,
    write_header,
    write_row,
)

_TITLE = "Hollin Vale Local Area Partnership SEND Priority Action Plan"
_FACTS = (
    ("Version:", "1.0"),
    ("Status:", "Agreed"),
    ("Plan dated:", "9 January 2026"),
    ("Inspection dates:", "22 to 26 September 2025"),
    ("Report published:", "21 November 2025"),
    ("Monitoring meetings:", "First Tuesday of each month, chaired by the ICB Chief Nurse"),
)
_HEADER = (
    "Ref",
    "Action / step",
    "Accountable executive",
    "Working with",
    "Start",
    "Finish",
    "Completed",
    "On target",
    "Delayed",
    "Not started",
    "Measure",
    "Baseline",
    "Target",
    "Main risk",
)
_STATES: dict[str, Rating] = {
    "Completed": Rating(None, "complete", "Completed", "tick"),
    "On target": Rating(None, "on_track", "On target", "tick"),
    "Delayed": Rating(None, "off_track", "Delayed", "tick"),
    "Not started": Rating(None, "not_started", "Not started", "tick"),
}


def build() -> bytes:
    """The Excel file."""
    workbook, sheet = new_workbook("PAP monitoring")
    write_band(sheet, 1, _TITLE, 1, 14).font = Font(bold=True, size=18)
    for row, (label, value) in enumerate(_FACTS, 2):
        write_band(sheet, row, label, 1, 2)
        write_band(sheet, row, value, 3, 6)
    write_band(sheet, 9, "Progress (tick one)", 7, 10)
    write_band(sheet, 9, "How we will measure it", 11, 13)
    write_header(sheet, 10, _HEADER)
    sheet.freeze_panes = "C11"
    row = 11
    for concern in tree("hollinvale.txt"):
        title = f"Area for priority action {concern.say(0)}: {concern.say(1)}"
        band = write_band(sheet, row, title, 1, 14)
        band.font = Font(bold=True, color="FFFFFFFF")
        paint(band, "1F3864")
        write_band(sheet, row + 1, concern.say(2), 1, 14)
        row += 2
        for stream in concern.of("F"):
            band = write_band(sheet, row, f"Workstream {stream.say(0)}: {stream.say(1)}", 1, 14)
            paint(band, "D9E2F3")
            row += 1
            for node in _rows(stream):
                _write_row(sheet, row, node)
                row += 1
    sheet.column_dimensions["B"].width = 55
    return settled(saved(workbook))


def _rows(stream: Node) -> Iterator[Node]:
    for node in stream.of("M"):
        yield node
        yield from node.of("S")


def _write_row(sheet: Any, row: int, node: Node) -> None:
    action = " ".join(filter(None, (node.get(1), node.get("x"))))
    write_row(sheet, row, (node.get(0), action, *(node.get(place) for place in range(2, 6))))
    sheet.cell(row, 1).font = Font(bold=node.kind == "M")
    if status := node.get(6):
        sheet.cell(row, _HEADER.index(status) + 1, "✓")
    write_row(sheet, row, (node.get(place) for place in range(7, 11)), 11)


def truth() -> PlanDocument:
    """What a clerk reads."""
    return document(
        title=_TITLE,
        area_name="Hollin Vale",
        plan_type="priority_action_plan",
        version="1.0",
        status="agreed",
        dated=date(2026, 1, 9),
        front_matter=tuple(front(label[:-1], value) for label, value in _FACTS[3:]),
        areas_for_improvement=tuple(
            area(
                concern.get(0),
                concern.get(1),
                concern.get(2),
                [
                    focus(stream.get(0), stream.get(1), _milestones(stream))
                    for stream in concern.of("F")
                ],
            )
            for concern in tree("hollinvale.txt")
        ),
    )


def _milestones(stream: Node) -> Iterator[Milestone]:
    for node in stream.of("M"):
        action = _milestone(node, None)
        yield action
        for step in node.of("S"):
            yield _milestone(step, action.key)


def _milestone(node: Node, parent: str | None) -> Milestone:
    name, status, risk = node.get(7), node.get(6), node.get(10)
    made = milestone(
        node.say(1),
        node.say(0).upper(),
        parent=parent,
        accountable_officer=node.get(2),
        supporting_leads=node.get(3),
        start=start(node.get(4)),
        end=end(node.get(5)),
        rating=_STATES[status] if status else NO_RATING,
        measures=(measure(name, node.get(8), node.get(9)),) if name else (),
        cross_references=pointers(node.get("x")),
        other=(other("Main risk", risk),) if risk else (),
    )
    return replace(made, reference_as_written=node.get(0))


LAYOUT = Layout(
    name="Hollin Vale: Excel, monitoring sheet with bands, steps and ticks",
    file_name="HollinVale_PAP_monitoring_Jan26.xlsx",
    build=build,
    truth=truth,
    features=("bands", "steps beneath their action", "ticks", "measure in the row"),
)
