"""Ask every room that offers something, once, for all subjects at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from goldenthread.base.offers.sorts import (
    Attention,
    Fact,
    PanelContent,
    attention,
    columns,
    facts,
    panels,
)
from goldenthread.base.offers.subjects import Subject, Viewer


class Panel(NamedTuple):
    """A panel ready to be shown."""

    name: str
    title: str
    content: PanelContent


class Column(NamedTuple):
    """A column ready to be shown: a text for each subject that has one."""

    name: str
    heading: str
    texts: dict[Subject, str]


def gather_facts(
    subjects: Sequence[Subject], viewer: Viewer, as_at: datetime | None = None
) -> dict[Subject, list[Fact]]:
    """All facts about the subjects, each room asked once."""
    gathered: dict[Subject, list[Fact]] = {subject: [] for subject in subjects}
    for offer in facts:
        mine = [subject for subject in subjects if subject.kind in offer.kinds]
        if mine:
            for subject, found in offer.gather(mine, viewer, as_at).items():
                gathered[subject].extend(found)
    return gathered


def gather_panels(subject: Subject, viewer: Viewer, as_at: datetime | None = None) -> list[Panel]:
    """The panels of one subject's page, in their order; a room with nothing to show gives none."""
    found = []
    for offer in panels:
        if offer.kind == subject.kind:
            content = offer.gather([subject], viewer, as_at).get(subject)
            if content is not None:
                found.append((offer.order, Panel(offer.name, offer.title, content)))
    return [panel for _, panel in sorted(found, key=lambda pair: (pair[0], pair[1].name))]


def gather_columns(
    subjects: Sequence[Subject], viewer: Viewer, as_at: datetime | None = None
) -> list[Column]:
    """The columns that other rooms add to a list of subjects of one kind."""
    kinds = {subject.kind for subject in subjects}
    return [
        Column(offer.name, offer.heading, dict(offer.gather(subjects, viewer, as_at)))
        for offer in columns
        if kinds == {offer.kind}
    ]


def gather_attention(area: str, viewer: Viewer, on: date) -> list[Attention]:
    """Everything in an area that needs somebody, weightiest first."""
    found = [entry for offer in attention for entry in offer.gather(area, viewer, on)]
    return sorted(found, key=lambda entry: (-entry.weight, -(entry.days or 0), entry.sentence))
