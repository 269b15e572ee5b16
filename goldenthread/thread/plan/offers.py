"""What the plan offers to rooms above: facts, panels, a column, attention, texts to be found."""

from __future__ import annotations

from goldenthread.base.offers import sorts
from goldenthread.thread.plan.offering.alerts import gather_attention
from goldenthread.thread.plan.offering.answering import gather_answered
from goldenthread.thread.plan.offering.comments import (
    gather_comment_attention,
    gather_comment_texts,
    gather_comments,
)
from goldenthread.thread.plan.offering.facts import gather_milestone_facts
from goldenthread.thread.plan.offering.panels import (
    gather_cross_references,
    gather_measures,
    gather_prompt_column,
    gather_source,
)
from goldenthread.thread.plan.offering.subjects import COMMENT, KINDS, MEASURE, MILESTONE, PLAN
from goldenthread.thread.plan.offering.texts import gather_texts


def offer() -> None:
    """Register everything; called once, when the room is ready."""
    sorts.facts.add(
        sorts.FactsOffer("plan.milestone", frozenset({MILESTONE}), gather_milestone_facts)
    )
    sorts.panels.add(
        sorts.PanelOffer("plan.answered", MILESTONE, "Findings it answers", 200, gather_answered)
    )
    sorts.panels.add(sorts.PanelOffer("plan.measures", MILESTONE, "Measures", 300, gather_measures))
    sorts.panels.add(
        sorts.PanelOffer(
            "plan.cross_references", MILESTONE, "Cross references", 600, gather_cross_references
        )
    )
    sorts.panels.add(
        sorts.PanelOffer("plan.source", MILESTONE, "Where this comes from", 900, gather_source)
    )
    for kind in sorted(KINDS - {PLAN}):
        name = f"plan.comments.{kind.removeprefix('plan.')}"
        sorts.panels.add(sorts.PanelOffer(name, kind, "Comments", 800, gather_comments))
    sorts.columns.add(
        sorts.ColumnOffer("plan.prompts", MILESTONE, "Open questions", gather_prompt_column)
    )
    sorts.attention.add(sorts.AttentionOffer("plan.milestones", gather_attention))
    sorts.attention.add(sorts.AttentionOffer("plan.comments", gather_comment_attention))
    sorts.searchables.add(sorts.SearchableOffer("plan.texts", KINDS | {MEASURE}, gather_texts))
    sorts.searchables.add(
        sorts.SearchableOffer("plan.comments", frozenset({COMMENT}), gather_comment_texts)
    )
