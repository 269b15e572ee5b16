"""A document as the preview lays it out: every milestone once, beside its source."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.previewing import cut_into_pages, lay_out
from goldenthread.thread.plan.reading import document as read
from goldenthread.thread.plan.tests.plans import milestone, plan_document, reading_of

pytestmark = pytest.mark.pure

TODAY = date(2026, 11, 24)
SIZES = st.lists(st.lists(st.integers(0, 12), max_size=4), max_size=5)


def areas_of(sizes: list[list[int]]) -> list[read.AreaForImprovement]:
    """Areas whose focus areas have so many milestones each, numbered throughout."""
    template = plan_document().areas_for_improvement[0]
    numbers = iter(range(10_000))
    return [
        replace(
            template,
            key=f"afi-{at}",
            focus_areas=tuple(
                replace(
                    template.focus_areas[0],
                    key=f"focus-area-{at}-{within}",
                    milestones=tuple(milestone(next(numbers)) for _ in range(size)),
                )
                for within, size in enumerate(each)
            ),
        )
        for at, each in enumerate(sizes)
    ]


def keys_of(areas: tuple[read.AreaForImprovement, ...]) -> list[str]:
    return [each.key for area in areas for focus in area.focus_areas for each in focus.milestones]


@given(SIZES, st.integers(1, 15))
def test_every_milestone_stands_on_one_page_in_order_and_no_page_is_too_long(
    sizes: list[list[int]], most: int
) -> None:
    areas = areas_of(sizes)
    pages = cut_into_pages(areas, most)
    assert [key for page in pages for key in keys_of(page)] == keys_of(tuple(areas))
    assert all(len(keys_of(page)) <= most for page in pages)


@given(SIZES, st.integers(1, 15))
def test_every_area_and_focus_area_is_shown_even_without_milestones(
    sizes: list[list[int]], most: int
) -> None:
    areas = areas_of(sizes)
    pages = cut_into_pages(areas, most)
    shown = dict.fromkeys(area.key for page in pages for area in page)
    assert list(shown) == [area.key for area in areas]
    focus_areas = {focus.key for page in pages for area in page for focus in area.focus_areas}
    assert focus_areas == {focus.key for area in areas for focus in area.focus_areas}


@given(SIZES, st.integers(1, 15))
def test_an_area_cut_in_pieces_shows_its_findings_once(sizes: list[list[int]], most: int) -> None:
    areas = areas_of(sizes)
    pages = cut_into_pages(areas, most)
    shown = sum(len(area.findings) for page in pages for area in page)
    assert shown == sum(len(area.findings) for area in areas)


def test_a_document_without_areas_has_one_empty_page() -> None:
    assert cut_into_pages([]) == [()]


def test_a_milestone_stands_beside_the_source_it_was_read_from() -> None:
    reading = reading_of(plan_document())
    tree = lay_out(reading, reading.document.areas_for_improvement, TODAY)
    first = tree[0].areas[0].focus_areas[0].milestones[0]
    assert first.title == "1A: Do the thing numbered 1"
    assert [part.text for part in first.parts] == ["Do the thing"]
    assert dict(first.facts)["End"] == "September 2026"
    assert first.hint == "due September 2026"
    assert "gt-rating--amber" in str(first.tag)


def test_areas_stand_under_their_pillars_and_those_without_one_on_their_own() -> None:
    document = plan_document()
    first, second = document.areas_for_improvement
    areas = (first, replace(second, pillar=None))
    tree = lay_out(reading_of(document), areas, TODAY)
    assert [pillar.node.title if pillar.node else None for pillar in tree] == [
        "Pillar 1: Pillar 1",
        None,
    ]


def test_what_a_document_leaves_empty_is_not_shown_as_a_fact() -> None:
    document = plan_document()
    area = document.areas_for_improvement[0]
    bare = read.Milestone("milestone-1", "Do it", "line 4")
    focus_area = replace(area.focus_areas[0], milestones=(bare,))
    areas = (replace(area, focus_areas=(focus_area,)),)
    told = lay_out(reading_of(document), areas, TODAY)[0].areas[0].focus_areas[0].milestones[0]
    assert [fact.name for fact in told.facts] == ["Action"]
    assert (told.title, told.hint, told.tag) == ("No reference: Do it", "no end date", "")
