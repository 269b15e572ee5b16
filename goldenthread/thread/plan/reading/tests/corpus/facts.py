"""A document's fields as bags of plain facts that can be compared one by one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Finding,
    Milestone,
    PlanDocument,
    StatedMeasure,
    Update,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus.matching import fold
from goldenthread.thread.plan.reading.tests.corpus.outline import (
    Identity,
    MilestoneEntry,
    Outline,
)

Facts = dict[str, list[Hashable]]


def of_document(outline: Outline) -> Facts:
    """The facts of everything but the milestones, by field."""
    document = outline.document
    return {
        **{name: _given(read(document)) for name, read in _SCALARS.items()},
        "front matter": [(fold(line.label), fold(line.value)) for line in document.front_matter],
        "section titles": [fold(section.title) for section in document.sections],
        "section bodies": [
            (fold(section.title), fold(section.body))
            for section in document.sections
            if section.body
        ],
        "vocabulary": [(fold(word.label), word.colour, word.state) for word in document.vocabulary],
        "pillars": [(pillar.label, fold(pillar.title)) for pillar in document.pillars],
        **_of_areas(outline),
        **_of_findings(outline),
        **_of_focus_areas(outline),
        **_of_measures(outline),
    }


_SCALARS: Mapping[str, Callable[[PlanDocument], Hashable]] = {
    "title": lambda document: fold(document.title),
    "area name": lambda document: fold(document.area_name),
    "plan type": lambda document: document.plan_type,
    "version": lambda document: document.version,
    "status": lambda document: document.status,
    "dated": lambda document: document.dated,
}


def _given(value: Hashable) -> list[Hashable]:
    return [] if value is None or value == "" else [value]


def _texts(texts: Iterable[str]) -> list[Hashable]:
    return [fold(text) for text in texts]


def _of_areas(outline: Outline) -> Facts:
    areas = outline.document.areas_for_improvement
    pillars = {
        pillar.key: (pillar.label, fold(pillar.title)) for pillar in outline.document.pillars
    }
    fields: Mapping[str, Callable[[AreaForImprovement], Hashable]] = {
        "area labels": lambda area: area.label,
        "area titles": lambda area: fold(area.title),
        "area wordings": lambda area: fold(area.wording),
        "area pillars": lambda area: pillars.get(area.pillar or ""),
    }
    return {
        name: [
            (identity, value)
            for identity, area in zip(outline.areas, areas, strict=True)
            for value in _given(read(area))
        ]
        for name, read in fields.items()
    }


def _of_findings(outline: Outline) -> Facts:
    placed: list[tuple[Identity, Finding]] = [
        (("document", 0), finding) for finding in outline.document.findings
    ]
    for identity, area in zip(outline.areas, outline.document.areas_for_improvement, strict=True):
        placed += [(identity, finding) for finding in area.findings]
    return {
        "findings": [(identity, fold(finding.text)) for identity, finding in placed],
        "finding citations": [
            (fold(finding.text), frozenset(finding.citations))
            for _, finding in placed
            if finding.citations
        ],
    }


def _of_focus_areas(outline: Outline) -> Facts:
    areas = outline.document.areas_for_improvement
    focus_areas = [focus for area in areas for focus in area.focus_areas]
    placed = list(zip(outline.focus_areas, focus_areas, strict=True))
    return {
        "focus area labels": [(identity, focus.label) for identity, focus in placed if focus.label],
        "focus area titles": [
            (identity, fold(focus.title)) for identity, focus in placed if focus.title
        ],
        "overall impact": [
            (identity, fold(focus.overall_impact))
            for identity, focus in placed
            if focus.overall_impact
        ],
    }


def _of_measures(outline: Outline) -> Facts:
    placed = list(outline.placed_measures())
    measures = [measure for _, measure in placed]
    measures += [measure for entry in outline.milestones for measure in entry.milestone.measures]
    return {
        "measure names": _texts(measure.name for measure in measures),
        "measure places": [(identity, fold(measure.name)) for identity, measure in placed],
        "measure baselines": _stated(measures, lambda measure: measure.baseline),
        "measure targets": _stated(measures, lambda measure: measure.target),
        "measure owners": _stated(measures, lambda measure: measure.owner),
        "measure sources": _stated(measures, lambda measure: measure.source),
        "measure trajectories": [
            (fold(measure.name), fold(point.when), fold(point.planned), fold(point.actual))
            for measure in measures
            for point in measure.trajectory
        ],
    }


def _stated(
    measures: Iterable[StatedMeasure], read: Callable[[StatedMeasure], str | None]
) -> list[Hashable]:
    return [(fold(measure.name), fold(read(measure))) for measure in measures if read(measure)]


_OF_MILESTONE: Mapping[str, Callable[[Milestone], list[Hashable]]] = {
    "milestones": lambda _: ["found"],
    "references": lambda milestone: _given(milestone.reference),
    "actions": lambda milestone: _given(fold(milestone.action)),
    "notes": lambda milestone: _texts(milestone.notes),
    "accountable officers": lambda milestone: _given(fold(milestone.accountable_officer)),
    "supporting leads": lambda milestone: _given(fold(milestone.supporting_leads)),
    "starts": lambda milestone: _of_when(milestone.start),
    "ends": lambda milestone: _of_when(milestone.end),
    "revised ends": lambda milestone: _of_when(milestone.revised_end),
    "rating colours": lambda milestone: _given(milestone.rating.colour),
    "rating states": lambda milestone: _given(milestone.rating.state),
    "rating words": lambda milestone: _given(fold(milestone.rating.as_written)),
    "percent complete": lambda milestone: _given(_rounded(milestone.percent_complete)),
    "progress": lambda milestone: _given(fold(milestone.progress)),
    "updates": lambda milestone: [_of_update(update) for update in milestone.updates],
    "evidence": lambda milestone: _given(fold(milestone.evidence)),
    "prompts": lambda milestone: _texts(milestone.prompts),
    "milestone measures": lambda milestone: _texts(part.name for part in milestone.measures),
    "cross references": lambda milestone: [
        frozenset(reference.to) for reference in milestone.cross_references
    ],
    "other columns": lambda milestone: [
        (fold(other.heading), fold(other.text)) for other in milestone.other
    ],
    "hidden": lambda milestone: _given(milestone.hidden or None),
}
MILESTONE_FIELDS = (*_OF_MILESTONE, "parents", "areas of milestones", "focus areas of milestones")


def of_milestone(entry: MilestoneEntry, outline: Outline) -> Facts:
    """The facts of one milestone, by field; its parent and position by their identities."""
    parents = {other.milestone.key: other.identity for other in outline.milestones}
    facts = {name: read(entry.milestone) for name, read in _OF_MILESTONE.items()}
    facts["parents"] = _given(parents.get(entry.milestone.parent or ""))
    facts["areas of milestones"] = [entry.area]
    facts["focus areas of milestones"] = [entry.focus_area]
    return facts


def _of_when(when: When) -> list[Hashable]:
    said = when.date is not None or when.as_written
    return [(when.date, when.precision)] if said else []


def _of_update(update: Update) -> Hashable:
    rating = update.rating
    return (update.when.date, fold(update.text), rating.colour, rating.state, rating.as_written)


def _rounded(percent: float | None) -> float | None:
    return None if percent is None else round(percent, 6)
