import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.verdicts import Value, Verdict, judge, read_trajectory, read_value

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("45.2%", Value(45.2, "%")),
        ("£1,200", Value(1200, "£")),
        ("17 weeks (2024)", Value(17, "weeks")),
        ("0.45", Value(0.45, "")),
        ("13.02% (England average 21/22)", Value(13.02, "%")),
        ("N/A", None),
        ("", None),
        (None, None),
        ("between 3 and 5", None),
        ("12 of 40", None),
    ],
)
def test_a_stated_value_is_a_number_with_its_unit_or_nothing(
    written: str | None, value: Value | None
) -> None:
    assert read_value(written) == value


@pytest.mark.parametrize(
    ("baseline", "target", "latest", "verdict"),
    [
        ("29%", "60%", "46%", Verdict.BETTER),
        ("29%", "60%", "61%", Verdict.MET),
        ("29%", "60%", "29%", Verdict.SAME),
        ("29%", "60%", "20%", Verdict.WORSE),
        ("52 weeks", "18 weeks", "40 weeks", Verdict.BETTER),
        ("52 weeks", "18 weeks", "18 weeks", Verdict.MET),
        ("52 weeks", "18 weeks", "60 weeks", Verdict.WORSE),
        ("29%", "60", "46%", Verdict.BETTER),
        ("29%", "18 weeks", "46%", Verdict.UNKNOWN),
        ("29%", "60%", None, Verdict.UNKNOWN),
        ("N/A", "60%", "46%", Verdict.UNKNOWN),
        ("60%", "60%", "46%", Verdict.UNKNOWN),
    ],
)
def test_the_way_from_baseline_to_target_is_the_better_way(
    baseline: str, target: str, latest: str | None, verdict: Verdict
) -> None:
    assert judge(baseline, target, latest) is verdict


@given(st.integers(0, 100), st.integers(0, 100), st.integers(0, 100))
def test_turning_every_value_over_turns_no_verdict(start: int, aim: int, now: int) -> None:
    assert judge(str(start), str(aim), str(now)) == judge(f"-{start}", f"-{aim}", f"-{now}")


@given(st.text(), st.text(), st.text())
def test_any_words_may_stand_in_a_plan(baseline: str, target: str, latest: str) -> None:
    assert judge(baseline, target, latest) in Verdict


def test_a_gap_in_a_trajectory_stays_a_gap() -> None:
    points: list[dict[str, str | None]] = [
        {"when": "June", "actual": "4%"},
        {"when": "July", "actual": None},
    ]
    assert read_trajectory(points) == [4.0, None]
