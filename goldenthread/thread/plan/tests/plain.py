"""A document as it is compared across a merge: keys told by their order, places left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.reading.serialising import to_json

Json = dict[str, Any]
UNRATED = {"colour": None, "state": None, "as_written": None, "shown_by": None}
_LEFT_OUT = ("source", "accounting")


def plain(document: PlanDocument, rated_like: PlanDocument) -> Json:
    """The document without source, accounting and places, each key a number in its order.

    What the other document doesn't rate is left unrated: there a merge keeps what stood.
    """
    written, other = to_json(document), to_json(rated_like)
    for node, like in zip(_rated(written), _rated(other), strict=True):
        if like["rating"] == UNRATED:
            node["rating"] = UNRATED
    numbers = {node["key"]: f"node {at}" for at, node in enumerate(_keyed(written))}
    for node in _keyed(written):
        for name in ("key", "pillar", "parent"):
            if node.get(name) is not None:
                node[name] = numbers[node[name]]
    for name in _LEFT_OUT:
        written.pop(name)
    unplaced: Json = _without_places(written)
    return unplaced


def _rated(document: Json) -> Iterator[Json]:
    yield from document["pillars"]
    for area in document["areas_for_improvement"]:
        yield area
        for focus in area["focus_areas"]:
            yield focus
            yield from focus["milestones"]


def _keyed(document: Json) -> Iterator[Json]:
    yield from _rated(document)
    yield from document["findings"]
    for area in document["areas_for_improvement"]:
        yield from area["findings"]


def _without_places(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_places(each) for each in value]
    if isinstance(value, dict):
        return {name: _without_places(each) for name, each in value.items() if name != "place"}
    return value
