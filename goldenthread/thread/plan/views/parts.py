"""The list of a document's parts: its columns, its filter, and the way to one part."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django_filters import CharFilter, ChoiceFilter, FilterSet

from goldenthread.base.design.lists import PAGE_SIZE
from goldenthread.base.design.tables import Column
from goldenthread.base.design.words import keep_lines
from goldenthread.thread.plan.models import SourceDocument, SourcePart
from goldenthread.thread.plan.queries.documents import address_nodes, count_before, find_position
from goldenthread.thread.plan.queries.words import matching

NOT_UNDERSTOOD = "no"
UNDERSTOOD = "yes"


class WordsFilter(FilterSet):  # type: ignore[misc] # django-filter is untyped
    """Words of the text or its place."""

    words = CharFilter(label="Words", method="keep_words")

    def keep_words(
        self, parts: QuerySet[SourcePart], name: str, value: str
    ) -> QuerySet[SourcePart]:
        """Parts with every one of these words."""
        return parts.filter(matching(value, "text", "place", "understood_as"))


class PartFilter(WordsFilter):
    """Words of the text or its place, and whether anybody understood it."""

    understood = ChoiceFilter(
        label="Was it understood?",
        empty_label="All parts",
        choices=[(NOT_UNDERSTOOD, "Not understood"), (UNDERSTOOD, "Understood")],
        method="keep_understood",
    )

    def keep_understood(
        self, parts: QuerySet[SourcePart], name: str, value: str
    ) -> QuerySet[SourcePart]:
        """Parts that were understood, or those that were not."""
        if value == NOT_UNDERSTOOD:
            return parts.filter(understood_as="")
        return parts.exclude(understood_as="")


PART_COLUMNS: list[Column[SourcePart]] = [
    Column("place", "Where", "place", show=lambda part: _anchor(part)),
    Column("text", "What the file says", "text", show=lambda part: keep_lines(part.text)),
]


def understood_columns(
    document: SourceDocument,
) -> Callable[[Sequence[SourcePart]], Sequence[Column[SourcePart]]]:
    """The last column, for a page's parts at once: what each is, linked to its node."""

    def columns(parts: Sequence[SourcePart]) -> Sequence[Column[SourcePart]]:
        keys = [part.node_key for part in parts]
        addresses = address_nodes(document.plan, document.area.code, keys)
        return [
            Column(
                "understood_as",
                "What it was understood as",
                lambda part: part.understood_as or f"Not understood. {part.why}",
                url=lambda part: addresses.get(part.node_key, "") if part.understood_as else "",
            )
        ]

    return columns


def part_address(document: SourceDocument, parts: QuerySet[SourcePart], place: str) -> str:
    """The page of the document that shows the part at a place, at that part.

    `parts` are those that the viewer may see. Where none was read there, the page from its
    beginning.
    """
    address = reverse("plan:document", kwargs={"area": document.area.code, "document": document.pk})
    position = find_position(parts, place)
    if position is None:
        return address
    page = count_before(parts, position) // PAGE_SIZE + 1
    return f"{address}?page={page}#part-{position}"


def _anchor(part: SourcePart) -> SafeString:
    return format_html('<span id="part-{}" class="gt-part">{}</span>', part.position, part.place)
