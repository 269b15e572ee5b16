"""Tiny plans for the rules' own cases: everything is in order unless a case says otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.citations import read_citation
from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Accounting,
    AreaForImprovement,
    Citation,
    CrossReference,
    DocumentSource,
    Finding,
    FocusArea,
    Milestone,
    PlanDocument,
    StatedMeasure,
    When,
)

MEASURE = StatedMeasure(
    None, "Plans finished in 20 weeks", "%", "29", "60", (), "Head of SEND", "SEN2", "line 9"
)


def on(day: date) -> When:
    """A date known to the day."""
    return When(day, "day", f"{day.day} {day:%B %Y}")


def a_milestone(reference: str | None, action: str = "", **said: Any) -> Milestone:
    """A milestone in good order: '1A' has the key 'milestone-1a'."""
    key = said.pop("key", f"milestone-{(reference or 'unnumbered-1').lower()}")
    fields: dict[str, Any] = {
        "reference": reference,
        "reference_as_written": reference,
        "accountable_officer": "Head of SEND",
        "start": on(date(2026, 1, 5)),
        "end": on(date(2026, 7, 31)),
        "evidence": "Families tell us in the spring survey that they wait less than 18 weeks.",
        "measures": (MEASURE,),
    }
    return Milestone(
        key, action or f"Open the {key} drop-in with parents and carers", "line 8", **fields | said
    )


def a_finding(number: int, text: str, cited: str | None = "(P4 MF7)", **said: Any) -> Finding:
    """A finding with a citation that is in order; '(P4 MF7)' is page 4, main finding 7."""
    citations = (Citation(4, "MF", "7"),) if cited == "(P4 MF7)" else ()
    fields: dict[str, Any] = {"citation_as_written": cited, "citations": citations}
    return Finding(f"finding-{number}", text, place=f"line {number}", **fields | said)


def a_bullet(number: int, bullet: str) -> Finding:
    """A finding as it is read from its bullet: 'Waits are long. (P4 MF7)' on line `number`."""
    text, written, citations = read_citation(bullet)
    return a_finding(number, text, written, citations=citations)


def a_pointing_milestone(reference: str, to: str, action: str = "", **said: Any) -> Milestone:
    """A milestone that points to another: '(cross ref: 1A)'."""
    pointer = CrossReference(f"(cross ref: {to})", (to,))
    return a_milestone(reference, action, cross_references=(pointer,), **said)


def a_focus_area(label: str | None, *milestones: Milestone, **said: Any) -> FocusArea:
    """A focus area: label '1' has the key 'focus-area-1'."""
    fields: dict[str, Any] = {
        "implied": False,
        "title": "Health and council buy services together",
        "rating": NO_RATING,
        "accountable_officer": None,
        "overall_impact": "Families get therapy within 18 weeks, and say that it helps.",
        "measures": (),
        "place": "line 7",
    }
    return FocusArea(f"focus-area-{label}", label=label, milestones=milestones, **fields | said)


def an_area(
    label: str | None, *focus_areas: FocusArea, findings: Sequence[Finding] = (), **said: Any
) -> AreaForImprovement:
    """An area for improvement: label '1' has the key 'afi-1'."""
    fields: dict[str, Any] = {
        "implied": False,
        "title": "Waiting for health services",
        "wording": "Children wait too long for therapy.",
        "pillar": None,
        "rating": NO_RATING,
        "measures": (),
        "place": "line 5",
    }
    return AreaForImprovement(
        f"afi-{label}",
        label=label,
        findings=tuple(findings),
        focus_areas=focus_areas,
        **fields | said,
    )


def a_plan(*areas: AreaForImprovement, **said: Any) -> PlanDocument:
    """A plan of these areas for improvement."""
    fields: dict[str, Any] = {
        "source": DocumentSource("plan.docx", None, "docx"),
        "title": "SEND Improvement Plan",
        "area_name": "Norvale",
        "plan_type": "improvement_plan",
        "version": "1.0",
        "status": None,
        "dated": date(2026, 1, 5),
        "front_matter": (),
        "sections": (),
        "vocabulary": (),
        "findings": (),
        "measures": (),
        "pillars": (),
        "not_understood": (),
        "accounting": Accounting(0, 0, 0, 0),
    }
    return PlanDocument(areas_for_improvement=areas, **fields | said)


def a_plan_of(*milestones: Milestone) -> PlanDocument:
    """A plan with these milestones under focus area 1 of area for improvement 1."""
    return a_plan(an_area("1", a_focus_area("1", *milestones)))
