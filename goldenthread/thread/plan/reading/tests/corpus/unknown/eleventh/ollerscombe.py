"""An accelerated progress plan in Word: lettered areas, fills without words, dated updates."""

from __future__ import annotations

from datetime import date

from goldenthread.thread.plan.reading.document import NO_RATING, Milestone, PlanDocument
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.eleventh import making

_TITLE = "Accelerated Progress Plan for SEND in Ollerscombe"
_EDITION = "Draft version 2.1, 10 October 2025"
_FACTS = (
    ("Date of revisit", "24 to 26 February 2025"),
    ("Date of publication of the revisit report", "2 May 2025"),
    ("DfE adviser", "SEND Professional Adviser, South West"),
    ("NHS England adviser", "Regional SEND Manager"),
)
_PURPOSE = (
    "Inspectors came back in February 2025 and found that four weaknesses remain. The plan shows "
    "how we will put them right within twelve months.",
    "It is reviewed with advisers from the Department for Education and NHS England every quarter.",
)
_KEY = (
    ("B", "5B9BD5", "Complete", "blue", "complete"),
    ("G", "92D050", "On track", "green", "on_track"),
    ("A", "FFBF00", "Some slippage", "amber", "at_risk"),
    ("R", "C00000", "Off track", "red", "off_track"),
)
_HEADINGS = (
    "No.",
    "Who",
    "What we will do",
    "By when",
    "Revised date",
    "RAG",
    "Update June 2025",
    "Update September 2025",
    "Governance",
)
_MEASURE_HEADINGS = (
    "Area",
    "Key performance indicator",
    "Baseline",
    "Target",
    "Data source",
    "Milestone Dec 25",
    "Actual Dec 25",
    "Milestone Mar 26",
    "Actual Mar 26",
)
_MEASURES = (
    ("A", "Board actions closed on time", "48%", "90%", "Board log", "70%", "", "80%", ""),
    (
        "B",
        "Children seen at the two-year check",
        "71%",
        "92%",
        "Health visiting",
        "80%",
        "",
        "85%",
        "",
    ),
    ("C", "Suspensions per 100 pupils at SEN support", "9.4", "5", "Census", "8", "", "7", ""),
    ("C", "SENCOs trained", "12", "120", "Training log", "90", "", "120", ""),
    ("D", "Appeals per 10,000 pupils", "6.1", "3.5", "Tribunal data", "5", "", "4.5", ""),
)


def build() -> bytes:
    """The Word file."""
    document = word.new_document()
    document.sections[0].footer.paragraphs[0].text = "Ollerscombe APP"
    document.add_paragraph(_TITLE, style="Title")
    document.add_paragraph(_EDITION)
    word.add_table(document, _FACTS, 2)
    document.add_heading("Purpose of this plan", 1)
    for text in _PURPOSE:
        document.add_paragraph(text)
    document.add_heading("RAG key", 1)
    for _, _, label, colour, _ in _KEY:
        document.add_paragraph(f"{colour.capitalize()} = {label}")
    fills = {letter: painted for letter, painted, *_ in _KEY}
    for group in making.groups("ollerscombe.txt"):
        label, title, wording = group.head
        document.add_heading(f"{label}. {title}", 1)
        document.add_paragraph(wording)
        texts = [_HEADINGS, *(_cells(row) for row in group.rows)]
        table = word.add_table(document, texts, len(_HEADINGS))
        word.repeat_header(table)
        for index, row in enumerate(group.rows, 1):
            cells = table.rows[index].cells
            if row["note"]:
                cells[2].paragraphs[0].add_run(f" ({row['note']})").italic = True
            if row["fill"]:
                word.shade(cells[5], fills[row["fill"]])
    document.add_heading("Key performance indicators", 1)
    word.add_table(document, [_MEASURE_HEADINGS, *_MEASURES], len(_MEASURE_HEADINGS))
    return making.steady(word.saved(document))


def _cells(row: making.Row) -> list[str]:
    names = ("june", "sept", "other")
    first = [row["ref"], row["lead"], making.action_text(row), row["end"], row["revised"], ""]
    return first + [row[name] for name in names]


def truth() -> PlanDocument:
    """What a clerk reads."""
    return clerk.document(
        title=_TITLE,
        area_name="Ollerscombe",
        plan_type="accelerated_progress_plan",
        version="2.1",
        status="draft",
        dated=date(2025, 10, 10),
        front_matter=tuple(clerk.front(*fact) for fact in _FACTS),
        sections=(clerk.section("Purpose of this plan", "\n\n".join(_PURPOSE)),),
        vocabulary=tuple(making.line_of_key(*line[2:]) for line in _KEY),
        areas_for_improvement=tuple(
            making.area(
                group.head,
                [clerk.focus(None, None, map(_told, group.rows))],
                measures=[
                    clerk.measure(
                        name,
                        baseline,
                        target,
                        _points(*steps),
                        source=source,
                    )
                    for label, name, baseline, target, source, *steps in _MEASURES
                    if label == group.head[0]
                ],
            )
            for group in making.groups("ollerscombe.txt")
        ),
    )


def _points(
    planned: str, actual: str, later: str, got: str
) -> list[tuple[str, str | None, str | None]]:
    return [("Dec 25", planned or None, actual or None), ("Mar 26", later or None, got or None)]


def _told(row: making.Row) -> Milestone:
    meanings = {letter: rest for letter, _, _, *rest in _KEY}
    rating = NO_RATING
    if row["fill"]:
        colour, state = meanings[row["fill"]]
        rating = making.rated(colour, state, None, "fill")
    updates = [
        clerk.update(making.ends(moment), row[name])
        for name, moment in (("june", "June 2025"), ("sept", "September 2025"))
        if row[name]
    ]
    return making.told(
        row,
        rating=rating,
        updates=tuple(updates),
        notes=(row["note"],) if row["note"] else (),
        other=(clerk.other("Governance", row["other"]),),
    )


LAYOUT = Layout(
    name="ollerscombe",
    file_name="ollerscombe_app_v2_1_draft.docx",
    build=build,
    truth=truth,
    features=("lettered areas", "fills without words", "dated update columns", "indicators apart"),
)
