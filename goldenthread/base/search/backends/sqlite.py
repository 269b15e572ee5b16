"""Full text on SQLite: FTS5 with Porter stems, in a table beside the entries."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import FloatField, QuerySet
from django.db.models.expressions import RawSQL

from goldenthread.base.search.models import SearchEntry
from goldenthread.base.search.words import take_prefix

# The title weighs four times the body; a smaller bm25 is a better match.
RANK = (
    "(SELECT bm25(search_fulltext, 4.0, 1.0) FROM search_fulltext"
    " WHERE search_fulltext MATCH %s AND search_fulltext.rowid = search_searchentry.id)"
)
CREATE = [
    """CREATE VIRTUAL TABLE search_fulltext USING fts5(title, body,
       content='search_searchentry', content_rowid='id',
       tokenize='porter unicode61 remove_diacritics 2')""",
    """CREATE TRIGGER search_entry_added AFTER INSERT ON search_searchentry BEGIN
       INSERT INTO search_fulltext(rowid, title, body) VALUES (new.id, new.title, new.body);
       END""",
    """CREATE TRIGGER search_entry_removed AFTER DELETE ON search_searchentry BEGIN
       INSERT INTO search_fulltext(search_fulltext, rowid, title, body)
       VALUES ('delete', old.id, old.title, old.body); END""",
    """CREATE TRIGGER search_entry_changed AFTER UPDATE ON search_searchentry BEGIN
       INSERT INTO search_fulltext(search_fulltext, rowid, title, body)
       VALUES ('delete', old.id, old.title, old.body);
       INSERT INTO search_fulltext(rowid, title, body) VALUES (new.id, new.title, new.body);
       END""",
]


def write_match(words: Sequence[str], every: bool = True) -> str:
    """The words as FTS5's own query: each itself or by its prefix, all of them required, or any."""
    quoted = [word.replace('"', "") for word in words]
    joint = " AND " if every else " OR "
    return joint.join(f'("{word}" OR "{take_prefix(word)}"*)' for word in quoted)


def match_entries(
    entries: QuerySet[SearchEntry], words: Sequence[str], every: bool = True
) -> QuerySet[SearchEntry]:
    """Those of the entries in which every word stands (or any), in some form, best first."""
    match = write_match(words, every)
    found = RawSQL("SELECT rowid FROM search_fulltext WHERE search_fulltext MATCH %s", [match])
    rank = RawSQL(RANK, [match], output_field=FloatField())
    return entries.filter(id__in=found).annotate(rank=rank).order_by("rank", "id")
