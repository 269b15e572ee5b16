"""Rows and cells that say what inspectors found, put under their area."""

from __future__ import annotations

from dataclasses import replace

from goldenthread.thread.plan.reading.citations import read_citation
from goldenthread.thread.plan.reading.source import Cell
from goldenthread.thread.plan.reading.understanding.builder import PlanBuilder
from goldenthread.thread.plan.reading.understanding.findings import (
    cites,
    finding_texts,
    read_finding,
)
from goldenthread.thread.plan.reading.understanding.following import follow_columns
from goldenthread.thread.plan.reading.understanding.milestones import read_rows
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import RowsPiece
from goldenthread.thread.plan.reading.understanding.read_row import ReadRow

NO_PLACE = "A finding has no place for this column."


def add_finding_cell(
    cell: Cell, builder: PlanBuilder, notebook: Notebook, cited: str | None = None
) -> None:
    """Add the findings in a cell to the current area; `cited` is the citation beside them."""
    area = builder.area
    key = area.key if area is not None else ""
    if not builder.is_new((key, cell.text)):
        return
    findings = area.findings if area is not None else builder.plan.findings
    for text in finding_texts(cell):
        finding = read_finding(text, cell.place, key, notebook.keys)
        if cited is not None and not finding.citations:
            citations = read_citation(f"({cited})")[2]
            finding = replace(finding, citation_as_written=cited, citations=citations)
        findings.append(finding)
        notebook.claims.take(cell.place, "a finding", finding.key)


def add_findings(piece: RowsPiece, builder: PlanBuilder, notebook: Notebook) -> None:
    """Put each row of a findings table under its area, with the citation in a cell beside it."""
    seen: dict[str, Cell] = {}
    said_each_time = False
    for read in read_rows(piece, notebook):
        said_each_time = said_each_time or _says_again(read, seen)
        if read.structure:
            follow_columns(read.structure, seen, builder)
        elif said_each_time:
            # Where every row says its area, a row that says none belongs to none.
            builder.leave()
            seen.clear()
        _add_row(read, builder, notebook)


def _says_again(read: ReadRow, seen: dict[str, Cell]) -> bool:
    return any(
        name in seen and seen[name] is not cell and seen[name].text == cell.text
        for name, cell in read.structure.items()
    )


def _add_row(read: ReadRow, builder: PlanBuilder, notebook: Notebook) -> None:
    claims = notebook.claims
    named = {cell.place for cell in (*read.structure.values(), *read.findings)}
    beside = [cell for cell, _ in read.claims if cell.place not in named]
    cited = next((cell for cell in beside if cites(cell.text)), None)
    for cell in read.findings:
        add_finding_cell(cell, builder, notebook, cited.text if cited else None)
    for cell, meaning in read.claims:
        if cell is cited:
            claims.take(cell.place, "a finding's citation")
        elif cell.place in named:
            claims.take(cell.place, meaning)
        else:
            claims.refuse(cell.place, NO_PLACE)
