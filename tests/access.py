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

    `get` null: it only takes, and shows nothing. `post` null: it only shows, so that a POST
    writes nothing, whoever sends it.
    `target` names what fills its arguments (`addresses.fill_arguments`); `queries` are further
    forms of the address that are tried too; `body` is what is posted.
    """

    name: str
    get: Audience | None
    post: Audience | None = None
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


def of_a_document(name: str, *queries: str) -> tuple[Row, ...]:
    """A page of a document: open as its plan is; before it has one, to those who bring plans in."""
    waiting = (("waiting", MANAGER), ("waiting elsewhere", OTHER_MANAGER))
    return (
        *of_a_plan(name, *queries),
        *(Row(name, who, target=target, queries=queries) for target, who in waiting),
    )


def originals() -> tuple[Row, ...]:
    """A file as it was brought in: for those who read drafts, once a plan was made of it."""
    own = ("published", "draft")
    other = ("draft elsewhere", "waiting elsewhere")
    return (
        *(Row("plan:original", DRAFT_READERS, target=target) for target in own),
        Row("plan:original", MANAGER, target="waiting"),
        *(Row("plan:original", OTHER_MANAGER, target=target) for target in other),
    )


def of_an_import(name: str, *, shows: bool, takes: bool, of: str = "waiting") -> tuple[Row, ...]:
    """A step of bringing a plan in: its own area's programme manager's and nobody else's."""
    return tuple(
        Row(name, who if shows else None, who if takes else None, target)
        for target, who in ((of, MANAGER), (f"{of} elsewhere", OTHER_MANAGER))
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

NODES = ("pillar", "area", "focus_area", "milestone", "section")
PLAN = (
    *of_a_plan("plan:plan", "rating=red"),
    *of_a_plan("plan:download"),
    *of_a_plan("plan:milestones", *DOWNLOADS, "words=quillwort"),
    *of_a_plan("plan:findings", *DOWNLOADS, "words=quillwort"),
    *of_a_plan("plan:sections"),
    *of_a_plan("plan:timeline"),
    *of_a_plan("plan:thread", *DOWNLOADS, "pillar=pillar-1", "area=quillwort"),
    *(row for node in NODES for row in of_a_plan(f"plan:{node}", *DOWNLOADS)),
)
CHECKING = (
    *(
        Row("plan:faults", who, target=target, queries=(*DOWNLOADS, "words=quillwort"))
        for target, who in (
            ("published", DRAFT_READERS),
            ("draft", DRAFT_READERS),
            ("draft elsewhere", OTHER_MANAGER),
        )
    ),
    *(
        Row("plan:look_again", None, who, target)
        for target, who in (("draft", DRAFT_READERS), ("draft elsewhere", OTHER_MANAGER))
    ),
    *of_an_import("plan:waive", shows=True, takes=True, of="draft"),
)
EDITING = (
    *(
        row
        for page in ("change", "move", "withdraw", "put_back", "answer", "add", "add_under")
        for row in of_an_import(f"plan:{page}", shows=True, takes=True, of="draft")
    ),
    *of_an_import("plan:bulk", shows=True, takes=True, of="draft"),
    *of_an_import("plan:bulk_download", shows=True, takes=False, of="draft"),
    *of_an_import("plan:bulk_changes", shows=True, takes=True, of="draft"),
    *of_an_import("plan:restore", shows=False, takes=True, of="draft"),
    *of_a_plan("plan:finding", "words=quillwort"),
    *of_an_import("plan:tie", shows=True, takes=True, of="draft"),
    *(
        Row(name, who, target=target, queries=DOWNLOADS)
        for name in ("plan:history", "plan:withdrawn")
        for target, who in (
            ("published", DRAFT_READERS),
            ("draft", DRAFT_READERS),
            ("draft elsewhere", OTHER_MANAGER),
        )
    ),
)
VERSIONS = (
    *of_a_plan("plan:versions", *DOWNLOADS),
    *of_a_plan("plan:compare_versions", "older=1&newer=now", "older=2&newer=now"),
    *of_an_import("plan:compare_newer", shows=True, takes=True),
    *of_an_import("plan:merge", shows=False, takes=True),
)
IMPORTING = (
    *(Row("plan:plans", EVERYONE, target=area, queries=DOWNLOADS) for area in READERS),
    *of_a_document("plan:document", *DOWNLOADS, "at=paragraph 5"),
    *originals(),
    *of_an_import("plan:bring_in", shows=True, takes=True),
    *of_an_import("plan:preview", shows=True, takes=False),
    *of_an_import("plan:read", shows=False, takes=True),
    *of_an_import("plan:correct", shows=False, takes=True),
    *of_an_import("plan:import", shows=False, takes=True),
    *of_an_import("plan:remove", shows=False, takes=True),
    *of_an_import("plan:publish", shows=True, takes=True, of="draft"),
    *(Row("plan:meanings", who, target=area, queries=DOWNLOADS) for area, who in READERS.items()),
    *of_an_import("plan:forget_meaning", shows=False, takes=True),
)
COMMENTING = (
    *(
        Row("plan:comments", who, who, target, (*DOWNLOADS, "words=quillwort", "tells=me"))
        for target, who in (
            ("published", DRAFT_READERS),
            ("draft", DRAFT_READERS),
            ("draft elsewhere", OTHER_MANAGER),
        )
    ),
    *(
        Row(name, who, who, target)
        for name in ("plan:comment", "plan:comment_on")
        for target, who in (("draft", DRAFT_READERS), ("draft elsewhere", OTHER_MANAGER))
    ),
    # Only its author, here a programme manager, may change a comment.
    *of_an_import("plan:change_comment", shows=True, takes=True, of="draft"),
)
FOLLOWING = (
    *of_an_import("plan:start_plan", shows=True, takes=True, of="draft"),
    Row("plan:earlier_findings", DRAFT_READERS, MANAGER, "following", DOWNLOADS),
    # A plan that follows none has no such page, for anybody.
    Row("plan:earlier_findings", None, target="draft"),
)
ROWS: tuple[Row, ...] = (
    *FOLLOWING,
    *COMMENTING,
    *SITE,
    *ACCOUNTS,
    *AREA,
    *WORK,
    *PLAN,
    *CHECKING,
    *EDITING,
    *VERSIONS,
    *IMPORTING,
)
