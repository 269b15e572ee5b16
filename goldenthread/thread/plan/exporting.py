"""A stored plan as a `PlanDocument`, as it stood at a moment (docs/exchange-format.md).

What was imported comes out equal, with the name, hash and kind of the file that it was read from
and the account of that file's parts; a plan that was read from none is of the kind 'store', and its
accounting is all 0. Withdrawn nodes are left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar, cast

from goldenthread.thread.plan.models import (
    AreaForImprovement,
    Citation,
    CrossReference,
    CrossReferenceTarget,
    FindingAppearance,
    FocusArea,
    FrontMatter,
    Milestone,
    NotUnderstood,
    Pillar,
    Plan,
    PlanRow,
    PlanVersion,
    Prompt,
    RatingWord,
    Section,
    SourceDocument,
    StatedMeasure,
    Update,
)
from goldenthread.thread.plan.moments import Moment, plan_as_it_stood, rows
from goldenthread.thread.plan.reading import document as read
from goldenthread.thread.plan.storing.columns import claimed_by, measure_of, rating_of, when_of

Row = TypeVar("Row", bound=PlanRow)
WITHHELD = "(not published)"
WHY_WITHHELD = "Nobody understood this part, so it is not published."


def export_plan(plan: Plan, moment: Moment) -> read.PlanDocument:
    """The plan as a document, in a constant number of queries whatever its size."""
    return _Exporter(plan, moment).export()


class _Exporter:
    """All rows of a plan at a moment, each kind loaded once and kept by what it hangs on."""

    def __init__(self, plan: Plan, moment: Moment) -> None:
        self._moment = moment
        self._plan = plan_as_it_stood(plan, moment)
        self._pillars = self._load(Pillar)
        self._areas = self._load(AreaForImprovement)
        self._focus_areas = _by("area_for_improvement_id", self._load(FocusArea))
        milestones = self._load(Milestone)
        self._milestones = _by("focus_area_id", milestones)
        self._milestone_keys = {each.pk: each.key for each in milestones}
        self._appearances = _by("area_for_improvement_id", self._load(FindingAppearance))
        self._citations = _by("appearance_id", self._load(Citation))
        self._measures = self._load(StatedMeasure)
        self._measures_of = {
            name: _by(name, self._measures)
            for name in ("area_for_improvement_id", "focus_area_id", "milestone_id")
        }
        self._prompts = _by("milestone_id", self._load(Prompt))
        self._updates = _by("milestone_id", self._load(Update))
        self._pointers = _by("milestone_id", self._load(CrossReference))
        self._targets = _by("cross_reference_id", self._load(CrossReferenceTarget))

    def export(self) -> read.PlanDocument:
        """The whole document."""
        plan, version = self._plan, self._moment.version
        kind = None if plan.kind_is_assumed else plan.kind_id
        file = version.document if version else None
        left = tuple(
            read.NotUnderstood(each.text, each.place, each.why)
            for each in self._load(NotUnderstood)
        )
        return read.PlanDocument(
            source=_source(file),
            title=plan.title or None,
            area_name=plan.area_name or None,
            plan_type=cast("read.PlanType | None", kind),
            version=(version.label or None) if version else None,
            status=_status(version),
            dated=version.dated if version else None,
            front_matter=tuple(
                read.FrontMatter(each.label, each.value, each.place)
                for each in self._load(FrontMatter)
            ),
            sections=tuple(
                read.Section(each.number or None, each.title, each.level, each.body, each.place)
                for each in self._load(Section)
            ),
            vocabulary=tuple(self._word(each) for each in self._load(RatingWord)),
            findings=self._findings(None),
            measures=tuple(measure_of(each) for each in self._measures if _is_the_plans(each)),
            pillars=tuple(
                read.Pillar(each.key, each.label or None, each.title, claimed_by(each), each.place)
                for each in self._pillars
            ),
            areas_for_improvement=tuple(self._area(each) for each in self._areas),
            not_understood=left,
            accounting=_account(file, len(left)),
        )

    def _load(self, model: type[Row]) -> list[Row]:
        return list(rows(model, self._plan, self._moment))

    def _word(self, word: RatingWord) -> read.RatingWord:
        return read.RatingWord(
            word.label,
            cast("read.Colour | None", word.colour or None),
            cast("read.State | None", word.state or None),
            word.place,
        )

    def _area(self, area: AreaForImprovement) -> read.AreaForImprovement:
        pillars = {pillar.pk: pillar.key for pillar in self._pillars}
        return read.AreaForImprovement(
            key=area.key,
            implied=area.is_implied,
            label=area.label or None,
            title=area.title or None,
            wording=area.wording or None,
            pillar=pillars.get(area.pillar_id or 0),
            rating=claimed_by(area),
            findings=self._findings(area.pk),
            focus_areas=tuple(self._focus_area(each) for each in self._focus_areas[area.pk]),
            measures=self._measures_under("area_for_improvement_id", area.pk),
            place=area.place,
        )

    def _findings(self, area: int | None) -> tuple[read.Finding, ...]:
        return tuple(
            read.Finding(
                key=each.key,
                text=each.text,
                citation_as_written=each.citation_as_written or None,
                citations=tuple(
                    read.Citation(cited.page, cited.kind or None, cited.number or None)
                    for cited in self._citations[each.pk]
                ),
                place=each.place,
            )
            for each in self._appearances[area]
        )

    def _focus_area(self, focus_area: FocusArea) -> read.FocusArea:
        return read.FocusArea(
            key=focus_area.key,
            implied=focus_area.is_implied,
            label=focus_area.label or None,
            title=focus_area.title or None,
            rating=claimed_by(focus_area),
            accountable_officer=focus_area.accountable_officer or None,
            overall_impact=focus_area.overall_impact or None,
            milestones=tuple(self._milestone(each) for each in self._milestones[focus_area.pk]),
            measures=self._measures_under("focus_area_id", focus_area.pk),
            place=focus_area.place,
        )

    def _milestone(self, milestone: Milestone) -> read.Milestone:
        return read.Milestone(
            key=milestone.key,
            action=milestone.action,
            place=milestone.place,
            reference=milestone.reference or None,
            reference_as_written=milestone.reference_as_written or None,
            parent=self._milestone_keys.get(milestone.parent_id or 0),
            notes=tuple(milestone.notes),
            accountable_officer=milestone.accountable_officer or None,
            supporting_leads=milestone.supporting_leads or None,
            start=when_of(milestone, "start"),
            end=when_of(milestone, "end"),
            revised_end=when_of(milestone, "revised_end"),
            rating=claimed_by(milestone),
            percent_complete=milestone.percent_complete,
            progress=milestone.progress or None,
            updates=tuple(_update(each) for each in self._updates[milestone.pk]),
            evidence=milestone.evidence or None,
            prompts=tuple(each.text for each in self._prompts[milestone.pk]),
            measures=self._measures_under("milestone_id", milestone.pk),
            cross_references=tuple(self._pointer(each) for each in self._pointers[milestone.pk]),
            other=tuple(read.Other(**each) for each in milestone.other),
            hidden=milestone.is_hidden_in_source,
        )

    def _pointer(self, pointer: CrossReference) -> read.CrossReference:
        named = tuple(target.reference for target in self._targets[pointer.pk])
        return read.CrossReference(pointer.as_written, named)

    def _measures_under(self, owner: str, key: int) -> tuple[read.StatedMeasure, ...]:
        return tuple(measure_of(each) for each in self._measures_of[owner][key])


def withhold_not_understood(document: read.PlanDocument) -> read.PlanDocument:
    """The document for everybody: how many parts nobody understood and where, not what they say.

    What nobody understood in somebody's file became no part of what was published.
    """
    kept = tuple(
        read.NotUnderstood(WITHHELD, each.place, WHY_WITHHELD) for each in document.not_understood
    )
    return replace(document, not_understood=kept)


def _source(file: SourceDocument | None) -> read.DocumentSource:
    if file is None:
        return read.DocumentSource(None, None, "store")
    return read.DocumentSource(file.name, file.sha256, cast("read.Kind", file.kind or "store"))


def _account(file: SourceDocument | None, not_understood: int) -> read.Accounting:
    total, blank = (file.parts_total, file.parts_blank) if file else (0, 0)
    understood = total - blank - not_understood
    if understood < 0:
        # The file gave no account of its parts; these few are all that is known of them.
        return read.Accounting(not_understood, 0, 0, not_understood)
    return read.Accounting(total, blank, understood, not_understood)


def _by(column: str, found: Iterable[Row]) -> dict[Any, list[Row]]:
    kept: dict[Any, list[Row]] = defaultdict(list)
    for row in found:
        kept[getattr(row, column)].append(row)
    return kept


def _is_the_plans(measure: StatedMeasure) -> bool:
    owners = (measure.area_for_improvement_id, measure.focus_area_id, measure.milestone_id)
    return owners == (None, None, None)


def _update(update: Update) -> read.Update:
    return read.Update(
        when=when_of(update, "date"),
        text=update.text or None,
        rating=rating_of(update, "rating"),
        place=update.place,
    )


def _status(version: PlanVersion | None) -> read.Status | None:
    """What the document says of itself, until the version is published here."""
    if version is None:
        return None
    published = version.status == PlanVersion.Status.PUBLISHED
    return cast(
        "read.Status | None", "published" if published else version.status_as_written or None
    )
