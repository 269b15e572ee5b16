"""What the tests of comments share: colleagues who are signed in, and comments by key."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from django.utils import timezone

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM, act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.models import RoleHolding, User
from goldenthread.base.people.viewing import view_as
from goldenthread.thread.plan.actions.comment import comment
from goldenthread.thread.plan.editing.kinds import KINDS
from goldenthread.thread.plan.models import CommentMention, Plan, PlanComment
from goldenthread.thread.plan.tests.signing_in import add_person


def join(area: LocalArea, role: str | None, name: str) -> tuple[User, Viewer]:
    """Somebody of the area, and the viewer that they are there today."""
    user = add_person(area, role, name)
    return user, view_as(user, area, timezone.localdate())


def say(
    plan: Plan,
    by: Viewer,
    text: str = "Who will do this?",
    kind: str = "milestone",
    key: str = "milestone-1",
    tell: Collection[int] = (),
) -> PlanComment:
    """A comment on a node."""
    return comment(plan, KINDS[kind], key, text, by, tell).comment


def leave(viewer: Viewer) -> None:
    """The viewer's role ends yesterday."""
    with act("ended somebody's role", by=SYSTEM):
        for holding in RoleHolding.objects.filter(user=viewer.user):
            holding.until = timezone.localdate() - timedelta(days=1)
            holding.save()


def told_of(kept: PlanComment) -> list[str]:
    """Whom a comment tells."""
    mentions = CommentMention.objects.filter(comment=kept).select_related("user")
    return [mention.user.name for mention in mentions]
