"""An improvement plan exported to CSV: title rows, then a row an action."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from goldenthread.thread.plan.reading.document import (
    Milestone,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .making import Row, begins, cells, ends, of, parts, rows

_TITLE = "Penwold SEND and Alternative Provision Improvement Plan"
_STATES: dict[str, State] = {
    "On track": "on_track",
    "Completed": "complete",
    "Delayed": "off_track",
    "At risk": "at_risk",
    "Not started": "not_started",
}
_HEAD = (
    "Pillar",
    "Priority",
    "Focus area",
    "Action ref",
    "Parent ref",
    "Action",
    "Owner",
    "Start date",
    "Target date",
    "Revised target date",
    "Status",
    "Percentage complete",
    "Update September 2025",
    "Update December 2025",
    "Outcome",
    "Workforce implications",
    "Cost (£)",
)
_MONTHS = ("September 2025", "December 2025")


def build() -> bytes:
    """The file."""
    file = io.StringIO()
    writer = csv.writer(file)
    blank = [""] * (len(_HEAD) - 1)
    writer.writerow([_TITLE, *blank])
    writer.writerow(["Version 1.4", *blank])
    writer.writerow(["Status: Agreed", *blank])
    writer.writerow(["", *blank])
    writer.writerow(_HEAD)
    for theme in parts(rows("flat_csv"), "PILLAR"):
        [[number, title]] = of(theme, "PILLAR")
        for lines in parts(theme, "AREA"):
            [[letter, name]] = of(lines, "AREA")
            for group in parts(lines, "FOCUS"):
                above = (f"Pillar {number}: {title}", f"{letter}. {name}", group[0][1])
                for line in group[1:]:
                    told = cells(line, 14)
                    if told[7]:
                        told[8] = f"{told[8]}%"
                    writer.writerow([*above, *(text or "" for text in told)])
    return file.getvalue().encode("utf-8-sig")


def truth() -> PlanDocument:
    """What a clerk reads."""
    pillars = []
    areas = []
    for theme in parts(rows("flat_csv"), "PILLAR"):
        [[number, title]] = of(theme, "PILLAR")
        pillar = clerk.pillar(number, title)
        pillars.append(pillar)
        for lines in parts(theme, "AREA"):
            [[letter, name]] = of(lines, "AREA")
            groups = []
            for group in parts(lines, "FOCUS"):
                told: dict[str, Milestone] = {}
                for line in group[1:]:
                    told[line[1]] = _milestone(line, told)
                groups.append(clerk.focus(None, group[0][1], told.values()))
            areas.append(clerk.area(letter, name, None, groups, pillar=pillar))
    return clerk.document(
        title=_TITLE,
        area_name="Penwold",
        plan_type="improvement_plan",
        version="1.4",
        status="agreed",
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _milestone(line: Row, above: dict[str, Milestone]) -> Milestone:
    (
        reference,
        parent,
        action,
        owner,
        start,
        due,
        revised,
        status,
        percent,
        first,
        last,
        outcome,
        workforce,
        cost,
    ) = cells(line, 14)
    assert action
    assert reference
    assert status
    assert percent
    others = (("Workforce implications", workforce), ("Cost (£)", cost))
    told = clerk.milestone(
        action,
        reference.upper(),
        parent=above[parent].key if parent else None,
        accountable_officer=owner,
        start=begins(start),
        end=ends(due),
        revised_end=ends(revised),
        rating=clerk.word(status, None, _STATES[status]),
        percent_complete=float(percent),
        updates=tuple(
            clerk.update(ends(month), text)
            for month, text in zip(_MONTHS, (first, last), strict=True)
            if text
        ),
        evidence=outcome,
        other=tuple(clerk.other(heading, text) for heading, text in others if text),
    )
    return replace(told, reference_as_written=reference)


LAYOUT = Layout(
    "flat_csv",
    "penwold-improvement-plan.csv",
    build,
    truth,
    ("title rows above", "three levels in columns", "parent column", "updates by month"),
)
