"""Comments: kept, told, changed, taken back, resolved, read; and never lost with their node."""

from __future__ import annotations

import pytest

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM
from goldenthread.base.audit.models import Act
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.base.people.roles import BOARD_MEMBER, FAMILY, PROGRAMME_MANAGER, SENCO
from goldenthread.base.search.finding import PARTNERSHIP, find
from goldenthread.thread.plan.actions.change_comment import change_comment, take_back_comment
from goldenthread.thread.plan.actions.comment import comment
from goldenthread.thread.plan.actions.resolve_comment import (
    read_comments,
    reopen_comment,
    resolve_comment,
)
from goldenthread.thread.plan.actions.withdraw_node import withdraw_node
from goldenthread.thread.plan.commenting.acting import LONGEST_COMMENT
from goldenthread.thread.plan.editing.kinds import MILESTONE
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.models import CommentMention, Milestone, Plan, PlanComment
from goldenthread.thread.plan.offering.comments import (
    gather_comments,
)
from goldenthread.thread.plan.queries.comments import (
    CommentChoice,
    count_unread,
    list_colleagues,
    list_comments,
)
from goldenthread.thread.plan.rules import Refused
from goldenthread.thread.plan.tests.commenting import join, leave, say, told_of
from goldenthread.thread.plan.tests.editing import NODES, change

ODD = "<b>@Bo Board</b> {{ now }} שלום 🎉 =1+1"


@pytest.fixture
def ann(area: LocalArea) -> Viewer:
    """A programme manager of the area."""
    return join(area, PROGRAMME_MANAGER, "Ann Lee")[1]


@pytest.fixture
def bo(area: LocalArea) -> Viewer:
    """A member of its board."""
    return join(area, BOARD_MEMBER, "Bo Board")[1]


@pytest.mark.parametrize("kind", NODES)
def test_any_kind_of_node_can_be_commented_on(plan: Plan, ann: Viewer, kind: str) -> None:
    kept = say(plan, ann, ODD, kind, NODES[kind][0])
    assert (kept.text, kept.by_name, kept.kind) == (ODD, "Ann Lee", kind)
    assert (kept.history.get().act.verb, kept.history.get().act.user_id) == (
        "commented on a part of a plan",
        ann.user,
    )


def test_a_name_in_the_words_and_one_chosen_are_told_once_each(
    plan: Plan, area: LocalArea, ann: Viewer, bo: Viewer
) -> None:
    cy = join(area, BOARD_MEMBER, "Cy Chair")[0]
    kept = say(plan, ann, "@Bo Board and @bo board, and me, @Ann Lee", tell=[cy.pk, cy.pk])
    assert told_of(kept) == ["Bo Board", "Cy Chair"]
    assert (count_unread(plan, bo.user), count_unread(plan, ann.user)) == (1, 0)


def test_whoever_left_or_reads_no_drafts_is_not_told_and_the_writer_learns_it(
    plan: Plan, area: LocalArea, ann: Viewer, bo: Viewer, elsewhere: LocalArea
) -> None:
    leave(bo)
    join(area, FAMILY, "Fay Family")
    join(area, SENCO, "Sid Senco")
    join(elsewhere, PROGRAMME_MANAGER, "Ed Elsewhere")
    text = "@Bo Board, @Fay Family, @Sid Senco, @Ed Elsewhere, @Nobody Known?"
    told = comment(plan, MILESTONE, "milestone-1", text, ann)
    assert told_of(told.comment) == []
    assert told.unknown == (
        "Bo Board",
        "Fay Family",
        "Sid Senco",
        "Ed Elsewhere",
        "Nobody Known",
    )
    assert [each.name for each in list_colleagues(area)] == ["Ann Lee"]


def test_a_person_chosen_who_left_in_the_meantime_refuses_the_whole_comment(
    plan: Plan, ann: Viewer, bo: Viewer
) -> None:
    leave(bo)
    with pytest.raises(NotChangedError, match="does not work on this plan today"):
        say(plan, ann, tell=[bo.user or 0])
    assert not PlanComment.objects.exists()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Write your comment."),
        (" \r\n ", "Write your comment."),
        ("a\x00b", "can’t be kept"),
        ("word " * 20_000, "99,999 characters, and 10,000 is the most"),
    ],
)
def test_words_that_cannot_be_kept_are_refused_in_a_sentence(
    plan: Plan, ann: Viewer, text: str, sentence: str
) -> None:
    with pytest.raises(NotChangedError, match=sentence):
        say(plan, ann, text)
    assert not PlanComment.objects.exists()


