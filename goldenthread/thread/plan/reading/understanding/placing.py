"""Rows put where they belong: milestones under focus areas, measures and findings under areas."""

from __future__ import annotations

from datetime import date

from goldenthread.thread.plan.reading.document import Milestone, StatedMeasure, Update
from goldenthread.thread.plan.reading.source import Cell
from goldenthread.thread.plan.reading.understanding.builder import OF_COLUMNS, PlanBuilder
from goldenthread.thread.plan.reading.understanding.findings import finding_texts, read_finding
from goldenthread.thread.plan.reading.understanding.measures_tables import read_measures
from goldenthread.thread.plan.reading.understanding.milestones import read_rows
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import HeadingPiece, RowsPiece
from goldenthread.thread.plan.reading.understanding.read_row import ReadRow
from goldenthread.thread.plan.reading.understanding.titles import name_area, name_group

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
    changed = False
    for name in ("pillar", "area_for_improvement", "focus_area"):
        cell = structure.get(name)
        if cell is None or (not changed and _same(seen.get(name), cell)):
            continue
        changed = True
        seen[name] = cell
        if name == "pillar":
            builder.enter_pillar(name_group(cell.text), cell.place)
        elif name == "area_for_improvement":
            builder.enter_area(name_area(cell.text), cell.place)
            seen.pop("focus_area", None)
        else:
            builder.enter_focus_area(name_group(cell.text), cell.place)
    if changed and builder.rank < OF_COLUMNS and "area_for_improvement" in structure:
        builder.rank = OF_COLUMNS


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


def _add_finding_cell(cell: Cell, builder: PlanBuilder, notebook: Notebook) -> None:
    area = builder.current_area(cell.place)
    known = {finding.text for finding in area.findings}
    for text in finding_texts(cell):
        finding = read_finding(text, cell.place, area.key, notebook.keys)
        if finding.text not in known:
            area.findings.append(finding)
            notebook.claims.take(cell.place, "a finding", finding.key)


def add_findings(piece: RowsPiece, builder: PlanBuilder, notebook: Notebook) -> None:
    """Put each row of a findings table under its area."""
    seen: dict[str, Cell] = {}
    for read in read_rows(piece, notebook):
        if read.structure:
            _follow_columns(read.structure, seen, builder)
        for cell in read.findings:
            _add_finding_cell(cell, builder, notebook)
        named = {cell.place for cell in (*read.structure.values(), *read.findings)}
        for cell, meaning in read.claims:
            if cell.place in named:
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


def _measures_of(
    structure: dict[str, str], heading: HeadingPiece | None, builder: PlanBuilder
) -> list[StatedMeasure]:
    areas = builder.plan.areas
    for name, text in structure.items():
        named = name_area(text) if name == "area_for_improvement" else name_group(text)
        for area in areas:
            nodes = [area] if name == "area_for_improvement" else area.focus_areas
            for node in nodes:
                if named.label is not None and node.label == named.label:
                    return node.measures
                words = f"{node.title or ''} {getattr(node, 'wording', '') or ''}".casefold()
                if named.words and named.words.strip() in words:
                    return node.measures
    if builder.focus is not None:
        return builder.focus.measures
    if builder.area is not None:
        return builder.area.measures
    label = heading.heading.label if heading and heading.heading else None
    found = next((area for area in areas if label and area.label == label), None)
    return found.measures if found else builder.plan.measures
