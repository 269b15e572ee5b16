"""Addresses of lists already narrowed, and of many nodes at once. Pure."""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse

from goldenthread.thread.plan.addresses import document_address, node_address


def page_address(name: str, area: str, plan: str) -> str:
    """One of a plan's own pages: 'milestones', 'findings', 'timeline', 'sections', 'download'."""
    return reverse(f"plan:{name}", kwargs={"area": area, "plan": plan})


def milestones_address(area: str, plan: str, /, **chosen: str) -> str:
    """The list of milestones, narrowed by any of its filters; empty choices are left out."""
    query = urlencode({name: value for name, value in chosen.items() if value})
    address = page_address("milestones", area, plan)
    return f"{address}?{query}" if query else address


def source_address(area: str, document: int | None, place: str) -> str:
    """The part of a source document that stands at a place; '' where there is no document."""
    if document is None:
        return ""
    return f"{document_address(area, document)}?{urlencode({'at': place})}"


def address_stem(area: str, plan: str, kind: str) -> str:
    """What the address of every node of a kind begins with: the key and '/' follow.

    Keys are slugs, so a list of hundreds of links needs only one address to be looked up.
    """
    return node_address(area, plan, kind, "k").removesuffix("k/")
