"""'You said, we will' tables under pillars, without references and with ticks for ratings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from docx.document import Document
from docx.enum.text import WD_BREAK

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Milestone,
    Pillar,
    PlanDocument,
    Rating,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus import word
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    milestone,
    other,
    pillar,
    section,
)
from goldenthread.thread.plan.reading.tests.corpus.known.sixth import kit
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Penwithy Local SEND Reform Plan 2025 to 2028"
_CONTROL = (
    ("Area", "Penwithy"),
    ("Document version", "Version 2.0"),
    ("Status", "Published"),
    ("Date", "14 November 2025"),
    ("Signed off for the council", "Director of Children's Services, 12 November 2025"),
    ("Signed off for the ICB", "Executive Director of Nursing, 13 November 2025"),
    ("Signed off for families", "Chair of Parents Together Penwithy, 13 November 2025"),
    ("Next review", "Spring 2026"),
)
_FOREWORD = (
    "Over 900 parents, carers and young people told us what it is like to grow up with SEND in "
    "Penwithy. This plan sets their words beside our promises.",
    "We have kept it short. Each promise has one person who answers for it.",
)
_PRINCIPLES = "Four things guide us:"
_FOUR = ("Children first", "Tell it once", "As local as possible", "Honest about money")
_NEXT = "We will report on every promise in June and December, in public."
_HEADINGS = (
    "You said",
    "We will",
    "By when",
    "Who leads",
    "Helped by",
    "Where we are now",
    "What you will notice",
    "Achieved",
    "On target",
)
_TICKS: dict[str, tuple[int, str, State]] = {
    "A": (7, "Achieved", "complete"),
    "T": (8, "On target", "on_track"),
}
_MEASURES = {
    "A": ("Parents who know their case worker", "24%", "80%", "Yearly parent survey"),
    "C": ("Two year checks completed", "81%", "95%", "Public health return"),
    "D": ("Children waiting over a year for autism assessment", "1,032", "0", "ICB waiting list"),
    "E": ("Children who use short breaks", "318", "450", "Short breaks register"),
    "F": ("Young people with SEND in paid work at 25", "4.1%", "9%", "Leavers' survey"),
}
_MEASURE_HEADINGS = ("How we will measure this", "Where we start", "Where we want to be", "Source")


def build() -> bytes:
    """The Word file."""
    made = word.new_document()
    made.add_paragraph(_TITLE, style="Title")
    word.add_table(made, _CONTROL, 2)
    made.add_heading("Foreword", 1)
    for text in _FOREWORD:
        made.add_paragraph(text)
    made.add_heading("Our principles", 1)
    made.add_paragraph(_PRINCIPLES)
    for text in _FOUR:
        made.add_paragraph(text, style="List Bullet")
    for group in kit.groups("you_said"):
        if group.level == 1:
            made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
            made.add_heading(f"Pillar {group.label}: {group.title}", 1)
        else:
            _add_area(made, group)
    made.add_heading("How we will report", 1)
    made.add_paragraph(_NEXT)
    return kit.steady(word.saved(made))


def _add_area(made: Document, group: kit.Group) -> None:
    made.add_heading(f"{group.label}. {group.title}", 2)
    made.add_paragraph(group.one(">"))
    made.add_paragraph("Inspectors said:").runs[0].bold = True
    for line in group.said["*"]:
        made.add_paragraph(line.replace(" @ ", " "), style="List Bullet")
    table = word.add_table(made, [_HEADINGS], len(_HEADINGS))
    word.repeat_header(table)
    for row in group.rows:
        said, cell, by, leads, helped, noticed, now, tick = row
        action, note = kit.aside(cell)
        cells = word.add_row(table)
        for place, text in zip(
            cells, (said, action, by, leads, helped, now, noticed), strict=False
        ):
            word.write(place, text)
        if note:
            cells[1].paragraphs[0].add_run(f" {note}").italic = True
        if tick:
            word.write(cells[_TICKS[tick][0]], "✓")
    made.add_paragraph()
    if group.label in _MEASURES:
        word.add_table(made, [_MEASURE_HEADINGS, _MEASURES[group.label]], 4)


def truth() -> PlanDocument:
    """What a clerk reads."""
    pillars: list[Pillar] = []
    areas: list[AreaForImprovement] = []
    for group in kit.groups("you_said"):
        if group.level == 1:
            pillars.append(pillar(group.label, group.title))
        else:
            areas.append(_area(group, pillars[-1]))
    return document(
        title=_TITLE,
        area_name="Penwithy",
        plan_type="reform_plan",
        version="2.0",
        status="published",
        dated=date(2025, 11, 14),
        front_matter=tuple(front(*line) for line in _CONTROL[4:]),
        sections=(
            section("Foreword", "\n\n".join(_FOREWORD)),
            section("Our principles", f"{_PRINCIPLES}\n\n{kit.dashed(_FOUR)}"),
            section("How we will report", _NEXT),
        ),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _area(group: kit.Group, above: Pillar) -> AreaForImprovement:
    measures: list[StatedMeasure] = []
    if group.label in _MEASURES:
        name, baseline, target, source = _MEASURES[group.label]
        measures = [measure(name, baseline, target, source=source)]
    return area(
        group.label,
        group.title,
        group.one(">"),
        [focus(None, None, map(_milestone, group.rows))],
        pillar=above,
        findings=[kit.found(line) for line in group.said["*"]],
        measures=measures,
    )


def _milestone(row: Sequence[str]) -> Milestone:
    said, cell, by, leads, helped, noticed, now, tick = row
    action, note = kit.aside(cell)
    rating = NO_RATING
    if tick:
        _, heading, state = _TICKS[tick]
        rating = Rating(None, state, heading, "tick")
    return milestone(
        action,
        notes=(note.strip("()"),) if note else (),
        accountable_officer=leads,
        supporting_leads=helped or None,
        end=kit.end(by),
        evidence=noticed,
        progress=now or None,
        rating=rating,
        other=(other("You said", said),),
    )


LAYOUT = Layout(
    "docx_you_said",
    "penwithy-send-reform-plan.docx",
    build,
    truth,
    ("you said, we will", "pillars", "no references", "ticks", "sign-off lines", "notes"),
)
