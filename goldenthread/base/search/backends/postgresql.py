"""Full text on PostgreSQL: a generated tsvector with a GIN index."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import F, FloatField, QuerySet
from django.db.models.expressions import RawSQL

from goldenthread.base.search.models import SearchEntry
from goldenthread.base.search.words import take_prefix

RANK = "ts_rank_cd(search_searchentry.fulltext, to_tsquery('english', %s))"
CREATE = [
    """ALTER TABLE search_searchentry ADD COLUMN fulltext tsvector GENERATED ALWAYS AS (
       setweight(to_tsvector('english', title), 'A') ||
       setweight(to_tsvector('english', body), 'B')) STORED""",
    "CREATE INDEX search_entry_fulltext ON search_searchentry USING gin (fulltext)",
]


def write_match(words: Sequence[str], every: bool = True) -> str:
    """The words as a tsquery: each itself or by its prefix, all of them required, or any."""
    quoted = [word.replace("'", "''").replace("\\", "") for word in words]
    joint = " & " if every else " | "
    return joint.join(f"('{word}' | '{take_prefix(word)}':*)" for word in quoted)


def match_entries(
    entries: QuerySet[SearchEntry], words: Sequence[str], every: bool = True
) -> QuerySet[SearchEntry]:
    """Those of the entries in which every word stands (or any), in some form, best first."""
    match = write_match(words, every)
    found = RawSQL(
        "SELECT id FROM search_searchentry WHERE fulltext @@ to_tsquery('english', %s)", [match]
    )
    rank = RawSQL(RANK, [match], output_field=FloatField())
    return entries.filter(id__in=found).annotate(rank=rank).order_by(F("rank").desc(), "id")
