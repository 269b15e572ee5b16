"""Word tables saved as text: bars between cells, three levels, measures in an appendix."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Colour,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
    Rating,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    pillar,
    section,
    term,
    update,
    when,
)
from goldenthread.thread.plan.reading.tests.corpus.known.sixth import kit
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Vale of Asker Written Statement of Action"
_LINES = (
    ("Local area", "Vale of Asker"),
    ("Version", "0.9"),
    ("Status", "Draft"),
    ("Date", "1 December 2025"),
    ("Inspection report published", "8 July 2025"),
    ("Lead officers", "Director of People; ICB Executive Lead for Children"),
)
_VISION = (
    "Children and young people in the Vale should be known, valued and able to thrive close to "
    "home."
)
_WORK = "Each area has a working group with a parent co-chair. Groups meet every three weeks."
_KEY: tuple[tuple[str, Colour, State], ...] = (
    ("Completed", "blue", "complete"),
    ("On track", "green", "on_track"),
    ("In progress", "amber", "on_track"),
    ("Delayed", "red", "off_track"),
)
_RATINGS: dict[str, tuple[Colour, State]] = {
    colour[0].upper(): (colour, state) for _, colour, state in _KEY
}
_HEADINGS = (
    "Ref",
    "Milestone",
    "Lead officer",
    "BRAG",
    "Start",
    "Due",
    "Revised due",
    "Update November 2025",
    "Evidence of impact",
)
_MOMENT = when("November 2025", date(2025, 11, 30), "month")
_MEASURE_HEADINGS = ("Measure", "Source", "Baseline", "Target", "Planned Mar 26", "Actual Mar 26")
_MEASURES = (
    (("Board actions closed on time", "Board log", "35%", "90%", "60%", ""),),
    (("Jointly funded services", "Contracts register", "3", "10", "5", ""),),
    (("Parents who trust the partnership", "Trust survey", "38%", "70%", "50%", ""),
     ("Changes made by young people", "Youth voice log", "0", "3", "1", "")),
    (("Requests for assessment", "SEN2", "612", "500", "560", ""),
     ("Children who travel over thirty minutes", "Transport records", "291", "180", "270", "")),
)  # fmt: skip


def build() -> bytes:
    """The text file."""
    lines = [_TITLE, ""]
    lines += [f"{label}: {value}" for label, value in _LINES]
    lines += ["", "1. Our vision", "", _VISION, "", "2. How we work", "", _WORK, "", "BRAG key", ""]
    lines += [f"{colour[0].upper()} ({colour}) = {label}" for label, colour, _ in _KEY]
    for group in kit.groups("register"):
        lines += ["", _heading(group), ""]
        if group.level == 2:
            lines += [group.one(">"), "", "Findings", ""]
            lines += [f"- {line.replace(' @ ', ' ')}" for line in group.said["*"]]
        if group.level == 3:
            lines += [f"Overall impact: {group.one('!')}", ""]
            lines += _bars(_HEADINGS, map(_shown, group.rows))
    lines += ["", "Appendix 1: Measures"]
    areas = [group for group in kit.groups("register") if group.level == 2]
    for group, measures in zip(areas, _MEASURES, strict=True):
        lines += ["", _heading(group), "", *_bars(_MEASURE_HEADINGS, measures)]
    return "\n".join([*lines, ""]).encode("utf-8")


def _heading(group: kit.Group) -> str:
    kind = ("Pillar", "Area for improvement", "Focus area")[group.level - 1]
    return f"{kind} {group.label}: {group.title}"


def _shown(row: Sequence[str]) -> Sequence[str]:
    reference, action, lead, begin, due, revised, rating, progress, evidence = row
    return (reference, action, lead, rating, begin, due, revised, progress, evidence)


def _bars(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = [headings, ["---"] * len(headings), *rows]
    return [f"| {' | '.join(cells)} |" for cells in lines]


def truth() -> PlanDocument:
    """What a clerk reads."""
    pillars: list[Pillar] = []
    areas: list[AreaForImprovement] = []
    under: list[FocusArea] = []
    for group in reversed(kit.groups("register")):
        # From the end, so that what stands beneath a heading is known when it comes.
        if group.level == 3:
            under.insert(0, _focus(group))
        elif group.level == 2:
            areas.insert(0, _area(group, under))
            under = []
        else:
            above = pillar(group.label, group.title)
            pillars.insert(0, above)
            areas = [one if one.pillar else replace(one, pillar=above.key) for one in areas]
    return document(
        title=_TITLE,
        area_name="Vale of Asker",
        plan_type="written_statement_of_action",
        version="0.9",
        status="draft",
        dated=date(2025, 12, 1),
        front_matter=tuple(front(*line) for line in _LINES[4:]),
        sections=(section("Our vision", _VISION, "1"), section("How we work", _WORK, "2")),
        vocabulary=tuple(term(*line) for line in _KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _area(group: kit.Group, focuses: Sequence[FocusArea]) -> AreaForImprovement:
    return area(
        group.label,
        group.title,
        group.one(">"),
        focuses,
        findings=[kit.found(line) for line in group.said["*"]],
        measures=[_measure(*row) for row in _MEASURES[int(group.label) - 1]],
    )


def _measure(
    name: str, source: str, baseline: str, target: str, planned: str, actual: str
) -> StatedMeasure:
    return measure(name, baseline, target, [("Mar 26", planned, actual or None)], source=source)


def _focus(group: kit.Group) -> FocusArea:
    return focus(group.label, group.title, map(_milestone, group.rows), impact=group.one("!"))


def _milestone(row: Sequence[str]) -> Milestone:
    reference, action, lead, begin, due, revised, rating, progress, evidence = row
    asked = evidence.endswith("?")
    return kit.told(
        action,
        reference,
        accountable_officer=lead,
        start=kit.start(begin),
        end=kit.end(due),
        revised_end=kit.end(revised),
        rating=Rating(*_RATINGS[rating], rating, "word") if rating else NO_RATING,
        updates=(update(_MOMENT, progress),) if progress else (),
        evidence=None if asked else evidence,
        prompts=(evidence,) if asked else (),
    )


LAYOUT = Layout(
    "text_pipe_register",
    "vale-of-asker-wsoa-draft.txt",
    build,
    truth,
    ("tables of bars", "three levels", "prompts", "cross references", "appendix of measures"),
)
