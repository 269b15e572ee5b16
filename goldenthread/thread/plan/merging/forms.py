"""The forms by which a newer version is merged: its questions, and the merge itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from django import forms
from django.utils.html import format_html

from goldenthread.thread.plan.comparing.comparison import Decision
from goldenthread.thread.plan.editing.forms import LONGEST_WHY, WHY_HINT
from goldenthread.thread.plan.words.comparing import Question

NEW = "new"
IS = "is:"


class QuestionLine(NamedTuple):
    """A question with the radios that answer it."""

    question: Question
    field: forms.BoundField


class QuestionsForm(forms.Form):
    """What each node in doubt carries on; one that is left open or unclear is asked again."""

    use_required_attribute = False

    def __init__(self, questions: Sequence[Question], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._questions = {_field_name(each): each for each in questions}
        for name, question in self._questions.items():
            known = [(f"{IS}{each.value}", _label(each)) for each in question.choices]
            self.fields[name] = forms.ChoiceField(
                label=format_html(
                    'Is it in the plan already?<span class="govuk-visually-hidden"> {}</span>',
                    question.name,
                ),
                choices=[*known, (NEW, "None of these: it is new")],
                widget=forms.RadioSelect,
            )

    def lines(self) -> Iterator[QuestionLine]:
        """Each question with its radios."""
        for name, question in self._questions.items():
            yield QuestionLine(question, self[name])

    def decisions(self) -> list[Decision]:
        """What was answered; a question that was left open is no decision."""
        found = []
        for name, question in self._questions.items():
            answer = self.cleaned_data.get(name)
            if answer:
                kind, key = question.unsure.newer
                older = None if answer == NEW else answer.removeprefix(IS)
                found.append(Decision(kind, key, older))
        return found


class MergeForm(forms.Form):
    """Why a version is merged, and the state of plan and document that was looked through."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    why = forms.CharField(
        label="Why it is merged now",
        required=False,
        max_length=LONGEST_WHY,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=WHY_HINT,
    )


def _field_name(question: Question) -> str:
    kind, key = question.unsure.newer
    return f"{kind}-{key}".replace("/", "-")


def _label(choice: Any) -> str:
    return f"It is ‘{choice.name.strip('‘’')}’ ({choice.how_likely})"
