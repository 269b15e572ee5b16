"""The plan document as JSON and back: the open exchange format (docs/exchange-format.md).

The classes of `document` mirror the format field for field, so one walk over their fields and
types writes it, and one (`decoding`) reads it; a key too many or too few is refused, as the
schema beside this file demands.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any

from goldenthread.thread.plan.reading.decoding import (
    Check,
    Decode,
    Refused,
    at,
    decoder_of,
    kind_of,
)
from goldenthread.thread.plan.reading.document import (
    Accounting,
    DocumentSource,
    PlanDocument,
    Section,
)
from goldenthread.thread.plan.reading.result import UnreadableFile

FORMAT = "improvement-plan/1"
_SHA256 = re.compile(r"[0-9a-f]{64}")


def to_json(document: PlanDocument) -> dict[str, Any]:
    """The document as the format's JSON object, every key present, in the format's order."""
    return {"format": FORMAT, **_encode(document)}


def from_json(data: object, name: str = "This file") -> PlanDocument:
    """The document that a JSON object of the format holds.

    Raises `UnreadableFile` with one sentence and a JSON pointer for anything not of the format,
    for a key that two nodes share, and for a pointer to a node that isn't there.
    """
    try:
        document = _document(data)
        _check_keys(document)
    except Refused as refused:
        where = f"at {refused.pointer()} " if refused.path else ""
        raise UnreadableFile(
            f"{name} isn't an improvement plan in the exchange format: {where}{refused.why}."
        ) from None
    return document


def read_json(content: bytes, name: str) -> PlanDocument:
    """The document in a JSON file's bytes (UTF-8); `UnreadableFile` says what is wrong, where."""
    try:
        data = json.loads(content.decode("utf-8-sig"), parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _damaged(name, f"line {line} has letters that can't be read") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, letter {error.colno} can't be read"
        raise _damaged(name, where) from None
    except (RecursionError, ValueError) as error:
        why = "a number can't be read" if isinstance(error, ValueError) else "it nests too deeply"
        raise _damaged(name, why) from None
    return from_json(data, name)


def _damaged(name: str, why: str) -> UnreadableFile:
    return UnreadableFile(
        f"{name} isn't whole, or isn't a plan exported from Golden Thread: {why}; "
        "export the plan again, and bring in the new copy."
    )


def _refuse_constant(written: str) -> None:
    raise ValueError(written)


def _encode(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _encode(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_encode(entry) for entry in value]
    return value.isoformat() if isinstance(value, date) else value


def _document(data: object) -> PlanDocument:
    if not isinstance(data, dict):
        raise Refused(f"the whole must be an object, and it is {kind_of(data)}")
    if data.get("format") != FORMAT:
        raise at("format", Refused(f'there must be "{FORMAT}", and there is {_shown(data)}'))
    document: PlanDocument = _decode_document()(
        {key: value for key, value in data.items() if key != "format"}
    )
    return document


def _shown(data: dict[str, Any]) -> str:
    return json.dumps(data["format"])[:60] if "format" in data else "nothing"


def _at_least(least: int) -> Check:
    return lambda value: f"the number must be {least} or more" if value < least else None


def _is_sha256(value: str | None) -> str | None:
    if value is None or _SHA256.fullmatch(value):
        return None
    return "there must be 64 hexadecimal digits in lower case"


# What the format asks of a field beyond its type.
_CHECKS: dict[tuple[type, str], Check] = {
    (DocumentSource, "sha256"): _is_sha256,
    (Section, "level"): _at_least(1),
    **{(Accounting, field.name): _at_least(0) for field in fields(Accounting)},
}


@cache
def _decode_document() -> Decode:
    return decoder_of(PlanDocument, _CHECKS)


def _check_keys(document: PlanDocument) -> None:
    """Keys are unique, and an area's pillar and a milestone's parent are there to point at."""
    seen: set[str] = set()
    for key in _keys(document):
        if key in seen:
            raise Refused(f'two parts of the plan share the key "{key[:60]}"')
        seen.add(key)
    for key in _pointers(document):
        if key not in seen:
            raise Refused(f'something points at the key "{key[:60]}", and nothing has that key')


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, tuple):
        for entry in value:
            yield from _keys(entry)
    elif is_dataclass(value):
        if hasattr(value, "key"):
            yield value.key
        for field in fields(value):
            yield from _keys(getattr(value, field.name))


def _pointers(document: PlanDocument) -> Iterator[str]:
    for area in document.areas_for_improvement:
        if area.pillar is not None:
            yield area.pillar
        for focus_area in area.focus_areas:
            yield from (m.parent for m in focus_area.milestones if m.parent is not None)
