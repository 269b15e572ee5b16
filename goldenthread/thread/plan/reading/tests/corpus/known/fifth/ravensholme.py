"""Text: an accelerated progress plan in wrapped lines, an action a block of labels.

Pillars, areas and focus areas as headings, steps further in, updates that begin with a date,
measures after each area, page heads and feet.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.reading.document import (
    Colour,
    Milestone,
    PlanDocument,
    State,
    StatedMeasure,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.fifth import making, pages
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Ravensholme SEND Accelerated Progress Plan"
_WIDTH = 78
_FRONT = (
    ("Date of revisit", "20 to 22 January 2025"),
    ("Accountable officers", "Chief Executive; ICB Director for Children"),
    ("Programme office", "SEND Improvement Team, Ravensholme Council"),
)
_KEY: dict[str, tuple[Colour, State]] = {
    "Complete": ("blue", "complete"),
    "On track": ("green", "on_track"),
    "Some concerns": ("amber", "at_risk"),
    "Off track": ("red", "off_track"),
    "Not started": ("grey", "not_started"),
}
_ABOUT = (
    "This plan replaces our written statement of action. It sets out what remains to be done "
    "after the revisit, who will do it and how families will know.",
    "It was agreed by the improvement board and has been shared with every school.",
)
_REPORTING = (
    "Progress is reported in three ways:",
    "to the improvement board each month, with the evidence for each completed action and a "
    "note of anything that has slipped",
    "to the department at six and twelve months",
    "to families in a newsletter each term",
)
_STATED = making.read_measures("ravensholme")
_LABELS = (
    ("Accountable officer", "acc"),
    ("Supported by", "sup"),
    ("Start", "start"),
    ("End", "end"),
    ("Revised end", "revised"),
    ("Status", "status"),
    ("Percentage complete", "pct"),
    ("Progress", "progress"),
)


def build() -> bytes:
    """The text file."""
    foot = f"{_TITLE}{'Page {page} of {pages}':>{_WIDTH - len(_TITLE) + 4}}"
    text = pages.paged(list(_blocks()), f"{'OFFICIAL':^{_WIDTH}}".rstrip(), foot, 50)
    return text.encode("utf-8")


def _blocks() -> Iterator[list[str]]:
    yield [_TITLE, "Version 4.0", "Published", "7 November 2025"]
    yield [f"{label}: {value}" for label, value in _FRONT]
    yield _heading("1. About this plan", "=")
    for paragraph in _ABOUT:
        yield pages.wrapped(paragraph, _WIDTH)
    yield _heading("2. How we report", "=")
    yield [_REPORTING[0]]
    yield [line for point in _REPORTING[1:] for line in _bullet(point)]
    yield _heading("Key to status", "=")
    yield [f"{colour.title()}: {label}" for label, (colour, _) in _KEY.items()]
    above = None
    for concern in making.read_plan("ravensholme"):
        if concern.pillar and concern.pillar != above:
            yield _heading(f"Pillar {concern.pillar[0]}: {concern.pillar[1]}", "=")
            above = concern.pillar
        yield _heading(f"Area for improvement {concern.label}", "-")
        yield pages.wrapped(concern.wording or "", _WIDTH)
        cited = [making.joined(*finding) for finding in concern.findings]
        yield ["Inspectors found:", *(line for text in cited for line in _bullet(text))]
        for group in concern.groups:
            yield [f"Focus area {group.label}: {group.title}"]
            yield pages.wrapped(f"Overall impact: {group.impact}", _WIDTH, others="    ")
            for row in group.rows:
                yield _action(row)
        yield [f"Measures for area for improvement {concern.label}"]
        for label, name, baseline, target, source, first, actual, second in _STATED:
            if label != concern.label:
                continue
            yield [
                f"Measure: {name}",
                f"Baseline: {baseline}",
                f"Target: {target}",
                f"Source: {source}",
                f"Planned September 2025: {first}",
                f"Actual September 2025: {actual}",
                f"Planned March 2026: {second}",
            ]


def _heading(text: str, line: str) -> list[str]:
    return [text, line * len(text)]


def _bullet(text: str) -> list[str]:
    return pages.wrapped(f"- {text}", _WIDTH, others="  ")


def _action(row: making.Row) -> list[str]:
    margin = " " * (8 if row.step else 0)
    inner = margin + " " * 8
    first = f"{margin}{row.get('ref'):<8}{making.joined(row.action, row.get('xref'))}"
    lines = pages.wrapped(first, _WIDTH, others=inner)
    for label, name in _LABELS:
        if value := row.get(name):
            said = f"{label}: {value}{'%' if name == 'pct' else ''}"
            lines += _hanging(inner, said)
    if updates := row.get("updates"):
        lines.append(f"{inner}Updates:")
        for entry in updates.split(";"):
            lines += _hanging(f"{inner}  ", entry)
    if evidence := row.get("evidence") or row.get("prompt"):
        lines += _hanging(inner, f"Evidence of impact: {evidence}")
    return lines


def _hanging(margin: str, text: str) -> list[str]:
    return pages.wrapped(text, _WIDTH, margin, f"{margin}    ")


def _measures() -> dict[str, list[StatedMeasure]]:
    told: dict[str, list[StatedMeasure]] = {}
    for label, name, baseline, target, source, first, actual, second in _STATED:
        steps = (("September 2025", first, actual), ("March 2026", second, None))
        measure = clerk.measure(name or "", baseline, target, steps, source=source)
        told.setdefault(label or "", []).append(measure)
    return told


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    pillars, areas = making.understood(making.read_plan("ravensholme"), _milestone, _measures())
    bullets = "\n".join(f"- {point}" for point in _REPORTING[1:])
    return clerk.document(
        title=_TITLE,
        area_name="Ravensholme",
        plan_type="accelerated_progress_plan",
        version="4.0",
        status="published",
        dated=date(2025, 11, 7),
        front_matter=tuple(clerk.front(*fact) for fact in _FRONT),
        sections=(
            clerk.section("About this plan", "\n\n".join(_ABOUT), "1"),
            clerk.section("How we report", f"{_REPORTING[0]}\n\n{bullets}", "2"),
        ),
        vocabulary=tuple(clerk.term(label, *meant) for label, meant in _KEY.items()),
        pillars=pillars,
        areas_for_improvement=areas,
    )


def _milestone(row: making.Row) -> Milestone:
    status, percent, prompt = row.get("status") or "", row.get("pct"), row.get("prompt")
    return clerk.milestone(
        row.action,
        row.get("ref"),
        cross_references=making.pointers(row.get("xref")),
        accountable_officer=row.get("acc"),
        supporting_leads=row.get("sup"),
        start=making.begins(row.get("start")),
        end=making.ends(row.get("end")),
        revised_end=making.ends(row.get("revised")),
        rating=clerk.word(status, *_KEY[status]),
        percent_complete=float(percent) if percent else None,
        progress=row.get("progress"),
        updates=tuple(_updates(row.get("updates"))),
        evidence=row.get("evidence"),
        prompts=(prompt,) if prompt else (),
    )


def _updates(log: str | None) -> list[Update]:
    entries = [entry.partition(": ") for entry in (log or "").split(";") if entry]
    return [clerk.update(making.ends(day), text) for day, _, text in entries]


LAYOUT = Layout(
    "ravensholme blocks",
    "ravensholme-app-4.0.txt",
    build,
    truth,
    ("wrapped lines", "labels under actions", "steps further in", "updates", "page feet"),
)
