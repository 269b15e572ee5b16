"""What needs attention: each thing once, with every reason."""

from __future__ import annotations

import pytest

from goldenthread.base.offers.sorts import Attention
from goldenthread.base.offers.subjects import Subject
from goldenthread.site.attention import AttentionForm
from goldenthread.site.concerns import gather_concerns
from goldenthread.site.words import say_how_much

pytestmark = pytest.mark.pure
PLAN = Subject("plan.plan", "1")


def entry(key: str, reason: str, weight: int, days: int | None = None) -> Attention:
    subject = Subject("plan.milestone", key)
    return Attention(
        subject, f"{key} is {reason}.", reason, "Somebody", f"/{key}/", weight, PLAN, "A", days
    )


ENTRIES = [
    entry("1A", "rated red", 90),
    entry("2A", "rated red", 90),
    entry("1A", "late", 80, 12),
    entry("3A", "late", 80, 3),
    entry("1A", "open questions", 40),
]


def test_a_milestone_stands_once_with_all_its_reasons() -> None:
    first, *others = gather_concerns(ENTRIES)
    assert first.sentence == "1A is rated red."
    assert first.why == "rated red, late, open questions"
    assert first.others == "late, open questions"
    assert first.days == 12
    assert [each.sentence for each in others] == ["2A is rated red.", "3A is late."]


def test_one_reason_finds_it_wherever_it_stands_among_them() -> None:
    form = AttentionForm({"reason": "late"}, reasons=["late", "rated red"])  # type: ignore[arg-type] # as good as a QueryDict
    assert [each.url for each in form.narrow(gather_concerns(ENTRIES))] == ["/1A/", "/3A/"]


def test_the_count_is_of_things_and_not_of_reasons() -> None:
    concerns = gather_concerns(ENTRIES)
    assert say_how_much(concerns) == "3 things that need attention"
    assert say_how_much(concerns[:1]) == "1 thing that needs attention"
    assert say_how_much([]) == ""
