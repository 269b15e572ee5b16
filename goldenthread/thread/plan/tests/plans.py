"""Plan documents made by hand and by hypothesis, and plans imported from them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions import import_document, receive_document
from goldenthread.thread.plan.actions.read_document import keep_reading
from goldenthread.thread.plan.models import Plan, SourceDocument
from goldenthread.thread.plan.reading import document as read
from goldenthread.thread.plan.reading.result import PartRead, Reading


def milestone(number: int, **changed: object) -> read.Milestone:
    """A milestone with everything filled in."""
    told: dict[str, object] = {
        "key": f"milestone-{number}",
        "reference": f"{number}A",
        "action": f"Do the thing numbered {number}",
        "place": f"table 1, row {number}",
        "accountable_officer": "Head of SEND, Larkshire Council",
        "start": read.When(date(2026, 1, 5), "day", "5 January 2026"),
        "end": read.When(date(2026, 9, 30), "month", "September 2026"),
        "rating": read.Rating("amber", "on_track", "Progressing", "word_and_fill"),
        "prompts": ("Who will check this?",),
        "updates": (read.Update(read.NO_DATE, "Begun", read.NO_RATING, "table 1"),),
        "measures": (measure(f"Measure of {number}"),),
        "cross_references": (
            read.CrossReference(f"(cross ref {number + 1}A)", (f"{number + 1}A",)),
        ),
    }
    return read.Milestone(**(told | changed))  # type: ignore[arg-type] # named by the caller


def measure(name: str) -> read.StatedMeasure:
    """A measure with a trajectory half known."""
    points = (
        read.TrajectoryPoint("Jun 2026", "10", "9"),
        read.TrajectoryPoint("Dec 2026", "20", None),
    )
    return read.StatedMeasure("M1", name, "%", "5", "20", points, None, None, "table 9")


def finding(number: int, text: str | None = None) -> read.Finding:
    """A finding with one citation."""
    cited = (read.Citation(4, "MF", str(number)),)
    text = text or f"Families wait too long for thing {number}"
    return read.Finding(f"finding-{number}", text, f"(P4 MF {number})", cited, f"line {number}")


def plan_document(milestones: int = 3, **changed: object) -> read.PlanDocument:
    """A small whole plan: two pillars, two areas, a focus area each, so many milestones each."""
    areas = tuple(_area(number, milestones) for number in (1, 2))
    told: dict[str, object] = {
        "source": read.DocumentSource("plan.docx", "0" * 64, "docx"),
        "title": "A plan for Larkshire",
        "area_name": "Larkshire",
        "plan_type": "written_statement_of_action",
        "version": "1.3",
        "status": "agreed",
        "dated": date(2026, 3, 24),
        "front_matter": (read.FrontMatter("Date of Inspection", "13 October 2025", "line 2"),),
        "sections": (read.Section("1", "Our vision", 1, "Every child is **known**.", "line 3"),),
        "vocabulary": (read.RatingWord("Progressing", "amber", "on_track", "line 5"),),
        "findings": (),
        "measures": (measure("Plans finished in 20 weeks"),),
        "pillars": tuple(
            read.Pillar(f"pillar-{n}", str(n), f"Pillar {n}", read.NO_RATING, "line 1")
            for n in (1, 2)
        ),
        "areas_for_improvement": areas,
        "not_understood": (read.NotUnderstood("???", "line 9", "Nothing recognises it."),),
        "accounting": read.Accounting(10, 2, 7, 1),
    }
    return read.PlanDocument(**(told | changed))  # type: ignore[arg-type] # named by the caller


def _area(number: int, milestones: int) -> read.AreaForImprovement:
    first = (number - 1) * milestones
    focus_area = read.FocusArea(
        key=f"focus-area-{number}",
        implied=False,
        label=str(number),
        title=f"Focus area {number}",
        rating=read.NO_RATING,
        accountable_officer=None,
        overall_impact="Children are helped sooner",
        milestones=tuple(milestone(first + at + 1) for at in range(milestones)),
        measures=(),
        place="line 20",
    )
    return read.AreaForImprovement(
        key=f"afi-{number}",
        implied=False,
        label=str(number),
        title=f"Area {number}",
        wording="Too many children wait",
        pillar=f"pillar-{number}",
        rating=read.NO_RATING,
        findings=tuple(finding(first + at + 1) for at in range(milestones)),
        focus_areas=(focus_area,),
        measures=(),
        place="line 10",
    )


def reading_of(document: read.PlanDocument) -> Reading:
    """A reading that holds this document, with two parts."""
    parts = (
        PartRead("table 1, row 1, column 2", "Do the thing", "a milestone's action", "milestone-1"),
        PartRead("line 9", "???", None, None, "Nothing recognises it."),
    )
    return Reading(document, parts, ())


def read_into(area: LocalArea, document: read.PlanDocument, by: Viewer) -> SourceDocument:
    """A document of the area that was read as this."""
    received = receive_document(area, "plan.docx", b"a file", by)
    return keep_reading(received, reading_of(document), by)


def import_plan(area: LocalArea, document: read.PlanDocument, by: Viewer) -> Plan:
    """A plan of the area, imported from this document."""
    return import_document(read_into(area, document, by), by)


def without_places(value: object) -> object:
    """A document as nested tuples without source, place and accounting, for comparing."""
    if isinstance(value, tuple):
        return tuple(without_places(entry) for entry in value)
    if hasattr(value, "__dataclass_fields__"):
        left = set(value.__dataclass_fields__) - {"source", "place", "accounting"}
        if isinstance(value, read.StatedMeasure):
            left.add("source")
        return (
            type(value),
            *((name, without_places(getattr(value, name))) for name in sorted(left)),
        )
    return value


def import_milestones(area: LocalArea, by: Viewer, *milestones: read.Milestone) -> Plan:
    only = plan_document().areas_for_improvement[0]
    focus_area = replace(only.focus_areas[0], milestones=milestones)
    document = plan_document(areas_for_improvement=(replace(only, focus_areas=(focus_area,)),))
    return import_plan(area, document, by)
