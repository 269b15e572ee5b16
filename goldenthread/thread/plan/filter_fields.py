"""The fields that lists are narrowed by, each with a sentence for what it can't understand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.utils.choices import BaseChoiceIterator
from django.utils.safestring import SafeString, mark_safe
from django_filters import ChoiceFilter, DateFilter

from goldenthread.base.design.day_fields import DayPicker
from goldenthread.base.design.escaping import escape_text, write_attributes

UNKNOWN = "Choose one of the list."
NO_DAY = "Enter a real date, such as 31/3/2026."
DAYS = ["%Y-%m-%d", "%d/%m/%Y"]


class Pairs(BaseChoiceIterator):
    """Values and their labels, as they are: of a plain list Django looks into every one."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._pairs = list(pairs)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Each value and its label."""
        return iter(self._pairs)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._pairs)


class QuickSelect(forms.Select):
    """A select that writes its own options.

    Django renders two templates for each option, which for a hundred officers and focus areas
    would cost more than the whole list below them.
    """

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        """The select as HTML, every value and label escaped."""
        chosen = str(value or "")
        options = [
            f'<option value="{escape_text(key)}"{" selected" if str(key) == chosen else ""}>'
            f"{escape_text(label)}</option>"
            for key, label in self.choices
        ]
        own = self.build_attrs(self.attrs, {"name": name, **(attrs or {})})
        written = f"<select{write_attributes(own)}>{''.join(options)}</select>"
        return mark_safe(written)  # noqa: S308 - each part is escaped


def choice_filter(label: str, everything: str) -> ChoiceFilter:
    """A choice of one, or of everything."""
    return ChoiceFilter(
        label=label,
        empty_label=everything,
        widget=QuickSelect,
        error_messages={"invalid_choice": UNKNOWN},
    )


def day_filter(label: str) -> DateFilter:
    """A day by the browser's own picker, or typed as 31/3/2026."""
    return DateFilter(
        label=label, widget=DayPicker(), input_formats=DAYS, error_messages={"invalid": NO_DAY}
    )


def is_idle(field: forms.Field) -> bool:
    """True for a choice with nothing to choose, such as pillars of a plan that has none."""
    return isinstance(field, forms.ChoiceField) and len(list(field.widget.choices)) < 2
