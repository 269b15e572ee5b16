"""What the tests of editing share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions.change_node import change_node
from goldenthread.thread.plan.editing.acting import latest_row
from goldenthread.thread.plan.editing.kinds import KINDS
from goldenthread.thread.plan.models import Plan, PlanNode
from goldenthread.thread.plan.tests.showing import page_of
from tests.pages import PageClient

# Each kind's key in `plans.plan_document`, with a field that holds plain text.
NODES = {
    "pillar": ("pillar-1", "title"),
    "area": ("afi-1", "wording"),
    "focus_area": ("focus-area-1", "overall_impact"),
    "milestone": ("milestone-1", "action"),
    "section": ("section-1", "body"),
    "finding": ("finding-1", "text"),
}


def find(plan: Plan, kind: str, key: str) -> Any:
    """A node as it stands."""
    return KINDS[kind].model.objects.get(plan=plan, key=key)


def seen(plan: Plan, kind: str, key: str) -> int:
    """What a form that is opened now is made from."""
    return latest_row(KINDS[kind], find(plan, kind, key))


def change(
    plan: Plan,
    kind: str,
    key: str,
    wanted: Mapping[str, str],
    by: Viewer,
    row: int | None = None,
    why: str = "",
) -> PlanNode:
    """Change a node by a form opened just now, or at an earlier row."""
    made_from = seen(plan, kind, key) if row is None else row
    return change_node(plan, KINDS[kind], key, made_from, wanted, by, why)


def keys_in_order(plan: Plan, kind: str) -> list[str]:
    """The keys of what stands, in the plan's order."""
    rows = KINDS[kind].model.objects.filter(plan=plan, is_withdrawn=False)
    return list(rows.values_list("key", flat=True))


def fill(client: PageClient, address: str, **typed: str) -> dict[str, str]:
    """What the form at an address would post, with some of it typed over."""
    form = page_of(client.get(address)).xpath("//form[.//input[@name='seen']]")[0]
    # A browser drops the first line end of a text area.
    held = {name: (value or "").removeprefix("\n") for name, value in form.form_values()}
    return held | typed
