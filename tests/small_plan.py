"""A plan small enough to import in a blink, with one of everything that a page can show."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Accounting,
    AreaForImprovement,
    Citation,
    CrossReference,
    DocumentSource,
    Finding,
    FocusArea,
    FrontMatter,
    Milestone,
    NotUnderstood,
    Pillar,
    PlanDocument,
    Rating,
    RatingWord,
    Section,
    StatedMeasure,
    TrajectoryPoint,
    Update,
    When,
)
from goldenthread.thread.plan.reading.result import Alternative, Doubt, PartRead, Reading
from goldenthread.thread.plan.reading.serialising import to_json

START = When(date(2026, 4, 1), "day", "1 April 2026")
END = When(date(2026, 12, 31), "month", "December 2026")
AMBER = Rating("amber", "on_track", "Progressing to timescale", "word")
GREEN = Rating("green", "complete", "Completed", "word_and_fill")
# Each kind of node's key, which is the last part of its address.
KEYS = {
    "pillar": "pillar-1",
    "area": "area-1",
    "focus_area": "focus-area-1",
    "milestone": "milestone-1a",
    "section": "section-1",
    "finding": "finding-1",
}


def small_plan(title: str, words: str = "families") -> PlanDocument:
    """A plan of one pillar and three milestones; `words` stand in each kind of its texts."""
    return PlanDocument(
        source=DocumentSource(None, None, "json"),
        title=title,
        area_name="Larkshire",
        plan_type="written_statement_of_action",
        version="1.0",
        status="agreed",
        dated=date(2026, 3, 24),
        front_matter=(FrontMatter("Date of inspection", "12 January 2026", "paragraph 2"),),
        sections=(Section("1", "Introduction", 1, f"What we heard from {words}.", "paragraph 3"),),
        vocabulary=(RatingWord("Completed", "green", "complete", "table 1, row 2"),),
        findings=(),
        measures=(_measure(words),),
        pillars=(Pillar(KEYS["pillar"], "1", f"Pillar with {words}", NO_RATING, "paragraph 5"),),
        areas_for_improvement=(_area(words),),
        not_understood=(
            NotUnderstood(f"An aside on {words}", "paragraph 9", "No rule claimed it."),
        ),
        accounting=Accounting(20, 2, 17, 1),
    )


def small_reading(title: str, words: str = "families") -> Reading:
    """The small plan as if read from a file, with its parts and one doubt."""
    document = small_plan(title, words)
    parts = [
        PartRead("paragraph 1", title, "the plan's title"),
        PartRead("paragraph 5", f"Pillar with {words}", "a pillar", KEYS["pillar"]),
        PartRead("paragraph 9", f"An aside on {words}", None, None, "No rule claimed it."),
    ]
    for area in document.areas_for_improvement:
        for focus_area in area.focus_areas:
            parts += [
                PartRead(each.place, each.action, "a milestone's action", each.key)
                for each in focus_area.milestones
            ]
    doubt = Doubt(
        "column",
        "What we did",
        "table 2, row 1",
        "progress",
        0.6,
        "It might be the evidence.",
        (Alternative("progress", "Progress"), Alternative("evidence", "Evidence of impact")),
    )
    return Reading(document, tuple(parts), (doubt,))


def as_file(document: PlanDocument) -> bytes:
    """The plan as a file in the exchange format."""
    return json.dumps(to_json(document)).encode()


def _area(words: str) -> AreaForImprovement:
    return AreaForImprovement(
        key=KEYS["area"],
        implied=False,
        label="1",
        title=f"Joint commissioning with {words}",
        wording="The partnership does not plan together.",
        pillar=KEYS["pillar"],
        rating=NO_RATING,
        findings=(
            Finding(
                "finding-1",
                f"Leaders do not listen to {words}.",
                "P3 MF 1",
                (Citation(3, "MF", "1"),),
                "paragraph 6",
            ),
        ),
        focus_areas=(_focus_area(words),),
        measures=(),
        place="paragraph 5",
    )


def _focus_area(words: str) -> FocusArea:
    first = _milestone("1A", f"Agree a plan with {words}", "table 2, row 2")
    first = replace(
        first,
        updates=(Update(START, f"We met {words}.", AMBER, "table 2, row 2, column 9"),),
        prompts=(f"What has changed for {words}?",),
        cross_references=(CrossReference("(cross ref: 1B)", ("1B",)),),
    )
    second = replace(_milestone("1B", f"Publish it for {words}", "table 2, row 3"), rating=GREEN)
    unset = Milestone("milestone-1c", f"Ask {words} again", "table 2, row 4", reference="1C")
    return FocusArea(
        key=KEYS["focus_area"],
        implied=False,
        label="1",
        title=f"Listening to {words}",
        rating=NO_RATING,
        accountable_officer=None,
        overall_impact=f"Life is better for {words}.",
        milestones=(first, second, unset),
        measures=(),
        place="paragraph 7",
    )


def _milestone(reference: str, action: str, place: str) -> Milestone:
    return Milestone(
        key=f"milestone-{reference.lower()}",
        action=action,
        place=place,
        reference=reference,
        reference_as_written=reference,
        accountable_officer="Director of Children's Services",
        start=START,
        end=END,
        rating=AMBER,
        progress=f"{action}: a first draft is written.",
        evidence=f"{action}: minutes of the board.",
    )


def _measure(words: str) -> StatedMeasure:
    return StatedMeasure(
        reference="M1",
        name=f"How many {words} feel heard",
        unit="%",
        baseline="41%",
        target="70%",
        trajectory=(TrajectoryPoint("June 2026", "50%", "48%"),),
        owner="Parent carer forum",
        source="Survey",
        place="table 3, row 2",
    )
