"""Lists of milestones: narrowed, sorted, counted, on a line of time."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan import queries
from goldenthread.thread.plan.models import Milestone, Plan
from goldenthread.thread.plan.moments import Moment, rows, working_moment
from goldenthread.thread.plan.queries import NOBODY, MilestoneChoice
from goldenthread.thread.plan.queries.counting import standing_on
from goldenthread.thread.plan.queries.milestones import standing_of
from goldenthread.thread.plan.reading import document as read
from goldenthread.thread.plan.standings import (
    NOT_STARTED,
    STANDING_OF_STATE,
)
from goldenthread.thread.plan.tests.conftest import TODAY
from goldenthread.thread.plan.tests.plans import (
    import_milestones,
    milestone,
)


def keys(found: Any) -> list[str]:
    return [each.key for each in found]


@pytest.mark.parametrize(
    ("choice", "found"),
    [
        (MilestoneChoice(), [1, 2, 3, 4, 5, 6]),
        (MilestoneChoice(pillar="pillar-1"), [1, 2, 3]),
        (MilestoneChoice(area="afi-2"), [4, 5, 6]),
        (MilestoneChoice(focus_area="focus-area-2"), [4, 5, 6]),
        (MilestoneChoice(pillar="pillar-1", area="afi-2"), []),
        (MilestoneChoice(rating="amber"), [1, 2, 3, 4, 5, 6]),
        (MilestoneChoice(rating="red"), []),
        (MilestoneChoice(officer="Head of SEND, Larkshire Council"), [1, 2, 3, 4, 5, 6]),
        (MilestoneChoice(officer=NOBODY), []),
        (MilestoneChoice(words="numbered THING 5"), [5]),
        (MilestoneChoice(words="numbered nowhere"), []),
        (MilestoneChoice(date_from=date(2026, 9, 30), date_to=date(2026, 9, 30)), [*range(1, 7)]),
        (MilestoneChoice(date_from=date(2026, 10, 1)), []),
        (MilestoneChoice(date_to=date(2026, 9, 29)), []),
        (MilestoneChoice(sort="-action"), [6, 5, 4, 3, 2, 1]),
        (MilestoneChoice(sort="nonsense"), [1, 2, 3, 4, 5, 6]),
    ],
)
def test_milestones_are_chosen_and_sorted(
    plan: Plan, moment: Moment, choice: MilestoneChoice, found: list[int]
) -> None:
    assert keys(queries.list_milestones(plan, moment, choice)) == [
        f"milestone-{number}" for number in found
    ]


def test_a_list_sorts_by_what_it_shows_and_puts_the_unknown_last(
    area: LocalArea, priya: Viewer
) -> None:
    late = read.When(date(2027, 5, 1), "day", "1 May 2027")
    plan = import_milestones(
        area,
        priya,
        milestone(1, end=read.NO_DATE, rating=read.Rating(state="off_track")),
        milestone(2, revised_end=late, rating=read.Rating(state="complete_and_embedded")),
        milestone(3, rating=read.NO_RATING, accountable_officer=None),
    )
    moment = working_moment(plan)

    def listed(**choice: Any) -> list[str]:
        found = queries.list_milestones(plan, moment, MilestoneChoice(**choice))
        return [each.key[-1] for each in found]

    assert listed(sort="end") == ["3", "2", "1"]
    assert listed(sort="-end") == ["2", "3", "1"]
    assert listed(sort="rating") == ["2", "1", "3"]
    assert listed(date_from=date(2027, 1, 1)) == ["2"]
    assert listed(officer=NOBODY) == ["3"]


def test_what_is_too_long_for_a_name_is_kept_and_not_offered_as_an_officer(
    area: LocalArea, priya: Viewer
) -> None:
    # Of distinct letters, since PostgreSQL packs what repeats before it measures an index's entry.
    paragraph = "".join(map(chr, range(0x4E00, 0x4E00 + 3_000)))
    plan = import_milestones(
        area,
        priya,
        milestone(1, accountable_officer=paragraph),
        milestone(2, accountable_officer="é" * 500),
    )
    moment = working_moment(plan)
    assert queries.list_officers(plan, moment) == [("é" * 500, 1)]
    chosen = queries.list_milestones(plan, moment, MilestoneChoice(officer=paragraph))
    assert keys(chosen) == ["milestone-1"]


def test_milestone_lines_say_what_each_stands_under(plan: Plan, moment: Moment) -> None:
    chosen = list(queries.list_milestones(plan, moment, MilestoneChoice()))
    line = queries.load_milestone_lines(chosen, plan, moment)[3]
    assert line.pillar is not None
    assert (line.node.key, line.focus_area.key, line.area.key, line.pillar.key) == (
        "milestone-4",
        "focus-area-2",
        "afi-2",
        "pillar-2",
    )
    assert (line.standing.value, line.open_prompts) == ("amber", 1)


def test_a_timeline_begins_and_ends_with_the_days_that_are_told(
    area: LocalArea, priya: Viewer
) -> None:
    plan = import_milestones(
        area,
        priya,
        milestone(1),
        milestone(2, start=read.When(date(2025, 9, 1), "day")),
        milestone(3, start=read.NO_DATE, end=read.NO_DATE),
    )
    moment = working_moment(plan)
    chosen = list(queries.list_milestones(plan, moment, MilestoneChoice()))
    timeline = queries.load_timeline(queries.load_milestone_lines(chosen, plan, moment))
    assert (timeline.first, timeline.last) == (date(2025, 9, 1), date(2026, 9, 30))
    assert keys(line.node for line in timeline.dated) == ["milestone-2", "milestone-1"]
    assert keys(line.node for line in timeline.undated) == ["milestone-3"]


@pytest.mark.django_db
@hypothesis_settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    state=st.sampled_from(["", NOT_STARTED, *STANDING_OF_STATE]),
    colour=st.sampled_from(["", "blue", "green", "amber", "red", "grey", "purple"]),
    shown_by=st.sampled_from(["", "word", "fill", "word_and_fill"]),
    start=st.none() | st.dates(date(2026, 11, 20), date(2026, 11, 28)),
)
def test_the_database_and_the_page_judge_alike(
    plan: Plan, state: str, colour: str, shown_by: str, start: date | None
) -> None:
    with act("rated", by=Viewer()):
        row = Milestone.objects.get(plan=plan, key="milestone-1")
        row.claimed_state, row.claimed_colour, row.start = state, colour, start
        row.claimed_shown_by = shown_by
        row.save()
    found = rows(Milestone, plan, working_moment(plan)).filter(key="milestone-1")
    (stands,) = found.annotate(stands=standing_on(TODAY)).values_list("stands", flat=True)
    assert stands == standing_of(row, TODAY).value
