"""A plan's narrative sections."""

from __future__ import annotations

from django.db.models import QuerySet

from goldenthread.thread.plan.models import Plan, Section
from goldenthread.thread.plan.moments import Moment, rows
from goldenthread.thread.plan.queries.overview import find_node


def list_sections(plan: Plan, moment: Moment) -> QuerySet[Section]:
    """The narrative sections in order; those that the document leaves empty have no body."""
    return rows(Section, plan, moment)


def load_section(plan: Plan, moment: Moment, key: str) -> Section:
    """One section: one query. Raises Http404."""
    return find_node(Section, plan, moment, key)
