import pytest

from goldenthread.site.words import (
    choose_measures,
    name_kind,
    say_how_things_are,
    say_measure,
    say_what_is_behind,
    say_which_measures,
)
from goldenthread.thread.plan.models import StatedMeasure
from goldenthread.thread.plan.queries.shapes import MeasureLine
from goldenthread.thread.plan.standings import Counts

pytestmark = pytest.mark.pure


def line(name: str, latest: tuple[str, str] | None = None, unit: str = "") -> MeasureLine:
    node = StatedMeasure(name=name, baseline="31", target="65", unit=unit, trajectory=[])
    return MeasureLine(node, latest)


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        (Counts(), "This plan has no milestones yet."),
        (
            Counts(blue=4, green=20, amber=51),
            "Officers say that 24 of 75 milestones are done."
            " For 4 of them they say that the change has lasted.",
        ),
        (
            Counts(green=1, red=1),
            "Officers say that 1 of 2 milestones is done."
            " They do not say of any that the change has lasted.",
        ),
        (
            Counts(not_set=75),
            "The plan does not give any of its 75 milestones a clear rating yet.",
        ),
    ],
)
def test_one_sentence_says_how_things_are_and_who_says_so(counts: Counts, sentence: str) -> None:
    assert say_how_things_are(counts) == sentence


@pytest.mark.parametrize(
    ("counts", "behind", "sentence"),
    [
        (Counts(green=3), 0, ""),
        (Counts(not_set=75), 0, ""),
        (Counts(red=1), 1, "1 milestone is late or not moving."),
        (
            Counts(red=1, amber=1, not_set=1),
            2,
            "2 milestones are late or not moving and 1 milestone has no clear rating.",
        ),
    ],
)
def test_what_is_behind_is_said_only_where_something_is(
    counts: Counts, behind: int, sentence: str
) -> None:
    assert say_what_is_behind(counts, behind) == sentence


def test_a_measure_is_told_with_its_unit_and_its_verdict() -> None:
    said = say_measure(line("Plans in 20 weeks", ("Sep 2026", "44"), "%"))
    assert (said.baseline, said.latest, said.target) == ("31%", "44% (Sep 2026)", "65%")
    assert said.sentence == "Better than at the start, but not yet at the target."


def test_a_measure_that_nobody_has_measured_is_not_guessed_at() -> None:
    said = say_measure(line("Plans in 20 weeks"))
    assert said.latest == ""
    assert said.sentence == "We cannot tell from the plan whether this is better."


def test_every_measure_is_shown_and_the_worst_stand_first() -> None:
    lines = (
        line("Never"),
        line("Met", ("June", "70")),
        line("Better", ("June", "40")),
        line("Same", ("June", "31")),
        line("Worse", ("June", "20")),
    )
    said = choose_measures(lines)
    assert [one.name for one in said] == ["Worse", "Same", "Never", "Better", "Met"]
    assert "All of them stand here." in say_which_measures(len(said), len(lines))


def test_where_there_are_too_many_measures_the_best_are_left_out_and_it_is_said() -> None:
    good = [line(f"Better {n}", ("June", "40")) for n in range(10)]
    bad = [line(f"Worse {n}", ("June", "20")) for n in range(7)]
    said = choose_measures([*good, *bad], most=5)
    assert [one.name for one in said] == [f"Worse {n}" for n in range(7)]
    told = say_which_measures(len(said), 17)
    assert told.startswith("These are 7 of 17.")
    assert "every one that is no better than at the start is among them" in told
    assert say_which_measures(1, 1) == ""


def test_a_kind_that_the_site_does_not_know_still_has_a_name() -> None:
    assert name_kind("plan.milestone") == "Milestones"
    assert name_kind("voice.lived_experience") == "Lived experience"
