"""The fields that lists are narrowed by, each with a sentence for what it can't understand."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.safestring import SafeString, mark_safe
from django_filters import ChoiceFilter, DateFilter

from goldenthread.base.design.day_fields import DayPicker
from goldenthread.base.design.escaping import escape_text

UNKNOWN = "Choose one of the list."
NO_DAY = "Enter a real date, such as 31/3/2026."
DAYS = ["%Y-%m-%d", "%d/%m/%Y"]


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
        return mark_safe(f"<select{flatatt(own)}>{''.join(options)}</select>")  # noqa: S308 - escaped


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
