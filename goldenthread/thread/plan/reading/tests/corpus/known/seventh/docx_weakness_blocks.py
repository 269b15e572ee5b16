"""Word, no action tables: numbered weaknesses, 'Action n.n' headings, bulleted label lines."""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, Rating, Update
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    section,
    term,
    update,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.word import add_table, new_document, saved

from .making import Group, Row, content, italic, rated, steady, told, with_steps
from .moments import ends

TITLE = "Tarnshire Local Area SEND Accelerated Progress Plan"
FRONT = (
    ("Date of revisit", "4 to 6 March 2025"),
    ("Lead agencies", "Tarnshire County Council and NHS Tarn and Wold ICB"),
    ("Senior responsible officer", "Executive Director of Children's Services"),
    ("Monitored by", "Department for Education and NHS England, every six months"),
)
INTRODUCTION = (
    "The revisit in March 2025 found that the area had not made enough progress in five of the "
    "weaknesses first named in 2022.",
    "This plan replaces our earlier statement. It is short on purpose: each action has one "
    "accountable officer and a date by which families should notice a change.",
)
GOVERNANCE = (
    "The SEND Improvement Board oversees the plan and meets every month.",
    "the board is led by an independent chair",
    "two parent carers are full members",
    "progress goes to the Health and Wellbeing Board each quarter",
)
KEY = {
    "Blue": word("Blue", "blue", "complete_and_embedded"),
    "Green": word("Green", "green", "on_track"),
    "Amber": word("Amber", "amber", "at_risk"),
    "Red": word("Red", "red", "off_track"),
    "Grey": word("Grey", "grey", "not_started"),
}
MEANINGS = {
    "Blue": "Complete and embedded",
    "Green": "On track",
    "Amber": "Some slippage",
    "Red": "Off track",
    "Grey": "Not started",
}
INDICATORS = (
    "Indicator",
    "Baseline",
    "Target",
    "Planned Sep 25",
    "Actual Sep 25",
    "Planned Mar 26",
    "Actual Mar 26",
    "Owner",
)
COLUMNS = "ref action sro lead due revised rating criteria updates"


def _weaknesses() -> list[Group]:
    return content("tarnshire", COLUMNS)


def build() -> bytes:
    """The plan's file."""
    file = new_document()
    file.add_paragraph(TITLE, style="Title")
    for line in ("Version: 1.3", "Status: Agreed", "Date: 19 June 2025"):
        file.add_paragraph(line)
    for label, value in FRONT:
        file.add_paragraph(f"{label}: {value}")
    file.add_heading("Introduction", 1)
    for text in INTRODUCTION:
        file.add_paragraph(text)
    file.add_heading("Governance and oversight", 1)
    file.add_paragraph(GOVERNANCE[0])
    for text in GOVERNANCE[1:]:
        file.add_paragraph(text, style="List Bullet")
    file.add_heading("Progress rating key", 2)
    for colour, meaning in MEANINGS.items():
        file.add_paragraph(f"{colour} – {meaning}")
    for group in _weaknesses():
        _write_weakness(file, group)
    file.add_heading("Key performance indicators", 1)
    for group in _weaknesses():
        file.add_heading(group.heading, 2)
        add_table(file, [INDICATORS, *group.measures], len(INDICATORS))
    return steady(saved(file))


def _write_weakness(file: Any, group: Group) -> None:
    file.add_heading(group.heading, 1)
    file.add_paragraph(group.wording)
    file.add_paragraph().add_run("What inspectors found").bold = True
    for text in group.findings:
        file.add_paragraph(text, style="List Bullet")
    for row in group.rows:
        italic(file.add_heading("", 3), f"Action {row['ref']}: {row['action']}")
        for line in _label_lines(row):
            file.add_paragraph(line, style="List Bullet")
        _write_nested(file, "Success criteria:", row["criteria"].split(";;"))
        _write_nested(file, "Steps:", [f"{step['ref']} {step['action']}" for step in row.steps])
        for text in _updates_of(row):
            file.add_paragraph(f"Update {text}", style="List Bullet")
        file.add_paragraph(f"Progress rating: {row['rating']}", style="List Bullet")


def _label_lines(row: Row) -> list[str]:
    lines = [
        f"Senior responsible officer (accountable): {row['sro']}",
        f"Responsible officer (action lead): {row['lead']}",
        f"Due date: {row['due']}",
    ]
    return [*lines, f"Revised due date: {row['revised']}"] if row["revised"] else lines


def _write_nested(file: Any, label: str, texts: list[str]) -> None:
    if texts:
        file.add_paragraph(label, style="List Bullet")
    for text in texts:
        file.add_paragraph(text, style="List Bullet 2")


def _updates_of(row: Row) -> list[str]:
    return [text for text in row["updates"].split(";;") if text]


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    return document(
        title=TITLE,
        area_name="Tarnshire",
        plan_type="accelerated_progress_plan",
        version="1.3",
        status="agreed",
        dated=date(2025, 6, 19),
        front_matter=tuple(front(*line) for line in FRONT),
        sections=(
            section("Introduction", "\n\n".join(INTRODUCTION)),
            section(
                "Governance and oversight",
                GOVERNANCE[0] + "\n\n" + "\n".join(f"- {text}" for text in GOVERNANCE[1:]),
            ),
        ),
        vocabulary=tuple(
            term(meaning, KEY[colour].colour, KEY[colour].state)
            for colour, meaning in MEANINGS.items()
        ),
        areas_for_improvement=tuple(
            area(
                group.label,
                group.title,
                group.wording,
                [focus(None, None, [entry for row in group.rows for entry in _read(row)])],
                findings=group.found(),
                measures=[
                    measure(
                        name,
                        baseline,
                        target,
                        [
                            ("Sep 25", planned or None, actual or None),
                            ("Mar 26", later or None, last or None),
                        ],
                        owner=owner,
                    )
                    for name, baseline, target, planned, actual, later, last, owner in (
                        group.measures
                    )
                ],
            )
            for group in _weaknesses()
        ),
    )


def _read(row: Row) -> list[Milestone]:
    criteria = row["criteria"].split(";;")
    parent = told(
        row,
        accountable_officer=row["sro"],
        supporting_leads=row["lead"],
        end=ends(row["due"]),
        revised_end=ends(row["revised"]),
        rating=_rating(row),
        evidence="\n".join(text for text in criteria if not text.endswith("?")) or None,
        prompts=tuple(text for text in criteria if text.endswith("?")),
        updates=tuple(_update(text) for text in _updates_of(row)),
    )
    return with_steps(parent, map(told, row.steps))


def _rating(row: Row) -> Rating:
    return rated(KEY, row["rating"])


def _update(text: str) -> Update:
    moment, said = text.split(": ", 1)
    return update(ends(moment), said)


LAYOUT = Layout(
    name="seventh weakness blocks",
    file_name="accelerated-progress-plan.docx",
    build=build,
    truth=truth,
    features=(
        "actions as headings",
        "label lines in bullets",
        "nested bullets",
        "steps",
        "dated update lines",
        "indicator tables by weakness at the back",
    ),
)
