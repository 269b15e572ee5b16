"""Source documents: what each part was understood as, and where a node was read."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from goldenthread.thread.plan.models import SourceDocument, SourcePart
from goldenthread.thread.plan.queries.shapes import PartCounts
from goldenthread.thread.plan.queries.words import matching

MOST_PARTS = 30


def list_parts(
    document: SourceDocument, not_understood: bool = False, words: str = "", whole: bool = True
) -> QuerySet[SourcePart]:
    """The non-blank parts of a document in reading order, or only those not understood.

    `whole` false leaves out what became no part of the plan: the public reads the plan's own
    text, and not what else lay in somebody's file.
    """
    parts = SourcePart.objects.filter(matching(words, "text", "place"), document=document)
    if not whole:
        parts = parts.exclude(understood_as="")
    return parts.filter(understood_as="") if not_understood else parts


def count_parts(document: SourceDocument) -> PartCounts:
    """How many parts a document has, and how many nobody understood: one query."""
    left = SourcePart.objects.filter(document=document, understood_as="").count()
    understood = document.parts_total - document.parts_blank - left
    return PartCounts(document.parts_total, document.parts_blank, understood, left)


def list_node_parts(document: int | None, key: str, place: str) -> list[SourcePart]:
    """The parts that one node was read from, thirty at most: one query.

    By the node's key, and by its place ('table 3, row 2' holds 'table 3, row 2, column 4').
    """
    if document is None:
        return []
    here = Q(place=place) | Q(place__startswith=f"{place}, ")
    if key:
        here |= Q(node_key=key)
    return list(
        SourcePart.objects.filter(here, document=document).exclude(understood_as="")[:MOST_PARTS]
    )
