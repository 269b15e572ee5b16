"""Measures put where they belong: under the milestone, focus area or area that they name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from goldenthread.thread.plan.reading.document import StatedMeasure
from goldenthread.thread.plan.reading.references import normalise_reference
from goldenthread.thread.plan.reading.understanding.builder import PlanBuilder
from goldenthread.thread.plan.reading.understanding.drafts import (
    DraftArea,
    DraftFocusArea,
    DraftPlan,
)
from goldenthread.thread.plan.reading.understanding.measures_tables import read_measures
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import HeadingPiece, RowsPiece
from goldenthread.thread.plan.reading.understanding.rows import SECTION_ROW_RANK
from goldenthread.thread.plan.reading.understanding.titles import Named, name_area, name_group

NO_PLACE = "A measure has no place for this column."
_MEASURES_OF = re.compile(
    r".*\b(?:measures?|indicators?|kpis?|success)\b.*?\b(?:for|of|under|in)\s+(?P<node>\S.*)",
    re.IGNORECASE,
)
_WORD_AND_NUMBER = re.compile(r"(?:[A-Za-z]+ ){1,3}(?P<label>[A-Z]?\d{1,2}(?:\.\d{1,2})*|[A-Z])")
Node = TypeVar("Node", DraftArea, DraftFocusArea)


def add_measures(
    piece: RowsPiece, heading: HeadingPiece | None, builder: PlanBuilder, notebook: Notebook
) -> None:
    """Put each measure under the node that its row or its heading names, else under the plan."""
    for measure, cells, structure, milestone in read_measures(piece):
        if milestone is None:
            _measures_of(structure, heading, builder).append(measure)
        else:
            builder.plan.measures.append(measure)
            builder.plan.ties[measure.place] = milestone
        for cell, meaning in cells:
            if meaning is not None:
                notebook.claims.take(cell.place, meaning)
            else:
                notebook.claims.refuse(cell.place, NO_PLACE)


def hang_measures(plan: DraftPlan) -> None:
    """Move measures under no area to the milestone that they are tied to, or share a name with."""
    if not plan.measures:
        return
    milestones = {
        one.reference: (focus, at)
        for area in plan.areas
        for focus in area.focus_areas
        for at, one in enumerate(focus.milestones)
        if one.reference
    }
    for measure in list(plan.measures):
        tie = plan.ties.get(measure.place) or normalise_reference(measure.reference or "")
        found = milestones.get(tie)
        if found is None:
            continue
        focus, at = found
        one = focus.milestones[at]
        focus.milestones[at] = replace(one, measures=(*one.measures, measure))
        plan.measures.remove(measure)


def _measures_of(
    structure: dict[str, str], heading: HeadingPiece | None, builder: PlanBuilder
) -> list[StatedMeasure]:
    """Where a measure belongs: to what its row names, the current node, its heading's area."""
    named = _node_named(structure, builder.plan) or _node_of_heading(heading, builder.plan)
    if named is not None:
        return named.measures
    if builder.focus is not None and not builder.focus.implied and not _close_an_area(builder):
        return builder.focus.measures
    if builder.area is not None:
        return builder.area.measures
    label = heading.heading.label if heading and heading.heading else None
    found = next((area for area in builder.plan.areas if label and area.label == label), None)
    return found.measures if found else builder.plan.measures


def _close_an_area(builder: PlanBuilder) -> bool:
    """Whether measures at the foot of a table with several focus areas are of all of them."""
    if builder.area is None or builder.focus_rank < SECTION_ROW_RANK:
        return False
    *earlier, _ = builder.area.focus_areas
    return bool(earlier) and not any(focus.measures for focus in earlier)


def _node_named(structure: dict[str, str], plan: DraftPlan) -> DraftArea | DraftFocusArea | None:
    """The focus area or area that a measure's own columns name, the nearest first.

    What a measures table calls a theme may be what the plan's headings made areas of.
    """
    groups = [focus for area in plan.areas for focus in area.focus_areas]
    for level in ("focus_area", "area_for_improvement", "pillar"):
        written = structure.get(level)
        if written is None:
            continue
        group, area = (_with_number(name(written), written) for name in (name_group, name_area))
        inner, outer = _likest(group, groups), _likest(area, plan.areas)
        found = (inner or outer) if level == "focus_area" else (outer or inner)
        if found is not None:
            return found
    written = structure.get("area_label", "").strip(" .:")
    label = name_area(written).label or written
    return next((area for area in plan.areas if label and area.label == label), None)


def _with_number(named: Named, written: str) -> Named:
    """A name with the number that stands in it after whatever word, 'Promise 2', as its label."""
    numbered = _WORD_AND_NUMBER.fullmatch(written.strip(" .:"))
    return named._replace(label=numbered["label"]) if numbered and not named.label else named


def _node_of_heading(heading: HeadingPiece | None, plan: DraftPlan) -> DraftArea | None:
    """The area that the heading over measures names: 'Measures for area for improvement 1'."""
    found = _MEASURES_OF.fullmatch(heading.text.strip(" :")) if heading is not None else None
    if found is None:
        return None
    return _likest(_with_number(name_area(found["node"]), found["node"]), plan.areas)


def _likest(named: Named, nodes: Sequence[Node]) -> Node | None:
    for node in nodes:
        words = f"{node.title or ''} {getattr(node, 'wording', '') or ''}".casefold()
        if named.label is not None and node.label == named.label:
            return node
        if named.words.strip() and named.words.strip() in words:
            return node
    return None
