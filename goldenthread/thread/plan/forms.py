"""The forms by which a document becomes a plan: the file, what words mean, publishing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from django import forms
from django.conf import settings

from goldenthread.base.design.day_fields import DayField
from goldenthread.thread.plan.meanings import Correction
from goldenthread.thread.plan.models import LearntMeaning, PlanVersion, Strand
from goldenthread.thread.plan.reading.limits import say_size
from goldenthread.thread.plan.reading.result import Doubt
from goldenthread.thread.plan.words.importing import say_confidence, say_formats

DATE = "date"
KEEP = "keep"
CHANGE = "to:"


class BringInForm(forms.Form):
    """One file. Whether it can be read is for the reader to say, in its own sentence."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        largest = say_size(settings.LARGEST_UPLOAD)
        self.fields["file"].help_text = f"{say_formats()}, up to {largest}."

    file = forms.FileField(
        label="The file with the plan",
        allow_empty_file=True,
        max_length=None,
        widget=forms.FileInput(attrs={"accept": ".docx,.xlsx,.csv,.tsv,.txt,.json"}),
    )


class DoubtLine(NamedTuple):
    """One doubt with its fields; none where only another file can settle it."""

    doubt: Doubt
    confidence: str
    fields: tuple[forms.BoundField, ...]


class CorrectionsForm(forms.Form):
    """What the reader was unsure of, each with its other meanings to choose from."""

    def __init__(self, doubts: Sequence[Doubt], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.doubts = doubts
        for doubt in doubts:
            if not _can_be_corrected(doubt):
                continue
            name = _name(doubt)
            self.fields[name] = _choose(doubt)
            if doubt.kind == DATE:
                label = f"The day that ‘{doubt.written}’ means"
                self.fields[f"{name}-day"] = DayField(label=label, required=False)

    def lines(self) -> Iterator[DoubtLine]:
        """Each doubt with its fields, in the reader's order."""
        for doubt in self.doubts:
            names = (_name(doubt), f"{_name(doubt)}-day")
            fields = tuple(self[name] for name in names if name in self.fields)
            yield DoubtLine(doubt, say_confidence(doubt.confidence), fields)

    def asked(self) -> list[Correction]:
        """What can be chosen here, each without a meaning yet."""
        can_be = filter(_can_be_corrected, self.doubts)
        return [Correction(doubt.kind, doubt.written, "") for doubt in can_be]

    def corrections(self) -> list[Correction]:
        """What somebody chose to change; what they left as it was is no correction."""
        found = []
        for doubt in self.doubts:
            meaning = self._meaning_of(doubt)
            if meaning is not None:
                found.append(Correction(doubt.kind, doubt.written, meaning))
        return found

    def _meaning_of(self, doubt: Doubt) -> str | None:
        name = _name(doubt)
        day = self.cleaned_data.get(f"{name}-day")
        if day is not None:
            return str(day.isoformat())
        chosen = str(self.cleaned_data.get(name) or KEEP)
        return chosen.removeprefix(CHANGE) if chosen.startswith(CHANGE) else None


class AgainForm(forms.Form):
    """Asked only where exactly this file has become a plan already."""

    again = forms.BooleanField(
        label="Yes, make another plan of the same file",
        error_messages={
            "required": "This file is a plan already. Tick the box if you want another plan of it."
        },
    )


class PublishForm(forms.Form):
    """What is published under which name, and why."""

    label = forms.CharField(
        label="Version",
        max_length=PlanVersion._meta.get_field("label").max_length,
        required=False,
        help_text="What people will call it, such as ‘1.3’ or ‘Spring 2026’.",
    )
    why = forms.CharField(
        label="Why it is published now",
        max_length=2_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="This is kept in the record with your name. The public does not see it.",
    )


class WaiverForm(forms.Form):
    """Why a fault stays as it is."""

    reason = forms.CharField(
        label="Why this stays as it is",
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Everybody who works on this plan can read it, with your name.",
        error_messages={"required": "Say why this stays as it is, in a sentence."},
    )


class StrandForm(forms.Form):
    """Whether something answers a finding, and why; taking it back only where it was said."""

    UNTIED = "untied"

    def __init__(self, *args: Any, is_told: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        untied = [(self.UNTIED, "Nobody knows yet: take back what was said")] if is_told else []
        self.fields["state"].choices = [  # type: ignore[attr-defined] # it is a choice field
            (Strand.State.CONFIRMED, "Yes, it answers the finding"),
            (Strand.State.REFUSED, "No, it does not"),
            *untied,
        ]

    state = forms.ChoiceField(
        label="Does it answer the finding?",
        widget=forms.RadioSelect,
        error_messages={"required": "Say whether it answers the finding."},
    )
    reason = forms.CharField(
        label="Why you say so",
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Everybody who works on this plan can read it, with your name.",
        error_messages={"required": "Say why, in a sentence."},
    )


def _can_be_corrected(doubt: Doubt) -> bool:
    is_known = doubt.kind in LearntMeaning.Sort.values
    return is_known and bool(doubt.alternatives or doubt.kind == DATE)


def _choose(doubt: Doubt) -> forms.ChoiceField:
    others = [(f"{CHANGE}{each.value}", each.label) for each in doubt.alternatives]
    if doubt.kind == DATE:
        others = [(CHANGE, "It is no date. Do not ask again.")]
    return forms.ChoiceField(
        label=f"What ‘{doubt.written}’ means",
        choices=[(KEEP, f"As it is: {doubt.understood_as}"), *others],
        required=False,
    )


def _name(doubt: Doubt) -> str:
    """A field's name that stays the same when the document is read again."""
    written = "".join(doubt.written.casefold().split())
    return f"m{hashlib.sha256(f'{doubt.kind} {written}'.encode()).hexdigest()[:16]}"
