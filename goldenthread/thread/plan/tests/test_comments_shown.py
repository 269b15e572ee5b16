"""Where comments show: their list, attention, search and panels; and to whom."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.gathering import gather_panels
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.base.people.roles import BOARD_MEMBER, PROGRAMME_MANAGER
from goldenthread.base.search.finding import PARTNERSHIP, PUBLIC, find
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.actions.change_comment import change_comment
from goldenthread.thread.plan.actions.resolve_comment import (
    read_comments,
    resolve_comment,
)
from goldenthread.thread.plan.editing.kinds import KINDS
from goldenthread.thread.plan.models import Milestone, Plan, PlanComment
from goldenthread.thread.plan.offering.comments import (
    SHOWN,
    gather_comment_attention,
    gather_comments,
)
from goldenthread.thread.plan.queries.changes import has_changed_since
from goldenthread.thread.plan.queries.comments import (
    CommentChoice,
    list_comments,
)
from goldenthread.thread.plan.tests.commenting import join, leave, say

ODD = "<b>@Bo Board</b> {{ now }} שלום 🎉 =1+1"


@pytest.fixture
def ann(area: LocalArea) -> Viewer:
    """A programme manager of the area."""
    return join(area, PROGRAMME_MANAGER, "Ann Lee")[1]


@pytest.fixture
def bo(area: LocalArea) -> Viewer:
    """A member of its board."""
    return join(area, BOARD_MEMBER, "Bo Board")[1]


def test_the_list_tells_open_from_resolved_and_what_is_unread_first(
    plan: Plan, ann: Viewer, bo: Viewer
) -> None:
    first = say(plan, ann, "@Bo Board first")
    second = say(plan, ann, "@Bo Board second", "pillar", "pillar-1")
    third = say(plan, bo, "third")
    read_comments(plan, bo, [second.pk])
    resolve_comment(third, ann)

    def chosen(**choice: str) -> list[PlanComment]:
        return list(list_comments(plan, CommentChoice(**choice), bo.user))

    assert chosen() == [third, second, first]
    assert chosen(tells="me") == [first, second]
    assert chosen(tells="unread") == [first]
    assert chosen(state="open") == [second, first]
    assert chosen(state="resolved") == [third]
    assert chosen(person=str(bo.user)) == [third]
    assert chosen(about="pillar:pillar-1") == [second]
    assert chosen(words="board FIRST") == [first]


def test_attention_is_for_the_person_told_and_nobody_else(
    plan: Plan, area: LocalArea, ann: Viewer, bo: Viewer, public: Viewer
) -> None:
    say(plan, ann, "@Bo Board, please", "finding", "finding-1")
    today = timezone.localdate()
    (entry,) = gather_comment_attention("larkshire", bo, today)
    assert entry.sentence.startswith("Ann Lee wants you to read a comment on ‘Families wait")
    assert entry.reason == "comment for you"
    assert not gather_comment_attention("larkshire", ann, today)
    assert not gather_comment_attention("larkshire", public, today)
    leave(bo)
    gone = join(area, None, "Bo Board")[1]
    assert gone.user == bo.user
    assert not gather_comment_attention("larkshire", gone, today)


def test_comments_are_found_by_those_who_read_drafts_only(plan: Plan, ann: Viewer) -> None:
    kept = say(plan, ann, "The quillwort question")
    publish_version(plan, ann)
    (found,) = find("quillwort", "larkshire", PARTNERSHIP).entries
    assert (found.kind, found.key, found.body) == ("plan.comment", str(kept.pk), kept.text)
    assert found.title == "Comment by Ann Lee on 1A Do the thing numbered 1"
    assert not find("quillwort", "larkshire", PUBLIC).entries
    change_comment(kept, "The bogbean question", ann)
    assert not find("quillwort", "larkshire", PARTNERSHIP).entries
    assert len(find("bogbean", "larkshire", PARTNERSHIP).entries) == 1


def test_a_comment_is_no_change_of_the_plan(plan: Plan, ann: Viewer) -> None:
    version = publish_version(plan, ann)
    resolve_comment(say(plan, ann, "After publishing"), ann)
    assert not has_changed_since(plan, version)


def test_the_public_is_offered_no_panel(plan: Plan, ann: Viewer, public: Viewer) -> None:
    say(plan, ann)
    publish_version(plan, ann)
    node = Milestone.objects.get(plan=plan, key="milestone-1")
    subject = Subject("plan.milestone", str(node.pk))
    assert "Comments" in [panel.title for panel in gather_panels(subject, ann)]
    assert "Comments" not in [panel.title for panel in gather_panels(subject, public)]
    assert not gather_comments([subject], ann, timezone.now())


def test_panels_of_many_nodes_cost_what_one_does_and_show_the_latest(
    plan: Plan, ann: Viewer
) -> None:
    for number in range(SHOWN + 5):
        say(plan, ann, f"Number {number}")
    say(plan, ann, "Another", key="milestone-2")
    subjects = [
        Subject(KINDS["milestone"].subject, str(node.pk))
        for node in Milestone.objects.filter(plan=plan)
    ]
    counts = []
    for some in (subjects[:1], subjects):
        with CaptureQueriesContext(connection) as asked:
            panels = gather_comments(some, ann, None)
        counts.append(len(asked))
    assert counts[0] == counts[1]
    first = panels[subjects[0]].context
    assert [said.text for said in first["comments"]] == [f"Number {n}" for n in range(5, SHOWN + 5)]
    assert (first["how_many"], first["has_more"]) == (SHOWN + 5, True)
    assert panels[subjects[1]].context["how_many"] == 1
