"""Text: numbered actions with labelled lines, steps and dated entries beneath, wrapped."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Colour,
    CrossReference,
    Milestone,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    section,
    term,
    update,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.known.tenth import making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Penhallow Vale Written Statement of Action"
_FACTS = (
    ("Inspection", "2 to 6 December 2024"),
    ("Inspection report published", "11 February 2025"),
    ("Statement owners", "Director for Children and Learning; ICB Locality Director"),
    ("Monitoring visits", "every four months"),
)
_WHY = (
    "In December 2024 inspectors visited Penhallow Vale and found four areas of significant "
    "weakness. The council and the integrated care board were asked to write this statement "
    "together.",
    "Parents and carers, young people and schools took part in nine meetings. Their words are "
    "used wherever we could.",
)
_CHECKS = (
    "The improvement board meets each month. It checks that:",
    "actions are finished on time",
    "families notice a difference",
    "risks are passed to the right person",
)
_KEY: tuple[tuple[str, str, Colour, State], ...] = (
    ("Blue", "Complete and Embedded", "blue", "complete_and_embedded"),
    ("Green", "Completed", "green", "complete"),
    ("Amber", "Progressing to Timescale", "amber", "on_track"),
    ("Red", "Little or no progress/delayed", "red", "off_track"),
)
_LABELS = (
    "Accountable officer",
    "Action lead",
    "Start",
    "Complete by",
    "Rating",
    "Success criteria",
)
_WIDTH = 88
_POINTER = re.compile(r" (\((?:see also|links to) ([0-9.]+)\))$")


class _Action:
    """An action's cells and the steps beneath it."""

    def __init__(self, fields: list[str]) -> None:
        self.ref, self.text, *self.values = fields[:8]
        self.entries = [entry.split(" ~ ") for entry in fields[8:] if entry]
        self.steps: list[list[str]] = []


class _Area:
    """An area's heading, findings and actions."""

    def __init__(self, fields: list[str]) -> None:
        self.label, self.title, self.wording = fields
        self.findings: list[list[str]] = []
        self.actions: list[_Action] = []


def _areas() -> list[_Area]:
    areas: list[_Area] = []
    for mark, fields in making.lines("penhallow.txt"):
        if mark == "#":
            areas.append(_Area(fields))
        elif mark == "-":
            areas[-1].findings.append(fields)
        elif mark == "+":
            areas[-1].actions[-1].steps.append(fields)
        else:
            areas[-1].actions.append(_Action(fields))
    return areas


def _build() -> bytes:
    lines = [*_ruled(_TITLE, "="), "", "Version: 1.4", "Status: Published", "Date: 1 October 2025"]
    lines += [f"{label}: {value}" for label, value in _FACTS]
    lines += ["", *_ruled("Why we have written this statement")]
    for text in _WHY:
        lines += ["", *_wrapped(text)]
    lines += ["", *_ruled("How progress is checked"), "", _CHECKS[0], ""]
    lines += [f"* {text}" for text in _CHECKS[1:]]
    lines += ["", *_ruled("Key to ratings"), ""]
    lines += [f"{colour}: {label}" for colour, label, *_ in _KEY]
    for part in _areas():
        lines += ["", "", *_ruled(f"Area of weakness {part.label}: {part.title}"), ""]
        lines += [*_wrapped(part.wording), "", "What inspectors found:", ""]
        for finding in part.findings:
            lines += _wrapped(" ".join(finding), "* ", "  ")
        lines += ["", "Actions:"]
        for action in part.actions:
            lines += ["", *_told(action)]
    return ("\r\n".join(lines) + "\r\n").encode()


def _ruled(text: str, rule: str = "-") -> list[str]:
    return [text, rule * len(text)]


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
    )


def _told(action: _Action) -> Iterator[str]:
    yield from _wrapped(action.text, f"{action.ref}  ", "     ")
    for label, value in zip(_LABELS, action.values, strict=True):
        if value:
            yield f"     {label}: {value}"
    if action.steps:
        yield "     Steps:"
        for ref, text in action.steps:
            yield f"       {ref} {text}"
    if action.entries:
        yield "     Progress:"
        for day, text in action.entries:
            yield f"       {day}: {text}"


def _truth() -> PlanDocument:
    checks = "\n".join(f"- {text}" for text in _CHECKS[1:])
    return document(
        title=_TITLE,
        area_name="Penhallow Vale",
        plan_type="written_statement_of_action",
        version="1.4",
        status="published",
        dated=date(2025, 10, 1),
        front_matter=tuple(front(*fact) for fact in _FACTS),
        sections=(
            section("Why we have written this statement", "\n\n".join(_WHY)),
            section("How progress is checked", f"{_CHECKS[0]}\n\n{checks}"),
        ),
        vocabulary=tuple(term(label, colour, state) for _, label, colour, state in _KEY),
        areas_for_improvement=tuple(_area(part) for part in _areas()),
    )


def _area(part: _Area) -> AreaForImprovement:
    actions: list[Milestone] = []
    for action in part.actions:
        made = _milestone(action)
        actions.append(made)
        actions += [making.action(text, ref, parent=made.key) for ref, text in action.steps]
    findings = [making.found(*fields) for fields in part.findings]
    held = focus(None, None, actions)
    return area(part.label, part.title, part.wording, [held], findings=findings)


def _milestone(action: _Action) -> Milestone:
    officer, lead, start, end, rating, success = action.values
    text = action.text
    pointers: tuple[CrossReference, ...] = ()
    if pointed := _POINTER.search(text):
        text = text[: pointed.start()]
        pointers = (CrossReference(pointed[1], (pointed[2],)),)
    meaning = {name: word(name, colour, state) for name, _, colour, state in _KEY}
    given = {"rating": meaning[rating]} if rating else {}
    return making.action(
        text,
        action.ref,
        accountable_officer=officer,
        supporting_leads=lead,
        start=making.start(start),
        end=making.end(end),
        evidence=success or None,
        updates=tuple(update(making.end(day), said) for day, said in action.entries),
        cross_references=pointers,
        **given,
    )


LAYOUT = Layout(
    name="penhallow labelled text",
    file_name="penhallow-vale-wsoa-1.4.txt",
    build=_build,
    truth=_truth,
    features=("labelled lines", "wrapped lines", "steps beneath", "dated entries", "key in text"),
)
