"""The fields that lists are narrowed by, each with a sentence for what it can't understand."""

from __future__ import annotations

from django import forms
from django_filters import CharFilter, ChoiceFilter, DateFilter

from goldenthread.base.design.day_fields import DayPicker
from goldenthread.base.design.quick_widgets import QuickInput, QuickSelect

NO_DAY = "Enter a real date, such as 31/3/2026."
DAYS = ["%Y-%m-%d", "%d/%m/%Y"]


def words_filter() -> CharFilter:
    """Words as people type them."""
    return CharFilter(label="Words", widget=QuickInput)


def choice_filter(label: str, everything: str) -> ChoiceFilter:
    """A choice of one, or of everything."""
    return ChoiceFilter(label=label, empty_label=everything, widget=QuickSelect)


def day_filter(label: str) -> DateFilter:
    """A day by the browser's own picker, or typed as 31/3/2026."""
    return DateFilter(
        label=label, widget=DayPicker(), input_formats=DAYS, error_messages={"invalid": NO_DAY}
    )


def is_idle(field: forms.Field) -> bool:
    """True for a choice with nothing to choose, such as pillars of a plan that has none."""
    return isinstance(field, forms.ChoiceField) and len(field.widget.choices) < 2
