"""Fields for a day: three boxes, and a single box for filters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from goldenthread.base.design.quick_widgets import QuickInput
from goldenthread.base.design.words import MONTHS

ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_month(written: str) -> int | None:
    """1 to 12 from a number or an English name of at least three letters, else nothing."""
    word = written.strip().lower().rstrip(".")
    if word.isdecimal():
        return int(word) if 1 <= int(word) <= 12 else None
    if len(word) < 3:
        return None
    found = (number for number, name in enumerate(MONTHS, start=1) if name.lower().startswith(word))
    # 'Sept' is how many people write it, and it begins the name as well.
    return next(found, None)


def read_day(day: str, month: str, year: str) -> date:
    """The day that three boxes say; ValueError with a whole sentence where they say none."""
    parts = {"day": day.strip(), "month": month.strip(), "year": year.strip()}
    missing = [name for name, value in parts.items() if not value]
    if missing:
        raise ValueError(f"The date must include a {' and a '.join(missing)}.")
    number = read_month(month)
    if number is None:
        raise ValueError(f"'{parts['month']}' is not a month. Enter a number from 1 to 12.")
    if not (parts["year"].isdecimal() and len(parts["year"]) == 4):
        raise ValueError("The year must have 4 numbers, such as 2026.")
    try:
        return date(int(parts["year"]), number, int(parts["day"]))
    except ValueError:
        written = f"{parts['day']} {parts['month']} {parts['year']}"
        raise ValueError(f"{written} is not a real date.") from None


class DayBoxes(forms.MultiWidget):
    """Three text boxes: day, month, year."""

    template_name = "design/forms/day_boxes.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        box = {"inputmode": "numeric"}
        names = ("day", "month", "year")
        widgets: dict[str, forms.Widget | type[forms.Widget]] = {
            name: forms.TextInput(attrs=box) for name in names
        }
        super().__init__(widgets, attrs)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Django's context, with each box's own label and width."""
        context = super().get_context(name, value, attrs)
        labels = (("Day", 2), ("Month", 2), ("Year", 4))
        for (label, width), box in zip(labels, context["widget"]["subwidgets"], strict=True):
            box["label"] = label
            classes = box["attrs"].get("class", "")
            box["attrs"]["class"] = (
                f"{classes} govuk-date-input__input govuk-input--width-{width}".strip()
            )
        return context

    def decompress(self, value: Any) -> list[Any]:
        """The three boxes' texts of a date, or empty ones."""
        return [value.day, value.month, value.year] if isinstance(value, date) else [None] * 3

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        """The first box, so that an error links to it."""
        return f"{id_}_0" if id_ and index is None else id_


class DayField(forms.MultiValueField):
    """A date in three boxes; cleans to a `date`, or to nothing where it is left empty."""

    widget = DayBoxes
    default_error_messages = {"required": "Enter a date."}

    def __init__(self, **options: Any) -> None:
        boxes = [forms.CharField(max_length=12, required=False) for _ in range(3)]
        options.setdefault("help_text", "For example, 3 5 2026")
        super().__init__(fields=boxes, require_all_fields=False, **options)

    def compress(self, data_list: Sequence[str]) -> date | None:
        """The day, or ValidationError with what is wrong."""
        if not any(data_list):
            return None
        try:
            return read_day(*data_list)
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from None


class DayPicker(QuickInput, forms.DateInput):
    """One box with the browser's own picker: for filters, whose date stays in the address."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")

    def format_value(self, value: Any) -> str | None:
        """The day as browsers read it; what is no day is left out, as they can't show it."""
        written = super().format_value(value)
        return written if written and ISO_DAY.fullmatch(written) else None
