"""Facts about milestones: what the plan's own document says of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from goldenthread.base.offers.sorts import Fact
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.thread.plan.models import Milestone, Prompt
from goldenthread.thread.plan.moments import rows
from goldenthread.thread.plan.offering.subjects import (
    SeenMilestones,
    milestone_subject,
    see_milestones,
)


def gather_milestone_facts(
    subjects: Sequence[Subject], viewer: Viewer, as_at: datetime | None
) -> Mapping[Subject, Sequence[Fact]]:
    """Dates, officer, what is claimed, evidence present, prompts open; by `plan.…` names."""
    gathered: dict[Subject, Sequence[Fact]] = {}
    for seen in see_milestones(subjects, viewer, as_at):
        prompts = Counter(
            rows(Prompt, seen.plan, seen.moment)
            .order_by()
            .filter(milestone_id__in=seen.keys)
            .values_list("milestone_id", flat=True)
        )
        for milestone in seen.milestones:
            facts = _facts(milestone, seen, prompts[milestone.pk])
            gathered[milestone_subject(milestone)] = tuple(facts)
    return gathered


def _facts(milestone: Milestone, seen: SeenMilestones, prompts: int) -> Iterator[Fact]:
    version = seen.moment.version
    known_at = version.at if version else None
    source = f"{milestone.place} of '{seen.plan}'"
    for name, value in (
        ("plan.start", milestone.start),
        ("plan.end", milestone.end),
        ("plan.revised_end", milestone.revised_end),
        ("plan.officer", milestone.accountable_officer),
        ("plan.claimed_state", milestone.claimed_state),
        ("plan.claimed_colour", milestone.claimed_colour),
        ("plan.has_evidence", bool(milestone.evidence)),
        ("plan.prompts_open", prompts),
    ):
        yield Fact(name, value, known_at, source)
