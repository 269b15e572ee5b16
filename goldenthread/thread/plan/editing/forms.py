"""The forms by which people edit a plan, made from what each kind of node has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from django import forms

from goldenthread.thread.plan.editing.fields import EditedField, doubt_date, find_fault, tidy
from goldenthread.thread.plan.editing.kinds import NodeKind
from goldenthread.thread.plan.editing.merging import Clash
from goldenthread.thread.plan.editing.refusals import NotChangedError

LONGEST_WHY = 2_000
KEEP_AS_WRITTEN = "keep_as_written"
MINE, THEIRS = "mine", "theirs"
WHY_HINT = "This is kept in the record with your name. The public does not see it."


def _why(label: str, required: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        required=bool(required),
        max_length=LONGEST_WHY,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=WHY_HINT,
        error_messages={"required": required},
    )


class NodeForm(forms.Form):
    """Every field of one kind of node, as text.

    `before` is what the editor saw: what they left as it was is not found fault with. It is null
    for a node that is being added.
    """

    def __init__(
        self, kind: NodeKind, *args: Any, before: Mapping[str, str] | None = None, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self._kind, self._before = kind, before
        self.asks_to_keep = False
        for field in kind.fields:
            self.fields[field.name] = _make(field)
        self.fields[KEEP_AS_WRITTEN] = forms.BooleanField(
            label="Keep the dates as I have written them", required=False
        )
        self.fields["why"] = _why("Why it changes" if before is not None else "Why it is added")

    def shown(self) -> Iterator[forms.BoundField]:
        """The fields in their order; once a date has been asked about, the tick box after them."""
        dates = [field.name for field in self._kind.fields if field.sort == "date"]
        for field in self:
            if field.name != KEEP_AS_WRITTEN:
                yield field
            if self.asks_to_keep and field.name == dates[-1]:
                yield self[KEEP_AS_WRITTEN]

    def clean(self) -> dict[str, Any]:
        """Each changed text tidied and looked through."""
        cleaned = dict(super().clean() or {})
        for field in self._kind.fields:
            text = cleaned[field.name] = tidy(field, cleaned.get(field.name) or "")
            if self._before is not None and text == self._before.get(field.name):
                continue
            self._look_through(field, text, cleaned)
        return cleaned

    def _look_through(self, field: EditedField, text: str, cleaned: Mapping[str, Any]) -> None:
        fault = "" if field.name in self.errors else find_fault(field, text)
        doubt = doubt_date(field, text)
        if doubt:
            self.asks_to_keep = True
            fault = fault or ("" if cleaned.get(KEEP_AS_WRITTEN) else doubt)
        if fault:
            self.add_error(field.name, fault)

    def texts(self) -> dict[str, str]:
        """What is wanted, field by field."""
        return {field.name: self.cleaned_data[field.name] for field in self._kind.fields}

    def refuse(self, refusal: NotChangedError) -> None:
        """Say on the form why nothing was written."""
        self.add_error(refusal.field if refusal.field in self.fields else None, str(refusal))


class ClashLine(NamedTuple):
    """A field that two people changed: its label, both texts, and which to keep."""

    label: str
    clash: Clash
    choice: forms.BoundField


class ClashForm(forms.Form):
    """For each field that two people changed, whose text stays."""

    def __init__(
        self, kind: NodeKind, clashes: Sequence[Clash], who: str, *args: Any, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self._kind, self._clashes = kind, clashes
        for clash in clashes:
            label = kind.field(clash.field).label
            self.fields[f"choose_{clash.field}"] = forms.ChoiceField(
                label=f"Which text stays for ‘{label}’",
                choices=[(MINE, "What you wrote"), (THEIRS, f"What {who} wrote")],
                widget=forms.RadioSelect,
                error_messages={"required": f"Choose which text stays for ‘{label}’."},
            )

    def lines(self) -> Iterator[ClashLine]:
        """Each field with both texts."""
        for clash in self._clashes:
            label = self._kind.field(clash.field).label
            yield ClashLine(label, clash, self[f"choose_{clash.field}"])

    def chosen(self) -> dict[str, str]:
        """The text that stays, by field."""
        return {
            each.field: each.wanted
            if self.cleaned_data[f"choose_{each.field}"] == MINE
            else each.stands
            for each in self._clashes
        }


class WithdrawForm(forms.Form):
    """Why a node is withdrawn."""

    why = forms.CharField(
        label="Why it is withdrawn",
        max_length=LONGEST_WHY,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Everybody who works on this plan can read it, with your name.",
        error_messages={"required": "Say why it is withdrawn, in a sentence."},
    )


class WhyForm(forms.Form):
    """Why something is restored or put back, if there is anything to say."""

    def __init__(self, label: str, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["why"] = _why(label)


class UnderForm(forms.Form):
    """What a node is moved under."""

    def __init__(self, choices: Sequence[Any], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["under"] = forms.ChoiceField(
            label="Move it under",
            choices=[("", "Choose"), *choices],
            error_messages={
                "required": "Choose what it is to stand under.",
                "invalid_choice": "That is no place for it. Choose another.",
            },
        )


class AnswerForm(forms.Form):
    """The answer to a question left in the plan."""

    answer = forms.CharField(
        label="Your answer",
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="It is added to ‘What changed for children and young people’.",
        error_messages={"required": "Write an answer to the question."},
    )


def _make(field: EditedField) -> forms.CharField:
    is_line = field.sort in ("line", "reference", "date", "percent")
    narrow = {"class": "govuk-input--width-20"} if is_line else {"rows": field.rows}
    return forms.CharField(
        label=field.label,
        required=bool(field.required),
        help_text=field.hint,
        widget=forms.TextInput(attrs=narrow) if is_line else forms.Textarea(attrs=narrow),
        error_messages={"required": field.required},
    )
