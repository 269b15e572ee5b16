"""A reform plan as a spreadsheet export: semicolons, Windows-1252, line breaks within cells."""

from __future__ import annotations

import csv
import io
from datetime import date

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, Rating, State
from goldenthread.thread.plan.reading.tests.corpus.known.judged import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.judged.plans.merrivale import (
    PLAN,
    PRIORITIES,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Merrivale Local SEND Reform Plan"
HEADINGS = (
    "Priority",
    "Objective",
    "Action Ref.",
    "What we will do",
    "Accountable officer",
    "Delivery lead",
    "Start",
    "Target date",
    "Status",
    "Progress to date",
    "How we will measure success",
    "Risks",
)
STATES: dict[str, State] = {
    "Complete": "complete",
    "On track": "on_track",
    "At risk": "at_risk",
    "Delayed": "off_track",
    "Not started": "not_started",
    "Stopped": "stopped",
}


def _numbered() -> list[tuple[clerk.Group, tuple[tuple[str, tuple[str, ...]], ...]]]:
    """Each group's rows with their refs, which run on through a priority: 'P1/01'."""
    count = dict.fromkeys(PRIORITIES, 0)
    found = []
    for group in PLAN:
        priority = group.head[0]
        rows = []
        for row in group.rows:
            count[priority] += 1
            rows.append((f"{priority}/{count[priority]:02d}", row))
        found.append((group, tuple(rows)))
    return found


def _milestone(reference: str, row: tuple[str, ...]) -> Milestone:
    officer, delivery, start, target, status = row[:5]
    action, linked, update, success, risk = row[5:10]
    return Milestone(
        key=reference,
        action=action,
        place="",
        reference=reference,
        reference_as_written=reference,
        accountable_officer=officer,
        supporting_leads=delivery or None,
        start=clerk.when(start),
        end=clerk.when(target),
        rating=Rating(None, STATES[status], status, "word"),
        progress=update or None,
        evidence=success or None,
        cross_references=clerk.cross(linked),
        other=clerk.others(Risks=risk),
    )


def truth() -> PlanDocument:
    """What a careful clerk reads: priorities with labels P1 to P4, objectives with numbers."""
    areas = []
    for label, title in PRIORITIES.items():
        inside = tuple(
            clerk.focus(
                f"focus-{group.head[1]}",
                group.head[1],
                group.head[2],
                tuple(_milestone(reference, row) for reference, row in rows),
            )
            for group, rows in _numbered()
            if group.head[0] == label
        )
        areas.append(clerk.area(f"area-{label}", label, title, None, inside))
    return clerk.document(
        "csv",
        TITLE,
        "Merrivale",
        "reform_plan",
        tuple(areas),
        version="1.1",
        status="published",
        dated=date(2026, 3, 2),
    )


def build() -> bytes:
    """The file: title rows padded with empty cells, one heading row, one row an action."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    padding = [""] * (len(HEADINGS) - 1)
    writer.writerow([TITLE, *padding])
    writer.writerow(["Version 1.1 \u2013 published 2 March 2026", *padding])
    writer.writerow(["", *padding])
    writer.writerow(HEADINGS)
    for group, rows in _numbered():
        label, number, objective = group.head[:3]
        for reference, row in rows:
            officer, delivery, start, target, status = row[:5]
            action, linked, update, success, risk = row[5:10]
            writer.writerow(
                (
                    f"{label} \u2013 {PRIORITIES[label]}",
                    f"{number} {objective}",
                    reference,
                    clerk.joined(action, linked),
                    officer,
                    delivery,
                    clerk.shown(start),
                    clerk.shown(target),
                    status,
                    update,
                    success,
                    risk,
                )
            )
    return out.getvalue().encode("cp1252")


LAYOUT = Layout(
    "semicolon export in Windows-1252",
    "reform-plan-export.csv",
    build,
    truth,
    (
        "semicolons as separators and inside cells",
        "Windows-1252 quotes, dashes and pound signs",
        "line breaks in a cell",
        "title rows padded with empty cells",
        "refs with a slash",
        "cross references",
        "status words without a key",
        "risk column",
    ),
)
