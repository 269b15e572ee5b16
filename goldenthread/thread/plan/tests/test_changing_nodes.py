"""Changing a node's words: what is written, what follows from it, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM, act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.models import Organisation
from goldenthread.base.people.roles import ACCOUNTABLE_OFFICER, BOARD_MEMBER
from goldenthread.base.search.models import SearchEntry
from goldenthread.thread.plan.actions.find_faults import find_faults
from goldenthread.thread.plan.actions.renumber import renumber
from goldenthread.thread.plan.editing import acting
from goldenthread.thread.plan.editing.kinds import KINDS, MILESTONE
from goldenthread.thread.plan.editing.refusals import ClashError, NotChangedError
from goldenthread.thread.plan.models import Citation, Finding, LintedPlan, Plan, PlanFault
from goldenthread.thread.plan.rules import Refused
from goldenthread.thread.plan.tests.editing import NODES, change, find, seen

STRANGE = (
    "<script>alert(1)</script> & <b>bold</b>",
    "{{ settings.SECRET_KEY }} {% now %}",
    "שלום עולם ‮reversed‬",
    "Families 👨‍👩‍👧‍👦 are heard 🎉",
    "word " * 20_000,
)


@pytest.mark.parametrize("text", STRANGE, ids=["markup", "template", "rtl", "emoji", "long"])
@pytest.mark.parametrize("kind", NODES)
def test_every_kind_keeps_whatever_is_typed_as_text(
    plan: Plan, priya: Viewer, kind: str, text: str
) -> None:
    key, field = NODES[kind]
    node = change(plan, kind, key, {field: text}, priya)
    assert getattr(find(plan, kind, key), field) == text.strip()
    assert node.key == key


def test_a_change_is_kept_with_who_and_why(plan: Plan, priya: Viewer) -> None:
    change(plan, "milestone", "milestone-1", {"action": "Do it well"}, priya, why="It was vague.")
    row = find(plan, "milestone", "milestone-1").history.latest("history_id")
    assert (row.act.verb, row.act.user_name, row.act.why) == (
        "changed a milestone",
        "Priya Programme",
        "It was vague.",
    )


def test_a_form_saved_as_it_was_writes_no_row(plan: Plan, priya: Viewer) -> None:
    node = find(plan, "milestone", "milestone-1")
    before = node.history.count()
    change(plan, "milestone", "milestone-1", MILESTONE.texts(node), priya)
    assert node.history.count() == before


def test_dates_are_understood_as_people_write_them(plan: Plan, priya: Viewer) -> None:
    wanted = {"start": "May 2026", "end": "Spring 2027", "revised_end": "3 June 2027"}
    change(plan, "milestone", "milestone-1", wanted, priya)
    node = find(plan, "milestone", "milestone-1")
    assert (node.start, node.start_precision) == (date(2026, 5, 1), "month")
    assert (node.revised_end, node.revised_end_precision) == (date(2027, 6, 3), "day")
    assert node.end_as_written == "Spring 2027"


def test_an_organisation_is_found_in_the_officers_words(
    plan: Plan, area: LocalArea, priya: Viewer
) -> None:
    with act("set up an organisation", by=SYSTEM):
        board = Organisation(area=area, name="Larkshire Health Board")
        board.save()
    wanted = {"accountable_officer": "Chief Nurse, Larkshire Health Board"}
    change(plan, "milestone", "milestone-1", wanted, priya)
    assert find(plan, "milestone", "milestone-1").organisation == board


def test_the_index_and_the_faults_follow_at_once(plan: Plan, priya: Viewer) -> None:
    find_faults(plan)
    change(plan, "milestone", "milestone-1", {"accountable_officer": ""}, priya)
    change(plan, "milestone", "milestone-2", {"action": "Sow quillwort"}, priya)
    assert PlanFault.objects.filter(rule="officer-missing", about="milestone-1").exists()
    assert SearchEntry.objects.filter(title__contains="quillwort").exists()


def test_a_large_plan_is_looked_through_only_when_asked(
    plan: Plan, priya: Viewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(acting, "LOOKED_THROUGH_UP_TO", 5)
    change(plan, "milestone", "milestone-1", {"accountable_officer": ""}, priya)
    assert not LintedPlan.objects.filter(plan=plan).exists()


@pytest.mark.parametrize(
    ("kind", "wanted", "said"),
    [
        ("milestone", {"action": " "}, "Say what will be done."),
        ("milestone", {"percent_complete": "lots"}, "must be a number from 0 to 100"),
        ("milestone", {"reference": "2A"}, "‘2A’ is the number of another milestone"),
        ("milestone", {"reference": "2 a."}, "‘2A’ is the number of another milestone"),
        ("pillar", {"label": "2"}, "‘2’ is the number of another pillar"),
        ("pillar", {"title": ""}, "Give the pillar a title."),
        ("area", {"title": "", "wording": ""}, "a title or the inspectors’ words"),
        ("focus_area", {"title": ""}, "Give the focus area a title."),
        ("section", {"title": ""}, "Give the section a title."),
        ("finding", {"text": ""}, "Say what they found."),
        ("milestone", {"action": "a\x00b"}, "can’t be kept"),
        ("milestone", {"reference": "9" * 300}, "Shorten it"),
    ],
)
def test_what_can_not_be_kept_is_refused_in_a_sentence(
    plan: Plan, priya: Viewer, kind: str, wanted: dict[str, str], said: str
) -> None:
    key = NODES[kind][0]
    before = KINDS[kind].texts(find(plan, kind, key))
    with pytest.raises(NotChangedError, match=said):
        change(plan, kind, key, wanted, priya)
    assert KINDS[kind].texts(find(plan, kind, key)) == before


def test_renumbering_keeps_the_key_and_refuses_what_another_bears(
    plan: Plan, priya: Viewer
) -> None:
    renumber(plan, MILESTONE, "milestone-1", "9 b", priya, "The board counts so.")
    node = find(plan, "milestone", "milestone-1")
    assert (node.reference, node.reference_as_written) == ("9B", "9 b")
    with pytest.raises(NotChangedError, match="‘3A’ is the number of another milestone, ‘3A Do"):
        renumber(plan, MILESTONE, "milestone-1", "3A", priya)
    with pytest.raises(NotChangedError, match="bear no numbers"):
        renumber(plan, KINDS["finding"], "finding-1", "3", priya)


@pytest.mark.parametrize("role", [ACCOUNTABLE_OFFICER, BOARD_MEMBER])
def test_only_a_programme_manager_changes_a_plan(plan: Plan, area: LocalArea, role: str) -> None:
    somebody = Viewer(2, "Sam Somebody", area.code, frozenset({role}))
    with pytest.raises(Refused):
        change(plan, "milestone", "milestone-1", {"action": "Mine"}, somebody)


def test_fields_that_two_people_changed_apart_are_both_kept(plan: Plan, priya: Viewer) -> None:
    row = seen(plan, "milestone", "milestone-1")
    change(plan, "milestone", "milestone-1", {"action": "Theirs"}, priya)
    change(plan, "milestone", "milestone-1", {"progress": "Mine"}, priya, row)
    node = find(plan, "milestone", "milestone-1")
    assert (node.action, node.progress) == ("Theirs", "Mine")


def test_a_field_that_both_changed_is_told_with_both_texts(plan: Plan, priya: Viewer) -> None:
    row = seen(plan, "milestone", "milestone-1")
    change(plan, "milestone", "milestone-1", {"action": "Theirs"}, priya)
    wanted = {"action": "Mine", "progress": "Also mine"}
    with pytest.raises(ClashError) as refused:
        change(plan, "milestone", "milestone-1", wanted, priya, row)
    (clash,) = refused.value.clashes
    assert (clash.field, clash.stands, clash.wanted) == ("action", "Theirs", "Mine")
    assert refused.value.merged["progress"] == "Also mine"
    node = find(plan, "milestone", "milestone-1")
    assert (node.action, node.progress) == ("Theirs", "")


def test_a_form_of_another_node_is_refused(plan: Plan, priya: Viewer) -> None:
    row = seen(plan, "milestone", "milestone-2")
    with pytest.raises(NotChangedError, match="Open it again"):
        change(plan, "milestone", "milestone-1", {"action": "Mine"}, priya, row)


def test_a_findings_citation_is_read_again(plan: Plan, priya: Viewer) -> None:
    for written in ("(P7 MF 9)", "P7 MF 9"):
        change(plan, "finding", "finding-1", {"citation_as_written": written}, priya)
        (cited,) = Citation.objects.filter(appearance=find(plan, "finding", "finding-1"))
        assert (cited.page, cited.kind, cited.number) == (7, "MF", "9")
    change(plan, "finding", "finding-1", {"citation_as_written": "somewhere"}, priya)
    assert not Citation.objects.filter(appearance__key="finding-1").exists()


def test_a_finding_that_stands_once_is_reworded_and_stays_itself(plan: Plan, priya: Viewer) -> None:
    before = find(plan, "finding", "finding-1").finding_id
    change(plan, "finding", "finding-1", {"text": "Families wait a year"}, priya)
    after = find(plan, "finding", "finding-1")
    assert after.finding_id == before
    assert Finding.objects.get(pk=before).text == "Families wait a year"


def test_a_finding_worded_as_another_is_that_other(plan: Plan, priya: Viewer) -> None:
    other = find(plan, "finding", "finding-2")
    change(plan, "finding", "finding-1", {"text": f"  {other.text.upper()}."}, priya)
    assert find(plan, "finding", "finding-1").finding_id == other.finding_id
    change(plan, "finding", "finding-1", {"text": "Something of its own"}, priya)
    mine = find(plan, "finding", "finding-1")
    assert mine.finding_id != other.finding_id
    assert Finding.objects.get(pk=other.finding_id).text == other.text
