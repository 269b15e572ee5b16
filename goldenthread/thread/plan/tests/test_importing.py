"""Importing a document that was read: whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM, act
from goldenthread.base.audit.models import Act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.actions import add_organisation
from goldenthread.base.search.models import SearchEntry
from goldenthread.thread.plan import models
from goldenthread.thread.plan.actions import import_document
from goldenthread.thread.plan.models import Milestone, Plan, SourceDocument
from goldenthread.thread.plan.reading import document as read
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.rules import Refused
from goldenthread.thread.plan.tests.plans import (
    finding,
    import_plan,
    milestone,
    plan_document,
    read_into,
)


def with_findings(first: tuple[read.Finding, ...], second: tuple[read.Finding, ...]) -> Any:
    areas = plan_document().areas_for_improvement
    return plan_document(
        areas_for_improvement=(
            replace(areas[0], findings=first),
            replace(areas[1], findings=second),
        )
    )


def with_milestones(*milestones: read.Milestone) -> read.PlanDocument:
    area = plan_document().areas_for_improvement[0]
    focus_area = replace(area.focus_areas[0], milestones=milestones)
    return plan_document(areas_for_improvement=(replace(area, focus_areas=(focus_area,)),))


def test_every_row_has_its_place_and_its_document(area: LocalArea, priya: Viewer) -> None:
    plan = import_plan(area, plan_document(), priya)
    row = Milestone.objects.get(plan=plan, key="milestone-2")
    assert (row.place, row.document, row.reference) == (
        "table 1, row 2",
        plan.documents.get(),
        "2A",
    )
    assert plan.documents.get().parts.count() == 2
    assert plan.documents.get().state == SourceDocument.State.IMPORTED


def test_every_row_has_history_that_says_who_imported_it(area: LocalArea, priya: Viewer) -> None:
    plan = import_plan(area, plan_document(), priya)
    record = Act.objects.get(verb="imported a plan")
    history = Milestone.history.filter(plan=plan)
    assert history.count() == 6
    assert {each.act_id for each in history} == {record.pk}
    assert {each.history_date for each in history} == {record.at}
    assert record.user_name == "Priya Programme"


def test_the_version_is_a_draft_with_the_documents_own_label_and_date(
    area: LocalArea, priya: Viewer
) -> None:
    version = import_plan(area, plan_document(), priya).versions.get()
    assert (version.label, version.status, version.status_as_written) == ("1.3", "draft", "agreed")
    assert (version.dated, version.published_at) == (plan_document().dated, None)


def test_a_plan_is_named_by_its_kind_and_year_and_never_twice(
    area: LocalArea, priya: Viewer
) -> None:
    first = import_plan(area, plan_document(), priya)
    second = import_plan(area, plan_document(), priya)
    assert first.key == "written-statement-of-action-2026"
    assert second.key == "written-statement-of-action-2026-2"


def test_a_document_that_names_no_kind_is_taken_for_an_improvement_plan(
    area: LocalArea, priya: Viewer
) -> None:
    plan = import_plan(area, plan_document(plan_type=None), priya)
    assert (plan.kind_id, plan.kind_is_assumed) == ("improvement_plan", True)


def test_one_finding_under_two_areas_is_one_finding_with_two_citations(
    area: LocalArea, priya: Viewer
) -> None:
    first = finding(1, "Waits are too long.")
    second = finding(2, "waits are  TOO long")
    plan = import_plan(area, with_findings((first,), (second,)), priya)
    (found,) = models.Finding.objects.all()
    assert found.text == "Waits are too long."
    appearances = list(found.appearances.filter(plan=plan).order_by("position"))
    assert [each.text for each in appearances] == [first.text, second.text]
    assert [each.citations.get().number for each in appearances] == ["1", "2"]


def test_a_second_plan_of_the_same_inspection_names_the_same_findings(
    area: LocalArea, priya: Viewer
) -> None:
    first = import_plan(area, plan_document(), priya)
    second = import_plan(area, plan_document(title="Another"), priya)
    assert first.inspection == second.inspection
    assert models.Finding.objects.count() == 6
    assert models.FindingAppearance.objects.count() == 12


def test_an_inspection_without_a_day_is_not_taken_for_another_plans(
    area: LocalArea, priya: Viewer
) -> None:
    first = import_plan(area, plan_document(front_matter=()), priya)
    second = import_plan(area, plan_document(front_matter=(), title="Another"), priya)
    assert first.inspection != second.inspection


@pytest.mark.parametrize(
    ("officer", "name"),
    [
        ("Head of SEND, Larkshire Council", "Larkshire Council"),
        ("Chair, LARKSHIRE COUNCIL of Schools", "Larkshire Council of Schools"),
        ("Head of SEND, Larkshire Councils", None),
        (None, None),
    ],
)
def test_an_officers_words_name_their_organisation(
    area: LocalArea, priya: Viewer, officer: str | None, name: str | None
) -> None:
    add_organisation(area, "Larkshire Council", "council", SYSTEM)
    add_organisation(area, "Larkshire Council of Schools", "school", SYSTEM)
    import_plan(area, with_milestones(milestone(1, accountable_officer=officer)), priya)
    organisation = Milestone.objects.get().organisation
    assert (organisation.name if organisation else None) == name


def test_a_step_is_kept_under_its_milestone_even_where_it_comes_first(
    area: LocalArea, priya: Viewer
) -> None:
    steps = (
        milestone(1, parent="milestone-2"),
        milestone(2, parent="milestone-3"),
        milestone(3),
    )
    import_plan(area, with_milestones(*steps), priya)
    assert [each.parent and each.parent.key for each in Milestone.objects.order_by("key")] == [
        "milestone-2",
        "milestone-3",
        None,
    ]


@pytest.mark.parametrize(
    ("document", "sentence"),
    [
        (
            with_milestones(milestone(1, parent="milestone-2"), milestone(2, parent="milestone-1")),
            "step of itself",
        ),
        (with_milestones(milestone(1, key="a/b")), "can't stand in an address"),
        (with_milestones(milestone(1, reference="9" * 201)), "201 characters"),
        (
            with_findings((replace(finding(1), citations=(read.Citation(2**31, "MF", "1"),)),), ()),
            "must be from 0 to",
        ),
    ],
)
def test_a_document_that_cannot_be_kept_is_refused_and_leaves_nothing(
    area: LocalArea, priya: Viewer, document: read.PlanDocument, sentence: str
) -> None:
    received = read_into(area, document, priya)
    with pytest.raises(UnreadableFile, match=sentence):
        import_document(received, priya)
    assert_nothing_left(received)


class PulledPlugError(Exception):
    """Whatever may go wrong half way through."""


@pytest.mark.parametrize("at", [1, 20, 50, 61])
def test_a_failure_in_the_middle_leaves_nothing(area: LocalArea, priya: Viewer, at: int) -> None:
    def pull(done: int, total: int, words: str) -> None:
        assert total == 61
        if done >= at:
            raise PulledPlugError

    received = read_into(area, plan_document(), priya)
    with pytest.raises(PulledPlugError):
        import_document(received, priya, progress=pull)
    assert_nothing_left(received)


def assert_nothing_left(document: SourceDocument) -> None:
    for model in (Plan, models.Inspection, models.Finding, models.Pillar, models.SourcePart):
        assert not model._default_manager.exists()
    assert not Milestone.history.exists()
    assert not SearchEntry.objects.exists()
    assert SourceDocument.objects.get(pk=document.pk).state == SourceDocument.State.READ
    assert not Act.objects.filter(verb="imported a plan").exists()


def test_a_document_is_imported_once(area: LocalArea, priya: Viewer) -> None:
    received = read_into(area, plan_document(), priya)
    stale = SourceDocument.objects.get(pk=received.pk)
    import_document(received, priya)
    with pytest.raises(UnreadableFile, match="imported already"):
        import_document(received, priya)
    with pytest.raises(UnreadableFile, match="imported already"):
        import_document(stale, priya)
    assert Plan.objects.count() == 1


def test_an_empty_plan_can_be_filled_and_a_filled_one_not_again(
    area: LocalArea, priya: Viewer
) -> None:
    with act("began a plan", by=priya):
        plan = Plan(area=area, kind_id="reform_plan", key="reform")
        plan.save()
    filled = import_document(read_into(area, plan_document(plan_type=None), priya), priya, plan)
    assert (filled.pk, filled.kind_id, filled.milestone_rows.count()) == (plan.pk, "reform_plan", 6)
    with pytest.raises(UnreadableFile, match="already has its contents"):
        import_document(read_into(area, plan_document(), priya), priya, plan)


def test_progress_is_told_to_the_end(area: LocalArea, priya: Viewer) -> None:
    told: list[tuple[int, int, str]] = []
    received = read_into(area, plan_document(), priya)
    import_document(received, priya, progress=lambda *step: told.append(step))
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1]
    assert [done for done, _, _ in told] == sorted(done for done, _, _ in told)


def test_only_a_programme_manager_of_the_area_imports(
    area: LocalArea, elsewhere: LocalArea, priya: Viewer
) -> None:
    received = read_into(area, plan_document(), priya)
    for viewer in (
        Viewer(area=area.code),
        Viewer(2, "Bettina", area.code, frozenset({"board_member"})),
        Viewer(3, "Tor", elsewhere.code, frozenset({"programme_manager"})),
    ):
        with pytest.raises(Refused, match="Only a programme manager of Larkshire"):
            import_document(received, viewer)
    assert not Plan.objects.exists()


def test_an_import_can_be_found_by_the_partnership_and_not_by_the_public(
    area: LocalArea, priya: Viewer
) -> None:
    import_plan(area, plan_document(), priya)
    assert set(SearchEntry.objects.values_list("audience", flat=True)) == {"partnership"}
    assert SearchEntry.objects.filter(kind="plan.milestone").count() == 6
