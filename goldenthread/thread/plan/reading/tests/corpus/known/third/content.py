"""The plans' content, read from the text files in `plans`: a row a line, its cells between bars.

A row's first cell tells its kind: P a pillar, A an area, N a finding, F a focus area, M an action,
S a step of it, K a measure. Lines that begin with '@' name the cells of actions and measures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Citation,
    CrossReference,
    FocusArea,
    Milestone,
    Pillar,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk

from .moments import end_of, start_of

Cells = dict[str, str]


@dataclass
class Action:
    """An action's cells by name, without the blank ones, and its steps' cells."""

    cells: Cells
    steps: list[Cells] = field(default_factory=list)

    def rows(self) -> Iterator[tuple[Cells, bool]]:
        """The action's cells, then each step's, and whether they are a step's."""
        yield self.cells, False
        yield from ((step, True) for step in self.steps)


@dataclass
class Group:
    """A focus area, or what an area without one holds."""

    label: str | None
    title: str | None
    impact: str | None
    actions: list[Action] = field(default_factory=list)

    def rows(self) -> list[tuple[Cells, bool]]:
        """The cells of every action and step, in order."""
        return [row for action in self.actions for row in action.rows()]


@dataclass
class Area:
    """An area for improvement with all it holds; `pillar` is label and title."""

    pillar: tuple[str, str] | None
    label: str
    title: str | None
    wording: str | None
    findings: list[tuple[str, str | None]] = field(default_factory=list)
    measures: list[Cells] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)


@dataclass
class Plan:
    """A plan's areas, and the measures that name their area themselves."""

    areas: list[Area]
    measures: list[Cells]


def plan(name: str) -> Plan:
    """The plan of the file `name`.txt."""
    read = Plan([], [])
    names: dict[str, list[str]] = {}
    pillar: tuple[str, str] | None = None
    path = Path(__file__).parent / "plans" / f"{name}.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, *cells = line.split("|")
        if kind.startswith("@"):
            first, *others = line[1:].split("|")
            names[first[0]] = [first[2:], *others]
        elif kind == "P":
            pillar = (cells[0], cells[1])
        elif kind == "A":
            read.areas.append(Area(pillar, cells[0], cells[1] or None, _at(cells, 2)))
        elif kind in "MSK":
            _add(read, kind, _named(names["K" if kind == "K" else "M"], cells))
        elif kind == "N":
            read.areas[-1].findings.append((cells[0], _at(cells, 1)))
        else:
            read.areas[-1].groups.append(Group(cells[0] or None, cells[1] or None, _at(cells, 2)))
    return read


def _add(read: Plan, kind: str, cells: Cells) -> None:
    area = read.areas[-1]
    if kind == "M":
        area.groups[-1].actions.append(Action(cells))
    elif kind == "S":
        area.groups[-1].actions[-1].steps.append(cells)
    elif "area" in cells:
        read.measures.append(cells)
    else:
        area.measures.append(cells)


def _at(cells: list[str], position: int) -> str | None:
    return (cells[position] or None) if position < len(cells) else None


def _named(names: list[str], cells: list[str]) -> Cells:
    if any(cells[len(names) :]):
        raise ValueError(cells)
    return {name: cell for name, cell in zip(names, cells, strict=False) if cell}


def findings(area: Area) -> list[str]:
    """The area's findings as they are printed."""
    return [f"{text} {cited}" if cited else text for text, cited in area.findings]


def told(cells: Cells, link: str = "(cross ref: {})", **known: Any) -> Milestone:
    """The milestone of these cells; `link` is how the layout writes a cross reference."""
    evidence = cells.get("evidence")
    asked = evidence is not None and evidence.endswith("?")
    target = cells.get("cross")
    percent = cells.get("percent")
    fields: dict[str, Any] = {
        "accountable_officer": cells.get("officer"),
        "supporting_leads": cells.get("support"),
        "start": start_of(cells.get("start")),
        "end": end_of(cells.get("end")),
        "revised_end": end_of(cells.get("revised")),
        "percent_complete": float(percent.rstrip("%")) if percent else None,
        "progress": cells.get("progress"),
        "evidence": None if asked else evidence,
        "prompts": (evidence,) if asked else (),
        "notes": (cells["note"],) if "note" in cells else (),
    }
    if target:
        reference = CrossReference(link.format(target), (target.replace(" ", ""),))
        fields["cross_references"] = (reference,)
    milestone = clerk.milestone(cells["action"], cells["ref"], **{**fields, **known})
    return replace(milestone, reference=cells["ref"].replace(" ", ""))


def stated(cells: Cells, steps: Sequence[str]) -> StatedMeasure:
    """The measure of these cells, with a planned and an actual value for each of the steps."""
    points = [
        (when, cells.get(f"plan{number}"), cells.get(f"actual{number}"))
        for number, when in enumerate(steps, 1)
    ]
    return clerk.measure(
        cells["name"],
        cells.get("baseline"),
        cells.get("target"),
        points,
        owner=cells.get("officer"),
        source=cells.get("source"),
        reference=cells.get("reference"),
    )


Tell = Callable[[Cells], Milestone]


def understood(
    read: Plan,
    tell: Tell,
    *,
    steps: Sequence[str] = (),
    cite: Callable[[str], tuple[Citation, ...]] | None = None,
) -> tuple[tuple[Pillar, ...], tuple[AreaForImprovement, ...]]:
    """The plan's pillars and areas as a clerk writes them down."""
    pillars: dict[tuple[str, str], Pillar] = {}
    areas = []
    for part in read.areas:
        if part.pillar and part.pillar not in pillars:
            pillars[part.pillar] = clerk.pillar(*part.pillar)
        named = [row for row in read.measures if row["area"].split()[0] == part.label]
        areas.append(
            clerk.area(
                part.label,
                part.title,
                part.wording,
                [_focus(group, tell) for group in part.groups],
                pillar=pillars[part.pillar] if part.pillar else None,
                findings=[
                    clerk.finding(text, cited, *(cite(cited) if cite and cited else ()))
                    for text, cited in part.findings
                ],
                measures=[stated(row, steps) for row in (*part.measures, *named)],
            )
        )
    return tuple(pillars.values()), tuple(areas)


def _focus(group: Group, tell: Tell) -> FocusArea:
    milestones = []
    for action in group.actions:
        parent = tell(action.cells)
        milestones.append(parent)
        milestones += [replace(tell(step), parent=parent.key) for step in action.steps]
    return clerk.focus(group.label, group.title, milestones, impact=group.impact)
