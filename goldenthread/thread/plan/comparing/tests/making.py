"""Tiny plans for the tables: what a case says of a plan, and nothing else."""

from __future__ import annotations

from typing import Any

from goldenthread.thread.plan.comparing.comparison import Comparison, Match
from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Accounting,
    AreaForImprovement,
    DocumentSource,
    Finding,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
    Section,
    StatedMeasure,
)


def actions(prefix: str, label: str, *said: tuple[str | None, str]) -> FocusArea:
    """A focus area of these references and actions; keys begin with the prefix."""
    milestones = tuple(
        Milestone(f"{prefix}-{label}-{number}", action, "", reference)
        for number, (reference, action) in enumerate(said, 1)
    )
    return focus_area(prefix, label, *milestones)


def focus_area(prefix: str, label: str, *milestones: Milestone, **said: Any) -> FocusArea:
    """A focus area of these milestones, 'focus area 3' where no title is said."""
    fields: dict[str, Any] = {
        "implied": False,
        "title": f"Work on the theme of {TITLES[int(label) % len(TITLES)]}",
        "rating": NO_RATING,
        "accountable_officer": None,
        "overall_impact": None,
        "measures": (),
        "place": "",
    }
    return FocusArea(f"{prefix}-focus-{label}", label=label, milestones=milestones, **fields | said)


def area(
    prefix: str, label: str, *focus_areas: FocusArea, findings: tuple[str, ...] = (), **said: Any
) -> AreaForImprovement:
    """An area for improvement with these findings, cited '(P4 MF7)'."""
    fields: dict[str, Any] = {
        "implied": False,
        "title": None,
        "wording": f"Area {label}: {TITLES[int(label) % len(TITLES)]} is too weak for families.",
        "pillar": None,
        "rating": NO_RATING,
        "measures": (),
        "place": "",
    }
    appearances = tuple(
        Finding(f"{prefix}-finding-{label}-{number}", text, "(P4 MF7)", (), "")
        for number, text in enumerate(findings, 1)
    )
    return AreaForImprovement(
        f"{prefix}-area-{label}",
        label=label,
        findings=appearances,
        focus_areas=focus_areas,
        **fields | said,
    )


def plan(
    *areas: AreaForImprovement,
    pillars: tuple[Pillar, ...] = (),
    sections: tuple[Section, ...] = (),
    measures: tuple[StatedMeasure, ...] = (),
    **said: Any,
) -> PlanDocument:
    """A plan of these areas for improvement."""
    fields: dict[str, Any] = {
        "source": DocumentSource(None, None, "store"),
        "title": "SEND plan",
        "area_name": "Larkshire",
        "plan_type": "improvement_plan",
        "version": "1.0",
        "status": None,
        "dated": None,
        "front_matter": (),
        "vocabulary": (),
        "findings": (),
        "not_understood": (),
        "accounting": Accounting(0, 0, 0, 0),
    }
    return PlanDocument(
        sections=sections,
        measures=measures,
        pillars=pillars,
        areas_for_improvement=areas,
        **fields | said,
    )


def told(comparison: Comparison, kind: str = "milestone") -> dict[str, Match]:
    """The matches of one kind, by the older key."""
    return {match.older_key: match for match in comparison.matches if match.kind == kind}


def pairs(comparison: Comparison, kind: str = "milestone") -> dict[str, str]:
    """The newer key of each matched older one."""
    return {older: match.newer_key for older, match in told(comparison, kind).items()}


TITLES = (
    "early years and the first assessments",
    "joint commissioning of therapies",
    "preparing for adulthood",
    "the graduated response in schools",
    "advice and annual reviews",
    "listening to parents and carers",
    "inclusion and exclusions",
)
