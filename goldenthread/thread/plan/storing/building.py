"""A `PlanDocument` as rows: nodes first, then what hangs on each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict

from goldenthread.base.people.models import Organisation
from goldenthread.thread.plan.models import (
    AreaForImprovement,
    Citation,
    CrossReference,
    CrossReferenceTarget,
    Finding,
    FindingAppearance,
    FocusArea,
    FrontMatter,
    Milestone,
    NotUnderstood,
    Pillar,
    Plan,
    Prompt,
    RatingWord,
    Section,
    SourceDocument,
    StatedMeasure,
    Update,
)
from goldenthread.thread.plan.reading import document as read
from goldenthread.thread.plan.storing.columns import measure_columns, rating_columns, when_columns
from goldenthread.thread.plan.storing.rows import PlanRows

FindingOf = Callable[[str], Finding]
OrganisationOf = Callable[[str], Organisation | None]


class PlanBuilder:
    """Builds the rows of one plan from one document.

    `finding_of` gives the inspection's finding for an appearance's text; `organisation_of` the
    organisation that an officer's words name.
    """

    def __init__(
        self,
        plan: Plan,
        source: SourceDocument | None,
        finding_of: FindingOf,
        organisation_of: OrganisationOf,
    ) -> None:
        self.rows = PlanRows()
        self._plan = plan
        self._source = source
        self._finding_of = finding_of
        self._organisation_of = organisation_of
        self._pillars: dict[str, Pillar] = {}
        self._milestones: dict[str, Milestone] = {}

    def build(self, document: read.PlanDocument) -> PlanRows:
        """All rows of the document."""
        self._add_front(document)
        for pillar in document.pillars:
            self._add_pillar(pillar)
        for area in document.areas_for_improvement:
            self._add_area(area)
        self._add_findings(document.findings, None)
        self._add_measures(document.measures)
        self._tie_steps(document)
        return self.rows

    def _add_front(self, document: read.PlanDocument) -> None:
        plan = self._plan
        for at, line in enumerate(document.front_matter):
            self.rows.front_matter.append(FrontMatter(plan=plan, position=at, **asdict(line)))
        for at, word in enumerate(document.vocabulary):
            self.rows.rating_words.append(
                RatingWord(
                    plan=plan,
                    position=at,
                    label=word.label,
                    colour=word.colour or "",
                    state=word.state or "",
                    place=word.place,
                )
            )
        for at, part in enumerate(document.not_understood):
            self.rows.not_understood.append(NotUnderstood(plan=plan, position=at, **asdict(part)))
        for at, section in enumerate(document.sections):
            self._add_section(at, section)

    def _add_section(self, at: int, section: read.Section) -> None:
        self.rows.sections.append(
            Section(
                plan=self._plan,
                document=self._source,
                position=at,
                key=f"section-{at + 1}",
                number=section.number or "",
                title=section.title,
                level=section.level,
                body=section.body,
                place=section.place,
            )
        )

    def _add_pillar(self, pillar: read.Pillar) -> None:
        row = Pillar(
            plan=self._plan,
            document=self._source,
            position=len(self.rows.pillars),
            key=pillar.key,
            label=pillar.label or "",
            title=pillar.title,
            place=pillar.place,
            **rating_columns("claimed", pillar.rating),
        )
        self._pillars[pillar.key] = row
        self.rows.pillars.append(row)

    def _add_area(self, area: read.AreaForImprovement) -> None:
        row = AreaForImprovement(
            plan=self._plan,
            document=self._source,
            position=len(self.rows.areas),
            key=area.key,
            pillar=self._pillars[area.pillar] if area.pillar else None,
            is_implied=area.implied,
            label=area.label or "",
            title=area.title or "",
            wording=area.wording or "",
            place=area.place,
            **rating_columns("claimed", area.rating),
        )
        self.rows.areas.append(row)
        self._add_findings(area.findings, row)
        self._add_measures(area.measures, area_for_improvement=row)
        for focus_area in area.focus_areas:
            self._add_focus_area(focus_area, row)

    def _add_focus_area(self, focus_area: read.FocusArea, area: AreaForImprovement) -> None:
        row = FocusArea(
            plan=self._plan,
            document=self._source,
            area_for_improvement=area,
            position=len(self.rows.focus_areas),
            key=focus_area.key,
            is_implied=focus_area.implied,
            label=focus_area.label or "",
            title=focus_area.title or "",
            accountable_officer=focus_area.accountable_officer or "",
            overall_impact=focus_area.overall_impact or "",
            place=focus_area.place,
            **rating_columns("claimed", focus_area.rating),
        )
        self.rows.focus_areas.append(row)
        self._add_measures(focus_area.measures, focus_area=row)
        for milestone in focus_area.milestones:
            self._add_milestone(milestone, row)

    def _add_milestone(self, milestone: read.Milestone, focus_area: FocusArea) -> None:
        row = Milestone(
            plan=self._plan,
            document=self._source,
            focus_area=focus_area,
            position=len(self.rows.milestones),
            key=milestone.key,
            reference=milestone.reference or "",
            reference_as_written=milestone.reference_as_written or "",
            action=milestone.action,
            notes=list(milestone.notes),
            accountable_officer=milestone.accountable_officer or "",
            organisation=self._organisation_of(milestone.accountable_officer or ""),
            supporting_leads=milestone.supporting_leads or "",
            percent_complete=milestone.percent_complete,
            progress=milestone.progress or "",
            evidence=milestone.evidence or "",
            other=[asdict(other) for other in milestone.other],
            is_hidden_in_source=milestone.hidden,
            place=milestone.place,
            **when_columns("start", milestone.start),
            **when_columns("end", milestone.end),
            **when_columns("revised_end", milestone.revised_end),
            **rating_columns("claimed", milestone.rating),
        )
        self._milestones[milestone.key] = row
        self.rows.milestones.append(row)
        self._add_to_milestone(milestone, row)

    def _add_to_milestone(self, milestone: read.Milestone, row: Milestone) -> None:
        plan = self._plan
        self._add_measures(milestone.measures, milestone=row)
        for at, text in enumerate(milestone.prompts):
            self.rows.prompts.append(Prompt(plan=plan, milestone=row, position=at, text=text))
        for at, update in enumerate(milestone.updates):
            self.rows.updates.append(
                Update(
                    plan=plan,
                    milestone=row,
                    position=at,
                    text=update.text or "",
                    place=update.place,
                    **when_columns("date", update.when),
                    **rating_columns("rating", update.rating),
                )
            )
        for at, pointer in enumerate(milestone.cross_references):
            self._add_pointer(at, pointer, row)

    def _add_pointer(self, at: int, pointer: read.CrossReference, milestone: Milestone) -> None:
        row = CrossReference(
            plan=self._plan, milestone=milestone, position=at, as_written=pointer.as_written
        )
        self.rows.cross_references.append(row)
        for position, reference in enumerate(pointer.to):
            self.rows.targets.append(
                CrossReferenceTarget(
                    plan=self._plan, cross_reference=row, position=position, reference=reference
                )
            )

    def _add_findings(
        self, findings: tuple[read.Finding, ...], area: AreaForImprovement | None
    ) -> None:
        for finding in findings:
            row = FindingAppearance(
                plan=self._plan,
                document=self._source,
                finding=self._finding_of(finding.text),
                area_for_improvement=area,
                position=len(self.rows.appearances),
                key=finding.key,
                text=finding.text,
                citation_as_written=finding.citation_as_written or "",
                place=finding.place,
            )
            self.rows.appearances.append(row)
            self._add_citations(finding, row)

    def _add_citations(self, finding: read.Finding, appearance: FindingAppearance) -> None:
        for at, citation in enumerate(finding.citations):
            self.rows.citations.append(
                Citation(
                    plan=self._plan,
                    appearance=appearance,
                    position=at,
                    page=citation.page,
                    kind=citation.kind or "",
                    number=citation.number or "",
                )
            )

    def _add_measures(
        self,
        measures: tuple[read.StatedMeasure, ...],
        *,
        area_for_improvement: AreaForImprovement | None = None,
        focus_area: FocusArea | None = None,
        milestone: Milestone | None = None,
    ) -> None:
        for measure in measures:
            self.rows.measures.append(
                StatedMeasure(
                    plan=self._plan,
                    position=len(self.rows.measures),
                    area_for_improvement=area_for_improvement,
                    focus_area=focus_area,
                    milestone=milestone,
                    **measure_columns(measure),
                )
            )

    def _tie_steps(self, document: read.PlanDocument) -> None:
        for area in document.areas_for_improvement:
            for focus_area in area.focus_areas:
                for milestone in focus_area.milestones:
                    if milestone.parent:
                        step = self._milestones[milestone.key]
                        step.parent = self._milestones[milestone.parent]
