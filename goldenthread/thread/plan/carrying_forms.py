"""The forms by which a new plan is started, and earlier findings are decided on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from goldenthread.base.design.day_fields import DayField
from goldenthread.thread.plan.actions.start_plan import NewInspection, NewPlan
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.models import FindingDecision, Inspection, PlanKind

NEW = "new"
UNFINISHED, ALL = "unfinished", "all"
Choices = Sequence[tuple[str, str]]


class StartForm(forms.Form):
    """The kind, title and inspection of a new plan, and what it carries over.

    `focus_areas` are choices by key; `unfinished` the keys ticked where nobody has chosen yet.
    """

    def __init__(
        self,
        inspections: Sequence[Inspection],
        focus_areas: Choices,
        unfinished: Sequence[str],
        *args: Any,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self._inspections = {str(each.pk): each for each in inspections}
        choices: dict[str, Choices] = {
            "kind": [("", "Choose"), *PlanKind.objects.values_list("code", "name")],
            "inspection": [
                (NEW, "A new inspection"),
                *((key, each.title) for key, each in self._inspections.items()),
            ],
            "focus_areas": focus_areas,
        }
        for name, each in choices.items():
            self.fields[name].choices = each  # type: ignore[attr-defined] # it is a choice field
        self.initial.setdefault("inspection", NEW)
        self.initial.setdefault("milestones", UNFINISHED)
        self.initial.setdefault("focus_areas", list(unfinished))

    kind = forms.ChoiceField(
        label="What kind of plan it is",
        error_messages={"required": "Choose what kind of plan it is."},
    )
    title = forms.CharField(
        label="Its title",
        max_length=300,
        error_messages={"required": "Give the new plan a title."},
    )
    inspection = forms.ChoiceField(
        label="The inspection that it answers",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose the inspection that it answers."},
    )
    inspected_on = DayField(
        label="Day of the new inspection",
        required=False,
        help_text="Its first day, where the inspection is a new one.",
    )
    reported_on = DayField(
        label="Day of its report", required=False, help_text="Leave it empty if there is none yet."
    )
    milestones = forms.ChoiceField(
        label="Which milestones to carry over",
        choices=[(UNFINISHED, "Those that are not finished"), (ALL, "All of them")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose which milestones to carry over."},
    )
    focus_areas = forms.MultipleChoiceField(
        label="From which focus areas",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="What they stand under comes along. The plan of today stays as it is.",
    )
    why = forms.CharField(
        label="Why it is started",
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="This is kept in the record with your name. The public does not see it.",
    )

    def clean(self) -> dict[str, Any]:
        """A new inspection needs its day."""
        cleaned = dict(super().clean() or {})
        is_told = cleaned.get("inspected_on") or "inspected_on" in self.errors
        if cleaned.get("inspection") == NEW and not is_told:
            self.add_error("inspected_on", "Give the day of the new inspection.")
        return cleaned

    def wanted(self) -> NewPlan:
        """The plan that the form asks for."""
        said = self.cleaned_data
        known = self._inspections.get(said["inspection"])
        return NewPlan(
            kind=said["kind"],
            title=said["title"],
            inspection=known or NewInspection(said["inspected_on"], said["reported_on"]),
            focus_areas=said["focus_areas"],
            with_finished=said["milestones"] == ALL,
        )

    def refuse(self, refusal: NotChangedError) -> None:
        """Say on the form why no plan was started."""
        self.add_error(refusal.field if refusal.field in self.fields else None, str(refusal))


class DecideForm(forms.Form):
    """What became of the findings ticked in the list, and why."""

    decision = forms.ChoiceField(
        label="What became of the findings that you ticked",
        choices=[
            (FindingDecision.Decision.SEEN_AGAIN, "Seen again: carry them into this plan"),
            (FindingDecision.Decision.CLOSED, "Closed: they were not seen again"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Say whether they were seen again or are closed."},
    )
    reason = forms.CharField(
        label="Why you say so",
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Everybody can read it once this plan is published.",
        error_messages={"required": "Say why, in a sentence."},
    )
