"""Texts to be found: nodes, findings and measures, for the public and for the partnership."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TypeVar

from django.db import models
from django.db.models import QuerySet

from goldenthread.base.offers.sorts import SearchText
from goldenthread.base.offers.subjects import Subject
from goldenthread.base.search.finding import PARTNERSHIP, PUBLIC
from goldenthread.thread.plan.addresses import findings_address, plan_address
from goldenthread.thread.plan.models import (
    AreaForImprovement,
    Finding,
    FindingAppearance,
    FocusArea,
    Milestone,
    Pillar,
    Plan,
    Section,
    StatedMeasure,
)
from goldenthread.thread.plan.moments import (
    Moment,
    plan_as_it_stood,
    published_moments,
    rows,
    standing,
    working_moment,
)
from goldenthread.thread.plan.offering import subjects as kinds
from goldenthread.thread.plan.words.links import address_stem

LONGEST_WITHIN = 300
MOST_KEYS = 500
MEASURED = {
    kinds.AREA: "area_for_improvement_id",
    kinds.FOCUS_AREA: "focus_area_id",
    kinds.MILESTONE: "milestone_id",
}
Row = TypeVar("Row", bound=models.Model)
Node = Pillar | AreaForImprovement | FocusArea | Milestone | Section


def gather_texts(area: str, subjects: Sequence[Subject] | None) -> Iterator[SearchText]:
    """The texts of an area's plans, or of these subjects: what is published, and the drafts.

    Only rows of the subjects are read. The measures of a node come with it.
    """
    plans = list(Plan.objects.filter(area__code=area).select_related("area", "kind"))
    published = published_moments(plans)
    wanted = _Wanted(subjects)
    given: set[tuple[str, Subject]] = set()
    for text in chain.from_iterable(
        _of_both(plan, published.get(plan.pk), wanted) for plan in plans
    ):
        entry = (text.audience, text.subject)
        # A finding that two plans answer is found once, in the newer of them.
        if entry not in given:
            given.add(entry)
            yield text


class _Wanted:
    """The subjects asked for, by their kind; null for all."""

    def __init__(self, subjects: Sequence[Subject] | None) -> None:
        self._keys: dict[str, set[int]] | None = None
        if subjects is not None:
            self._keys = defaultdict(set)
            for subject in subjects:
                self._keys[subject.kind].add(int(subject.key))

    def of(self, kind: str, found: QuerySet[Row]) -> QuerySet[Row]:
        """Those of the rows of a kind that are asked for; no query where none is."""
        if self._keys is None:
            return found
        keys = self._keys.get(kind)
        return found.filter(id__in=keys) if keys else found.none()


def _of_both(plan: Plan, published: Moment | None, wanted: _Wanted) -> Iterator[SearchText]:
    yield from _of_plan(plan, working_moment(plan), PARTNERSHIP, wanted)
    if published is not None:
        yield from _of_plan(plan_as_it_stood(plan, published), published, PUBLIC, wanted)


def _of_plan(plan: Plan, moment: Moment, audience: str, wanted: _Wanted) -> Iterator[SearchText]:
    writer = _Writer(plan, audience)
    if wanted.of(kinds.PLAN, Plan.objects.filter(pk=plan.pk)).exists():
        address = plan_address(plan.area.code, plan.key)
        yield writer.write(kinds.PLAN, plan.pk, str(plan), plan.kind.name, address)
    for kind, node, title, body in _read_nodes(plan, moment, wanted):
        text = writer.node(kind, node, title, body)
        if not getattr(node, "is_implied", False):
            yield text
    yield from _of_measures(plan, moment, writer)
    if wanted.of(kinds.FINDING, Finding.objects.all()).exists():
        yield from _of_findings(plan, moment, writer, wanted)


def _of_findings(
    plan: Plan, moment: Moment, writer: _Writer, wanted: _Wanted
) -> Iterator[SearchText]:
    appearances = rows(FindingAppearance, plan, moment).order_by().values("finding_id")
    found = standing(Finding, moment).filter(id__in=appearances)
    for finding in wanted.of(kinds.FINDING, found):
        url = findings_address(plan.area.code, plan.key, finding.key)
        yield writer.write(kinds.FINDING, finding.pk, finding.text, "", url)


def _read_nodes(
    plan: Plan, moment: Moment, wanted: _Wanted
) -> Iterator[tuple[str, Node, str, str]]:
    """The nodes wanted, each with its kind, its title and what else it says."""
    for pillar in wanted.of(kinds.PILLAR, rows(Pillar, plan, moment)):
        yield kinds.PILLAR, pillar, str(pillar), ""
    for area in wanted.of(kinds.AREA, rows(AreaForImprovement, plan, moment)):
        yield kinds.AREA, area, str(area), area.wording
    for focus_area in wanted.of(kinds.FOCUS_AREA, rows(FocusArea, plan, moment)):
        body = f"{focus_area.overall_impact}\n{focus_area.accountable_officer}"
        yield kinds.FOCUS_AREA, focus_area, focus_area.title or "Focus area", body
    for milestone in wanted.of(kinds.MILESTONE, rows(Milestone, plan, moment)):
        yield kinds.MILESTONE, milestone, str(milestone), _body(milestone)
    for section in wanted.of(kinds.SECTION, rows(Section, plan, moment)):
        yield kinds.SECTION, section, str(section), section.body or ""


def _of_measures(plan: Plan, moment: Moment, writer: _Writer) -> Iterator[SearchText]:
    """The measures of the nodes just written, and those of a plan that is written as a whole."""
    for kind, column in MEASURED.items():
        owners = writer.addresses[kind]
        # A list of keys only as long as what was asked for: all of a plan's need none.
        measures = rows(StatedMeasure, plan, moment).filter(**{f"{column}__isnull": False})
        if 0 < len(owners) <= MOST_KEYS:
            measures = measures.filter(**{f"{column}__in": list(owners)})
        for measure in measures if owners else ():
            owner = getattr(measure, column)
            if owner in owners:
                yield writer.measure(measure, Subject(kind, str(owner)), owners[owner])
    if writer.addresses[kinds.PLAN]:
        owned_by_none = dict.fromkeys(MEASURED.values())
        for measure in rows(StatedMeasure, plan, moment).filter(**owned_by_none):
            address = writer.addresses[kinds.PLAN][plan.pk]
            yield writer.measure(measure, Subject(kinds.PLAN, str(plan.pk)), address)


class _Writer:
    """Writes the texts of one plan for one audience."""

    def __init__(self, plan: Plan, audience: str) -> None:
        self._plan = plan
        self._audience = audience
        self._within = str(plan)[:LONGEST_WITHIN]
        self._stems: dict[str, str] = {}
        # What has been written so far: addresses by kind and database key.
        self.addresses: defaultdict[str, dict[int, str]] = defaultdict(dict)

    def node(self, kind: str, node: Node, title: str, body: str) -> SearchText:
        """The text of a node with an address of its own."""
        return self.write(kind, node.pk, title, body, f"{self._stem(kind)}{node.key}/")

    def _stem(self, kind: str) -> str:
        plan, name = self._plan, kind.removeprefix("plan.")
        if kind not in self._stems:
            self._stems[kind] = address_stem(plan.area.code, plan.key, name)
        return self._stems[kind]

    def measure(self, measure: StatedMeasure, owner: Subject, url: str) -> SearchText:
        """The text of a measure, found on the page of the node that it stands under."""
        ends = {"Baseline": measure.baseline, "Target": measure.target, "Owner": measure.owner}
        said = [f"{name}: {value}" for name, value in ends.items() if value]
        text = self.write(
            kinds.MEASURE,
            measure.pk,
            " ".join(part for part in (measure.reference, measure.name) if part),
            "\n".join([*said, measure.source]),
            url,
        )
        return text._replace(owner=owner)

    def write(self, kind: str, key: int, title: str, body: str, url: str) -> SearchText:
        """The text of anything."""
        self.addresses[kind][key] = url
        return SearchText(
            subject=Subject(kind, str(key)),
            area=self._plan.area.code,
            audience=self._audience,
            title=title,
            body=body.strip(),
            url=url,
            within=self._within,
            whole=self._plan.key,
        )


def _body(milestone: Milestone) -> str:
    texts = (
        milestone.accountable_officer,
        milestone.supporting_leads,
        milestone.progress,
        milestone.evidence,
        *milestone.notes,
    )
    return "\n".join(text for text in texts if text)
