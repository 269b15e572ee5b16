"""Full text on SQLite: FTS5 over the roots of words, in a table beside the entries."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q

from goldenthread.base.search.matching import Wanted, one_of

LAST_LETTER = "\U0010ffff"
REMOVE = [
    "DROP TRIGGER IF EXISTS search_entry_added",
    "DROP TRIGGER IF EXISTS search_entry_removed",
    "DROP TRIGGER IF EXISTS search_entry_changed",
    "DROP TABLE IF EXISTS search_fulltext",
]
_ADD = (
    "INSERT INTO search_fulltext(rowid, scope, title_roots, body_roots)"
    " VALUES (new.id, new.scope, new.title_roots, new.body_roots);"
)
_REMOVE = (
    "INSERT INTO search_fulltext(search_fulltext, rowid, scope, title_roots, body_roots)"
    " VALUES ('delete', old.id, old.scope, old.title_roots, old.body_roots);"
)
CREATE = [
    """CREATE VIRTUAL TABLE search_fulltext USING fts5(scope, title_roots, body_roots,
       content='search_searchentry', content_rowid='id', tokenize='unicode61')""",
    f"CREATE TRIGGER search_entry_added AFTER INSERT ON search_searchentry BEGIN {_ADD} END",
    f"CREATE TRIGGER search_entry_removed AFTER DELETE ON search_searchentry BEGIN {_REMOVE} END",
    f"""CREATE TRIGGER search_entry_changed AFTER UPDATE ON search_searchentry
       BEGIN {_REMOVE} {_ADD} END""",
]


def select_matching(
    wanted: Sequence[Wanted], scope: Sequence[str], titles_only: bool = False
) -> tuple[str, list[str]]:
    """SQL for the keys of entries of a scope in which all that is wanted stands, oldest first."""
    columns = "title_roots" if titles_only else "title_roots body_roots"
    parts = [f'scope : "{word}"' for word in scope]
    parts += [f"{{{columns}}} : ({one_of(each, ' OR ', _quote)})" for each in wanted]
    sql = "SELECT rowid AS id FROM search_fulltext WHERE search_fulltext MATCH %s ORDER BY rowid"
    return sql, [" AND ".join(parts)]


def begins_with(beginning: str) -> Q:
    """A known word begins so. Words are kept in the order of their letters' numbers."""
    return Q(word__gte=beginning, word__lt=f"{beginning}{LAST_LETTER}")


def _quote(roots: Sequence[str]) -> str:
    # Roots are letters and figures, so nothing in them ends the string.
    return f'"{" ".join(roots)}"'
