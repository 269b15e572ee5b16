"""Writing a merge: every row of a plan brought to a newer document's state, within an act."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db import models

from goldenthread.base.audit.deleting import delete_rows
from goldenthread.base.audit.updating import update_rows
from goldenthread.base.audit.writing import create_rows
from goldenthread.thread.plan.comparing.comparison import NodeKind
from goldenthread.thread.plan.merging.carrying import measure_names
from goldenthread.thread.plan.merging.findings import reword_findings, take_strands_along
from goldenthread.thread.plan.merging.preparing import NODES, PreparedMerge
from goldenthread.thread.plan.merging.reconciling import (
    Pair,
    point,
    reconcile,
    rewrite_rows,
    take_place,
)
from goldenthread.thread.plan.models import (
    AreaForImprovement,
    Citation,
    CrossReference,
    CrossReferenceTarget,
    FindingAppearance,
    FocusArea,
    FrontMatter,
    Inspection,
    Milestone,
    NotUnderstood,
    Pillar,
    Plan,
    PlanNode,
    Prompt,
    RatingWord,
    Section,
    StatedMeasure,
    Update,
)

Tell = Callable[[str], None]
MODELS: Mapping[NodeKind, type[PlanNode]] = {
    "pillar": Pillar,
    "area_for_improvement": AreaForImprovement,
    "focus_area": FocusArea,
    "milestone": Milestone,
    "finding": FindingAppearance,
    "section": Section,
}
OWNERS: Mapping[str, type[PlanNode]] = {
    "area_for_improvement_id": AreaForImprovement,
    "focus_area_id": FocusArea,
    "milestone_id": Milestone,
}
"""The columns by which a measure hangs on something."""


class MergeWriter:
    """Writes one prepared merge; the plan is locked, and its own row is saved."""

    def __init__(
        self, plan: Plan, inspection: Inspection, ready: PreparedMerge, why_withdrawn: str
    ) -> None:
        self._plan, self._inspection, self._ready = plan, inspection, ready
        self._why_withdrawn = why_withdrawn
        self._stored: dict[type[PlanNode], dict[str, Any]] = {
            model: {row.key: row for row in model._default_manager.filter(plan=plan)}
            for model in NODES
        }
        self._pairs: dict[type[PlanNode], list[Pair]] = {model: [] for model in NODES}

    def write(self, tell: Tell) -> None:
        """Nodes first, then what hangs on each."""
        tell("Looking up what the plan holds")
        groups = list(self._ready.rows.in_order())
        for model, rows in groups:
            if issubclass(model, PlanNode):
                self._pair(model, rows)
        reword_findings(self._plan, self._pairs[FindingAppearance])
        self._ready.findings.settle(self._inspection)
        tell("Writing what was added")
        for model, rows in groups:
            if issubclass(model, PlanNode):
                create_rows(model, [row for row in rows if row._state.adding])
        tell("Withdrawing what the newer version leaves out")
        self._withdraw()
        for model, pairs in self._pairs.items():
            tell(f"Writing changed {model._meta.verbose_name_plural}")
            point(pair.built for pair in pairs)
            rewrite_rows(model, pairs)
        tell("Writing what hangs on each part")
        self._write_what_hangs()
        take_strands_along(self._plan, self._pairs[FindingAppearance])

    def _pair(self, model: type[PlanNode], rows: Sequence[Any]) -> None:
        for row in rows:
            stored = self._stored[model].get(row.key)
            if stored is not None:
                take_place(stored, row)
                self._pairs[model].append(Pair(stored, row))

    def _withdraw(self) -> None:
        gone: dict[type[PlanNode], list[Any]] = {}
        for name in self._ready.comparison.withdrawn:
            model = MODELS.get(name.kind)
            if model is not None:
                node = self._stored[model][self._key(name.kind, name.key)]
                node.is_withdrawn = True
                gone.setdefault(model, []).append(node)
        for model, nodes in gone.items():
            update_rows(model, nodes, ["is_withdrawn"], self._why_withdrawn)

    def _key(self, kind: NodeKind, name: str) -> str:
        if kind != "section":
            return name
        return self._ready.sections[int(name.rpartition("/")[2]) - 1]

    def _write_what_hangs(self) -> None:
        rows = self._ready.rows
        self._hang(FrontMatter, "plan_id", rows.front_matter)
        self._hang(RatingWord, "plan_id", rows.rating_words)
        self._hang(NotUnderstood, "plan_id", rows.not_understood)
        self._hang(Citation, "appearance_id", rows.citations, FindingAppearance)
        self._hang(Prompt, "milestone_id", rows.prompts, Milestone)
        self._hang(Update, "milestone_id", rows.updates, Milestone)
        self._write_cross_references()
        self._write_measures()

    def _hang(
        self,
        model: type[models.Model],
        owner: str,
        built: Sequence[Any],
        of: type[PlanNode] | None = None,
    ) -> None:
        point(built)
        delete_rows(model, reconcile(model, owner, built, list(self._held(model, owner, of))))

    def _held(
        self, model: type[models.Model], owner: str, of: type[PlanNode] | None
    ) -> Iterator[Any]:
        """The rows that hang on what the newer document carries on, or on the plan itself."""
        owners = {self._plan.pk} if of is None else {pair.stored.pk for pair in self._pairs[of]}
        for row in model._default_manager.filter(plan=self._plan):
            if getattr(row, owner) in owners:
                yield row

    def _write_cross_references(self) -> None:
        rows = self._ready.rows
        point(rows.cross_references)
        stored = list(self._held(CrossReference, "milestone_id", Milestone))
        held = {row.pk for row in stored}
        targets = [
            target
            for target in CrossReferenceTarget.objects.filter(plan=self._plan)
            if target.cross_reference_id in held
        ]
        gone = reconcile(CrossReference, "milestone_id", rows.cross_references, stored)
        point(rows.targets)
        owner = "cross_reference_id"
        delete_rows(
            CrossReferenceTarget, reconcile(CrossReferenceTarget, owner, rows.targets, targets)
        )
        delete_rows(CrossReference, gone)

    def _write_measures(self) -> None:
        built, carried = self._ready.rows.measures, self._ready.carried
        point(built)
        held = self._measures_by_name()
        names = measure_names(self._ready.comparison.newer)
        pairs, new = [], []
        for name, measure in zip(names, built, strict=True):
            stored = held.pop(carried.measures.get(name, ""), None)
            if stored is None:
                new.append(measure)
            else:
                pairs.append(Pair(stored, measure))
        create_rows(StatedMeasure, new)
        rewrite_rows(StatedMeasure, pairs)
        delete_rows(StatedMeasure, list(self._without_kept(held.values())))

    def _measures_by_name(self) -> dict[str, StatedMeasure]:
        """The measures of all that stood, as a comparison calls them."""
        keys = {
            (column, node.pk): node.key
            for column, model in OWNERS.items()
            for node in self._stored[model].values()
        }
        counts: Counter[str] = Counter()
        named = {}
        for row in StatedMeasure.objects.filter(plan=self._plan):
            owners = ((column, getattr(row, column)) for column in OWNERS)
            key = next((keys[each] for each in owners if each[1] is not None), "plan")
            counts[key] += 1
            named[f"{key}/measure/{counts[key]}"] = row
        return named

    def _without_kept(self, measures: Iterable[StatedMeasure]) -> Iterator[StatedMeasure]:
        """Those that hang on nothing withdrawn: with that, a measure may come back."""
        withdrawn = {
            (column, node.pk)
            for column, model in OWNERS.items()
            for node in self._stored[model].values()
            if node.is_withdrawn
        }
        for row in measures:
            if withdrawn.isdisjoint((column, getattr(row, column)) for column in OWNERS):
                yield row
