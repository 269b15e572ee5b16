"""What the linter found in a plan, and what people decided to leave as it is."""

from __future__ import annotations

from django.db import models

from goldenthread.base.audit.history import keep_history
from goldenthread.thread.plan.models.plan import Plan


class LintedPlan(models.Model):
    """That a plan was looked through, and when: made anew from the plan, so it keeps no history."""

    plan = models.OneToOneField(Plan, on_delete=models.CASCADE, related_name="linted")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.plan}, looked through"


class PlanFault(models.Model):
    """One thing that a rule found wrong: made anew from the plan, so it keeps no history.

    `rule` is the rule's code and `about` the key of the node ('plan' for the plan as a whole).
    `severity_order` is 0 for what must be mended, 1 should, 2 worth a look.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="faults")
    position = models.PositiveIntegerField()
    rule = models.SlugField(max_length=60)
    severity_order = models.PositiveSmallIntegerField()
    about = models.CharField(max_length=80)
    name = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=250, blank=True)
    says = models.TextField()

    class Meta:
        ordering = ["position"]
        indexes = [
            models.Index(fields=["plan", "position"]),
            models.Index(fields=["plan", "rule"]),
        ]

    def __str__(self) -> str:
        return self.says


class Waiver(models.Model):
    """Somebody decided that a fault stays as it is, and said why; the node's key is for life."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="waivers")
    rule = models.SlugField(max_length=60)
    about = models.CharField(max_length=80)
    reason = models.TextField()
    by_name = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()
    history = keep_history()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "rule", "about"], name="waived_once")
        ]

    def __str__(self) -> str:
        return f"{self.rule} of {self.about}: {self.reason}"
