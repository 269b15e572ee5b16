"""Text: Markdown habits, pipe tables by focus area, letters for ratings, measures by area."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Colour,
    CrossReference,
    Milestone,
    Pillar,
    PlanDocument,
    Rating,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    other,
    pillar,
    section,
    term,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.known.tenth import making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Scarfell SEND Improvement Plan"
_FACTS = (
    ("Inspection letter", "19 July 2024"),
    ("Plan sponsor", "Chief Executive, Scarfell Council"),
    ("Reviewed by", "Scarfell SEND Partnership Board, every quarter"),
)
_VISION = (
    "Every child and young person in Scarfell belongs, is heard and is helped to do well close "
    "to home.",
    "We will know that we are succeeding when families tell us so without being asked.",
)
_DELIVERY = (
    "Each pillar has a sponsor from another organisation than the one that leads most of its "
    "actions, so that challenge is built in.",
)
_KEY: tuple[tuple[str, str, Colour, State], ...] = (
    ("B", "Complete", "blue", "complete"),
    ("G", "On target", "green", "on_track"),
    ("A", "Some concerns", "amber", "at_risk"),
    ("R", "Overdue", "red", "off_track"),
)
_FINDINGS = {
    "A": (
        ("Families meet a new caseworker twice a year on average.", "(paragraph 11)"),
        ("Staff in schools ask for training that is not offered.", "(paragraph 13)"),
    ),
    "B": (("Parents are asked for their views once decisions are made.", "(paragraph 16)"),),
    "C": (
        ("Too many children travel a long way to school.", "(paragraph 20)"),
        ("Specialist bases are full (primary phase).", "(paragraph 21)"),
    ),
    "D": (
        ("Waits for a paediatrician are too long.", "(paragraph 25)"),
        ("The local offer is hard to use on a telephone.", "(paragraph 28)"),
    ),
}
_HEADINGS = (
    "Ref",
    "Milestone",
    "Responsible officer",
    "Start",
    "Finish",
    "RAG",
    "Evidence of impact",
    "Link to strategy",
    "Comments",
)
_COMMENTS = {
    "A1.3": "One of the two trusts has agreed.",
    "A2.3": "No tutor found for the autumn.",
    "B1.3": "Form tried with two workstreams.",
    "B2.2": "Meetings held in four of nine cases.",
    "C1.3": "Builders' framework has lapsed.",
    "C2.1": "Planning application submitted.",
    "D1.2": "Both posts advertised twice.",
    "D2.1": "New menus tested with twelve parents.",
}
_POINTER = re.compile(r" (\(cross ref: ([A-Z0-9.]+)\))$")


class _Focus:
    """A focus area's heading and rows."""

    def __init__(self, fields: list[str]) -> None:
        self.label, self.title, self.impact = fields
        self.rows: list[list[str]] = []


class _Area:
    """An area's heading, the pillar over it, its focus areas and measures."""

    def __init__(self, over: list[str], fields: list[str]) -> None:
        self.over = over
        self.label, self.title = fields
        self.focuses: list[_Focus] = []
        self.measures: list[list[str]] = []


def _areas() -> list[_Area]:
    areas: list[_Area] = []
    over: list[str] = []
    for mark, fields in making.lines("scarfell.txt"):
        if mark == "#":
            over = fields
        elif mark == "##":
            areas.append(_Area(over, fields))
        elif mark == "###":
            areas[-1].focuses.append(_Focus(fields))
        elif mark == "+":
            areas[-1].measures.append(fields)
        else:
            areas[-1].focuses[-1].rows.append(fields)
    return areas


