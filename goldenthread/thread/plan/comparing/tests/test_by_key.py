"""Two states of one plan, compared by the keys that its nodes keep for life."""

from __future__ import annotations

from dataclasses import replace

from goldenthread.thread.plan.comparing.by_key import compare_by_key
from goldenthread.thread.plan.comparing.comparison import NodeName
from goldenthread.thread.plan.comparing.tests.making import actions, area, plan, told
from goldenthread.thread.plan.reading.document import PlanDocument, Section

VISION = ("1A", "Write a vision for SEND with families")
QUITE_ANOTHER = ("7C", "Count the vans that bring meals to schools")


def of(*said: tuple[str, str]) -> PlanDocument:
    return plan(area("p", "1", actions("p", "1", *said)))


def test_a_node_of_the_same_key_is_the_same_whatever_it_says() -> None:
    found = compare_by_key(of(VISION), of(QUITE_ANOTHER))
    match = told(found)["p-1-1"]
    assert (match.newer_key, match.verdicts) == ("p-1-1", ("reworded", "renumbered"))
    assert found.is_settled


def test_a_node_of_another_key_is_another_whatever_it_says() -> None:
    older, newer = of(VISION), of(VISION)
    only = newer.areas_for_improvement[0]
    focus = only.focus_areas[0]
    again = replace(focus, milestones=(replace(focus.milestones[0], key="another"),))
    newer = replace(newer, areas_for_improvement=(replace(only, focus_areas=(again,)),))
    found = compare_by_key(older, newer)
    assert found.added == (NodeName("milestone", "another"),)
    assert found.withdrawn == (NodeName("milestone", "p-1-1"),)


def test_sections_are_told_by_their_words() -> None:
    first, second = (
        Section(str(at), title, 1, f"{title} is for everybody who lives here.", "")
        for at, title in enumerate(("Our vision", "Governance"), 1)
    )
    found = compare_by_key(plan(sections=(first, second)), plan(sections=(second,)))
    assert told(found, "section")["section/2"].newer_key == "section/1"
    assert found.withdrawn == (NodeName("section", "section/1"),)
