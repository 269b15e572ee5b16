"""What was understood of each part of a document, as names and values. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from django.utils.safestring import SafeString

from goldenthread.base.design.words import say_date, say_number
from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Finding,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
    Rating,
    StatedMeasure,
    Update,
)
from goldenthread.thread.plan.standings import claimed_standing
from goldenthread.thread.plan.words.citations import say_citation
from goldenthread.thread.plan.words.days import due_of, say_day, say_when
from goldenthread.thread.plan.words.importing import STATUSES
from goldenthread.thread.plan.words.names import shorten
from goldenthread.thread.plan.words.ratings import OF_STATE, tag_rating

NO_MEANING = "The plan does not say what this means."


class Fact(NamedTuple):
    """One value that was understood, and what it is."""

    name: str
    value: str


class ToldMilestone(NamedTuple):
    """A milestone's title, a hint that tells it from the next one, and all of its values."""

    title: str
    hint: str
    facts: tuple[Fact, ...]


def tell_front(document: PlanDocument, kind: str) -> list[Fact]:
    """What a document says of itself; `kind` is the kind's own name, empty where it says none."""
    found = [
        Fact("Title", document.title or ""),
        Fact("Area that it names", document.area_name or ""),
        Fact("Kind of plan", kind),
        Fact("Version", document.version or ""),
        Fact("Status", STATUSES[document.status] if document.status else ""),
        Fact("Dated", say_date(document.dated)),
    ]
    found += [Fact(line.label, line.value) for line in document.front_matter]
    return [fact for fact in found if fact.value]


def title_pillar(pillar: Pillar) -> str:
    """'Pillar 1: Inclusion'."""
    return _title("Pillar", pillar.label, pillar.title)


def title_area(area: AreaForImprovement) -> str:
    """'Area for improvement 7: …'; a document without that level gives 'The whole plan'."""
    if area.implied:
        return area.title or "The whole plan"
    return _title("Area for improvement", area.label, shorten(area.title or area.wording or ""))


def title_focus_area(focus_area: FocusArea) -> str:
    """'Focus area 4: …'; a document without that level gives 'Milestones'."""
    if focus_area.implied:
        return focus_area.title or "Milestones"
    return _title("Focus area", focus_area.label, focus_area.title or "")


def tag_claim(rating: Rating, start: date | None, on: date) -> SafeString | str:
    """The mark of a rating with the document's own words; nothing where it gives none."""
    if not (rating.colour or rating.state or rating.as_written):
        return ""
    return tag_rating(rating, claimed_standing(rating.state or "", start, on))


def tell_area(area: AreaForImprovement) -> Iterator[Fact]:
    """The inspectors' wording, the rating and the measures of an area for improvement."""
    yield from _kept(
        ("Inspectors' wording", area.wording),
        ("Rating", _say_rating(area.rating)),
        ("Measures", _say_measures(area.measures)),
    )


def tell_focus_area(focus_area: FocusArea) -> Iterator[Fact]:
    """Everything about a focus area but its title and its milestones."""
    yield from _kept(
        ("Accountable officer", focus_area.accountable_officer),
        ("Rating", _say_rating(focus_area.rating)),
        ("Overall impact", focus_area.overall_impact),
        ("Measures", _say_measures(focus_area.measures)),
    )


def tell_finding(finding: Finding) -> Iterator[Fact]:
    """Where in the inspectors' report a finding stands."""
    said = [say_citation(c.page, c.kind or "", c.number or "") for c in finding.citations]
    where = "; ".join(one for one in said if one)
    yield from _kept(("In the inspectors' report", where or finding.citation_as_written))


def tell_milestone(milestone: Milestone, on: date) -> ToldMilestone:
    """A milestone as the preview tells it."""
    due = say_day(due_of(milestone.end, milestone.revised_end))
    title = f"{milestone.reference or 'No reference'}: {shorten(milestone.action)}"
    return ToldMilestone(title, f"due {due}" if due else "no end date", tuple(_facts(milestone)))


def _facts(milestone: Milestone) -> Iterator[Fact]:
    written = milestone.reference_as_written
    reference = milestone.reference or ""
    differs = written and written != reference
    yield from _kept(
        ("Reference", f"{reference}, written ‘{written}’" if differs else reference),
        ("Action", milestone.action),
        ("Accountable officer", milestone.accountable_officer),
        ("Supporting leads", milestone.supporting_leads),
        ("Start", say_when(milestone.start)),
        ("End", say_when(milestone.end)),
        ("Revised end", say_when(milestone.revised_end)),
        ("Rating", _say_rating(milestone.rating)),
        ("How much is done", _say_percent(milestone.percent_complete)),
        ("Progress", milestone.progress),
        ("Updates", "\n".join(_say_update(update) for update in milestone.updates)),
        ("Evidence of impact", milestone.evidence),
        ("Questions still open", "\n".join(milestone.prompts)),
        ("Measures", _say_measures(milestone.measures)),
        ("Points to", "; ".join(each.as_written for each in milestone.cross_references)),
        ("Notes", "\n".join(milestone.notes)),
        *((other.heading or "Something else", other.text) for other in milestone.other),
        ("Hidden in the file", "Yes" if milestone.hidden else ""),
    )


def _kept(*pairs: tuple[str, str | None]) -> Iterator[Fact]:
    return (Fact(name, value) for name, value in pairs if value)


def _title(what: str, label: str | None, title: str) -> str:
    return ": ".join(part for part in (f"{what} {label or ''}".strip(), title) if part)


def _say_rating(rating: Rating) -> str:
    written = " ".join((rating.as_written or "").split())
    if not (written or rating.colour or rating.state):
        return ""
    shown = f"‘{written}’" if written else ""
    colour = f"{rating.colour} in the file" if rating.colour else ""
    words = ", ".join(part for part in (shown, colour) if part)
    meaning = OF_STATE.get(rating.state or "", NO_MEANING)
    return f"{words}. {meaning}" if words else meaning


def _say_percent(percent: float | None) -> str:
    return "" if percent is None else f"{say_number(percent)}%"


def _say_update(update: Update) -> str:
    words = [say_when(update.when), _say_rating(update.rating), update.text or ""]
    return ": ".join(part for part in words if part)


def _say_measures(measures: Iterable[StatedMeasure]) -> str:
    return "\n".join(
        "; ".join(
            part
            for part in (
                each.name,
                f"baseline {each.baseline}" if each.baseline else "",
                f"target {each.target}" if each.target else "",
            )
            if part
        )
        for each in measures
    )
