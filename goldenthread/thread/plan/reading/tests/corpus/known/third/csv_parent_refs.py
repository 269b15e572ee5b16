"""A Written Statement of Action exported as CSV: steps name their parent, updates by month."""

from __future__ import annotations

import csv
import io
from datetime import date

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Milestone,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .content import Cells, plan, told, understood
from .moments import end_of

TITLE = "Brackenmoor SEND Written Statement of Action"
WORDS: dict[str, tuple[None, State]] = {
    "Completed": (None, "complete"),
    "On track": (None, "on_track"),
    "At risk": (None, "at_risk"),
    "Delayed": (None, "off_track"),
}
MONTHS = ("Aug 2025", "Sep 2025", "Oct 2025")
COLUMNS = (
    "Area of weakness",
    "Strand",
    "Ref",
    "Parent ref",
    "Action",
    "Status",
    "% complete",
    "Senior responsible officer",
    "Action lead",
    "Start date",
    "Due date",
    "Revised due date",
    *(f"Update {month}" for month in MONTHS),
    "Success criteria",
    "Funding source",
)
NAMES = ("rating", "percent", "officer", "support", "start", "end", "revised")
LAST = ("t1", "t2", "t3", "evidence", "funding")
LINK = "(cross ref {})"


def build() -> bytes:
    """The file."""
    file = io.StringIO()
    writer = csv.writer(file)
    for line in (TITLE, "Version 4.0", "Status: Agreed", "31 October 2025", ""):
        writer.writerow([line, *[""] * (len(COLUMNS) - 1)])
    writer.writerow(COLUMNS)
    for area in plan("brackenmoor").areas:
        for group in area.groups:
            for action in group.actions:
                for cells, step in action.rows():
                    link = f" {LINK.format(cells['cross'])}" if "cross" in cells else ""
                    writer.writerow(
                        [
                            f"{area.label}. {area.title}",
                            f"{group.label}. {group.title}",
                            cells["ref"],
                            action.cells["ref"] if step else "",
                            cells["action"] + link,
                            *(cells.get(name, "") for name in (*NAMES, *LAST)),
                        ]
                    )
    return file.getvalue().encode("utf-8-sig")


def truth() -> PlanDocument:
    """What it says."""
    _, areas = understood(plan("brackenmoor"), _tell)
    return clerk.document(
        title=TITLE,
        area_name="Brackenmoor",
        plan_type="written_statement_of_action",
        version="4.0",
        status="agreed",
        dated=date(2025, 10, 31),
        areas_for_improvement=areas,
    )


def _tell(cells: Cells) -> Milestone:
    written = cells.get("rating")
    return told(
        cells,
        LINK,
        rating=clerk.word(written, *WORDS[written]) if written else NO_RATING,
        updates=tuple(
            clerk.update(end_of(month), cells[f"t{number}"])
            for number, month in enumerate(MONTHS, 1)
            if f"t{number}" in cells
        ),
        other=(clerk.other("Funding source", cells["funding"]),) if "funding" in cells else (),
    )


LAYOUT = Layout(
    "third_csv_parent_refs",
    "brackenmoor_wsoa_export.csv",
    build,
    truth,
    ("export", "parent references", "monthly updates", "title rows"),
)
