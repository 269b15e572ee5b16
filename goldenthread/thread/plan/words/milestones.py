"""What a milestone's page says, put together from the smaller presenters. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from goldenthread.base.design import marks
from goldenthread.thread.plan.models import Milestone, Update
from goldenthread.thread.plan.queries.shapes import AnyMilestone, MilestonePage
from goldenthread.thread.plan.reading.document import When
from goldenthread.thread.plan.standings import Standing
from goldenthread.thread.plan.storing.columns import claimed_by, rating_of, when_of
from goldenthread.thread.plan.words.days import (
    days_late,
    say_late,
    say_order,
    say_when,
)
from goldenthread.thread.plan.words.ratings import disagree, say_claim, tag_rating

Row = tuple[str, str]


@dataclass(frozen=True, slots=True)
class RatingSaid:
    """The rating at the top of a milestone's page: its tags, and what it says in sentences."""

    tags: list[SafeString]
    sentences: list[str]


@dataclass(frozen=True, slots=True)
class UpdateSaid:
    """One dated entry: its day, its words, and its rating where it has one."""

    day: str
    text: str
    tag: SafeString | str


def say_standing(page: MilestonePage, on: date) -> RatingSaid:
    """What the plan claims of a milestone, and what its dates say beside that."""
    node, standing = page.node, page.standing
    start, end, revised = days_of(node)
    is_explained = bool(node.progress or page.updates or node.notes)
    late = say_late(end, revised, standing, on, is_explained)
    sentences = [say_claim(claimed_by(node), standing), late, say_order(start, end, revised)]
    return RatingSaid(tag_claim(node, standing), [one for one in sentences if one])


def tag_claim(node: Milestone, standing: Standing) -> list[SafeString]:
    """One tag; two where the document's colour and its words do not agree."""
    rating = claimed_by(node)
    if not disagree(rating):
        return [tag_rating(rating, standing)]
    return [
        marks.rating(rating.colour, f"Coloured {rating.colour}"),
        marks.rating("not_set", f"Written ‘{rating.as_written}’"),
    ]


def summarise(node: Milestone) -> list[Row]:
    """Who answers for it and when, as names and values."""
    start, end, revised = days_of(node)
    rows = [
        ("Who answers for it", node.accountable_officer),
        ("Who supports it", node.supporting_leads),
        ("Starts", say_when(start)),
        ("Due", say_when(end)),
    ]
    if revised.date or revised.as_written:
        rows.append(("New due date", say_when(revised)))
    if node.percent_complete is not None:
        rows.append(("How far", f"{node.percent_complete:g}% done, as the plan says"))
    if node.reference_as_written and node.reference_as_written != node.reference:
        rows.append(("Reference as written", node.reference_as_written))
    return rows + [(str(each["heading"]), str(each["text"])) for each in node.other]


def say_updates(updates: tuple[Update, ...]) -> list[UpdateSaid]:
    """Each dated entry, in the plan's order."""
    return [
        UpdateSaid(say_when(when_of(each, "date")) or "Without a date", each.text, _tag(each))
        for each in updates
    ]


def _tag(update: Update) -> SafeString | str:
    rating = rating_of(update, "rating")
    if not (rating.colour or rating.as_written):
        return ""
    return marks.rating(rating.colour or "not_set", rating.as_written or rating.colour or "")


def days_of(node: Milestone) -> tuple[When, When, When]:
    """A milestone's start, end and revised end, with their precision."""
    return when_of(node, "start"), when_of(node, "end"), when_of(node, "revised_end")


def late_by(node: AnyMilestone, standing: Standing, on: date) -> int:
    """How many days late a milestone is; 0 where it isn't."""
    return days_late(due_when(node), standing, on)


def due_when(node: AnyMilestone) -> When:
    """The end that counts, as `days.due_of` has it."""
    return when_of(node, "end" if node.revised_end is None else "revised_end")
