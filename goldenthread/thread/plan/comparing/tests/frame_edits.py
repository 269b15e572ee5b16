"""Edits of what stands around the milestones: focus areas, areas, findings, and the rest."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from goldenthread.thread.plan.comparing.tests.drafts import NEW, Draft, Group, invent, numbered
from goldenthread.thread.plan.comparing.tests.stock import (
    invent_action,
    reword_heavily,
    reword_lightly,
)
from goldenthread.thread.plan.reading.document import Finding, FocusArea


def renumber_a_focus_area(draft: Draft, chance: Random) -> None:
    """A new focus area before another: it and all of its milestones take the next label."""
    areas = [area for area in draft.areas if area.groups]
    area = chance.choice(areas)
    position = chance.randrange(len(area.groups))
    label = area.groups[position].part.label
    if label is None or not label.isdigit():
        return
    new = replace(area.groups[position].part, title=invent_action(chance), place=NEW, measures=())
    for group in draft.groups:
        was = group.part.label
        if was and was.isdigit() and int(was) >= int(label):
            _relabel(group, was, str(int(was) + 1))
    model = area.groups[position].milestones[:1]
    first = [numbered(invent(draft, chance, one), f"{label}A") for one in model]
    area.groups.insert(position, Group(new, first))


def _relabel(group: Group, was: str, label: str) -> None:
    group.part = replace(group.part, label=label)
    for position, one in enumerate(group.milestones):
        if one.reference and one.reference.startswith(was):
            reference = label + one.reference.removeprefix(was)
            group.milestones[position] = numbered(one, reference)


def reword_a_heading(draft: Draft, chance: Random) -> None:
    """A focus area's title, an area's wording."""
    area = chance.choice(draft.areas)
    if area.part.wording:
        area.part = replace(area.part, wording=reword_lightly(area.part.wording, chance))
    group: Group = chance.choice(draft.groups)
    part: FocusArea = group.part
    if part.title:
        way = chance.choice((reword_lightly, reword_heavily))
        group.part = replace(part, title=way(part.title, chance))


def withdraw_a_focus_area(draft: Draft, chance: Random) -> None:
    """A focus area with all that stands under it."""
    area = chance.choice(draft.areas)
    if len(area.groups) > 1:
        del area.groups[chance.randrange(len(area.groups))]


def edit_findings(draft: Draft, chance: Random) -> None:
    """One finding reworded, one withdrawn, one put in, one moved."""
    area, other = chance.choice(draft.areas), chance.choice(draft.areas)
    if len(area.findings) < 3:
        return
    findings = area.findings
    last: Finding = findings[-1]
    findings[-1] = replace(last, text=reword_lightly(last.text, chance))
    del findings[chance.randrange(len(findings) - 1)]
    other.findings.append(findings.pop(0))
    findings.insert(0, replace(last, text=invent_action(chance), place=NEW))


def edit_the_rest(draft: Draft, chance: Random) -> None:
    """A section's body, a pillar's title, a measure's name and target."""
    if draft.sections:
        position = chance.randrange(len(draft.sections))
        section = draft.sections[position]
        body = reword_heavily(section.body or "", chance)
        draft.sections[position] = replace(section, body=body)
    if draft.pillars:
        pillar = draft.pillars[0]
        draft.pillars[0] = replace(pillar, title=reword_lightly(pillar.title, chance))
    if draft.measures:
        measure = draft.measures[0]
        draft.measures[0] = replace(
            measure, name=reword_lightly(measure.name, chance), target=str(chance.randrange(99))
        )