def test_the_longest_comment_is_kept_whole(plan: Plan, ann: Viewer) -> None:
    text = "🎉" * LONGEST_COMMENT
    assert PlanComment.objects.get(pk=say(plan, ann, text).pk).text == text


def test_a_withdrawn_node_takes_no_more_and_keeps_what_was_said(plan: Plan, ann: Viewer) -> None:
    kept = say(plan, ann)
    withdraw_node(plan, MILESTONE, "milestone-1", ann, "Done elsewhere.")
    with pytest.raises(NotChangedError, match="has been withdrawn, so nobody can comment"):
        say(plan, ann, "Why?")
    assert resolve_comment(kept, ann).is_resolved
    assert list(list_comments(plan, CommentChoice(), ann.user)) == [kept]


def test_a_node_that_is_not_there_takes_none(plan: Plan, ann: Viewer) -> None:
    with pytest.raises(NotChangedError, match="no milestone ‘milestone-99’"):
        say(plan, ann, key="milestone-99")


@pytest.mark.parametrize("role", [FAMILY, SENCO, None])
def test_only_those_who_read_drafts_comment(plan: Plan, area: LocalArea, role: str | None) -> None:
    somebody = join(area, role, "Some Body")[1]
    with pytest.raises(Refused):
        say(plan, somebody)
    with pytest.raises(Refused):
        say(plan, SYSTEM)


def test_a_comment_follows_its_node_through_renumbering(plan: Plan, ann: Viewer) -> None:
    kept = say(plan, ann)
    change(plan, "milestone", "milestone-1", {"reference": "77Z"}, ann)
    node = Milestone.objects.get(plan=plan, reference="77Z")
    panel = gather_comments([Subject("plan.milestone", str(node.pk))], ann, None)
    assert [said.key for each in panel.values() for said in each.context["comments"]] == [kept.pk]


def test_its_author_changes_it_with_history_and_who_was_told_stays_told(
    plan: Plan, ann: Viewer, bo: Viewer
) -> None:
    kept = say(plan, ann, "@Bo Board, who?")
    change_comment(kept, "Who does this?", ann)
    with pytest.raises(Refused, match="Only Ann Lee"):
        change_comment(kept, "Nobody!", bo)
    kept.refresh_from_db()
    assert (kept.text, kept.changed_at is not None) == ("Who does this?", True)
    assert [row.text for row in kept.history.all()] == ["Who does this?", "@Bo Board, who?"]
    assert told_of(kept) == ["Bo Board"]


def test_one_that_is_taken_back_says_so_and_its_words_are_gone(
    plan: Plan, ann: Viewer, bo: Viewer
) -> None:
    kept = say(plan, ann, "@Bo Board: quillwort")
    with pytest.raises(Refused, match="Only Ann Lee"):
        take_back_comment(kept, bo)
    take_back_comment(kept, ann)
    kept.refresh_from_db()
    assert (str(kept), kept.text) == ("Ann Lee took this comment back", "")
    assert not list_comments(plan, CommentChoice(words="quillwort"), ann.user).exists()
    assert not find("quillwort", "larkshire", PARTNERSHIP).entries
    assert count_unread(plan, bo.user) == 0
    for act_on in (resolve_comment, take_back_comment):
        with pytest.raises(NotChangedError, match="has been taken back"):
            act_on(kept, ann)
    with pytest.raises(NotChangedError, match="has been taken back"):
        change_comment(kept, "Back again", ann)


def test_the_second_of_two_who_resolve_is_told_who_did(plan: Plan, ann: Viewer, bo: Viewer) -> None:
    seen_by_ann = seen_by_bo = say(plan, ann)
    resolve_comment(seen_by_ann, bo)
    with pytest.raises(NotChangedError, match="Bo Board has resolved this comment already"):
        resolve_comment(seen_by_bo, ann)
    reopen_comment(seen_by_ann, ann)
    with pytest.raises(NotChangedError, match="open already"):
        reopen_comment(seen_by_ann, bo)
    assert not PlanComment.objects.get().is_resolved


def test_reading_is_ones_own(plan: Plan, area: LocalArea, ann: Viewer, bo: Viewer) -> None:
    cy = join(area, BOARD_MEMBER, "Cy Chair")[1]
    first = say(plan, ann, "@Bo Board @Cy Chair")
    say(plan, ann, "@Bo Board")
    assert read_comments(plan, bo, [first.pk]) == 1
    assert (count_unread(plan, bo.user), count_unread(plan, cy.user)) == (1, 1)
    acts = Act.objects.count()
    assert (read_comments(plan, bo), read_comments(plan, bo)) == (1, 0)
    assert Act.objects.count() == acts + 1
    assert CommentMention.objects.filter(read_at=None).get().user_id == cy.user
