"""Each situation that a newer version may bring comes out right, or is put to a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from goldenthread.thread.plan.comparing.compare import compare
from goldenthread.thread.plan.comparing.comparison import Comparison, NodeName
from goldenthread.thread.plan.comparing.tests.making import (
    actions,
    area,
    focus_area,
    pairs,
    plan,
    told,
)
from goldenthread.thread.plan.reading.document import (
    Milestone,
    PlanDocument,
    Rating,
    Update,
    When,
)

pytestmark = pytest.mark.pure

WAITING = "Publish how long families wait for speech and language therapy in each locality"
TRAVEL = "Teach travel training to every sixth former who asks for it"
BREAKS = "Rewrite the short breaks statement together with parents and carers"
INTERNS = "Open twelve supported internships with the two hospitals"
PANEL = "Hold a weekly panel that decides requests for assessment"

Said = tuple[str | None, str]


def one_area(prefix: str, *said: Said) -> PlanDocument:
    return plan(area(prefix, "1", actions(prefix, "1", *said)))


def compare_actions(older: Sequence[Said], newer: Sequence[Said]) -> Comparison:
    return compare(one_area("o", *older), one_area("n", *newer))


def fields(comparison: Comparison, key: str, kind: str = "milestone") -> dict[str, object]:
    changes = told(comparison, kind)[key].changes
    return {change.field: (change.before, change.after) for change in changes}


def asked(comparison: Comparison) -> dict[str, list[str]]:
    return {
        unsure.newer.key: [match.older_key for match in unsure.alternatives]
        for unsure in comparison.unsure
    }


def test_a_swap_of_two_references_follows_the_words() -> None:
    found = compare_actions([("1A", WAITING), ("1B", TRAVEL)], [("1A", TRAVEL), ("1B", WAITING)])
    assert pairs(found) == {"o-1-1": "n-1-2", "o-1-2": "n-1-1"}
    assert fields(found, "o-1-1") == {"reference": ("1A", "1B")}
    assert told(found)["o-1-1"].verdicts == ("renumbered",)


def test_an_insertion_renumbers_what_follows() -> None:
    older = [("1A", WAITING), ("1B", TRAVEL), ("1C", BREAKS)]
    found = compare_actions(
        older, [("1A", WAITING), ("1B", INTERNS), ("1C", TRAVEL), ("1D", BREAKS)]
    )
    assert pairs(found) == {"o-1-1": "n-1-1", "o-1-2": "n-1-3", "o-1-3": "n-1-4"}
    assert found.added == (NodeName("milestone", "n-1-2"),)
    assert found.is_settled


def test_an_insertion_renumbers_what_was_reworded_too() -> None:
    older = [("1A", WAITING), ("1B", TRAVEL), ("1C", BREAKS)]
    newer = [
        ("1A", INTERNS),
        ("1B", WAITING),
        ("1C", TRAVEL.replace("every", "any")),
        ("1D", f"{BREAKS} this year"),
    ]
    found = compare_actions(older, newer)
    assert pairs(found) == {"o-1-1": "n-1-2", "o-1-2": "n-1-3", "o-1-3": "n-1-4"}
    assert told(found)["o-1-2"].verdicts == ("reworded", "renumbered")


def test_a_new_focus_area_renumbers_another_with_all_beneath_it() -> None:
    old = actions("o", "1", ("1A", WAITING), ("1B", TRAVEL))
    new = actions("n", "2", ("2A", WAITING), ("2B", f"{TRAVEL} or her family"))
    new = replace(new, title=old.title)
    first = focus_area("n", "1", Milestone("n-1-1", INTERNS, "", "1A"), title="Paid work")
    found = compare(plan(area("o", "1", old)), plan(area("n", "1", first, new)))
    assert pairs(found, "focus_area") == {"o-focus-1": "n-focus-2"}
    assert pairs(found) == {"o-1-1": "n-2-1", "o-1-2": "n-2-2"}
    assert found.added == (NodeName("focus_area", "n-focus-1"), NodeName("milestone", "n-1-1"))
    assert "moved" not in told(found)["o-1-1"].verdicts


def test_a_move_under_a_new_reference_is_told_from_where_to_where() -> None:
    older = plan(
        area(
            "o",
            "1",
            actions("o", "1", ("1A", WAITING), ("1B", TRAVEL)),
            actions("o", "2", ("2A", BREAKS)),
        )
    )
    newer = plan(
        area(
            "n",
            "1",
            actions("n", "1", ("1A", WAITING)),
            actions("n", "2", ("2A", BREAKS), ("2B", f"{TRAVEL} first")),
        )
    )
    found = compare(older, newer)
    assert pairs(found)["o-1-2"] == "n-2-2"
    assert fields(found, "o-1-2")["under"] == ("o-focus-1", "n-focus-2")
    assert told(found)["o-1-2"].verdicts == ("reworded", "moved", "renumbered")


def test_a_heavy_rewording_under_its_reference_is_the_same_milestone() -> None:
    heavy = "Write a new short breaks offer with carers, and print it"
    found = compare_actions(
        [("1A", WAITING), ("1B", BREAKS), ("1C", TRAVEL)],
        [("1A", WAITING), ("1B", heavy), ("1C", TRAVEL)],
    )
    match = told(found)["o-1-2"]
    assert (match.newer_key, match.verdicts) == ("n-1-2", ("reworded",))
    assert match.confidence < 0.9


def test_another_action_under_the_same_reference_is_asked_never_taken_for_the_old() -> None:
    found = compare_actions(
        [("1A", WAITING), ("1B", BREAKS), ("1C", TRAVEL)],
        [("1A", WAITING), ("1B", PANEL), ("1C", TRAVEL)],
    )
    assert asked(found) == {"n-1-2": ["o-1-2"]}
    assert "same reference" in found.unsure[0].alternatives[0].why


SEMH = "Map how schools and parents can find help for pupils who are anxious in school"
AUTISM = "Map how schools and parents can find help for pupils who are autistic in school"


def test_two_near_identical_milestones_stay_apart() -> None:
    older: list[Said] = [("14A", SEMH), ("14B", AUTISM)]
    found = compare_actions(older, older)
    assert pairs(found) == {"o-1-1": "n-1-1", "o-1-2": "n-1-2"}
    swapped = compare_actions(older, [("14A", AUTISM), ("14B", SEMH)])
    assert pairs(swapped) == {"o-1-1": "n-1-2", "o-1-2": "n-1-1"}


def test_of_two_near_identical_milestones_the_one_withdrawn_is_asked() -> None:
    older: list[Said] = [("14A", SEMH), ("14B", AUTISM)]
    moved_up = compare_actions(older, [("14A", AUTISM)])
    assert pairs(moved_up) == {}
    assert asked(moved_up) == {"n-1-1": ["o-1-2", "o-1-1"]}
    between = compare_actions(older, [("14A", SEMH.replace("anxious", "anxious or autistic"))])
    assert pairs(between) == {}
    assert asked(between) == {"n-1-1": ["o-1-1", "o-1-2"]}


def test_a_repeated_action_follows_its_reference_and_its_place() -> None:
    older = plan(
        area(
            "o",
            "1",
            actions("o", "1", ("1A", WAITING), ("1B", TRAVEL)),
            actions("o", "2", ("2A", WAITING)),
        )
    )
    newer = plan(
        area(
            "n",
            "1",
            actions("n", "1", ("1A", TRAVEL), ("1B", WAITING)),
            actions("n", "2", ("2A", INTERNS), ("2B", WAITING)),
        )
    )
    assert pairs(compare(older, newer)) == {"o-1-1": "n-1-2", "o-1-2": "n-1-1", "o-2-1": "n-2-2"}


def test_of_two_equal_milestones_that_nothing_tells_apart_a_person_says_which_went() -> None:
    found = compare_actions([(None, WAITING), (None, WAITING)], [(None, WAITING)])
    assert asked(found) == {"n-1-1": ["o-1-1", "o-1-2"]}
    assert found.withdrawn == ()


def test_of_many_equal_milestones_none_is_withdrawn_without_asking() -> None:
    found = compare_actions([(None, WAITING)] * 40, [(None, WAITING)] * 39)
    assert (found.added, found.withdrawn) == ((), ())
    assert len(found.unsure) == 39


def test_a_copy_elsewhere_is_added_and_the_first_stays() -> None:
    older = plan(area("o", "1", actions("o", "1", ("1A", WAITING)), actions("o", "2")))
    newer = plan(
        area("n", "1", actions("n", "1", ("1A", WAITING)), actions("n", "2", ("2A", WAITING)))
    )
    found = compare(older, newer)
    assert pairs(found) == {"o-1-1": "n-1-1"}
    assert found.added == (NodeName("milestone", "n-2-1"),)


def test_a_copy_whose_first_is_reworded_is_asked() -> None:
    older = plan(area("o", "1", actions("o", "1", ("1A", WAITING)), actions("o", "2")))
    newer = plan(
        area(
            "n",
            "1",
            actions("n", "1", ("1A", f"{WAITING} each month")),
            actions("n", "2", ("2A", WAITING)),
        )
    )
    found = compare(older, newer)
    assert pairs(found) == {}
    assert asked(found) == {"n-1-1": ["o-1-1"], "n-2-1": ["o-1-1"]}


def test_milestones_without_references_are_matched_by_words_and_neighbours() -> None:
    found = compare_actions(
        [(None, WAITING), (None, TRAVEL), (None, BREAKS)],
        [(None, BREAKS), (None, f"{WAITING} and school"), (None, INTERNS)],
    )
    assert pairs(found) == {"o-1-3": "n-1-1", "o-1-1": "n-1-2"}
    assert found.withdrawn == (NodeName("milestone", "o-1-2"),)
    assert found.added == (NodeName("milestone", "n-1-3"),)


def test_a_reference_that_two_bear_settles_nothing_alone() -> None:
    found = compare_actions([("1A", WAITING), ("1A", TRAVEL)], [("1A", TRAVEL), ("1A", INTERNS)])
    assert pairs(found) == {"o-1-2": "n-1-1"}
    assert found.withdrawn == (NodeName("milestone", "o-1-1"),)
    assert found.added == (NodeName("milestone", "n-1-2"),)


def test_a_split_action_is_carried_on_by_its_first_half() -> None:
    found = compare_actions(
        [("1A", f"{WAITING}. {TRAVEL}"), ("1B", BREAKS)],
        [("1A", WAITING), ("1B", TRAVEL), ("1C", BREAKS)],
    )
    assert pairs(found) == {"o-1-1": "n-1-1", "o-1-2": "n-1-3"}
    assert found.added == (NodeName("milestone", "n-1-2"),)


def test_every_field_is_told_from_and_to_and_places_say_nothing() -> None:
    first = When(None, "none", "May", None)
    was = Milestone(
        "o", WAITING, "line 1", "1A", "1 A", updates=(Update(first, "Met", Rating(), "line 2"),)
    )
    stands = replace(
        was,
        key="n",
        place="row 9",
        updates=(replace(was.updates[0], place="row 9"),),
        accountable_officer="Head of SEND",
        end=When(None, "none", "June", "or sooner"),
        rating=Rating("green", "complete", "Completed", "word"),
    )
    older = plan(area("o", "1", focus_area("o", "1", was)))
    newer = plan(area("n", "1", focus_area("n", "1", stands)))
    (match,) = told(compare(older, newer)).values()
    said = {c.field: (c.before_in_words, c.after_in_words) for c in match.changes}
    assert said == {
        "accountable_officer": ("", "Head of SEND"),
        "end": ("", "June or sooner"),
        "rating": ("", "Completed"),
    }
    assert (match.verdicts, match.confidence) == (("reworded",), 1.0)


def test_a_step_that_another_milestone_takes_is_moved() -> None:
    def with_step(prefix: str, under: str) -> PlanDocument:
        return plan(
            area(
                prefix,
                "1",
                focus_area(
                    prefix,
                    "1",
                    Milestone(f"{prefix}-a", WAITING, "", "1"),
                    Milestone(f"{prefix}-b", TRAVEL, "", "2"),
                    Milestone(f"{prefix}-c", BREAKS, "", "2.1", parent=f"{prefix}-{under}"),
                ),
            )
        )

    found = compare(with_step("o", "b"), with_step("n", "a"))
    assert fields(found, "o-c") == {"step_of": ("o-b", "n-a")}
    assert told(found)["o-c"].verdicts == ("moved",)
