"""The form in which a comment is written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.queries.comments import Colleague

NO_CHOICE = "That person does not work on this plan today. Choose somebody else."
HINT = "Only people who work on this plan can read it. Write @ and a name to tell somebody."


class CommentForm(forms.Form):
    """The words, and somebody to tell of them; `colleagues` are those who may be told."""

    def __init__(self, colleagues: Sequence[Colleague], *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"auto_id": "comment_%s", **options})
        self.fields["tell"].choices = [  # type: ignore[attr-defined] # it is a choice field
            ("", "Nobody in particular"),
            *((str(each.user), each.label) for each in colleagues),
        ]

    text = forms.CharField(
        label="Your comment",
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=HINT,
        error_messages={"required": "Write your comment."},
    )
    tell = forms.ChoiceField(
        label="Tell somebody", required=False, error_messages={"invalid_choice": NO_CHOICE}
    )

    def told(self) -> list[int]:
        """Who was chosen to be told."""
        chosen = self.cleaned_data["tell"]
        return [int(chosen)] if chosen else []

    def refuse(self, refusal: NotChangedError) -> None:
        """Say on the form why nothing was kept."""
        self.add_error(refusal.field if refusal.field in self.fields else None, str(refusal))
