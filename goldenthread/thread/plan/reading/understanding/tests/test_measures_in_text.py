"""Measures of a text: between bars, in lines, in labels; and headings with a rule under them."""

from __future__ import annotations

import pytest

from goldenthread.thread.plan.reading.document import PlanDocument, StatedMeasure
from goldenthread.thread.plan.reading.reading import read_plan

PLAN = """Larkshire SEND Improvement Plan
===============================

Priority 1: Waits
-----------------

Children wait too long.

What inspectors found:

- Waits have doubled (P4 MF 3)

{measures}

Focus area 1.1: Shorter waits
{under}

1.1.1 Hire two psychologists
    Lead: Head of SEND
    End: March 2026
    RAG: Green

1.1.2 Publish the waits each month
    Lead: Head of SEND
    End: March 2026
    RAG: Amber
"""
RULE = "~" * 29
DRESSES = {
    "bars": "Measures\n\nMeasure | Baseline | Target | Source\nWaits | 74 | 20 | NHS",
    "bars around": "Measures\n\n| Measure | Baseline | Target | Source |\n"
    "| Waits | 74 | 20 | NHS |",
    "ruled": "Measures:\n\nMeasure | Baseline | Target | Source\n--- | --- | --- | ---\n"
    "Waits | 74 | 20 | NHS",
    "other words": "How we will know\n\nIndicator | Now | Target (July 2026) | Data source\n"
    "Waits | 74 | 20 | NHS",
    "figures": "Measures\n\nKPI | Start | Goal | Planned Dec 25 | Source\n"
    "Waits | 74 | 20 | 50 | NHS",
    "a line each": "Measures:\n\n- Waits: baseline 74, target 20 (source: NHS)",
    "labels": "Measure: Waits\nBaseline: 74\nTarget (July 2026): 20\nSource: NHS",
}


def read(measures: str, under: str = RULE) -> PlanDocument:
    text = PLAN.format(measures=measures, under=under)
    return read_plan(text.encode(), "plan.txt").document


def facts(measure: StatedMeasure) -> tuple[str | None, ...]:
    return measure.name, measure.baseline, measure.target, measure.source


@pytest.mark.parametrize("dress", DRESSES.values(), ids=list(DRESSES))
def test_a_measure_reads_the_same_in_every_dress(dress: str) -> None:
    document = read(dress)
    (area,) = document.areas_for_improvement
    assert [facts(measure) for measure in area.measures] == [("Waits", "74", "20", "NHS")]
    assert document.sections == ()
    assert len(area.findings) == 1


def test_labels_between_bars_are_no_table() -> None:
    document = read("Owner: Head of SEND | Review: monthly | Forum: board")
    assert document.measures == ()
    assert document.areas_for_improvement[0].measures == ()


@pytest.mark.parametrize("mark", '~^"+')
def test_the_rule_that_a_text_uses_last_is_the_innermost(mark: str) -> None:
    (area,) = read("", mark * 29).areas_for_improvement
    assert (area.label, area.title) == ("1", "Waits")
    assert [(focus.label, focus.title) for focus in area.focus_areas] == [("1.1", "Shorter waits")]


def test_a_rule_over_a_heading_is_part_of_it() -> None:
    text = PLAN.format(measures="", under=RULE)
    ruled = text.replace("Priority 1: Waits\n", "-----------------\nPriority 1: Waits\n")
    document = read_plan(ruled.encode(), "plan.txt").document
    assert document.not_understood == ()
    assert document.areas_for_improvement[0].title == "Waits"


def test_a_quarter_without_a_year_is_a_point_of_the_trajectory() -> None:
    document = read(
        "Measures\n\nKPI | Baseline | Q1 plan | Q1 actual | Target\nWaits | 9 | 7 | 8 | 2"
    )
    ((measure,),) = [area.measures for area in document.areas_for_improvement]
    (point,) = measure.trajectory
    assert (point.when, point.planned, point.actual) == ("Q1", "7", "8")
