"""Narrowing what needs attention to one reason, by a form that works without script."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms
from django.http import QueryDict

from goldenthread.base.design.forms import UNKNOWN_CHOICE
from goldenthread.site.concerns import Concern


class AttentionForm(forms.Form):
    """The reason to look at; none chosen: all of them."""

    # So that the field is not called optional: no choice is a choice too.
    is_filter = True
    reason = forms.ChoiceField(
        label="Why", required=False, error_messages={"invalid_choice": UNKNOWN_CHOICE}
    )

    def __init__(self, data: QueryDict, reasons: Sequence[str]) -> None:
        super().__init__(data)
        field = self.fields["reason"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = [("", "Every reason"), *((reason, reason) for reason in reasons)]

    def narrow(self, concerns: Sequence[Concern]) -> list[Concern]:
        """Those with the reason chosen among theirs, or all."""
        reason = self.cleaned_data.get("reason", "") if self.is_valid() else ""
        return [concern for concern in concerns if not reason or reason in concern.reasons]
