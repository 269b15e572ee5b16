"""Which two versions of a plan are compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.text import capfirst

from goldenthread.base.design.words import say_date
from goldenthread.thread.plan.numbering import NumberedVersion
from goldenthread.thread.plan.words.versions import say_state, say_version

NOW = "now"


class VersionsForm(forms.Form):
    """The older and the newer of two versions; the newer may be the plan as it stands."""

    older = forms.ChoiceField(label="From", error_messages={"required": "Choose a version."})
    newer = forms.ChoiceField(label="To", error_messages={"required": "Choose a version."})

    def __init__(
        self, versions: Sequence[NumberedVersion], data: Mapping[str, Any] | None = None
    ) -> None:
        last = versions[min(1, len(versions) - 1)] if versions else None
        first = {"older": str(last.number) if last else "", "newer": NOW}
        super().__init__(data, initial=first)
        self._versions = {str(each.number): each for each in versions}
        known = [(number, _label(each)) for number, each in self._versions.items()]
        for name, more in (("older", []), ("newer", [(NOW, "The plan as it stands")])):
            field = self.fields[name]
            field.choices = [*more, *known]  # type: ignore[attr-defined] # it is a choice field
            field.error_messages["invalid_choice"] = "There is no such version. Choose another."

    def chosen(self) -> tuple[NumberedVersion, NumberedVersion | None]:
        """The two; null for the plan as it stands."""
        return (
            self._versions[self.cleaned_data["older"]],
            self._versions.get(self.cleaned_data["newer"]),
        )


def _label(each: NumberedVersion) -> str:
    name = capfirst(say_version(each.version))
    return f"{name}, {say_date(each.version.at)} ({say_state(each.version).lower()})"
