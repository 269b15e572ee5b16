"""Full text on PostgreSQL: generated tsvectors over the roots of words, with GIN indexes."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q

from goldenthread.base.search.matching import Wanted, one_of

REMOVE = ["ALTER TABLE search_searchentry DROP COLUMN IF EXISTS fulltext"]
# The middle word keeps a phrase from beginning in one text and ending in the next.
_TITLE = "to_tsvector('simple', scope || ' qqq ' || title_roots)"
_WHOLE = "to_tsvector('simple', scope || ' qqq ' || title_roots || ' qqq ' || body_roots)"
CREATE = [
    f"""ALTER TABLE search_searchentry
       ADD COLUMN title_fulltext tsvector GENERATED ALWAYS AS ({_TITLE}) STORED,
       ADD COLUMN fulltext tsvector GENERATED ALWAYS AS ({_WHOLE}) STORED""",
    # Without a list of what is yet to be indexed, which every search would have to read through.
    """CREATE INDEX search_entry_title ON search_searchentry USING gin (title_fulltext)
       WITH (fastupdate = off)""",
    """CREATE INDEX search_entry_fulltext ON search_searchentry USING gin (fulltext)
       WITH (fastupdate = off)""",
]


def select_matching(
    wanted: Sequence[Wanted], scope: Sequence[str], titles_only: bool = False
) -> tuple[str, list[str]]:
    """SQL for the keys of entries of a scope in which all that is wanted stands."""
    column = "title_fulltext" if titles_only else "fulltext"
    parts = [f"'{word}'" for word in scope]
    parts += [f"({one_of(each, ' | ', _quote)})" for each in wanted]
    match = f"{column} @@ to_tsquery('simple', %s)"
    sql = f"SELECT id FROM search_searchentry WHERE {match}"  # noqa: S608 - constants
    return sql, [" & ".join(parts)]


def begins_with(beginning: str) -> Q:
    """A known word begins so."""
    return Q(word__startswith=beginning)


def _quote(roots: Sequence[str]) -> str:
    # Roots are letters and figures, so nothing in them ends the string.
    return "(" + " <-> ".join(f"'{root}'" for root in roots) + ")"
