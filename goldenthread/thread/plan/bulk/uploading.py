"""From an uploaded workbook's cells to rows that are to be compared, or one refusal. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from goldenthread.base.design.words import say_count
from goldenthread.thread.plan.bulk.grid import Grid, Row
from goldenthread.thread.plan.bulk.layout import (
    AREA_LINE,
    BLANK,
    COLUMNS,
    COUNT_LINE,
    FIXED,
    GUIDE,
    HEADINGS,
    KEY,
    LINE,
    MILESTONES,
    MOMENT_LINE,
    PLACES,
    PLAN_LINE,
    VERSION,
    Cell,
    fold_label,
)
from goldenthread.thread.plan.reading.result import UnreadableFile

HEADING_ROWS = 20
ROWS_TOLD = 10
LONGEST_NUMBER = 15
LONGEST_KEY = 80


@dataclass(frozen=True, slots=True)
class UploadedRow:
    """A row of the sheet: its number there, its milestone's key, the version, its cells.

    `version` is 0 where it says none that could be; `cells` has the columns that the file has.
    """

    number: int
    key: str
    version: int
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Upload:
    """What a file says: `places` is each label by which it calls a focus area, with its key.

    `problems` is why a row can't be used, by its number; `notices` is what else its owner is told.
    """

    downloaded: str
    rows: tuple[UploadedRow, ...]
    places: Mapping[str, str]
    problems: Mapping[int, str]
    notices: tuple[str, ...]


def read_upload(grids: Mapping[str, Grid], name: str, area: str, plan: str) -> Upload:
    """The rows of a workbook that was downloaded of this plan.

    Raises UnreadableFile for another plan's, and where nothing tells which row is which.
    """
    told = _read_guide(grids, name, area, plan)
    grid = grids.get(MILESTONES) or _sheet_with_keys(grids, name)
    heading_row = _heading_row(grid, name)
    columns = _columns(grid[heading_row], name)
    rows = tuple(
        _row(number, cells, columns)
        for number, cells in grid.items()
        if number > heading_row and any(cells.get(at, BLANK).text.strip() for at in columns)
    )
    notices = (
        *_tell_columns(grid[heading_row], columns),
        *_tell_missing(rows, told.get(fold_label(COUNT_LINE), "")),
        *_tell_order(grid, heading_row, columns),
    )
    downloaded = told.get(fold_label(MOMENT_LINE), "")[:100]
    return Upload(downloaded, rows, _read_places(grids), _find_repeats(rows), notices)


def _read_guide(grids: Mapping[str, Grid], name: str, area: str, plan: str) -> Mapping[str, str]:
    told = {
        fold_label(row[0].text): row.get(1, BLANK).text.strip()
        for row in grids.get(GUIDE, {}).values()
        if 0 in row
    }
    of_area, of_plan = (told.get(fold_label(each), "") for each in (AREA_LINE, PLAN_LINE))
    if not of_area or not of_plan:
        raise UnreadableFile(
            f"{name} does not say which plan it is of: upload a file that you downloaded here, "
            f"with its sheet ‘{GUIDE}’ as it was."
        )
    if (of_area, of_plan) != (area, plan):
        whose = "another plan" if of_area == area else "another area"
        raise UnreadableFile(
            f"{name} was downloaded from {whose} (‘{of_plan}’ of ‘{of_area}’): upload it there, "
            "or download this plan’s own file."
        )
    return told


def _sheet_with_keys(grids: Mapping[str, Grid], name: str) -> Grid:
    """The sheet of milestones where somebody has renamed it."""
    for grid in grids.values():
        if any(_is_heading(row) for row in list(grid.values())[:HEADING_ROWS]):
            return grid
    raise UnreadableFile(
        f"{name} has no sheet ‘{MILESTONES}’ with the column ‘{KEY}’: without it we can’t tell "
        "which row is which milestone. Download the file again, and make your changes there."
    )


def _is_heading(row: Row) -> bool:
    return any(fold_label(cell.text) == fold_label(KEY) for cell in row.values())


def _heading_row(grid: Grid, name: str) -> int:
    for number, row in list(grid.items())[:HEADING_ROWS]:
        if _is_heading(row):
            return number
    raise UnreadableFile(
        f"{name} has no column ‘{KEY}’ on its sheet ‘{MILESTONES}’: without it we can’t tell "
        "which row is which milestone. Download the file again, and make your changes there."
    )


def _columns(heading: Row, name: str) -> dict[int, str]:
    """What each column holds: the name of a field, or the heading of one that is fixed."""
    known = {fold_label(each.label): each.name for each in COLUMNS}
    known |= {fold_label(each): each for each in HEADINGS if each.endswith(FIXED)}
    columns = {
        at: known[fold_label(cell.text)]
        for at, cell in heading.items()
        if fold_label(cell.text) in known
    }
    repeated = [held for held, times in Counter(columns.values()).items() if times > 1]
    if repeated:
        at = next(at for at, held in columns.items() if held == repeated[0])
        raise UnreadableFile(
            f"{name} has two columns ‘{heading[at].text.strip()}’: take one of them out, and "
            "upload it again."
        )
    if VERSION not in columns.values():
        raise UnreadableFile(
            f"{name} has no column ‘{VERSION}’: without it we can’t tell what you have changed. "
            "Download the file again, and make your changes there."
        )
    return columns


def _row(number: int, cells: Row, columns: Mapping[int, str]) -> UploadedRow:
    held = {name: cells.get(at, BLANK) for at, name in columns.items()}
    version = held[VERSION].text.strip()
    is_number = version.isascii() and version.isdecimal() and len(version) <= LONGEST_NUMBER
    names = {each.name for each in COLUMNS}
    return UploadedRow(
        number,
        held[KEY].text.strip()[:LONGEST_KEY],
        int(version) if is_number else 0,
        {name: cell for name, cell in held.items() if name in names},
    )


def _read_places(grids: Mapping[str, Grid]) -> dict[str, str]:
    return {
        fold_label(row[0].text): row[1].text.strip()
        for row in grids.get(PLACES, {}).values()
        if 0 in row and 1 in row
    }


def _find_repeats(rows: tuple[UploadedRow, ...]) -> dict[int, str]:
    """Each row whose key another row has too, with what is said of it."""
    at: dict[str, list[int]] = {}
    for row in rows:
        if row.key:
            at.setdefault(row.key, []).append(row.number)
    return {
        number: (
            f"Rows {_say_rows(numbers)} all have the key ‘{key}’, so we can’t tell which one you "
            "mean. Keep one of them. To add a milestone, leave its key empty."
        )
        for key, numbers in at.items()
        if len(numbers) > 1
        for number in numbers
    }


def _say_rows(numbers: list[int]) -> str:
    shown = [str(number) for number in numbers[:ROWS_TOLD]]
    more = [f"{len(numbers) - ROWS_TOLD} more"] if len(numbers) > ROWS_TOLD else []
    *first, last = [*shown, *more]
    return f"{', '.join(first)} and {last}"


def _tell_columns(heading: Row, columns: Mapping[int, str]) -> list[str]:
    held = set(columns.values())
    missing = [each.label for each in COLUMNS if each.name not in held]
    others = [
        cell.text.strip() for at, cell in heading.items() if at not in columns and cell.text.strip()
    ]
    told = []
    if missing:
        named = ", ".join(f"‘{each}’" for each in missing)
        told.append(f"Your file has no column {named}, so nothing is changed there.")
    if others:
        named = ", ".join(f"‘{each[:60]}’" for each in others[:ROWS_TOLD])
        told.append(f"We do not know the column {named}, so nothing in it is read.")
    return told


def _tell_missing(rows: tuple[UploadedRow, ...], written: str) -> list[str]:
    keys = {row.key for row in rows if row.key}
    number = int(written) if written.isascii() and written.isdecimal() and len(written) < 8 else 0
    if number <= len(keys):
        return []
    gone = number - len(keys)
    return [
        f"{say_count(gone, 'row,rows')} of the download {'is' if gone == 1 else 'are'} not in "
        "your file. Nothing is withdrawn by leaving a row out."
    ]


def _tell_order(grid: Grid, heading_row: int, columns: Mapping[int, str]) -> list[str]:
    at = next((at for at, held in columns.items() if held == LINE), None)
    if at is None:
        return []
    lines = [
        int(text)
        for number, row in grid.items()
        if number > heading_row
        and (text := row.get(at, BLANK).text.strip()).isdecimal()
        and len(text) < LONGEST_NUMBER
    ]
    if lines == sorted(lines):
        return []
    return ["The rows stand in another order than in the download. That changes nothing."]
