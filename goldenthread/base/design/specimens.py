"""What the page of components shows: invented, of no area and of nobody."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple

from django import forms
from django.contrib.messages import INFO, SUCCESS, WARNING
from django.contrib.messages.storage.base import Message

from goldenthread.base.design import marks
from goldenthread.base.design.charts.timeline import Span
from goldenthread.base.design.day_fields import DayField, DayPicker
from goldenthread.base.design.tables import Column
from goldenthread.base.design.thread_line import ThreadStep

CHOICES = [("a", "The first answer"), ("b", "The second answer, which is longer than the first")]
TODAY = date(2026, 11, 24)
# The 31st of April, as the second form on the page sends it.
UNREAL_DAY = {"wrong-day_day": "31", "wrong-day_month": "4", "wrong-day_year": "2026"}


class SpecimenRow(NamedTuple):
    """One row of the list on the page."""

    number: int
    action: str
    end: date | None
    colour: str


ROWS = [
    SpecimenRow(
        number=number,
        action=f"An action of some length, so that it can be seen to wrap, number {number}",
        end=None if number % 5 == 0 else TODAY + timedelta(days=30 * number - 120),
        colour=list(marks.SHAPES)[number % len(marks.SHAPES)],
    )
    for number in range(1, 43)
]
COLUMNS: list[Column[SpecimenRow]] = [
    Column("action", "Action", "action", sort="action", url=lambda row: f"#row-{row.number}"),
    Column("end", "End date", "end", sort="end"),
    Column(
        "rating",
        "Rating",
        lambda row: marks.WORDS[row.colour],
        show=lambda row: marks.rating(row.colour, marks.WORDS[row.colour].capitalize()),
    ),
    Column("number", "Number", "number", sort="number", numeric=True),
]


class SpecimenForm(forms.Form):
    """A field of each sort."""

    title = forms.CharField(label="What is this called?", help_text="A few words are enough.")
    email = forms.EmailField(label="E-mail address", required=False)
    amount = forms.IntegerField(label="How many?", required=False)
    text = forms.CharField(label="What happened?", widget=forms.Textarea(attrs={"rows": 4}))
    kind = forms.ChoiceField(label="What sort is it?", choices=CHOICES)
    answer = forms.ChoiceField(label="Which one?", choices=CHOICES, widget=forms.RadioSelect)
    answers = forms.MultipleChoiceField(
        label="Which of these?", choices=CHOICES, widget=forms.CheckboxSelectMultiple
    )
    day = DayField(label="When did it happen?")
    file = forms.FileField(label="A file that shows it", help_text="Word, Excel or PDF.")
    agree = forms.BooleanField(label="This is true as far as I know")


class SpecimenChoices(forms.Form):
    """What a list is filtered by."""

    is_filter = True
    word = forms.CharField(label="Has the word", required=False)
    kind = forms.ChoiceField(label="Sort", choices=[("", "Any"), *CHOICES], required=False)
    since = forms.DateField(label="Since", widget=DayPicker, required=False)


def _choices() -> dict[str, Any]:
    """What the filters of a list are drawn from, one of them not understood."""
    form = SpecimenChoices({"since": "yesterday", "kind": "a"}, auto_id="choose_%s")
    clear = {"is_filtered": True, "clear_url": "#list"}
    said = {"within_sentence": "another list", "chosen": [("Rating", "Off track")]}
    return {"filter": {"form": form}, "orders": [], **said, **clear}


def _threads() -> list[list[ThreadStep]]:
    """One thread that holds, and one that is broken twice."""
    found = ThreadStep("Finding", "Families wait too long", url="#finding")
    focus = ThreadStep("Focus area", "Plans on time", url="#focus")
    here = ThreadStep("This action", "1.1.2", is_here=True)
    return [
        [
            found,
            focus,
            here,
            ThreadStep("Evidence", "3 pieces accepted", url="#evidence"),
            ThreadStep("Measure", "46 in 100 on time", url="#measure"),
        ],
        [
            found,
            ThreadStep("Focus area", broken="This action belongs to none."),
            here,
            ThreadStep("Evidence", broken="Nobody has sent any yet."),
            ThreadStep("Measure", "29 in 100 on time", url="#measure"),
        ],
    ]


def _spans() -> list[Span]:
    """A span in each state of its dates."""
    words = {colour: text.capitalize() for colour, text in marks.WORDS.items()}
    return [
        Span("Done", date(2024, 11, 3), date(2026, 3, 27), "#a", "green", words["green"]),
        Span("Under way", date(2026, 6, 1), date(2027, 2, 26), "#b", "amber", words["amber"]),
        Span("Late", date(2026, 2, 1), date(2026, 9, 30), "#c", "red", words["red"]),
        Span("No start", None, date(2026, 12, 18), "#d", "not_set", words["not_set"]),
        Span("No dates", None, None, "#e", "not_set", words["not_set"]),
    ]


def specimens() -> dict[str, Any]:
    """Everything that the page needs besides its forms and its list."""
    counts = {"blue": 9, "green": 32, "amber": 20, "red": 11, "not_due": 3}
    return {
        "heading": "Every component",
        "breadcrumbs": [("Home", "/"), ("Every component", "")],
        "ratings": [(colour, words.capitalize()) for colour, words in marks.WORDS.items()],
        "counts": counts,
        "no_counts": {},
        "all_counts": {colour: place for place, colour in enumerate(marks.SHAPES, start=1)},
        "choices": _choices(),
        "told": [
            Message(SUCCESS, "The plan was brought in."),
            Message(INFO, "It is a draft until you publish it."),
            Message(WARNING, "Two rows were not understood."),
        ],
        "threads": _threads(),
        "spans": _spans(),
        "today": TODAY,
        "values": [29, 31, 30, None, 36, 38, 41, 46],
        "bar_values": [("This area", 29.0), ("Its neighbours", 41.5), ("Another area", None)],
        "summary_rows": [
            ("Officer", "Head of service", "#officer", "Change"),
            ("End date", "26 February 2027"),
            ("Supporting lead", ""),
        ],
        "lines": "First line\nsecond line\n\nA new paragraph with <b>markup</b>",
        "written": "# A heading\n\nWords with **weight**, and a [link](/plan/).\n\n"
        "- one\n- two\n\n| Year | Plans |\n| --- | --- |\n| 2026 | 46 |\n",
    }
