"""What must hold of a document before it is kept, each refused in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from django.db import models

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument
from goldenthread.thread.plan.reading.result import UnreadableFile

LARGEST_WHOLE = 2_147_483_647
LARGEST_SMALL = 32_767
_KEY = re.compile(r"[-a-zA-Z0-9_]+")


def check_document(document: PlanDocument) -> None:
    """Raise UnreadableFile for a key that can't stand in an address, or steps in a circle."""
    milestones = {milestone.key: milestone for milestone in each_milestone(document)}
    for key in (*_node_keys(document), *milestones):
        if not _KEY.fullmatch(key):
            raise UnreadableFile(
                f"The key '{key[:60]}' can't stand in an address. "
                "Use only letters, digits, hyphens and underscores in keys."
            )
    sound: set[str] = set()
    for key in milestones:
        _check_steps(key, milestones, sound)


def each_milestone(document: PlanDocument) -> Iterator[Milestone]:
    """All milestones of a document, in its order."""
    for area in document.areas_for_improvement:
        for focus_area in area.focus_areas:
            yield from focus_area.milestones


def check_fits(row: models.Model) -> None:
    """Raise UnreadableFile where a text or number is larger than its column holds."""
    for name, longest, what in _text_bounds(type(row)):
        text = getattr(row, name)
        if text is not None and len(text) > longest:
            raise UnreadableFile(
                f"The {what} at {_place(row)} has {len(text)} characters, and {longest} is the "
                "most that can be kept. Shorten it and bring the file in again."
            )
    for name, largest, what in _number_bounds(type(row)):
        number = getattr(row, name)
        if number is not None and not 0 <= number <= largest:
            raise UnreadableFile(
                f"The {what} at {_place(row)} is {number}, and it must be from 0 to {largest}. "
                "Correct it and bring the file in again."
            )


def _node_keys(document: PlanDocument) -> Iterator[str]:
    yield from (pillar.key for pillar in document.pillars)
    yield from (finding.key for finding in document.findings)
    for area in document.areas_for_improvement:
        yield area.key
        yield from (finding.key for finding in area.findings)
        yield from (focus_area.key for focus_area in area.focus_areas)


def _check_steps(key: str, milestones: dict[str, Milestone], sound: set[str]) -> None:
    path: set[str] = set()
    at: str | None = key
    while at is not None and at not in sound:
        if at in path:
            raise UnreadableFile(
                f"The milestone '{at}' is a step of itself, through its own steps. "
                "Correct its parent and bring the file in again."
            )
        path.add(at)
        at = milestones[at].parent
    sound |= path


@cache
def _text_bounds(model: type[models.Model]) -> tuple[tuple[str, int, str], ...]:
    return tuple(
        (field.attname, field.max_length, str(field.verbose_name))
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField) and field.max_length
    )


@cache
def _number_bounds(model: type[models.Model]) -> tuple[tuple[str, int, str], ...]:
    bounds: dict[type, int] = {
        models.PositiveIntegerField: LARGEST_WHOLE,
        models.PositiveSmallIntegerField: LARGEST_SMALL,
    }
    return tuple(
        (field.attname, bounds[type(field)], str(field.verbose_name))
        for field in model._meta.concrete_fields
        if type(field) in bounds
    )


def _place(row: models.Model) -> str:
    for holder in ("place", "milestone", "appearance", "cross_reference"):
        found = getattr(row, holder, None)
        if isinstance(found, models.Model):
            return _place(found)
        if found:
            return str(found)[:120]
    return "the front of the document"
