"""A column that says of each area for improvement what concerned the inspectors.

It says the same for as long as the area stays the same, merged down or over again in every row:
what changes within an area is a finding, a reason or an action's own concern.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from goldenthread.thread.plan.reading.citations import read_citation
from goldenthread.thread.plan.reading.source import Cell
from goldenthread.thread.plan.reading.understanding.findings import is_wording_heading
from goldenthread.thread.plan.reading.understanding.grid import GridRow

AREA_WORDING = "area_wording"
_TELLS_OF_IT = re.compile(
    r"\b(?:inspect\w*|ofsted|cqc|worr\w+|statement|wording|full text|descri\w+|details?|issues?"
    r"|problems?|wrong)\b",
    re.IGNORECASE,
)
"""Words of a heading that nobody knows over what is said of an area."""
_TITLES = re.compile(r"\b(?:no|number|ref|title|name|lead|owner)\b", re.IGNORECASE)
_NAMES_AN_AREA = ("area_for_improvement", "area_label")
_NAMED = frozenset(_NAMES_AN_AREA)
_MAY_NAME_AN_AREA = ("pillar", "focus_area", "workstream")
_MAY_BE_WORDED = frozenset({"focus_area", "workstream", "evidence", "overall_impact", "other"})
_CONCERN = re.compile(r"(?:(?:the|key|main|our) )?(?:concern|weakness)\W*", re.IGNORECASE)
_OF_ONE_LEVEL = re.compile(r"\bpillars?\b|\bfocus areas?\b", re.IGNORECASE)
_MAY_WORD_IT = frozenset({"area_for_improvement", "finding", "other", AREA_WORDING})
_A_SENTENCE = 4
"""How many words a concern has at the least, on average."""


def settle_wordings(fields: list[str], texts: Sequence[str], rows: Sequence[GridRow]) -> None:
    """Give the column of concerns its field, where another column names the areas."""
    for index, field in enumerate(fields):
        # Where another column says the actions, a description is of what they are for.
        spare = field == "action" and "action" in fields[index + 1 :]
        field = "other" if spare else field
        if field not in _MAY_WORD_IT or not _may_word(field, texts[index]):
            continue
        areas = (area for area in _areas(fields, index, texts[index]) if _words(area, index, rows))
        if (area := next(areas, None)) is not None:
            fields[index] = AREA_WORDING
            if fields[area] not in _NAMES_AN_AREA and not _OF_ONE_LEVEL.search(texts[area]):
                fields[area] = "area_for_improvement"
            return
        if field == AREA_WORDING and not _NAMED.isdisjoint(fields):
            fields[index] = "finding"


def _may_word(field: str, heading: str) -> bool:
    """Whether a heading lets its column say what is wrong in an area."""
    if _TITLES.search(heading):
        return False
    if field in ("area_for_improvement", AREA_WORDING) or is_wording_heading(heading):
        return True
    return field == "other" and _TELLS_OF_IT.search(heading) is not None


def _areas(fields: Sequence[str], index: int, heading: str) -> list[int]:
    """The columns beside one that name the areas, of whatever level where none says so."""
    others = [at for at in range(len(fields)) if at != index]
    if fields[index] == "area_for_improvement" and not _CONCERN.fullmatch(heading):
        return [at for at in others if fields[at] == "area_for_improvement"]
    named = [at for at in others if fields[at] in _NAMES_AN_AREA]
    beside = [index - 1] if index and fields[index - 1] in _MAY_BE_WORDED else []
    return named or beside or [at for at in others if fields[at] in _MAY_NAME_AN_AREA]


def _words(area: int, index: int, rows: Sequence[GridRow]) -> bool:
    """Whether a column says one thing of each area, in more words than name it."""
    said: dict[str, Cell] = {}
    name = ""
    for row in rows:
        here, cell = (_cell(row, at) for at in (area, index))
        name = here.text if here is not None and here.text else name
        if cell is None or not cell.text:
            continue
        if said.setdefault(name, cell).text != cell.text or _is_of_findings(cell):
            return False
    texts = [cell.text for cell in said.values()]
    several = len(said) == 1 or len(set(texts)) > 1
    longer = sum(map(_length, texts)) > sum(map(_length, said))
    return bool(texts) and several and longer and _wordy(texts)


def _is_of_findings(cell: Cell) -> bool:
    """Whether a cell lists what was found, or cites the page where it was."""
    listed = sum(line.bullet > 0 for line in cell.lines) > 1
    return listed or bool(read_citation(cell.text)[2])


def _wordy(texts: Sequence[str]) -> bool:
    return sum(map(_length, texts)) >= _A_SENTENCE * len(texts)


def _length(text: str) -> int:
    return len(text.split())


def _cell(row: GridRow, index: int) -> Cell | None:
    return row.spread[index] if index < len(row.spread) else None
