"""The thread: narrowed, in lines, drawn whole and in groups, by table and by property."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.standings import Standing
from goldenthread.thread.plan.strands.drawing import Picture, lay_out
from goldenthread.thread.plan.strands.strips import (
    ELSEWHERE,
    MOST_GROUPS,
    MOST_NODES,
    MOST_TIES,
    Node,
    Sketch,
    sketch,
)
from goldenthread.thread.plan.strands.threads import (
    ANSWERS_NOTHING,
    UNTIED,
    Action,
    Part,
    Seen,
    Threads,
    Tie,
    impact_of,
    list_lines,
    narrow,
)


def address(kind: str, key: str) -> str:
    return f"{kind}/{key}/"


def action(number: int, focus_area: int, standing: Standing = Standing.AMBER) -> Action:
    return Action(number, f"m{number}", f"{number}A Do it", focus_area, standing, True, False)


def finding(number: int, *areas: int) -> Seen:
    return Seen(number, f"f{number}", f"Finding {number}", areas)


def threads(areas: int, actions: int, findings: int, ties: Sequence[Tie] = ()) -> Threads:
    """A plan of so many areas, each with a focus area; milestones and findings are dealt out."""
    focus = tuple(
        Part(each + 1, f"focus{each + 1}", f"F{each + 1}", each + 1) for each in range(areas)
    )
    return Threads(
        (Part(1, "p1", "Pillar 1"), Part(2, "p2", "Pillar 2")),
        tuple(Part(e + 1, f"area{e + 1}", f"Area {e + 1}", 1 + e % 2) for e in range(areas)),
        focus,
        tuple(action(each + 1, 1 + each % areas) for each in range(actions)),
        tuple(finding(each + 1, 1 + each % areas) for each in range(findings)),
        tuple(ties),
        frozenset(each.id for each in focus),
    )


def nodes_of(drawn: Sketch) -> list[Node]:
    return [node for strip in drawn.strips for node in (*strip.left, *strip.middle)]


SMALL = threads(2, 4, 3, [Tie(1, None, 1), Tie(1, None, 2), Tie(2, 2, None)])


@pytest.mark.parametrize(
    ("standing", "evidence", "figure", "words", "is_broken"),
    [
        (Standing.GREEN, True, True, "Evidence, and a figure.", False),
        (Standing.GREEN, True, False, "Evidence. No figure yet.", True),
        (Standing.AMBER, False, True, "A figure. No evidence yet.", True),
        (Standing.BLUE, False, False, "No evidence yet.", True),
        (Standing.STOPPED, True, True, "Stopped.", True),
    ],
)
def test_what_there_is_to_show(
    standing: Standing, evidence: bool, figure: bool, words: str, is_broken: bool
) -> None:
    shown = impact_of(Action(1, "m1", "1A", 1, standing, evidence, figure))
    assert (shown.words, shown.is_broken) == (words, is_broken)


def test_every_strand_every_loose_finding_and_every_loose_milestone_has_a_line() -> None:
    lines = list(list_lines(SMALL))
    told = [(line.finding and line.finding.id, line.end and line.end.key) for line in lines]
    assert told == [(1, "m1"), (1, "m2"), (2, "focus2"), (3, None), (None, "m3")]
    assert [line.broken for line in lines[3:]] == [UNTIED, ANSWERS_NOTHING]


def test_narrowed_to_an_area_the_thread_keeps_what_strands_tie_it_to() -> None:
    near = narrow(SMALL, area="area2")
    assert [each.key for each in near.areas] == ["area2"]
    # Finding 2 is its own; finding 1 of the other area is tied to milestone 2, which is here.
    assert [each.id for each in near.findings] == [1, 2]
    assert {each.id for each in near.actions} == {2, 4}
    drawn = sketch(near, address, "area")
    assert [strip.heading for strip in drawn.strips] == ["Area 2", ELSEWHERE]
    assert [node.id for node in drawn.strips[1].left] == ["f1"]


def test_a_strand_that_leaves_the_area_shows_its_other_end_elsewhere() -> None:
    drawn = sketch(narrow(SMALL, area="area1"), address, "area")
    (elsewhere,) = [strip for strip in drawn.strips if strip.heading == ELSEWHERE]
    assert [node.id for node in elsewhere.middle] == ["m2"]


def test_a_pillar_is_what_stands_under_it() -> None:
    assert [each.key for each in narrow(SMALL, pillar="p1").areas] == ["area1"]
    assert narrow(SMALL, pillar="p1", area="area2").areas == ()


def test_a_small_thread_is_drawn_whole_with_each_break() -> None:
    drawn = sketch(SMALL, address)
    assert not drawn.is_grouped
    broken = {node.id: node.broken for node in nodes_of(drawn) if node.broken}
    assert broken == {"f3": UNTIED}
    assert set(drawn.ties) == {("f1", "m1"), ("f1", "m2"), ("f2", "a2")}
    assert set(drawn.through) == {("a2", "m2"), ("a2", "m4")}


def test_a_large_thread_is_drawn_in_groups_that_open() -> None:
    drawn = sketch(threads(5, 300, 20, [Tie(1, None, 2), Tie(3, 1, None)]), address)
    assert drawn.is_grouped
    (strip,) = drawn.strips
    assert [node.url for node in strip.middle] == [f"?area=area{n}" for n in range(1, 6)]
    assert strip.middle[0].title == "Area 1: 60 milestones, 0 finished"
    assert strip.left[0].broken == "3 without a strand."
    assert drawn.ties == (("f1", "m2"), ("f3", "m1"))


def test_very_many_areas_are_drawn_by_pillar_and_a_pillar_by_area() -> None:
    large = threads(MOST_GROUPS + 1, 300, 20)
    assert [node.url for node in sketch(large, address).strips[0].middle] == [
        "?pillar=p1",
        "?pillar=p2",
    ]
    opened = sketch(narrow(large, pillar="p1"), address, "pillar")
    assert not opened.is_grouped
    assert opened.strips[0].url == "area/area1/"


def test_more_areas_than_a_picture_holds_are_named_in_a_sentence() -> None:
    large = threads(MOST_GROUPS + 10, 300, 20)
    unpillared = narrow(large)
    areas = tuple(each._replace(above=None) for each in large.areas)
    drawn = sketch(replace(unpillared, pillars=(), areas=areas), address)
    assert len(drawn.strips[0].middle) == MOST_GROUPS
    assert drawn.note == "10 more are not in the picture. The table has all of them."


def test_a_large_focus_area_is_cut_and_says_so() -> None:
    drawn = sketch(narrow(threads(1, 900, 5), focus_area="focus1"), address, "focus_area")
    assert "The table has all of it." in drawn.note
    assert len(nodes_of(drawn)) <= MOST_NODES


TIES = st.lists(
    st.builds(Tie, st.integers(1, 60), st.none(), st.integers(1, 400))
    | st.builds(Tie, st.integers(1, 60), st.integers(1, 90), st.none()),
    max_size=900,
    unique=True,
)
SIZES = st.tuples(st.integers(1, 90), st.integers(0, 400), st.integers(0, 60))


def _whole(sizes: tuple[int, int, int], ties: Sequence[Tie]) -> Threads:
    areas, actions, findings = sizes
    kept = [
        tie
        for tie in ties
        if tie.finding <= findings
        and (tie.action or 0) <= actions
        and (tie.focus_area or 0) <= areas
    ]
    return threads(areas, actions, findings, kept)


@given(SIZES, TIES)
def test_whatever_the_size_the_picture_is_bounded_and_stays_within_its_frame(
    sizes: tuple[int, int, int], ties: list[Tie]
) -> None:
    whole = _whole(sizes, ties)
    for zoomed, chosen in (("", {}), ("area", {"area": "area1"}), ("pillar", {"pillar": "p2"})):
        drawn = sketch(narrow(whole, **chosen), address, zoomed)
        assert len(nodes_of(drawn)) <= MOST_NODES
        picture = lay_out(drawn)
        _check_within(picture)
        strokes = sum(len(knot.strokes) for knot in picture.knots)
        assert strokes <= 2 * max(MOST_TIES, MOST_GROUPS**2) + 4 * MOST_NODES


def _check_within(picture: Picture) -> None:
    for knot in picture.knots:
        assert 0 <= knot.x <= picture.width
        assert 0 <= knot.y <= picture.height
        assert all(0 <= text.x < picture.width for text in knot.texts)
        assert all(0 <= text.y <= picture.height for text in knot.texts)


@given(SIZES, TIES)
def test_drawn_whole_no_finding_milestone_or_strand_is_lost(
    sizes: tuple[int, int, int], ties: list[Tie]
) -> None:
    whole = _whole(sizes, ties)
    drawn = sketch(whole, address)
    if drawn.is_grouped or drawn.note:
        return
    ids = [node.id for node in nodes_of(drawn)]
    assert len(set(ids)) == len(ids)
    wanted = {f"f{each.id}" for each in whole.findings} | {f"m{each.id}" for each in whole.actions}
    assert wanted <= set(ids)
    assert {end for tie in drawn.ties for end in tie} <= set(ids)
    assert len(drawn.ties) == len(whole.ties)


@given(SIZES, TIES)
def test_no_two_texts_of_one_column_lie_on_each_other(
    sizes: tuple[int, int, int], ties: list[Tie]
) -> None:
    picture = lay_out(sketch(_whole(sizes, ties), address))
    boxes = sorted((knot.css.split()[0], knot.box.y, knot.box.height) for knot in picture.knots)
    for (column, y, height), (other, below, _) in pairwise(boxes):
        assert column != other or y + height <= below
