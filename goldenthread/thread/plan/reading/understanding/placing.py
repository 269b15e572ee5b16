"""Rows put where they belong: milestones under focus areas, measures and findings under areas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from goldenthread.thread.plan.reading.citations import read_citation
from goldenthread.thread.plan.reading.document import Milestone, StatedMeasure, Update
from goldenthread.thread.plan.reading.references import normalise_reference
from goldenthread.thread.plan.reading.source import Cell
from goldenthread.thread.plan.reading.understanding.builder import OF_COLUMNS, PlanBuilder
from goldenthread.thread.plan.reading.understanding.drafts import (
    DraftArea,
    DraftFocusArea,
    DraftPlan,
)
from goldenthread.thread.plan.reading.understanding.findings import (
    cites,
    finding_texts,
    read_finding,
)
from goldenthread.thread.plan.reading.understanding.measures_tables import read_measures
from goldenthread.thread.plan.reading.understanding.milestones import read_rows
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import HeadingPiece, RowsPiece
from goldenthread.thread.plan.reading.understanding.read_row import ReadRow
from goldenthread.thread.plan.reading.understanding.titles import (
    Named,
    name_area,
    name_group,
    structural,
)

NO_ACTION = "This row of a milestones table says no action."


def add_milestones(piece: RowsPiece, builder: PlanBuilder, notebook: Notebook) -> None:
    """Put each row of a milestones table under its focus area."""
    seen: dict[str, Cell] = {}
    for read in read_rows(piece, notebook):
        if read.structure:
            _follow_columns(read.structure, seen, builder)
        if "action" not in read.fields:
            _without_action(read, builder, notebook)
            continue
        add_milestone(read, builder, notebook)


def add_milestone(read: ReadRow, builder: PlanBuilder, notebook: Notebook) -> Milestone:
    """Make the milestone that a row is, put it under the current focus area, claim its cells."""
    focus = builder.focus or builder.current_focus_area(read.place)
    fields = read.fields
    if "updates" in fields:
        fields["updates"] = tuple(sorted(fields["updates"], key=_moment))
    for name in ("other", "notes", "prompts", "cross_references"):
        if name in fields:
            fields[name] = tuple(fields[name])
    reference = fields.get("reference")
    keys = notebook.keys
    key = (
        keys.labelled("milestone", reference)
        if reference
        else keys.unlabelled("milestone", focus.key)
    )
    read.key = key
    if read.step_of is not None:
        fields["parent"] = read.step_of.key
    milestone = Milestone(key, place=read.place, **fields)
    focus.milestones.append(milestone)
    taken = notebook.claims.taken
    for cell, meaning in read.claims:
        taken.setdefault(cell.place, (meaning, key))
    if read.impact is not None and read.impact.text not in focus.overall_impact:
        focus.overall_impact.append(read.impact.text)
    for cell in read.findings:
        _add_finding_cell(cell, builder, notebook)
    return milestone


def _follow_columns(
    structure: dict[str, Cell], seen: dict[str, Cell], builder: PlanBuilder
) -> None:
    """Go to the pillar, area and focus area that a row's own columns name."""
    pillar, area, focus = (structure.get(name) for name in _LEVELS)
    label = structure.get("area_label")
    changed = False
    if pillar is not None and not _same(seen.get("pillar"), pillar):
        changed = True
        builder.enter_pillar(name_group(pillar.text), pillar.place)
    named = area or label
    if named is not None and (changed or not _same_area(seen, area, label)):
        changed = True
        builder.enter_area(_area_named(area, label), named.place)
        seen.pop("focus_area", None)
    if focus is not None and (changed or not _same(seen.get("focus_area"), focus)):
        builder.enter_focus_area(name_group(focus.text), focus.place)
    seen.update(structure)
    if named is not None:
        builder.rank = OF_COLUMNS


_LEVELS = ("pillar", "area_for_improvement", "focus_area")


def _area_named(area: Cell | None, label: Cell | None) -> Named:
    """An area by the cell that names it and the cell that numbers it, either alone or both."""
    named = name_area(area.text) if area is not None else Named(None, None, None)
    if label is None:
        return named
    told = structural(label.text)
    number = told.label if told and told.label else label.text.strip(" .:")
    return named._replace(label=named.label or number)


def _same_area(seen: dict[str, Cell], area: Cell | None, label: Cell | None) -> bool:
    same_name = area is None or _same(seen.get("area_for_improvement"), area)
    return same_name and (label is None or _same(seen.get("area_label"), label))


def _same(before: Cell | None, cell: Cell) -> bool:
    return before is cell or (before is not None and before.text == cell.text)


