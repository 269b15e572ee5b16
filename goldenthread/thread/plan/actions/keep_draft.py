"""Keeping what somebody has typed and not saved yet, and throwing it away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.editing.kinds import NodeKind
from goldenthread.thread.plan.models import EditDraft, Plan
from goldenthread.thread.plan.rules import Refused, require


@dataclass(frozen=True, slots=True)
class DraftPlace:
    """Which form a draft is of: a node that is changed, or one added under a parent or the plan."""

    plan: Plan
    kind: NodeKind
    key: str = ""
    parent: tuple[str, str] | None = None

    def named(self) -> dict[str, Any]:
        """The columns that tell it."""
        parent_kind, parent_key = self.parent or ("", "")
        return {
            "plan": self.plan,
            "kind": self.kind.name,
            "key": self.key,
            "parent_kind": parent_kind,
            "parent_key": parent_key,
        }


def find_draft(place: DraftPlace, by: Viewer) -> EditDraft | None:
    """This person's draft of a form, if there is one: one query."""
    return EditDraft.objects.filter(user_id=by.user or 0, **place.named()).first()


def keep_draft(place: DraftPlace, seen: int, fields: Mapping[str, str], by: Viewer) -> EditDraft:
    """Keep what was typed, in place of what was kept before; it is no part of the plan.

    So it is no act, and nobody but the person sees it. Raises Refused for somebody who may not
    edit the plan.
    """
    require("plan.edit", by, place.plan)
    if by.user is None:
        raise Refused("Only somebody who is signed in can keep a draft.")
    kept = {"seen": seen, "fields": dict(fields), "at": timezone.now()}
    draft, _ = EditDraft.objects.update_or_create(user_id=by.user, **place.named(), defaults=kept)
    return draft


def forget_draft(place: DraftPlace, by: Viewer) -> None:
    """Throw this person's draft of a form away; nothing happens where there is none."""
    EditDraft.objects.filter(user_id=by.user or 0, **place.named()).delete()
