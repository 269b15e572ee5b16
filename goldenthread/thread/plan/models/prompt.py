"""A prompt: a template question in a plan that is still to be answered."""

from __future__ import annotations

from django.db import models

from goldenthread.thread.plan.models.milestone import Milestone
from goldenthread.thread.plan.models.row import PlanRow


class Prompt(PlanRow):
    """A question that whoever drafted the plan left in a milestone's evidence."""

    milestone = models.ForeignKey(Milestone, on_delete=models.CASCADE, related_name="prompts")
    text = models.TextField()

    def __str__(self) -> str:
        return self.text
