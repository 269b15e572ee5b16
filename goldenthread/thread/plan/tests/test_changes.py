"""Whether a plan has changed since it was published."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import models

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.models import Finding, FindingDecision, Plan, PlanRow
from goldenthread.thread.plan.queries.changes import has_changed_since
from goldenthread.thread.plan.tests.plans import import_plan, plan_document
from goldenthread.thread.plan.tests.strands import finding_of, tie

PARTS = [model for model in apps.get_app_config("plan").get_models() if issubclass(model, PlanRow)]


def change(row: models.Model, by: Viewer) -> None:
    with act("changed a row", by=by):
        row.save()


def test_nothing_has_changed_just_after_publishing(
    plan: Plan, priya: Viewer, django_assert_num_queries: object
) -> None:
    version = publish_version(plan, priya)
    with django_assert_num_queries(1):  # type: ignore[operator] # the fixture has no public type
        assert not has_changed_since(plan, version)


def close(plan: Plan, by: Viewer) -> None:
    """A finding, as if of the plan before, that is closed."""
    closed = FindingDecision.Decision.CLOSED
    with act("closed findings", by=by) as record:
        FindingDecision(
            plan=plan, earlier=finding_of(plan), position=0, decision=closed, at=record.at
        ).save()


@pytest.mark.parametrize("model", [Plan, Finding, *PARTS], ids=lambda model: model.__name__)
def test_a_change_of_any_part_is_a_change_of_the_plan(
    model: type[models.Model], plan: Plan, priya: Viewer
) -> None:
    tie(plan, priya, "finding-1", "milestone-1")
    close(plan, priya)
    version = publish_version(plan, priya)
    row = model._default_manager.first()
    assert row is not None, f"The small plan holds no {model.__name__}."
    change(row, priya)
    assert has_changed_since(plan, version)


def test_a_removed_part_is_a_change(plan: Plan, priya: Viewer) -> None:
    version = publish_version(plan, priya)
    with act("removed a prompt", by=priya):
        plan.prompt_rows.all()[0].delete()
    assert has_changed_since(plan, version)


def test_another_plan_of_the_same_inspection_changes_nothing_here(
    area: LocalArea, plan: Plan, priya: Viewer
) -> None:
    version = publish_version(plan, priya)
    other = import_plan(area, plan_document(milestones=5), priya)
    assert other.inspection_id == plan.inspection_id
    change(other.milestone_rows.all()[0], priya)
    assert not has_changed_since(plan, version)