def _moment(update: Update) -> date:
    return update.when.date or date.min


def _without_action(read: ReadRow, builder: PlanBuilder, notebook: Notebook) -> None:
    """A row that only names the next group, or says something of no milestone."""
    claims = notebook.claims
    for cell in read.findings:
        _add_finding_cell(cell, builder, notebook)
    if read.impact is not None and builder.focus is not None:
        if read.impact.text not in builder.focus.overall_impact:
            builder.focus.overall_impact.append(read.impact.text)
        claims.take(read.impact.place, "the overall impact of a focus area", builder.focus.key)
    named = {cell.place for cell in read.structure.values()}
    for cell, meaning in read.claims:
        if cell.place in named:
            claims.take(cell.place, meaning)
        else:
            claims.refuse(cell.place, NO_ACTION)


def _add_finding_cell(
    cell: Cell, builder: PlanBuilder, notebook: Notebook, cited: str | None = None
) -> None:
    """Add the findings in a cell to the current area; `cited` is the citation beside them."""
    area = builder.current_area(cell.place)
    known = {finding.text for finding in area.findings}
    for text in finding_texts(cell):
        finding = read_finding(text, cell.place, area.key, notebook.keys)
        if cited is not None and not finding.citations:
            citations = read_citation(f"({cited})")[2]
            finding = replace(finding, citation_as_written=cited, citations=citations)
        if finding.text not in known:
            area.findings.append(finding)
            notebook.claims.take(cell.place, "a finding", finding.key)


def add_findings(piece: RowsPiece, builder: PlanBuilder, notebook: Notebook) -> None:
    """Put each row of a findings table under its area, with the citation in a cell beside it."""
    seen: dict[str, Cell] = {}
    for read in read_rows(piece, notebook):
        if read.structure:
            _follow_columns(read.structure, seen, builder)
        named = {cell.place for cell in (*read.structure.values(), *read.findings)}
        beside = [cell for cell, _ in read.claims if cell.place not in named]
        cited = next((cell for cell in beside if cites(cell.text)), None)
        for cell in read.findings:
            _add_finding_cell(cell, builder, notebook, cited.text if cited else None)
        for cell, meaning in read.claims:
            if cell is cited:
                notebook.claims.take(cell.place, "a finding's citation")
            elif cell.place in named:
                notebook.claims.take(cell.place, meaning)
            else:
                notebook.claims.refuse(cell.place, "A finding has no place for this column.")


def add_measures(
    piece: RowsPiece, heading: HeadingPiece | None, builder: PlanBuilder, notebook: Notebook
) -> None:
    """Put each measure under the node that its row or its heading names, else under the plan."""
    for measure, cells, structure in read_measures(piece):
        _measures_of(structure, heading, builder).append(measure)
        for cell, meaning in cells:
            notebook.claims.take(cell.place, meaning)


def hang_measures(plan: DraftPlan) -> None:
    """Move measures under no area to the milestone or focus area that their reference names."""
    milestones = {
        one.reference: (focus, at)
        for area in plan.areas
        for focus in area.focus_areas
        for at, one in enumerate(focus.milestones)
        if one.reference
    }
    for measure in list(plan.measures):
        found = milestones.get(normalise_reference(measure.reference or ""))
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
    named = _node_named(structure, builder.plan)
    if named is not None:
        return named.measures
    if builder.focus is not None and not builder.focus.implied:
        return builder.focus.measures
    if builder.area is not None:
        return builder.area.measures
    label = heading.heading.label if heading and heading.heading else None
    found = next((area for area in builder.plan.areas if label and area.label == label), None)
    return found.measures if found else builder.plan.measures


def _node_named(structure: dict[str, str], plan: DraftPlan) -> DraftArea | DraftFocusArea | None:
    """The focus area or area that a measure's own columns name, the nearest first."""
    groups = [focus for area in plan.areas for focus in area.focus_areas]
    if "focus_area" in structure:
        found = _likest(name_group(structure["focus_area"]), groups)
        if found is not None:
            return found
    if "area_for_improvement" in structure:
        return _likest(name_area(structure["area_for_improvement"]), plan.areas)
    label = structure.get("area_label", "").strip(" .:")
    return next((area for area in plan.areas if label and area.label == label), None)


Node = TypeVar("Node", DraftArea, DraftFocusArea)


def _likest(named: Named, nodes: Sequence[Node]) -> Node | None:
    for node in nodes:
        words = f"{node.title or ''} {getattr(node, 'wording', '') or ''}".casefold()
        if named.label is not None and node.label == named.label:
            return node
        if named.words.strip() and named.words.strip() in words:
            return node
    return None
