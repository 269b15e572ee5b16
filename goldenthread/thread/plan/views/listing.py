"""Lists of milestones, on their own page and on those of the parts that they stand under."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.db.models import QuerySet

from goldenthread.base.design.asked import DOWNLOADS
from goldenthread.base.design.lists import EmptyState, ListPage
from goldenthread.base.design.tables import Column
from goldenthread.base.offers.gathering import gather_columns
from goldenthread.base.offers.subjects import Subject
from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.addresses import plan_address
from goldenthread.thread.plan.guards import ReadablePlan
from goldenthread.thread.plan.models import Milestone
from goldenthread.thread.plan.offering.subjects import seen_subject
from goldenthread.thread.plan.queries.outline import Outline
from goldenthread.thread.plan.queries.shapes import AnyMilestone, ListedMilestone
from goldenthread.thread.plan.words.columns import MilestoneColumns
from goldenthread.thread.plan.words.ratings import NOUN


def list_page(
    request: AreaRequest,
    readable: ReadablePlan,
    outline: Outline,
    rows: QuerySet[Milestone],
    caption: str = "Milestones",
    names_above: bool = True,
    is_sortable: bool = True,
    **options: Any,
) -> ListPage[AnyMilestone]:
    """A list of milestones as a request asks for it, with the columns that rooms above offer."""
    plan, moment = readable
    code = request.area.code
    columns = MilestoneColumns(code, plan.key, moment.on, outline.ancestry(), names_above)
    is_download = request.GET.get("download") in DOWNLOADS
    shown = columns.in_download() if is_download else columns.on_page()
    return ListPage(
        request,
        rows,
        shown if is_sortable else [replace(column, sort="") for column in shown],
        caption,
        noun=NOUN,
        more=lambda milestones: _offered(request, readable, milestones),
        reads=() if is_download else ListedMilestone._fields,
        empty=EmptyState(
            "No milestones stand here yet.",
            "Look at the whole plan to see where they are.",
            plan_address(code, plan.key),
            "See the plan on a page",
        ),
        **options,
    )


def _offered(
    request: AreaRequest, readable: ReadablePlan, milestones: Sequence[AnyMilestone]
) -> list[Column[AnyMilestone]]:
    subjects = {each.id: seen_subject(*readable, each) for each in milestones}
    return [
        Column(column.name, column.heading, _text_of(subjects, column.texts))
        for column in gather_columns(list(subjects.values()), request.viewer)
    ]


def _text_of(subjects: dict[int, Subject], texts: dict[Subject, str]) -> Any:
    return lambda milestone: texts.get(subjects[milestone.id], "")
