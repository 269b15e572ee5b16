"""The forms of editing by spreadsheet: the file, and what is answered before it is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms

from goldenthread.thread.plan.bulk.proposal import MINE, THEIRS, CellChange, Line
from goldenthread.thread.plan.bulk.proposing import answer_name
from goldenthread.thread.plan.editing.forms import WhyForm

ANSWER, OUT = "answer-", "out-"
CLASH = ((MINE, "What your file says"), (THEIRS, "What stands in the plan now"))
DOUBT = ((MINE, "Keep the words as they are, without a day"), (THEIRS, "Leave this cell as it was"))


class UploadForm(forms.Form):
    """The spreadsheet. Whether it can be used is said in a sentence of its own."""

    file = forms.FileField(
        label="The spreadsheet with your changes",
        allow_empty_file=True,
        max_length=None,
        widget=forms.FileInput(attrs={"accept": ".xlsx"}),
        help_text="The file that you downloaded here, saved as .xlsx.",
        error_messages={"required": "Choose the file with your changes."},
    )


class AnswersForm(WhyForm):
    """For the rows of one page: whose text stays, what is left out; and why all of it changes."""

    def __init__(self, lines: Sequence[Line], *args: Any, **options: Any) -> None:
        super().__init__("Why it changes", *args, **options)
        self._lines = lines
        for line in lines:
            for cell in line.cells:
                if cell.fate in ("clash", "doubt"):
                    self.fields[self._name(line, cell)] = _ask(line, cell)
            if not line.says:
                self.fields[f"{OUT}{line.number}"] = forms.BooleanField(
                    label=f"Leave row {line.number} out",
                    required=False,
                    initial=line.is_left_out,
                )
        self.fields["rest"] = forms.ChoiceField(
            label="For all that is not answered yet, on every page",
            required=False,
            choices=[
                ("", "Ask me one by one"),
                (MINE, "Take what my file says"),
                (THEIRS, "Leave what stands in the plan"),
            ],
        )

    def answers(self) -> dict[str, str]:
        """What was answered on this page, by `answer_name`."""
        return {
            answer_name(line.number, cell.field.name): answer
            for line in self._lines
            for cell in line.cells
            if (answer := self.cleaned_data.get(self._name(line, cell)))
        }

    def left_out(self) -> list[int]:
        """The rows of this page that are not to be written."""
        return [line.number for line in self._lines if self.cleaned_data.get(f"{OUT}{line.number}")]

    def is_new(self) -> bool:
        """Whether it says anything else than what was kept."""
        known = {
            answer_name(line.number, cell.field.name): cell.answer
            for line in self._lines
            for cell in line.cells
            if cell.answer
        }
        kept_out = [line.number for line in self._lines if line.is_left_out and not line.says]
        is_rest = bool(self.cleaned_data.get("rest"))
        return is_rest or self.answers() != known or self.left_out() != kept_out

    def fields_of(self, line: Line) -> Iterator[tuple[CellChange, forms.BoundField | None]]:
        """Each cell of a row with the field that asks about it, if one does."""
        for cell in line.cells:
            name = self._name(line, cell)
            yield cell, self[name] if name in self.fields else None

    def out_field(self, line: Line) -> forms.BoundField | None:
        """The box by which a row is left out; null where nothing of it can be written."""
        name = f"{OUT}{line.number}"
        return self[name] if name in self.fields else None

    @staticmethod
    def _name(line: Line, cell: CellChange) -> str:
        return f"{ANSWER}{answer_name(line.number, cell.field.name)}"


def _ask(line: Line, cell: CellChange) -> forms.ChoiceField:
    is_clash = cell.fate == "clash"
    question = "Which text stays" if is_clash else "What is to become of these words"
    return forms.ChoiceField(
        label=f"{question} for ‘{cell.field.label}’ of row {line.number}",
        choices=CLASH if is_clash else DOUBT,
        widget=forms.RadioSelect,
        required=False,
        initial=cell.answer,
    )
