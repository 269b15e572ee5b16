"""Who may open which address: one row for each, read by `test_access`.

A new URL needs a row here; a row whose URL is gone must go too. For pages of a plan or a document
one row stands for three things: what is published, a draft, and a draft of another area.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from goldenthread.base.people.roles import PROGRAMME_MANAGER, ROLES
from tests.characters import ELSEWHERE, EVERYBODY, LARKSHIRE, OTHER_AREA, PUBLIC

Audience = frozenset[str]

EVERYONE: Audience = EVERYBODY
NOBODY: Audience = frozenset()
SIGNED_IN: Audience = EVERYBODY - {PUBLIC}
SIGNED_OUT: Audience = frozenset({PUBLIC})
MANAGER: Audience = frozenset({PROGRAMME_MANAGER})
OTHER_MANAGER: Audience = frozenset({OTHER_AREA})
DRAFT_READERS: Audience = frozenset(role.code for role in ROLES if role.reads_drafts)
# Who may read an area's drafts, and so see the words that stand only in them.
READERS = {LARKSHIRE: DRAFT_READERS, ELSEWHERE: OTHER_MANAGER}

DOWNLOADS = ("download=csv", "download=xlsx")
# A draft's own words, and its hidden ones misspelt: a mended word would give them away.
SEARCHES = ("q=quillwort", "q=marrowfat", "q=tanglewod", "q=thistledwn", "q=families")


@dataclass(frozen=True)
class Row:
    """One address and one thing it shows: who may GET it and who may POST to it.

    `target` names what fills its arguments (`addresses.fill_arguments`); `queries` are further forms of the
    address that are tried too; `body` is what is posted.
    """

    name: str
    get: Audience
    post: Audience = NOBODY
    target: str = LARKSHIRE
    queries: tuple[str, ...] = ()
    body: Mapping[str, Any] = field(default_factory=dict)


def of_a_plan(name: str, *queries: str) -> tuple[Row, ...]:
    """A page of a plan: everybody's once it is published, and until then its readers'."""
    return (
        Row(name, EVERYONE, target="published", queries=queries),
        Row(name, DRAFT_READERS, target="draft", queries=queries),
        Row(name, OTHER_MANAGER, target="draft elsewhere", queries=queries),
    )


def of_an_import(name: str, **row: Any) -> tuple[Row, ...]:
    """A page for bringing in a document: its own area's programme manager and nobody else."""
    gets, posts = row.pop("get", True), row.pop("post", False)
    return tuple(
        Row(name, who if gets else NOBODY, who if posts else NOBODY, target, **row)
        for target, who in (("waiting", MANAGER), ("waiting elsewhere", OTHER_MANAGER))
    )


SITE = (
    Row("home", EVERYONE),
    Row("health", EVERYONE),
    Row("accessibility", EVERYONE),
    Row("privacy", EVERYONE),
    Row("ratings", EVERYONE),
    Row("design", EVERYONE, queries=DOWNLOADS),
)
ACCOUNTS = (
    Row("account_login", EVERYONE, post=EVERYONE),
    Row("account_logout", EVERYONE, post=EVERYONE),
    Row("account_signup", EVERYONE, post=EVERYONE),
    Row("account_inactive", EVERYONE),
    Row("account_reauthenticate", SIGNED_IN, post=SIGNED_IN),
    Row("account_change_password", SIGNED_IN, post=SIGNED_IN),
    Row("account_set_password", SIGNED_IN, post=SIGNED_IN),
    Row("account_reset_password", EVERYONE, post=EVERYONE),
    Row("account_reset_password_done", EVERYONE),
    Row("account_reset_password_from_key", EVERYONE, post=EVERYONE),
    Row("account_reset_password_from_key_done", EVERYONE),
)
AREA = tuple(
    row
    for area in (LARKSHIRE, ELSEWHERE)
    for row in (
        Row("area", EVERYONE, target=area),
        Row("attention", EVERYONE, target=area, queries=DOWNLOADS),
        Row("search", EVERYONE, target=area, queries=SEARCHES),
    )
)
WORK = (Row("job", MANAGER, target="job"),)

ROWS: tuple[Row, ...] = (*SITE, *ACCOUNTS, *AREA, *WORK)
