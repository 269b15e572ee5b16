"""The columns of an area's list of plans."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.html import format_html
from django.utils.safestring import SafeString

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.design.tables import Column
from goldenthread.base.design.words import say_date, say_number
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.addresses import plan_address
from goldenthread.thread.plan.models import PlanVersion
from goldenthread.thread.plan.moments import published_moments
from goldenthread.thread.plan.queries import list_plans
from goldenthread.thread.plan.queries.shapes import PlanLine
from goldenthread.thread.plan.words.names import name_plan


class ListedPlan(NamedTuple):
    """A plan as this viewer sees it, and the version that everybody sees, if any."""

    line: PlanLine
    published: PlanVersion | None


def load_listed_plans(area: LocalArea, viewer: Viewer) -> list[ListedPlan]:
    """The plans that this viewer may read, each with what the public reads of it."""
    lines = list_plans(area, viewer)
    published = published_moments([line.plan for line in lines])
    listed = []
    for line in lines:
        moment = published.get(line.plan.pk)
        listed.append(ListedPlan(line, moment.version if moment else None))
    return listed


def _version(listed: ListedPlan) -> str:
    version = listed.line.moment.version
    return version.label if version else ""


def _published(listed: ListedPlan) -> str:
    version = listed.published
    if version is None:
        return "Nothing yet"
    label = f"Version {version.label}, " if version.label else ""
    return f"{label}{say_date(version.published_at)}"


def _done(listed: ListedPlan) -> SafeString:
    counts = listed.line.counts
    return format_html("{}", "None is rated yet" if counts.is_unrated else say_number(counts.done))


PLAN_COLUMNS: list[Column[ListedPlan]] = [
    Column(
        "plan",
        "Plan",
        lambda listed: name_plan(listed.line.plan),
        sort="plan",
        url=lambda listed: plan_address(listed.line.plan.area.code, listed.line.plan.key),
    ),
    Column("kind", "Kind", "line.plan.kind.name", sort="kind"),
    Column("version", "Version", _version),
    Column("milestones", "Milestones", "line.counts.total", sort="milestones", numeric=True),
    Column(
        "done",
        "Said to be done",
        "line.counts.done",
        sort="done",
        numeric=True,
        show=lambda listed: _done(listed),
    ),
    Column("published", "What the public can read", _published),
]
