"""What pages call the parts of a plan. Pure.

Parts that the reader made because a document has no such level (`is_implied`) have no name of
their own, so they borrow one.
"""

from __future__ import annotations

from goldenthread.thread.plan.models import Plan, Section
from goldenthread.thread.plan.queries.outline import AnyArea, AnyFocusArea, AnyPillar
from goldenthread.thread.plan.queries.shapes import AnyMilestone

# As much of a long text as still makes a title, a link or a row's heading.
TITLE_LENGTH = 110
ENDINGS = " .,;:–-"


def shorten(text: str, longest: int = TITLE_LENGTH) -> str:
    """The text on one line, cut between words with '…' where it is longer."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[:longest].rsplit(" ", 1)[0]
    return f"{cut.rstrip(ENDINGS)}…"


def name_plan(plan: Plan) -> str:
    """The document's own title, or the kind of plan where it has none."""
    return shorten(plan.title) or plan.kind.name


def label_pillar(pillar: AnyPillar) -> str:
    """'Pillar 1', or just 'Pillar' where it is not numbered."""
    return f"Pillar {pillar.label}".strip()


def name_pillar(pillar: AnyPillar) -> str:
    """'Pillar 1: Joint commissioning'."""
    return f"Pillar {pillar.label}: {pillar.title}" if pillar.label else pillar.title


def label_area(area: AnyArea) -> str:
    """'Area for improvement 7', or what stands for it."""
    if area.is_implied:
        return "The whole plan"
    return f"Area for improvement {area.label}".strip()


def title_area(area: AnyArea) -> str:
    """Its short title, or as much of the inspectors' wording as makes one."""
    return area.title or shorten(area.wording)


def name_area(area: AnyArea) -> str:
    """'Area for improvement 7: Joint commissioning'."""
    return ": ".join(part for part in (label_area(area), title_area(area)) if part)


def label_focus_area(focus_area: AnyFocusArea) -> str:
    """'Focus area 4', or what stands for it."""
    if focus_area.is_implied:
        return "All of its milestones"
    return f"Focus area {focus_area.label}".strip()


def name_focus_area(focus_area: AnyFocusArea) -> str:
    """'Focus area 4: Write a strategy together'."""
    return ": ".join(part for part in (label_focus_area(focus_area), focus_area.title) if part)


def label_milestone(milestone: AnyMilestone) -> str:
    """'Milestone 4A', or 'Milestone without a reference'."""
    return f"Milestone {milestone.reference or 'without a reference'}"


def name_milestone(milestone: AnyMilestone, longest: int = TITLE_LENGTH) -> str:
    """'4A Write a vision for SEND…'."""
    return f"{milestone.reference} {shorten(milestone.action, longest)}".strip()


def name_section(section: Section) -> str:
    """'2. Governance'."""
    number = section.number.rstrip(".")
    return f"{number}. {section.title}" if number else section.title
