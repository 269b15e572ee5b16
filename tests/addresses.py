"""Every address of the site, and what fills its arguments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from goldenthread.thread.plan.models import Plan
from tests.characters import ELSEWHERE, LARKSHIRE, World
from tests.small_plan import KEYS


class Address(NamedTuple):
    """One URL of the site: its name with its namespace, its route, and its arguments' names."""

    name: str
    route: str
    arguments: frozenset[str]


def list_addresses() -> list[Address]:
    """Every URL that the site answers to, in the order in which they are tried."""
    return list(_walk(get_resolver().url_patterns, Address("", "", frozenset())))


def _walk(entries: Iterable[URLPattern | URLResolver], above: Address) -> Iterator[Address]:
    for entry in entries:
        route = f"{above.route}{entry.pattern}"
        arguments = above.arguments | set(entry.pattern.converters)
        if isinstance(entry, URLPattern):
            yield Address(f"{above.name}{entry.name or ''}", route, arguments)
        else:
            prefix = f"{above.name}{entry.namespace}:" if entry.namespace else above.name
            yield from _walk(entry.url_patterns, Address(prefix, route, arguments))


def fill_address(address: Address, target: str, world: World, *, is_there: bool = True) -> str:
    """The path of an address that shows a target, as `fill_arguments` has it.

    Where it is not to be there, the path is that of a plan, document, meaning or job that nobody
    ever made.
    """
    known = fill_arguments(address.name, target, world)
    if not is_there:
        known |= {
            "comment": 0,
            "plan": "no-such-plan",
            "document": 0,
            "meaning": 0,
            "pk": 0,
            "rule": "no-such",
        }
    return reverse(address.name, kwargs={name: known[name] for name in address.arguments})


def misplace_address(address: Address, target: str, world: World) -> str:
    """The path at which a target of Larkshire would stand if it were another area's."""
    known = fill_arguments(address.name, target, world) | {"area": ELSEWHERE}
    return reverse(address.name, kwargs={name: known[name] for name in address.arguments})


EDITED = {
    "add": {"kind": "pillar"},
    "comment_on": {"kind": "milestone", "key": KEYS["milestone"]},
    "tie": {"key": KEYS["finding"], "kind": "milestone"},
    "add_under": {"above": "focus_area", "kind": "milestone", "key": KEYS["focus_area"]},
}


def _fill_editing(name: str, plan: Plan) -> dict[str, Any]:
    """What the pages of editing are of: a milestone, the first line of its history, its question.

    The key of every other page is left as it is.
    """
    page = name.rpartition(":")[2]
    milestone = plan.milestone_rows.get(key=KEYS["milestone"])
    its_own = page in {"change", "move", "withdraw", "restore", "history", "put_back", "answer"}
    return {
        "kind": "milestone",
        "above": "focus_area",
        "row": milestone.history.earliest("history_id").history_id,
        "prompt": milestone.prompts.get().pk,
        "tied": milestone.key,
        **({"key": milestone.key} if its_own else {}),
        **EDITED.get(page, {}),
    }


def fill_arguments(name: str, target: str, world: World) -> dict[str, Any]:
    """All that a target has for an address.

    It is an area's code, 'published', 'draft' or 'waiting' of Larkshire, or of 'elsewhere'.
    """
    area = ELSEWHERE if ELSEWHERE in target else LARKSHIRE
    plan = {"published": world.published, "following": world.following}.get(
        target, world.drafts[area]
    )
    waiting = world.waiting[area]
    document = waiting if "waiting" in target else plan.documents.first() or waiting
    fault = world.faults[area]
    return {
        "area": area,
        "plan": plan.key,
        # The last is from an e-mail that nobody was sent.
        "key": KEYS.get(name.rpartition(":")[2], "set-password"),
        "document": document.pk,
        "meaning": world.meanings[area].pk,
        "pk": world.job.pk,
        "comment": world.comments[area].pk,
        "uidb36": "1",
        "rule": fault.rule,
        **_fill_editing(name, plan),
        "about": fault.about,
    }
