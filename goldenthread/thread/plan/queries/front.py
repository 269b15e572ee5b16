"""What stands before the plan proper, who published it, and where a node was read."""

from __future__ import annotations

from typing import NamedTuple

from goldenthread.thread.plan.models import (
    FrontMatter,
    Plan,
    PlanNode,
    PlanVersion,
    RatingWord,
    SourceDocument,
    SourcePart,
    StatedMeasure,
)
from goldenthread.thread.plan.moments import Moment, rows
from goldenthread.thread.plan.queries.sources import list_node_parts


class NodeSource(NamedTuple):
    """Where a node was read: its document, the place in it, and the source's own words."""

    document: SourceDocument
    place: str
    parts: list[SourcePart]


def list_rating_words(plan: Plan, moment: Moment) -> list[RatingWord]:
    """The plan's own key to its ratings, each line once: one query."""
    lines: dict[str, RatingWord] = {}
    for word in rows(RatingWord, plan, moment):
        lines.setdefault(word.label.casefold(), word)
    return list(lines.values())


def list_front_matter(plan: Plan, moment: Moment) -> list[FrontMatter]:
    """Labels and values of the document's first pages: one query."""
    return list(rows(FrontMatter, plan, moment))


def list_plan_measures(plan: Plan, moment: Moment) -> list[StatedMeasure]:
    """Every measure that the plan states, wherever it hangs, in the plan's order: one query."""
    return list(rows(StatedMeasure, plan, moment))


def name_publisher(version: PlanVersion | None) -> str:
    """Who published a version, by the act that did: one query; '' where nobody has."""
    if version is None or version.published_at is None:
        return ""
    record = version.history.select_related("act").order_by("history_date", "history_id").first()
    return str(record.act.user_name) if record else ""


def load_source(node: PlanNode) -> NodeSource | None:
    """Where a node was read: two queries; null where it came from no document."""
    documents = SourceDocument.objects.filter(id=node.document_id or 0)
    document = documents.select_related("area").first()
    if document is None:
        return None
    return NodeSource(document, node.place, list_node_parts(document.pk, node.key, node.place))
