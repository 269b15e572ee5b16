"""What the nodes of a document are called, by their keys. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.words.names import shorten

LENGTH = 80


def name_nodes(document: PlanDocument) -> dict[str, str]:
    """The name of every node that a person may be sent to: '1A Set up a board with families'."""
    return dict(_names(document))


def _names(document: PlanDocument) -> Iterator[tuple[str, str]]:
    for pillar in document.pillars:
        yield pillar.key, _join("Pillar", pillar.label, pillar.title)
    for section in document.sections:
        yield section.place, _join("", section.number, section.title)
    for area in document.areas_for_improvement:
        yield area.key, _join("Area for improvement", area.label, area.title or area.wording)
        for finding in area.findings:
            yield finding.key, f"‘{shorten(finding.text, LENGTH)}’"
        for focus in area.focus_areas:
            yield focus.key, _join("Focus area", focus.label, focus.title)
            for each in focus.milestones:
                yield each.key, _join("", each.reference, each.action)
    for finding in document.findings:
        yield finding.key, f"‘{shorten(finding.text, LENGTH)}’"


def _join(kind: str, label: str | None, title: str | None) -> str:
    head = " ".join(part for part in (kind, label) if part)
    name = shorten(title or "", LENGTH)
    mark = ": " if kind and name else " "
    return f"{head}{mark}{name}".strip()
