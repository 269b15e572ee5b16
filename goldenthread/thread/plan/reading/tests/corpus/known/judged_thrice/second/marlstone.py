"""A programme tracker exported to CSV: facts and key above one wide flat table."""

from __future__ import annotations

import csv
import io
from datetime import date

from goldenthread.thread.plan.reading.document import (
    Colour,
    Milestone,
    PlanDocument,
    State,
    Update,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.second import dates, making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Marlstone SEND Accelerated Progress Plan programme tracker"
_FRONT = (
    ("Senior responsible officer", "Director of Children's Services"),
    ("Prepared by", "SEND programme office"),
)
_KEY: tuple[tuple[str, Colour, State], ...] = (
    ("Complete", "blue", "complete"),
    ("On track", "green", "on_track"),
    ("At risk", "amber", "at_risk"),
    ("Off track", "red", "off_track"),
    ("Not started", "grey", "not_started"),
)
_RATINGS = {label: clerk.word(label, colour, state) for label, colour, state in _KEY}
_HEADINGS = (
    "ID",
    "Status",
    "Action",
    "Pillar",
    "Area for improvement",
    "Focus area",
    "Executive sponsor",
    "Delivery lead",
    "Start",
    "Finish",
    "Revised finish",
    "% complete",
    "Comments",
    "Update Apr 2025",
    "Update Jul 2025",
    "Evidence of impact",
    "Reports to",
)


def build() -> bytes:
    """The tracker's file."""
    file = io.StringIO()
    writer = csv.writer(file)
    facts = (
        (_TITLE,),
        ("Local area", "Marlstone"),
        ("Version", "3.1"),
        ("Status", "Agreed"),
        ("Date", "31 July 2025"),
        *_FRONT,
        (),
        ("RAG key",),
        *((colour.capitalize(), label) for label, colour, _ in _KEY),
        (),
        _HEADINGS,
    )
    for fact in facts:
        writer.writerow([*fact, *[""] * (len(_HEADINGS) - len(fact))])
    pillar = area = ""
    for block in making.read("marlstone.txt"):
        label, title = block.values[:2]
        if block.kind == "pillar":
            pillar = f"Pillar {label}: {title}"
        elif block.kind == "area":
            area = f"{label} {title}"
        for row in block.rows:
            names = ("senior", "lead", "start", "end", "revised", "percent", "comments")
            rest = [row[name] for name in (*names, "apr", "jul", "evidence", "board")]
            first = [row["ref"], row["status"], making.shown(row)]
            writer.writerow([*first, pillar, area, f"{label}. {title}", *rest])
    return file.getvalue().encode("utf-8-sig")


def truth() -> PlanDocument:
    """What a clerk reads."""
    pillars, areas = making.structure(making.read("marlstone.txt"), _tell)
    return clerk.document(
        title=_TITLE,
        area_name="Marlstone",
        plan_type="accelerated_progress_plan",
        version="3.1",
        status="agreed",
        dated=date(2025, 7, 31),
        front_matter=tuple(clerk.front(*fact) for fact in _FRONT),
        vocabulary=tuple(clerk.term(*entry) for entry in _KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _tell(row: making.Row) -> Milestone:
    updates: list[Update] = []
    for written, day, name in (
        ("Apr 2025", date(2025, 4, 30), "apr"),
        ("Jul 2025", date(2025, 7, 31), "jul"),
    ):
        if row[name]:
            updates.append(clerk.update(When(day, "month", written), row[name]))
    percent = row["percent"].rstrip("%")
    return making.told(
        row,
        row["ref"],
        accountable_officer=row["senior"] or None,
        supporting_leads=row["lead"] or None,
        start=dates.start(row["start"]),
        end=dates.end(row["end"]),
        revised_end=dates.end(row["revised"]),
        rating=making.rated(_RATINGS, row["status"]),
        percent_complete=float(percent) if percent else None,
        progress=row["comments"] or None,
        updates=tuple(updates),
        evidence=row["evidence"] or None,
        other=(clerk.other("Reports to", row["board"]),) if row["board"] else (),
    )


LAYOUT = Layout(
    name="second: CSV tracker with three columns of grouping",
    file_name="marlstone_app_tracker_export.csv",
    build=build,
    truth=truth,
    features=(
        "facts and key above the table",
        "pillar, area and focus area in columns",
        "status before action",
        "dated columns of updates",
        "revised finish",
    ),
)
