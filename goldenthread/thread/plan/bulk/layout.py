"""How the spreadsheet is laid out: sheets, columns, and how a text stands in a cell. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from goldenthread.base.design.downloads import LARGEST_CELL
from goldenthread.thread.plan.editing.fields import EditedField, tidy, write_text
from goldenthread.thread.plan.editing.kinds import FOCUS_AREA, MILESTONE
from goldenthread.thread.plan.queries.outline import AnyFocusArea
from goldenthread.thread.plan.reading.dates import read_date
from goldenthread.thread.plan.words.names import name_focus_area, shorten

MILESTONES, GUIDE, PLACES = "Milestones", "How to use this", "Focus areas"
UNDER = FOCUS_AREA.name
# What a milestone stands under is no field of its form, and a column of the sheet.
PLACE = EditedField(UNDER, "Focus area", "line", "Name the focus area that it stands under.")
COLUMNS: tuple[EditedField, ...] = (MILESTONE.fields[0], PLACE, *MILESTONE.fields[1:])
BY_NAME: Mapping[str, EditedField] = {each.name: each for each in COLUMNS}
FIXED = " (do not change)"
STEP_OF = f"Step of{FIXED}"
KEY, VERSION, LINE = f"Key{FIXED}", f"Version{FIXED}", f"Line{FIXED}"
HEADINGS = (*(each.label for each in COLUMNS), STEP_OF, KEY, VERSION, LINE)
# The lines of the sheet that says how to use it by which we know it again.
PLAN_LINE, AREA_LINE, MOMENT_LINE, COUNT_LINE = "Plan", "Area", "Downloaded", "Milestones"
CUT = " … (cut here: a cell holds no more. Change this text on the milestone’s own page.)"
_NOT_XML = re.compile("[\ufffe\uffff]")
LONGEST_LABEL = 200


class Cell(NamedTuple):
    """What a cell says; `is_typed` where the spreadsheet holds it as a number or a date."""

    text: str
    is_typed: bool = False


BLANK = Cell("")


def is_too_long(text: str) -> bool:
    """True where a cell can't hold the text; Excel counts in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2 > LARGEST_CELL


def write_cell(field: EditedField, text: str) -> str | float:
    """What the download writes for a text; percentages as numbers."""
    if field.sort == "percent":
        number = write_text(field, text)[field.name]
        return text if number is None else float(number)
    text = _NOT_XML.sub("", text)
    if is_too_long(text):
        # Each letter may count twice.
        return text[: (LARGEST_CELL - len(CUT)) // 2] + CUT
    return text


def is_unchanged(field: EditedField, seen: str, cell: Cell) -> bool:
    """Whether a cell says what the download wrote into it, whatever type it has by now."""
    text = tidy(field, cell.text)
    if text == seen or text == tidy(field, str(write_cell(field, seen))):
        return True
    if field.sort == "percent":
        before, after = (write_text(field, each)[field.name] for each in (seen, text))
        return before is not None and before == after
    if field.sort == "date" and cell.is_typed:
        before, after = read_date(seen, field.side), read_date(text, field.side)
        known = (before.date, before.precision)
        return before.date is not None and known == (after.date, after.precision)
    return False


def label_places(focus_areas: Sequence[AnyFocusArea]) -> dict[str, str]:
    """What the sheet calls each focus area, by its key: no two alike."""
    names = {each.key: shorten(name_focus_area(each), LONGEST_LABEL) for each in focus_areas}
    folded = [fold_label(name) for name in names.values()]
    return {
        key: f"{name} [{key}]" if not name or folded.count(fold_label(name)) > 1 else name
        for key, name in names.items()
    }


class Places:
    """The focus areas by what people call them."""

    def __init__(self, labels: Mapping[str, str], numbers: Mapping[str, str]) -> None:
        """`labels` and `numbers` are what each is called and numbered, by its key."""
        self._known: dict[str, set[str]] = {}
        for key, label in labels.items():
            number = numbers.get(key, "")
            called = {key, label, *((number, f"Focus area {number}") if number else ())}
            for each in called:
                self._known.setdefault(fold_label(each), set()).add(key)

    def find(self, text: str) -> str:
        """The key of the only focus area that is called so; '' where none is, or several are."""
        found = self._known.get(fold_label(text), set())
        return next(iter(found)) if len(found) == 1 else ""


def fold_label(text: str) -> str:
    """A heading or a label without the differences that nobody means."""
    return " ".join(text.casefold().replace("’", "'").split())
