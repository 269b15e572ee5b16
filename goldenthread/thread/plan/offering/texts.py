"""Texts to be found: every node, finding and section, for the public and for the partnership."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from goldenthread.base.offers.sorts import SearchText
from goldenthread.base.offers.subjects import Subject
from goldenthread.base.search.finding import PARTNERSHIP, PUBLIC
from goldenthread.thread.plan.addresses import findings_address, node_address, plan_address
from goldenthread.thread.plan.models import (
    AreaForImprovement,
    Finding,
    FindingAppearance,
    FocusArea,
    Milestone,
    Pillar,
    Plan,
    Section,
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

LONGEST_WITHIN = 300


def gather_texts(area: str, subjects: Sequence[Subject] | None) -> Iterable[SearchText]:
    """The texts of an area's plans, or of these subjects: what is published, and the drafts."""
    plans = list(Plan.objects.filter(area__code=area).select_related("area", "kind"))
    published = published_moments(plans)
    given: set[tuple[str, Subject]] = set()
    for text in chain.from_iterable(_of_both(plan, published.get(plan.pk)) for plan in plans):
        entry = (text.audience, text.subject)
        # A finding that two plans answer is found once, in the newer of them.
        if entry not in given and (subjects is None or text.subject in subjects):
            given.add(entry)
            yield text


def _of_both(plan: Plan, published: Moment | None) -> Iterator[SearchText]:
    yield from _of_plan(plan, working_moment(plan), PARTNERSHIP)
    if published is not None:
        yield from _of_plan(plan_as_it_stood(plan, published), published, PUBLIC)


def _of_plan(plan: Plan, moment: Moment, audience: str) -> Iterator[SearchText]:
    writer = _Writer(plan, audience)
    address = plan_address(plan.area.code, plan.key)
    yield writer.write(kinds.PLAN, plan.pk, str(plan), plan.kind.name, address)
    yield from _of_nodes(plan, moment, writer)
    for section in rows(Section, plan, moment):
        yield writer.node(kinds.SECTION, section, str(section), section.body or "")
    appearances = rows(FindingAppearance, plan, moment).order_by().values("finding_id")
    for finding in standing(Finding, moment).filter(id__in=appearances):
        url = findings_address(plan.area.code, plan.key, finding.key)
        yield writer.write(kinds.FINDING, finding.pk, finding.text, "", url)


def _of_nodes(plan: Plan, moment: Moment, writer: _Writer) -> Iterator[SearchText]:
    for pillar in rows(Pillar, plan, moment):
        yield writer.node(kinds.PILLAR, pillar, str(pillar), "")
    for area in rows(AreaForImprovement, plan, moment).filter(is_implied=False):
        yield writer.node(kinds.AREA, area, str(area), area.wording)
    for focus_area in rows(FocusArea, plan, moment).filter(is_implied=False):
        body = f"{focus_area.overall_impact}\n{focus_area.accountable_officer}"
        yield writer.node(kinds.FOCUS_AREA, focus_area, focus_area.title or "Focus area", body)
    for milestone in rows(Milestone, plan, moment):
        yield writer.node(kinds.MILESTONE, milestone, str(milestone), _body(milestone))


class _Writer:
    """Writes the texts of one plan for one audience."""

    def __init__(self, plan: Plan, audience: str) -> None:
        self._plan = plan
        self._audience = audience
        self._within = str(plan)[:LONGEST_WITHIN]

    def node(
        self,
        kind: str,
        node: Pillar | AreaForImprovement | FocusArea | Milestone | Section,
        title: str,
        body: str,
    ) -> SearchText:
        """The text of a node with an address of its own."""
        plan = self._plan
        url = node_address(plan.area.code, plan.key, kind.removeprefix("plan."), node.key)
        return self.write(kind, node.pk, title, body, url)

    def write(self, kind: str, key: int, title: str, body: str, url: str) -> SearchText:
        """The text of anything."""
        return SearchText(
            subject=Subject(kind, str(key)),
            area=self._plan.area.code,
            audience=self._audience,
            title=title,
            body=body.strip(),
            url=url,
            within=self._within,
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
