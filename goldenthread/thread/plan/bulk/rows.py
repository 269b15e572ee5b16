"""What of an upload is kept until it is confirmed: the cells that its owner changed. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, NamedTuple

from goldenthread.thread.plan.bulk.layout import BY_NAME, UNDER, Places, fold_label, is_unchanged
from goldenthread.thread.plan.bulk.uploading import Upload, UploadedRow
from goldenthread.thread.plan.editing.fields import tidy


class Seen(NamedTuple):
    """A milestone as a download had it: its key, and every column's text.

    What it stood under is told by the focus area's key.
    """

    key: str
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A row that says something else than the download did, or a new one, without a key.

    `seen` is the version that it was downloaded at. `problem` is why nothing of it can be used.
    """

    number: int
    key: str = ""
    seen: int = 0
    cells: Mapping[str, str] = field(default_factory=dict)
    problem: str = ""

    def to_json(self) -> dict[str, Any]:
        """The row as it is kept."""
        return asdict(self)


def find_changed(
    upload: Upload, seen: Mapping[int, Seen], places: Places
) -> tuple[ChangedRow, ...]:
    """The rows of an upload that change or add anything; `places` is what stands now."""
    found = (_compare(row, upload, seen, places) for row in upload.rows)
    return tuple(row for row in found if row.cells or row.problem)


def _compare(
    row: UploadedRow, upload: Upload, seen: Mapping[int, Seen], places: Places
) -> ChangedRow:
    if row.number in upload.problems:
        return ChangedRow(row.number, row.key, problem=upload.problems[row.number])
    then = seen.get(row.version) if row.key else Seen("", {})
    if then is None or then.key != row.key:
        problem = (
            f"We do not know the key ‘{row.key}’ with its version, so we can’t tell what you have "
            "changed. Take both from the download again, or leave both empty to add a milestone."
        )
        return ChangedRow(row.number, row.key, problem=problem)
    cells = {}
    for name, cell in row.cells.items():
        column, before = BY_NAME[name], then.texts.get(name, "")
        text = tidy(column, cell.text)
        if name == UNDER and text:
            text = upload.places.get(fold_label(text)) or places.find(text) or text
            if text != before:
                cells[name] = text
        elif not is_unchanged(column, before, cell):
            cells[name] = text
    return ChangedRow(row.number, row.key, row.version if row.key else 0, cells)
