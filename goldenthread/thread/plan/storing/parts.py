"""The parts of a source document as rows, written as plain values: there may be 200,000 of them.

As model instances they would take six times as long, and on SQLite nobody else can write
meanwhile. They have no history of their own and no signals, so nothing is passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from goldenthread.base.audit.inserting import insert_values
from goldenthread.thread.plan.models import SourceDocument, SourcePart
from goldenthread.thread.plan.reading.result import PartRead
from goldenthread.thread.plan.storing.checking import check_fits

COLUMNS = ("document", "position", "place", "text", "understood_as", "node_key", "why")
PARTS_AT_ONCE = 10_000
PartRow = tuple[int, int, str, str, str, str, str]


def build_parts(document: SourceDocument, parts: Sequence[PartRead]) -> list[PartRow]:
    """The values of each part's row, in the order of COLUMNS; raises UnreadableFile.

    Asks no database, so it is done before the transaction is opened.
    """
    most_place, most_words, most_key = (
        field.max_length or 0
        for field in SourcePart._meta.concrete_fields
        if field.name in ("place", "understood_as", "node_key")
    )
    rows = []
    for position, part in enumerate(parts):
        words, key = part.understood_as or "", part.key or ""
        if len(part.place) > most_place or len(words) > most_words or len(key) > most_key:
            check_fits(SourcePart(place=part.place, understood_as=words, node_key=key))
        rows.append((document.pk, position, part.place, part.text, words, key, part.why or ""))
    return rows


def store_parts(rows: Sequence[PartRow], tell: Callable[[int], None]) -> None:
    """Write the rows of a document's parts; `tell(done)` says how many stand there by now."""
    for first in range(0, len(rows), PARTS_AT_ONCE):
        some = rows[first : first + PARTS_AT_ONCE]
        insert_values(SourcePart, COLUMNS, some)
        tell(first + len(some))
