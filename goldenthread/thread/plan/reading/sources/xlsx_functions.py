"""The values and functions of conditional formats' formulas."""

from __future__ import annotations

from collections.abc import Callable

Value = str | float | bool | None
Argument = Callable[[], Value]


class ErrorValue(Exception):  # noqa: N818 - what a sheet shows as #VALUE!
    """The formula has no value for these cells."""


def truth(value: Value) -> bool:
    """Whether a value counts as true; words have none."""
    if isinstance(value, str):
        raise ErrorValue
    return bool(value)


def amount(value: Value) -> float:
    """A value as a number, a blank as 0."""
    try:
        return float(value or 0)
    except ValueError:
        raise ErrorValue from None


def words(value: Value) -> str:
    """A value as the text that joining gives."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return f"{value:.15g}" if isinstance(value, float) else value or ""


def _position(arguments: list[Argument], *, any_case: bool) -> Value:
    part, whole = words(arguments[0]()), words(arguments[1]())
    at = whole.casefold().find(part.casefold()) if any_case else whole.find(part)
    if at < 0:
        raise ErrorValue
    return float(at + 1)


def _is_number(arguments: list[Argument]) -> bool:
    try:
        return isinstance(arguments[0](), float)
    except ErrorValue:
        return False


def _is_error(arguments: list[Argument]) -> bool:
    try:
        arguments[0]()
    except ErrorValue:
        return True
    return False


def _length(arguments: list[Argument]) -> int:
    """How many characters LEFT and RIGHT take: one where they aren't told."""
    return max(0, int(amount(arguments[1]()))) if len(arguments) > 1 else 1


def _if(arguments: list[Argument]) -> Value:
    if truth(arguments[0]()):
        return arguments[1]()
    return arguments[2]() if len(arguments) > 2 else False


def _right(arguments: list[Argument]) -> str:
    text = words(arguments[0]())
    return text[max(0, len(text) - _length(arguments)) :]


_Apply = Callable[[list[Argument]], Value]
# By name: the fewest and the most arguments, and the function.
FUNCTIONS: dict[str, tuple[int, int, _Apply]] = {
    "AND": (1, 99, lambda a: all(truth(x()) for x in a)),
    "OR": (1, 99, lambda a: any(truth(x()) for x in a)),
    "NOT": (1, 1, lambda a: not truth(a[0]())),
    "IF": (2, 3, _if),
    "ISBLANK": (1, 1, lambda a: a[0]() is None),
    "ISNUMBER": (1, 1, _is_number),
    "ISTEXT": (1, 1, lambda a: isinstance(a[0](), str)),
    "ISERROR": (1, 1, _is_error),
    "EXACT": (2, 2, lambda a: words(a[0]()) == words(a[1]())),
    "LEFT": (1, 2, lambda a: words(a[0]())[: _length(a)]),
    "RIGHT": (1, 2, _right),
    "LEN": (1, 1, lambda a: float(len(words(a[0]())))),
    "TRIM": (1, 1, lambda a: " ".join(words(a[0]()).split())),
    "UPPER": (1, 1, lambda a: words(a[0]()).upper()),
    "LOWER": (1, 1, lambda a: words(a[0]()).lower()),
    "SEARCH": (2, 2, lambda a: _position(a, any_case=True)),
    "FIND": (2, 2, lambda a: _position(a, any_case=False)),
}
