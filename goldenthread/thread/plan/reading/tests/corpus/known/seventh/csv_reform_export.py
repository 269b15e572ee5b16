"""CSV: a reform plan's export with its facts above the header, steps by parent reference."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, State
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    measure,
    other,
    pillar,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .making import Group, Row, content, told
from .moments import ends, starts

TITLE = "Marlowick Local SEND Reform Plan"
FACTS = (
    (TITLE,),
    ("Version", "0.3"),
    ("Status", "Draft"),
    ("Date", "12 June 2026"),
)
HEADER = (
    "Ref",
    "Parent ref",
    "Pillar",
    "Area",
    "Focus area",
    "Action",
    "Accountable executive",
    "Delivery lead",
    "Planned start",
    "Planned finish",
    "Revised finish",
    "Percentage complete",
    "State",
    "Latest commentary",
    "Measure",
    "Baseline",
    "Target",
    "Budget code",
)
CELLS = (
    "parent ref action accountable lead start finish revised percent state commentary measure "
    "baseline target budget"
)
STATES: dict[str, State] = {
    "Completed": "complete",
    "On track": "on_track",
    "At risk": "at_risk",
    "Delayed": "off_track",
    "Not started": "not_started",
    "Stopped": "stopped",
}


def _pillars() -> list[Group]:
    return content("marlowick", CELLS)


def build() -> bytes:
    """The plan's file."""
    text = io.StringIO()
    lines = csv.writer(text)
    width = len(HEADER)
    for fact in FACTS:
        lines.writerow([*fact, *[""] * (width - len(fact))])
    lines.writerow([""] * width)
    lines.writerow(HEADER)
    lines.writerows(_lines())
    return text.getvalue().encode("utf-8-sig")


def _lines() -> Iterator[list[str]]:
    last = CELLS.split()[2:]
    for theme in _pillars():
        for group in theme.below:
            for inner in group.below:
                for row in inner.rows:
                    headings = [theme.heading, group.heading, inner.heading]
                    cells = [_shown(row, name) for name in last]
                    yield [row["ref"], row["parent"], *headings, *cells]


def _shown(row: Row, name: str) -> str:
    return f"{row[name]}%" if name == "percent" else row[name]


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    themes = [(pillar(group.label, group.title), group) for group in _pillars()]
    return document(
        title=TITLE,
        area_name="Marlowick",
        plan_type="reform_plan",
        version="0.3",
        status="draft",
        dated=date(2026, 6, 12),
        pillars=tuple(theme for theme, _ in themes),
        areas_for_improvement=tuple(
            area(
                group.label,
                group.title,
                None,
                [focus(inner.label, inner.title, _read(inner.rows)) for inner in group.below],
                pillar=theme,
            )
            for theme, outer in themes
            for group in outer.below
        ),
    )


def _read(rows: list[Row]) -> list[Milestone]:
    made: dict[str, Milestone] = {}
    for row in rows:
        parent = made[row["parent"]].key if row["parent"] else None
        made[row["ref"]] = told(row, parent=parent, **_fields(row))
    return list(made.values())


def _fields(row: Row) -> dict[str, Any]:
    budget, name = row.get("budget"), row.get("measure")
    return {
        "accountable_officer": row["accountable"],
        "supporting_leads": row["lead"],
        "start": starts(row["start"]),
        "end": ends(row["finish"]),
        "revised_end": ends(row["revised"]),
        "percent_complete": float(row["percent"]),
        "rating": word(row["state"], None, STATES[row["state"]]),
        "progress": row.get("commentary"),
        "measures": (measure(name, row["baseline"], row["target"]),) if name else (),
        "other": (other("Budget code", budget),) if budget else (),
    }


LAYOUT = Layout(
    name="seventh reform export",
    file_name="reform-plan.csv",
    build=build,
    truth=truth,
    features=(
        "facts above the header",
        "three levels in columns",
        "steps by parent reference",
        "measures beside the action",
        "commas within quotes",
    ),
)
