"""Near-repeats are found through the index as they would be by comparing all with all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from goldenthread.thread.plan.linting import near_repeats
from goldenthread.thread.plan.linting.folding import fold
from goldenthread.thread.plan.linting.near_repeats import (
    ALIKE,
    FEWEST_WORDS,
    NEAREST,
    RAREST,
    find_near_repeats,
)

pytestmark = pytest.mark.pure

COMMON = tuple(
    re.findall(
        r"\w+",
        "children young people families schools health services the of and to in are not",
    )
)
SPECIAL = tuple(
    re.findall(
        r"\w+",
        """
        therapy plans waits panel forum exclusion reviews autism nursery transport contract outreach
        governors advice quality audit training college respite internship pathway diagnosis trust
        funding register tribunal sensory hearing vision reading timetable mentor clinic referral
        """,
    )
)
WORDS = st.lists(st.sampled_from(COMMON + SPECIAL), max_size=12).map(" ".join)
LEAST_RECALL = 0.98


def write_text(random: Random) -> str:
    length = random.randint(FEWEST_WORDS, 30)
    return " ".join(
        random.choice(COMMON if random.random() < 0.5 else SPECIAL) for _ in range(length)
    )


def change(text: str, random: Random) -> str:
    """The text with one to three words put in, taken out, exchanged or misspelt."""
    words = text.split()
    for _ in range(random.randint(1, 3)):
        at = random.randrange(len(words))
        kind = random.choice(["put in", "take out", "exchange", "misspell"])
        if kind == "put in":
            words.insert(at, random.choice(COMMON + SPECIAL))
        elif kind == "exchange":
            words[at] = random.choice(COMMON + SPECIAL)
        elif kind == "misspell":
            words[at] = words[at][1:] + words[at][0]
        elif len(words) > FEWEST_WORDS:
            del words[at]
    return " ".join(words)


def write_plan(random: Random) -> Sequence[str]:
    """Up to eighty texts, a third of which are changed ones of others."""
    texts = [write_text(random) for _ in range(random.randint(5, 60))]
    texts += [change(random.choice(texts), random) for _ in range(len(texts) // 3)]
    random.shuffle(texts)
    return list(dict.fromkeys(texts))


def test_all_but_two_in_a_hundred_of_the_closest_pairs_are_found() -> None:
    closest = found = 0
    for seed in range(150):
        texts = write_plan(Random(seed))
        near = {(pair.earlier, pair.later) for pair in find_near_repeats(texts)}
        for earlier, later in combinations(range(len(texts)), 2):
            if fuzz.ratio(texts[earlier], texts[later]) >= 90:
                closest += 1
                found += (earlier, later) in near
    assert closest > 1_000
    assert found >= LEAST_RECALL * closest


@given(st.lists(WORDS, unique=True, max_size=12))
def test_what_is_found_is_alike_or_stands_within(texts: list[str]) -> None:
    found = find_near_repeats(texts)
    assert len({pair[:2] for pair in found}) == len(found)
    for earlier, later, alike, within in found:
        assert earlier < later
        assert alike == fuzz.ratio(texts[earlier], texts[later])
        shorter, longer = sorted((texts[earlier], texts[later]), key=len)
        assert within == (f" {shorter} " in f" {longer} ")
        assert within or alike >= ALIKE


@pytest.mark.parametrize("count", [50, 100, 200])
def test_comparisons_grow_with_the_texts_and_not_with_their_square(
    count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = 0
    compare = near_repeats._compare

    def count_and_compare(*pair: Any) -> Any:
        nonlocal compared
        compared += 1
        return compare(*pair)

    monkeypatch.setattr(near_repeats, "_compare", count_and_compare)
    # The worst case: each is nearly every other.
    texts = [f"every child has a named person in the team of {word}" for word in _names(count)]
    find_near_repeats(texts)
    assert 0 < compared <= count * RAREST * (NEAREST + 1)


def _names(count: int) -> list[str]:
    return [chr(ord("a") + at % 26) * (at // 26 + 2) for at in range(count)]


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        (
            "Few pupils feel safe at school in year 7",
            "Few pupils feel safe at school in year 8",
            False,
        ),
        ("Few pupils feel safe at school now", "Few pupils feel secure at school now", True),
        ("Waits are long", "Waits are longer", False),
        (
            "They wait for speech therapy",
            "They wait for speech therapy " + "and other help " * 9,
            True,
        ),
        ("They wait for speech therapy", "Plans are written late and nobody reads them", False),
        ("", "", False),
    ],
)
def test_pairs(one: str, other: str, near: bool) -> None:
    assert bool(find_near_repeats([fold(one), fold(other)])) is near


def test_many_that_share_a_word_do_not_hide_the_pair_among_them() -> None:
    texts = [f"children {word} therapy waits {word} clinic" for word in _names(300)]
    texts[7] = "the panel of governors hears children and their parents"
    texts[290] = "the panel of governors hears children and parents"
    assert (7, 290) in {(pair.earlier, pair.later) for pair in find_near_repeats(texts)}
