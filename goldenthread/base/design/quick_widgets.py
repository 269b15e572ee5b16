"""Widgets that write themselves, for the filters that stand above every list.

Django renders a template or two for each input and for each option of a select; for a hundred
officers and focus areas that would cost more than the whole list below them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.utils.choices import BaseChoiceIterator
from django.utils.safestring import SafeString, mark_safe

from goldenthread.base.design.escaping import escape_text, write_attributes


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
    """A select of plain options, without groups."""

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


class QuickInput(forms.TextInput):
    """A box to type in; those of another type say so as Django's do, by `input_type`."""

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        """The input as HTML, its value escaped."""
        first = {"type": self.input_type, "name": name, "value": self.format_value(value)}
        own = first | self.build_attrs(self.attrs, attrs)
        return mark_safe(f"<input{write_attributes(own)}>")  # noqa: S308 - each part is escaped
