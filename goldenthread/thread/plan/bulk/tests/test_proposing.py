"""What an upload would write: by table, and whatever is drawn, no new reference stands twice."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.bulk.layout import BY_NAME as FIELDS
from goldenthread.thread.plan.bulk.layout import COLUMNS, UNDER, Cell, Places, is_unchanged
from goldenthread.thread.plan.bulk.ordering import Ordering, place_all
from goldenthread.thread.plan.bulk.proposal import Proposal, Standing
from goldenthread.thread.plan.bulk.proposing import answer_name, propose
from goldenthread.thread.plan.bulk.rows import ChangedRow, Seen
from goldenthread.thread.plan.reading.references import normalise_reference

LABELS = {"fa-1": "Focus area 1", "fa-2": "Focus area 2"}


def texts(**told: str) -> dict[str, str]:
    return {field.name: "" for field in COLUMNS} | {"action": "Do it", UNDER: "fa-1"} | told


def standing(**stands: dict[str, str]) -> Standing:
    numbers = {key: each["reference"] for key, each in stands.items()}
    return Standing(stands, frozenset(), numbers, {}, LABELS)


def propose_one(
    cells: dict[str, str], then: dict[str, str], now: dict[str, str], **options: Any
) -> Proposal:
    row = ChangedRow(2, "m", 9, cells)
    answers = options.get("answers", {})
    left_out = frozenset(options.get("left_out", ()))
    return propose([row], {9: Seen("m", then)}, standing(m=now), answers, left_out)


@pytest.mark.parametrize(
    ("field", "then", "now", "wanted", "fate"),
    [
        ("progress", "a", "a", "b", "change"),
        ("progress", "a", "c", "b", "clash"),
        ("end", "", "", "TBC", "change"),
        ("end", "", "", "4 weeks after", "doubt"),
        ("end", "", "May 2026", "4 weeks after", "clash"),
        ("percent_complete", "", "", "101", "refused"),
        ("action", "a", "a", "", "refused"),
        ("action", "a", "b", "", "refused"),
        ("reference", "1A", "1A", "x" * 300, "refused"),
        (UNDER, "fa-1", "fa-1", "fa-2", "change"),
        (UNDER, "fa-1", "fa-1", "fa-9", "refused"),
        (UNDER, "fa-1", "fa-2", "fa-3", "refused"),
        ("evidence", "x" * 40_000, "x" * 40_000, "y", "refused"),
        ("progress", "a", "a", "#DIV/0!", "refused"),
    ],
)
def test_each_cell_has_one_fate(field: str, then: str, now: str, wanted: str, fate: str) -> None:
    before, stands = texts(**{field: then}), texts(**{field: now})
    made = propose_one({field: wanted}, before, stands)
    (cell,) = made.lines[0].cells
    assert cell.fate == fate
    assert bool(list(made.writes())) == (fate == "change")
    answered = propose_one({field: wanted}, before, stands, answers={answer_name(2, field): "mine"})
    assert bool(list(answered.writes())) == (fate != "refused")
    assert made.fingerprint() != answered.fingerprint() or fate in ("change", "refused")


@pytest.mark.parametrize(("now", "wanted"), [("b", "b"), ("c", "a")])
def test_what_stands_already_or_was_never_changed_is_no_change(now: str, wanted: str) -> None:
    made = propose_one({"progress": wanted}, texts(progress="a"), texts(progress=now))
    assert made.lines == ()


def test_a_row_left_out_asks_and_writes_nothing() -> None:
    made = propose_one({"progress": "b"}, texts(progress="a"), texts(progress="c"), left_out=[2])
    assert made.count() == {"cells": 0, "changed": 0, "added": 0, "open": 0, "refused": 0}


def test_a_new_milestone_is_added_whole_or_not_at_all() -> None:
    good = ChangedRow(2, cells={"action": "New", UNDER: "fa-2", "end": "4 weeks after"})
    bad = ChangedRow(3, cells={"progress": "No action", UNDER: "fa-2"})
    answers = {"2-end": "theirs"}
    made = propose([good, bad], {}, standing(), answers, frozenset())
    assert [(line.number, dict(told)) for line, told in made.writes()] == [
        (2, {"action": "New", UNDER: "fa-2"})
    ]
    assert made.count()["refused"] == 1
    assert "Say what will be done." in made.lines[0].says


NUMBERS = st.sampled_from(["1A", "1a", "2A", "3A", ""])


@given(st.lists(NUMBERS, min_size=2, max_size=6), st.data())
def test_no_reference_is_given_that_another_bears(before: list[str], data: st.DataObject) -> None:
    wanted = data.draw(st.lists(NUMBERS, min_size=len(before), max_size=len(before)))
    new = data.draw(st.lists(NUMBERS, max_size=2))
    stands = {
        f"m{at}": texts(reference=normalise_reference(number)) for at, number in enumerate(before)
    }
    rows = [
        ChangedRow(at, f"m{at}", at + 1, {"reference": number}) for at, number in enumerate(wanted)
    ] + [
        ChangedRow(50 + at, cells={"action": "x", UNDER: "fa-1", "reference": number})
        for at, number in enumerate(new)
    ]
    seen = {at + 1: Seen(f"m{at}", stands[f"m{at}"]) for at in range(len(before))}
    made = propose(rows, seen, standing(**stands), {}, frozenset())
    after = {key: each["reference"] for key, each in stands.items()}
    given_now = set()
    for line, told in made.writes():
        if "reference" in told:
            number = normalise_reference(told["reference"])
            after[line.key or str(line.number)] = number
            given_now.add(number)
    held = Counter(after.values())
    assert all(held[number] == 1 for number in given_now - {""})


@pytest.mark.parametrize(
    ("field", "seen", "cell", "is_same"),
    [
        ("percent_complete", "40", Cell("40.0"), True),
        ("percent_complete", "40", Cell("40%", True), True),
        ("percent_complete", "", Cell(""), True),
        ("percent_complete", "", Cell("0", True), False),
        ("start", "05/01/2026", Cell("5 January 2026", True), True),
        ("start", "05/01/2026", Cell("5 January 2026"), False),
        ("start", "January 2026", Cell("1 January 2026", True), False),
        ("start", "TBC", Cell("1 January 2026", True), False),
        ("progress", "a\n\nb", Cell(" a\r\n\r\nb "), True),
        ("progress", "a\n\nb", Cell("a\nb"), False),
    ],
)
def test_a_cell_is_unchanged_where_only_its_type_is_another(
    field: str, seen: str, cell: Cell, is_same: bool
) -> None:
    assert is_unchanged(FIELDS[field], seen, cell) is is_same


def test_a_focus_area_is_found_by_what_people_call_it() -> None:
    labels = {"fa-1": "Focus area 1: Listen", "fa-2": "Focus area 2: Plan", "fa-3": "Others"}
    places = Places(labels, {"fa-1": "1", "fa-2": "2", "fa-3": "2"})
    for text in ("focus area 1: listen", "1", "Focus  area 1", "fa-1"):
        assert places.find(text) == "fa-1"
    assert [places.find(text) for text in ("2", "Nowhere", "")] == ["", "", ""]


@given(st.data())
def test_all_stand_in_the_order_of_their_focus_areas(data: st.DataObject) -> None:
    sizes = data.draw(st.lists(st.integers(0, 4), min_size=2, max_size=4))
    under: dict[int, int] = {}
    for area, size in enumerate(sizes):
        for _ in range(size):
            under[len(under) + 1] = area
    gap = data.draw(st.sampled_from([1, 1024]))
    areas = st.integers(0, len(sizes) - 1)
    moved = data.draw(st.dictionaries(st.sampled_from(list(under) or [0]), areas))
    moved = {each: area for each, area in moved.items() if under.get(each, area) != area}
    added = {-at: area for at, area in enumerate(data.draw(st.lists(areas, max_size=3)), start=1)}
    positions = {each: each * gap for each in under}
    ranks = {area: area for area in range(len(sizes))}
    placed = place_all(Ordering(positions, under, {}, ranks), moved, added)
    after = {**positions, **placed.positions}
    assert len(set(after.values())) == len(after)
    where = {**under, **moved, **added}
    order = sorted(after, key=lambda each: after[each])
    assert [where[each] for each in order] == sorted(where.values())
    for area in ranks:
        block = [each for each in order if where[each] == area]
        stayed = [each for each in block if each > 0 and each not in moved]
        came = [each for each in block if each in moved]
        new = [each for each in block if each < 0]
        assert block == stayed + came + new == [*sorted(stayed), *sorted(came), *sorted(new)[::-1]]
