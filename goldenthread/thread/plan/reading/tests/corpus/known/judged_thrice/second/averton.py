"""A joint strategy saved as text, its tables' cells parted by tabs."""

from __future__ import annotations

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

_TITLE = "Averton Joint SEND and Alternative Provision Strategy and Improvement Plan"
_SECTIONS = (
    (
        "About this strategy",
        (
            "This strategy belongs to Averton Council, the integrated care board and Averton "
            "Parent Carer Forum.",
            "It answers the inspection of May 2025 and will run until the summer of 2027.",
        ),
    ),
    (
        "Governance",
        ("The Partnership Board meets every six weeks. Eight groups report to it.",),
    ),
)
_KEY: tuple[tuple[str, str, Colour, State], ...] = (
    ("B", "Complete", "blue", "complete"),
    ("G", "On track", "green", "on_track"),
    ("A", "Some slippage", "amber", "at_risk"),
    ("R", "Off track", "red", "off_track"),
    ("N", "Not started", "grey", "not_started"),
)
_RATINGS = {letter: clerk.word(letter, colour, state) for letter, _, colour, state in _KEY}
_COLUMNS = (
    ("Ref", "ref"),
    ("Reporting group", "group"),
    ("Action", "action"),
    ("Responsible officer", "owner"),
    ("Complete by", "end"),
    ("Revised date", "revised"),
    ("RAG", "rag"),
    ("Update November 2025", "nov"),
    ("Update January 2026", "jan"),
    ("Evidence of impact", "evidence"),
)
_MEASURES = (
    "Measure",
    "Baseline",
    "Planned Dec 2025",
    "Actual Dec 2025",
    "Planned Dec 2026",
    "Actual Dec 2026",
    "Target",
    "Source",
)


def build() -> bytes:
    """The strategy's file."""
    lines = [_TITLE, "", "Version 1.0", "Agreed", "26 January 2026"]
    for title, texts in _SECTIONS:
        lines += ["", title.upper(), ""]
        lines += "\n\n".join(texts).split("\n")
    lines += ["", "RAG KEY", ""]
    lines += [f"{colour.capitalize()} ({letter}): {label}" for letter, label, colour, _ in _KEY]
    for block in making.read("averton.txt"):
        lines += _of_area(block)
    return ("\r\n".join(lines) + "\r\n").encode("utf-8")


def _of_area(block: making.Block) -> list[str]:
    lines = ["", "", f"Area for improvement {block.values[0]}", "", block.values[2]]
    lines += ["", "What inspectors found:", ""]
    lines += [f"• {parts[0]} {parts[1]}" for parts in block.findings]
    lines += ["", "ACTIONS", "", "\t".join(heading for heading, _ in _COLUMNS)]
    for row in block.rows:
        cells = {**row, "action": making.shown(row)}
        lines.append("\t".join(cells[name] for _, name in _COLUMNS))
    lines += ["", "MEASURES", "", "\t".join(_MEASURES)]
    for name, baseline, target, _, source, steps in block.measures:
        values = [value for _, *both in making.points(steps) for value in both]
        lines.append("\t".join((name, baseline, *values, target, source)))
    return lines


def truth() -> PlanDocument:
    """What a clerk reads."""
    _, areas = making.structure(making.read("averton.txt"), _tell)
    return clerk.document(
        title=_TITLE,
        area_name="Averton",
        plan_type="improvement_plan",
        version="1.0",
        status="agreed",
        dated=date(2026, 1, 26),
        sections=tuple(
            clerk.section(title.upper(), making.markdown(texts)) for title, texts in _SECTIONS
        ),
        vocabulary=tuple(clerk.term(label, colour, state) for _, label, colour, state in _KEY),
        areas_for_improvement=tuple(areas),
    )


def _tell(row: making.Row) -> Milestone:
    updates: list[Update] = []
    for written, day, name in (
        ("November 2025", date(2025, 11, 30), "nov"),
        ("January 2026", date(2026, 1, 31), "jan"),
    ):
        if row[name]:
            updates.append(clerk.update(When(day, "month", written), row[name]))
    asked = row["evidence"].endswith("?")
    return making.told(
        row,
        row["ref"],
        accountable_officer=row["owner"] or None,
        end=dates.end(row["end"]),
        revised_end=dates.end(row["revised"]),
        rating=making.rated(_RATINGS, row["rag"]),
        updates=tuple(updates),
        evidence=None if asked else row["evidence"] or None,
        prompts=(row["evidence"],) if asked else (),
        other=(clerk.other("Reporting group", row["group"]),) if row["group"] else (),
    )


LAYOUT = Layout(
    name="second: text strategy with tables parted by tabs",
    file_name="averton-strategy-and-improvement-plan.txt",
    build=build,
    truth=truth,
    features=(
        "tables parted by tabs",
        "areas with wording and no title",
        "cited findings",
        "questions left as prompts",
        "dated columns of updates",
        "a table of measures in each area",
        "a row without reference",
    ),
)