def _build() -> bytes:
    lines = [f"# {_TITLE}", "", "Version: 2.0", "Status: Agreed", "Date: 10 October 2025"]
    lines += [f"{label}: {value}" for label, value in _FACTS]
    lines += ["", "## Our vision", "", "\n\n".join(_VISION)]
    lines += ["", "## How we will deliver", "", "\n\n".join(_DELIVERY), "", "## RAG key", ""]
    lines += [f"- {letter} ({colour}) = {label}" for letter, label, colour, _ in _KEY]
    shown: list[str] = []
    for part in _areas():
        if part.over != shown:
            shown = part.over
            lines += ["", f"## Pillar {shown[0]}: {shown[1]}"]
        lines += ["", f"### Area for improvement {part.label}: {part.title}", ""]
        lines += ["What inspectors told us:", ""]
        lines += [f"- {text} {cited}" for text, cited in _FINDINGS[part.label]]
        lines += ["", "#### Measures that matter", ""]
        lines += _table(("Measure", "Baseline", "Target", "Source"), part.measures)
        for group in part.focuses:
            lines += ["", f"#### Focus Area {group.label}: {group.title}", ""]
            lines += [f"Overall impact: {group.impact}", ""]
            lines += _table(_HEADINGS, [_row(fields) for fields in group.rows])
    return ("\n".join(lines) + "\n").encode()


def _row(fields: list[str]) -> list[str]:
    ref, text, aside, *rest = fields
    if aside:
        text = f"{text} <i>({aside})</i>"
    return [ref, text, *rest, _COMMENTS.get(ref, "")]


def _table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    headings = list(headings)
    dashes = ["---"] * len(headings)
    return [f"| {' | '.join(row)} |" for row in (headings, dashes, *rows)]


def _truth() -> PlanDocument:
    pillars: dict[str, Pillar] = {}
    areas = []
    for part in _areas():
        over = pillars.setdefault(part.over[0], pillar(*part.over))
        areas.append(_area(part, over))
    return document(
        title=_TITLE,
        area_name="Scarfell",
        plan_type="improvement_plan",
        version="2.0",
        status="agreed",
        dated=date(2025, 10, 10),
        front_matter=tuple(front(*fact) for fact in _FACTS),
        sections=(
            section("Our vision", "\n\n".join(_VISION)),
            section("How we will deliver", "\n\n".join(_DELIVERY)),
        ),
        vocabulary=tuple(term(label, colour, state) for _, label, colour, state in _KEY),
        pillars=tuple(pillars.values()),
        areas_for_improvement=tuple(areas),
    )


def _area(part: _Area, over: Pillar) -> AreaForImprovement:
    groups = [
        focus(group.label, group.title, map(_milestone, group.rows), impact=group.impact)
        for group in part.focuses
    ]
    stated = [
        measure(name, base, target, source=source) for name, base, target, source in part.measures
    ]
    findings = [making.found(*fields) for fields in _FINDINGS[part.label]]
    return area(
        part.label, part.title, None, groups, pillar=over, findings=findings, measures=stated
    )


def _milestone(fields: list[str]) -> Milestone:
    ref, text, aside, officer, start, end, letter, evidence, link = fields
    pointers: tuple[CrossReference, ...] = ()
    if pointed := _POINTER.search(text):
        text = text[: pointed.start()]
        pointers = (CrossReference(pointed[1], (pointed[2],)),)
    meaning = {name: word(name, colour, state) for name, _, colour, state in _KEY}
    asks = evidence.endswith("?")
    return making.action(
        text,
        ref,
        notes=(aside,) if aside else (),
        accountable_officer=officer,
        start=making.start(start),
        end=making.end(end),
        rating=meaning.get(letter, Rating()),
        evidence=None if asks else evidence or None,
        prompts=(evidence,) if asks else (),
        progress=_COMMENTS.get(ref),
        cross_references=pointers,
        other=(other("Link to strategy", link),) if link else (),
    )


LAYOUT = Layout(
    name="scarfell pipe tables",
    file_name="Scarfell SEND improvement plan v2.txt",
    build=_build,
    truth=_truth,
    features=("pipe tables", "three levels", "letters", "asides in tags", "measures by area"),
)
