"""A reading as lines for a terminal: the tree, then the doubts, then what was not understood."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.base.design.words import say_count
from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    FocusArea,
    Milestone,
    PlanDocument,
)
from goldenthread.thread.plan.reading.result import NO_ACCOUNT, Reading

WIDTH = 100


def tell_reading(reading: Reading) -> Iterator[str]:
    """Everything that was understood, as an indented tree; then the doubts; then the rest."""
    document = reading.document
    yield from _tell_front(document)
    pillars = {pillar.key: pillar for pillar in document.pillars}
    for area in document.areas_for_improvement:
        pillar = pillars.get(area.pillar or "")
        yield ""
        if pillar is not None:
            yield _shorten(f"{_label('Pillar', pillar.label)}: {pillar.title}")
        yield from _tell_area(area)
    yield ""
    yield from _tell_doubts(reading)
    yield from _tell_rest(document)


def _tell_front(document: PlanDocument) -> Iterator[str]:
    yield document.title or "A plan without a title"
    version = f"version {document.version}" if document.version else "no version"
    dated = f"{document.dated:%-d %B %Y}" if document.dated else "no date"
    yield f"{document.area_name or 'No area named'} · {version} · {document.status or ''} {dated}"
    findings = sum(len(a.findings) for a in document.areas_for_improvement)
    focus_areas = [f for a in document.areas_for_improvement for f in a.focus_areas]
    milestones = sum(len(f.milestones) for f in focus_areas)
    counts = (
        (len(document.pillars), "pillar"),
        (len(document.areas_for_improvement), "area for improvement,areas for improvement"),
        (findings + len(document.findings), "finding"),
        (len(focus_areas), "focus area"),
        (milestones, "milestone"),
        (len(document.sections), "narrative section"),
    )
    yield ", ".join(say_count(count, words) for count, words in counts)


def _tell_area(area: AreaForImprovement) -> Iterator[str]:
    name = area.title or area.wording or "(the plan names no area for improvement here)"
    yield _shorten(f"  {_label('Area for improvement', area.label)}: {name}")
    for finding in area.findings:
        yield _shorten(f"    - {finding.text} {finding.citation_as_written or ''}")
    for focus_area in area.focus_areas:
        yield from _tell_focus_area(focus_area)


def _tell_focus_area(focus_area: FocusArea) -> Iterator[str]:
    if not focus_area.implied:
        yield _shorten(f"    {_label('Focus area', focus_area.label)}: {focus_area.title or ''}")
    for milestone in focus_area.milestones:
        yield _shorten(f"      {milestone.reference or '(none)'}  {milestone.action}")
        details = _tell_details(milestone)
        if details:
            yield _shorten(f"          {details}")


def _tell_details(milestone: Milestone) -> str:
    rating = milestone.rating
    pieces = [
        milestone.accountable_officer or "",
        f"from {milestone.start.as_written}" if milestone.start.as_written else "",
        f"to {milestone.end.as_written}" if milestone.end.as_written else "",
        rating.as_written or rating.colour or "",
        say_count(len(milestone.prompts), "open question") if milestone.prompts else "",
    ]
    return " · ".join(piece.replace("\n", " ") for piece in pieces if piece)


def _tell_doubts(reading: Reading) -> Iterator[str]:
    if not reading.doubts:
        yield "The reader had no doubts."
        return
    yield f"The reader was unsure of {say_count(len(reading.doubts), 'thing')}:"
    for doubt in reading.doubts:
        yield _shorten(
            f"  {doubt.place}: '{doubt.written}' taken as {doubt.understood_as}. {doubt.why}"
        )


def _tell_rest(document: PlanDocument) -> Iterator[str]:
    count = document.accounting
    if count.total:
        yield (
            f"{say_count(count.total, 'part')}: {count.blank} blank, {count.understood}"
            f" understood, {count.not_understood} not understood."
        )
    else:
        yield NO_ACCOUNT
    for part in document.not_understood:
        yield _shorten(f"  {part.place}: {part.text} ({part.why})")


def _label(what: str, label: str | None) -> str:
    return f"{what} {label}" if label else what


def _shorten(text: str) -> str:
    text = text.replace("\n", " / ").rstrip()
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"
