"""Read JSON values into dataclasses by their types, refusing whatever doesn't fit exactly.

A key too many or too few, a number for text, a word that isn't one of a `Literal`'s: each is
refused with what is wrong, and with the path to it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from math import isfinite
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

Check = Callable[[Any], str | None]
Decode = Callable[[object], Any]

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CANNOT_BE_KEPT = re.compile("[\x00\ud800-\udfff]")


class Refused(Exception):  # noqa: N818 - named for what it says
    """What is wrong with a value; the path to it gathers on the way out, innermost first."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why
        self.path: list[str] = []

    def pointer(self) -> str:
        """The JSON pointer (RFC 6901) to the value."""
        parts = (part.replace("~", "~0").replace("/", "~1") for part in reversed(self.path))
        return "".join(f"/{part}" for part in parts)


def decoder_of(hint: Any, checks: Mapping[tuple[type, str], Check]) -> Decode:
    """The function that reads values of a type; `checks` are asked of a field beyond its type.

    Dataclasses hold only plain types, dates, literals, tuples of one type and one another.
    """
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _decode_optional(
            [decoder_of(each, checks) for each in arguments if each is not NoneType]
        )
    if origin is Literal:
        return _decode_choice(arguments)
    if origin is tuple:
        return _decode_list(decoder_of(arguments[0], checks))
    if is_dataclass(hint) and isinstance(hint, type):
        return _decode_object(hint, checks)
    return _PLAIN[hint]


def _decode_optional(decoders: list[Decode]) -> Decode:
    (decode,) = decoders

    def read(value: object) -> Any:
        return None if value is None else decode(value)

    return read


def _decode_choice(choices: tuple[str, ...]) -> Decode:
    def read(value: object) -> Any:
        if not isinstance(value, str) or value not in choices:
            raise Refused(
                f"there must be one of {', '.join(choices)}, and there is {kind_of(value)}"
            )
        return value

    return read


def _decode_list(decode: Decode) -> Decode:
    def read(value: object) -> Any:
        if not isinstance(value, list):
            raise Refused(f"there must be a list, and there is {kind_of(value)}")
        return tuple(within(str(index), decode, entry) for index, entry in enumerate(value))

    return read


def _decode_object(cls: type, checks: Mapping[tuple[type, str], Check]) -> Decode:
    hints = get_type_hints(cls)
    decoders = {
        field.name: _checked(decoder_of(hints[field.name], checks), checks.get((cls, field.name)))
        for field in fields(cls)
    }

    def read(value: object) -> Any:
        if not isinstance(value, dict):
            raise Refused(f"there must be an object, and there is {kind_of(value)}")
        if value.keys() != decoders.keys():
            raise Refused(_key_trouble(set(value), set(decoders)))
        return cls(**{name: within(name, decode, value[name]) for name, decode in decoders.items()})

    return read


def _key_trouble(given: set[str], wanted: set[str]) -> str:
    missing, unknown = sorted(wanted - given), sorted(given - wanted)
    if missing:
        return f'the key "{missing[0]}" is missing'
    return f'the key "{unknown[0][:40]}" is not one of the format'


def within(step: str, decode: Decode, value: object) -> Any:
    """Read a value that stands one step further in, so that a refusal tells where."""
    try:
        return decode(value)
    except Refused as refused:
        raise at(step, refused) from None


def at(step: str, refused: Refused) -> Refused:
    """The same refusal, seen from one step further out."""
    refused.path.append(step)
    return refused


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Refused(f"there must be text, and there is {kind_of(value)}")
    if _CANNOT_BE_KEPT.search(value):
        raise Refused("the text has a character that can't be kept (a null or half a character)")
    return value


def _whole(value: object) -> int:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if not isinstance(value, int) or isinstance(value, bool):
        raise Refused(f"there must be a whole number, and there is {kind_of(value)}")
    return value


def _number(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise Refused(f"there must be a number, and there is {kind_of(value)}")
    if not isfinite(value):
        raise Refused("the number is too large")
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise Refused(f"there must be true or false, and there is {kind_of(value)}")
    return value


def _date(value: object) -> date:
    try:
        if isinstance(value, str) and _DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise Refused(f"there must be a date such as 2024-03-31, and there is {kind_of(value)}")


_PLAIN: dict[Any, Decode] = {str: _text, int: _whole, float: _number, bool: _truth, date: _date}


def kind_of(value: object) -> str:
    """A value as a sentence can show it: short ones in full, others by their kind."""
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    shown = json.dumps(value, ensure_ascii=True)
    return shown if len(shown) <= 40 else f"{shown[:36]}…"


def _checked(decode: Decode, check: Check | None) -> Decode:
    if check is None:
        return decode

    def read(value: object) -> Any:
        decoded = decode(value)
        why = check(decoded)
        if why:
            raise Refused(why)
        return decoded

    return read
