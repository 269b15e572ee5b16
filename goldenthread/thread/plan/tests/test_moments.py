"""What of a plan a viewer may see, and rows as they stood."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.http import Http404
from pytest_django import DjangoAssertNumQueries

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.roles import ROLES, RoleRow
from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.guards import (
    area_to_import_into,
    document_to_import,
    document_to_read,
    plan_to_publish,
    plan_to_read,
)
from goldenthread.thread.plan.models import Milestone, Plan, PlanVersion
from goldenthread.thread.plan.moments import (
    moment_for,
    moments_for,
    plan_as_it_stood,
    rows,
    standing,
    working_moment,
)
from goldenthread.thread.plan.queries import list_versions
from goldenthread.thread.plan.rules import Refused
from goldenthread.thread.plan.tests.plans import import_plan, plan_document


def reword(plan: Plan, key: str, action: str, by: Viewer) -> None:
    with act("reworded a milestone", by=by):
        milestone = Milestone.objects.get(plan=plan, key=key)
        milestone.action = action
        milestone.save()


def looking(viewer: Viewer, area: LocalArea) -> AreaRequest:
    request = AreaRequest()
    request.viewer, request.area = viewer, area
    return request


def test_a_draft_is_nothing_to_the_public(plan: Plan, public: Viewer) -> None:
    assert moment_for(public, plan) is None


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.code)
def test_roles_that_read_drafts_see_the_working_state(plan: Plan, role: RoleRow) -> None:
    viewer = Viewer(9, "Somebody", plan.area.code, frozenset({role.code}))
    moment = moment_for(viewer, plan)
    assert (moment is not None) == role.reads_drafts


def test_the_same_role_in_another_area_sees_no_draft(plan: Plan, elsewhere: LocalArea) -> None:
    viewer = Viewer(9, "Tor", elsewhere.code, frozenset({"programme_manager"}))
    assert moment_for(viewer, plan) is None


def test_the_public_reads_what_was_published_and_not_what_was_edited_since(
    plan: Plan, priya: Viewer, public: Viewer
) -> None:
    publish_version(plan, priya)
    reword(plan, "milestone-1", "Do something else", priya)
    seen, working = moment_for(public, plan), moment_for(priya, plan)
    assert seen is not None
    assert working is not None
    assert not seen.is_draft
    assert rows(Milestone, plan, seen).get(key="milestone-1").action == "Do the thing numbered 1"
    assert rows(Milestone, plan, working).get(key="milestone-1").action == "Do something else"


def test_publishing_again_shows_the_newer_state_under_the_newer_label(
    plan: Plan, priya: Viewer, public: Viewer
) -> None:
    publish_version(plan, priya)
    reword(plan, "milestone-1", "Do something else", priya)
    publish_version(plan, priya, label="1.4", why="The board agreed it.")
    seen = moment_for(public, plan)
    assert seen is not None
    assert seen.version is not None
    assert seen.version.label == "1.4"
    assert rows(Milestone, plan, seen).get(key="milestone-1").action == "Do something else"


def test_a_past_day_shows_what_was_public_then(plan: Plan, priya: Viewer, public: Viewer) -> None:
    first = publish_version(plan, priya)
    reword(plan, "milestone-1", "Do something else", priya)
    second = publish_version(plan, priya, label="2")
    between = moment_for(public, plan, second.at - timedelta(microseconds=1))
    assert between is not None
    assert between.version == first
    assert moment_for(public, plan, first.at - timedelta(microseconds=1)) is None


def test_those_who_read_drafts_can_see_any_past_moment(plan: Plan, priya: Viewer) -> None:
    before = Milestone.history.latest().history_date
    reword(plan, "milestone-1", "Do something else", priya)
    moment = moment_for(priya, plan, before)
    assert moment is not None
    assert rows(Milestone, plan, moment).get(key="milestone-1").action == "Do the thing numbered 1"
    earlier = moment_for(priya, plan, before - timedelta(seconds=1))
    assert earlier is not None
    assert not rows(Milestone, plan, earlier).exists()


def test_a_row_changed_twice_in_one_act_stands_once_as_it_was_last(
    plan: Plan, priya: Viewer
) -> None:
    with act("reworded twice", by=priya):
        milestone = Milestone.objects.get(plan=plan, key="milestone-1")
        for action in ("First", "Second"):
            milestone.action = action
            milestone.save()
    at = Milestone.history.latest().history_date
    moment = moment_for(priya, plan, at)
    assert moment is not None
    assert [each.action for each in rows(Milestone, plan, moment).filter(key="milestone-1")] == [
        "Second"
    ]


def test_a_deleted_row_still_stands_before_it_was_deleted(plan: Plan, priya: Viewer) -> None:
    publish_version(plan, priya)
    before = moment_for(Viewer(), plan)
    assert before is not None
    with act("removed", by=priya):
        Milestone.objects.get(plan=plan, key="milestone-3").cross_references.all().delete()
        plan.statedmeasure_rows.all().delete()
        plan.update_rows.all().delete()
        plan.prompt_rows.all().delete()
        Milestone.objects.get(plan=plan, key="milestone-3").delete()
    assert rows(Milestone, plan, before).filter(key="milestone-3").exists()
    publish_version(plan, priya)
    after = moment_for(Viewer(), plan)
    assert after is not None
    assert not rows(Milestone, plan, after).filter(key="milestone-3").exists()


def test_withdrawn_nodes_are_kept_and_not_shown(plan: Plan, priya: Viewer) -> None:
    with act("withdrew a milestone", by=priya):
        milestone = Milestone.objects.get(plan=plan, key="milestone-2")
        milestone.is_withdrawn = True
        milestone.save()
    moment = working_moment(plan)
    assert not rows(Milestone, plan, moment).filter(key="milestone-2").exists()
    assert standing(Milestone, moment).filter(key="milestone-2").exists()


def test_past_rows_stand_in_the_documents_order(plan: Plan, priya: Viewer) -> None:
    publish_version(plan, priya)
    seen = moment_for(Viewer(), plan)
    assert seen is not None
    assert [each.key for each in rows(Milestone, plan, seen)] == [
        f"milestone-{number}" for number in range(1, 7)
    ]


def test_the_plans_own_title_stands_as_it_was(plan: Plan, priya: Viewer, public: Viewer) -> None:
    publish_version(plan, priya)
    with act("renamed", by=priya):
        plan.title = "A bolder plan"
        plan.save()
    seen = moment_for(public, plan)
    assert seen is not None
    assert plan_as_it_stood(plan, seen).title == "A plan for Larkshire"


def test_many_plans_are_looked_up_at_once(
    area: LocalArea,
    plan: Plan,
    priya: Viewer,
    public: Viewer,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    publish_version(plan, priya)
    import_plan(area, plan_document(), priya)
    plans = list(Plan.objects.select_related("area"))
    with django_assert_num_queries(1):
        assert list(moments_for(public, plans)) == [plan.pk]
    with django_assert_num_queries(1):
        assert set(moments_for(priya, plans)) == {each.pk for each in plans}


def test_publishing_keeps_who_when_and_why(plan: Plan, priya: Viewer) -> None:
    version = publish_version(plan, priya, why="The board agreed it.")
    record = PlanVersion.history.get(id=version.pk).act
    assert (record.user_name, record.why) == ("Priya Programme", "The board agreed it.")
    assert version.at == version.published_at == record.at
    assert (version.label, version.dated) == ("1.3", plan_document().dated)


def test_only_a_programme_manager_publishes(plan: Plan, public: Viewer) -> None:
    board = Viewer(2, "Bettina", plan.area.code, frozenset({"board_member"}))
    for viewer in (public, board):
        with pytest.raises(Refused, match="Only a programme manager of Larkshire"):
            publish_version(plan, viewer)
    assert not PlanVersion.objects.filter(status="published").exists()


def test_the_public_knows_only_of_published_versions(
    plan: Plan, priya: Viewer, public: Viewer
) -> None:
    published = publish_version(plan, priya)
    assert list_versions(plan, public) == [published]
    assert len(list_versions(plan, priya)) == 2


def test_a_draft_is_for_the_public_as_if_it_were_not_there(
    plan: Plan, area: LocalArea, priya: Viewer, public: Viewer
) -> None:
    with pytest.raises(Http404):
        plan_to_read(looking(public, area), plan.key)
    assert plan_to_read(looking(priya, area), plan.key).plan == plan


def test_a_plan_of_another_area_is_not_found(
    plan: Plan, elsewhere: LocalArea, priya: Viewer
) -> None:
    tess = replace(priya, area=elsewhere.code)
    for guard in (plan_to_read, plan_to_publish):
        with pytest.raises(Http404):
            guard(looking(tess, elsewhere), plan.key)


def test_a_source_is_read_by_the_partnership_and_by_all_once_published(
    plan: Plan, area: LocalArea, priya: Viewer, public: Viewer
) -> None:
    document = plan.documents.get()
    assert document_to_read(looking(priya, area), document.pk) == document
    with pytest.raises(Http404):
        document_to_read(looking(public, area), document.pk)
    publish_version(plan, priya)
    assert document_to_read(looking(public, area), document.pk) == document


def test_bringing_in_is_guarded(plan: Plan, area: LocalArea, priya: Viewer, public: Viewer) -> None:
    document = plan.documents.get()
    assert area_to_import_into(looking(priya, area)) == area
    assert document_to_import(looking(priya, area), document.pk) == document
    with pytest.raises(Refused):
        area_to_import_into(looking(public, area))
    with pytest.raises(Refused):
        document_to_import(looking(public, area), document.pk)
