"""Reads the example's words from `texts/`."""

import tomllib
from pathlib import Path
from typing import Any

from examples.building.nouns import (
    AreaForImprovement,
    Example,
    FocusArea,
    Front,
    Measure,
    Measures,
    Milestone,
    Section,
)

TEXTS = Path(__file__).parent / "texts"
AREAS_IN_ORDER = (7, 1, 2, 3, 4, 5, 6, 8)


def read_example() -> Example:
    """Every word of the document; a key that no noun knows is an error."""
    narrative = _read("narrative")
    return Example(
        front=Front(**_frozen(narrative["front"])),
        contents_heading=narrative["contents"]["heading"],
        contents=tuple(narrative["contents"]["entries"]),
        before=tuple(Section(**_frozen(section)) for section in narrative["before"]),
        areas=tuple(_area(_read(f"area-{number}")) for number in AREAS_IN_ORDER),
        measures=_measures(_read("measures")),
        after=tuple(Section(**_frozen(section)) for section in narrative["after"]),
    )


def _area(table: dict[str, Any]) -> AreaForImprovement:
    focus_areas = tuple(_focus_area(focus_area) for focus_area in table.pop("focus_area"))
    return AreaForImprovement(focus_areas=focus_areas, **_frozen(table))


def _focus_area(table: dict[str, Any]) -> FocusArea:
    milestones = tuple(Milestone(**milestone) for milestone in table.pop("milestone"))
    return FocusArea(milestones=milestones, **table)


def _measures(table: dict[str, Any]) -> Measures:
    measures = tuple(Measure(**_frozen(measure)) for measure in table.pop("measure"))
    return Measures(measures=measures, **_frozen(table))


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((TEXTS / f"{name}.toml").read_text(encoding="utf-8"))


def _frozen(table: dict[str, Any]) -> dict[str, Any]:
    return {key: _tuples(value) for key, value in table.items()}


def _tuples(value: Any) -> Any:
    return tuple(_tuples(each) for each in value) if isinstance(value, list) else value
