"""A comment on a part of a plan, and whom it tells."""

from __future__ import annotations

from django.db import models

from goldenthread.base.audit.history import keep_history
from goldenthread.base.people.models import User
from goldenthread.thread.plan.models.plan import Plan


class PlanComment(models.Model):
    """What somebody who works on a plan says of one of its nodes; the public never sees it.

    `kind` and `key` name the node: both are for life, so that a comment outlives renumbering and
    the next version. It is no part of the plan itself. One that is taken back keeps its row, and
    its text only in its history.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="comments")
    kind = models.CharField(max_length=20)
    key = models.SlugField(max_length=80)
    text = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    by_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    changed_at = models.DateTimeField(null=True, blank=True)
    taken_back_at = models.DateTimeField(null=True, blank=True)
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by_name = models.CharField(max_length=200, blank=True)
    history = keep_history()

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [
            models.Index(fields=["plan", "-at", "-id"]),
            models.Index(fields=["plan", "kind", "key"]),
        ]

    def __str__(self) -> str:
        return self.text or f"{self.by_name} took this comment back"

    @property
    def is_taken_back(self) -> bool:
        """True where its author took it back."""
        return self.taken_back_at is not None

    @property
    def is_resolved(self) -> bool:
        """True where somebody said that it is dealt with."""
        return self.resolved_at is not None


class CommentMention(models.Model):
    """Somebody whom a comment tells, and when they said that they had read it."""

    comment = models.ForeignKey(PlanComment, on_delete=models.CASCADE, related_name="mentions")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    read_at = models.DateTimeField(null=True, blank=True)
    history = keep_history()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["comment", "user"], name="mentioned_once_a_comment")
        ]
        indexes = [models.Index(fields=["user", "read_at"])]

    def __str__(self) -> str:
        return f"{self.user} is told"
