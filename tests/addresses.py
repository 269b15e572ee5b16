"""Every address of the site, and what fills its arguments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from django.urls import URLPattern, URLResolver, get_resolver, reverse

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


def fill_address(address: Address, target: str, world: World) -> str:
    """The path of an address that shows a target, as `fill_arguments` has it."""
    known = fill_arguments(address.name, target, world)
    return reverse(address.name, kwargs={name: known[name] for name in address.arguments})


def fill_arguments(name: str, target: str, world: World) -> dict[str, Any]:
    """All that is known of a target: 'published', 'draft', 'draft elsewhere', or an area's code."""
    plans = {
        "published": world.published,
        "draft": world.drafts[LARKSHIRE],
        "draft elsewhere": world.drafts[ELSEWHERE],
    }
    plan = plans.get(target)
    documents = {
        "waiting": world.waiting[LARKSHIRE],
        "waiting elsewhere": world.waiting[ELSEWHERE],
    }
    document = documents.get(target) or (plan.documents.first() if plan else None)
    area = target if target in world.areas else (plan or document).area.code
    return {
        "area": area,
        "plan": plan.key if plan else None,
        # The last is from an e-mail that nobody was sent.
        "key": KEYS.get(name.rpartition(":")[2], "set-password"),
        "document": document.pk if document else None,
        "pk": world.job.pk,
        "uidb36": "1",
    }
