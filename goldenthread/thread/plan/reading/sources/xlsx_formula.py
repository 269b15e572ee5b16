"""The few formulas that conditional formats of plans are made of, such as =$F2="Red".

Comparisons, AND, OR, NOT, tests for blank and number, text functions and SEARCH are understood;
whatever else a formula holds makes the whole of it not understood, never half of it.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from typing import NamedTuple

from goldenthread.thread.plan.reading.sources.xlsx_sheet import column_number
from goldenthread.thread.plan.reading.sources.xlsx_strings import SheetCell

Value = str | float | bool | None
Look = Callable[[int, int], SheetCell | None]
Formula = Callable[[Look, int, int], Value]
"""A formula's value, given how to look at a cell and how far (rows, columns) it has moved."""

_TOKEN = re.compile(
    r'\s*(?:(?P<text>"(?:[^"]|"")*")|(?P<number>\d+(?:\.\d+)?)|(?P<name>[A-Za-z]+)(?=\s*\()'
    r"|(?P<truth>TRUE|FALSE)\b|(?P<cell>\$?[A-Za-z]{1,3}\$?\d{1,7})(?![A-Za-z0-9(:!])"
    r"|(?P<sign><=|>=|<>|[=<>&(),+-]))",
    re.IGNORECASE,
)
_CELL = re.compile(r"(\$?)([A-Za-z]{1,3})(\$?)(\d+)")
_COMPARISONS: dict[str, Callable[[int], bool]] = {
    "=": lambda order: order == 0,
    "<>": lambda order: order != 0,
    "<": lambda order: order < 0,
    ">": lambda order: order > 0,
    "<=": lambda order: order <= 0,
    ">=": lambda order: order >= 0,
}
_DEEPEST = 40


class NotUnderstood(Exception):  # noqa: N818 - says what happened, and is no error
    """The formula holds something that this reader doesn't know."""


class _ErrorValue(Exception):  # noqa: N818 - what a sheet shows as #VALUE!
    """The formula has no value for these cells."""


class Compiled(NamedTuple):
    """A formula ready to be asked; `by_row` where it has the same value all along a row."""

    holds: Callable[[Look, int, int], bool]
    by_row: bool


def compile_formula(written: str) -> Compiled:
    """Compile a formula; NotUnderstood where it holds more than this reader knows."""
    parser = _Parser(_tokens(written.strip().removeprefix("=")))
    formula = parser.comparison(0)
    if parser.at != len(parser.tokens):
        raise NotUnderstood

    def holds(look: Look, rows: int, columns: int) -> bool:
        try:
            return _truth(formula(look, rows, columns))
        except _ErrorValue:
            return False

    return Compiled(holds, not parser.moves_across)


def compile_value(written: str) -> Formula:
    """Compile the operand of a rule such as 'cell value equals': its errors read as blank."""
    parser = _Parser(_tokens(written.strip().removeprefix("=")))
    formula = parser.comparison(0)
    if parser.at != len(parser.tokens):
        raise NotUnderstood

    def value(look: Look, rows: int, columns: int) -> Value:
        try:
            return formula(look, rows, columns)
        except _ErrorValue:
            return None

    return value


def value_of(cell: SheetCell | None) -> Value:
    """What a formula sees in a cell: its number, else its text; None where it is blank."""
    if cell is None or (cell.number is None and not cell.text):
        return None
    return cell.text if cell.number is None else cell.number


def compare(first: Value, second: Value) -> int:
    """-1, 0 or 1 as sheets order values: numbers before words, case apart, blank as either."""
    one, two = _key(first, second), _key(second, first)
    return (one > two) - (one < two)


def _key(value: Value, other: Value) -> tuple[int, float, str]:
    if value is None:
        value = "" if isinstance(other, str) else 0.0
    if isinstance(value, bool):
        return (2, float(value), "")
    return (1, 0.0, value.casefold()) if isinstance(value, str) else (0, value, "")


def _tokens(written: str) -> list[tuple[str, str]]:
    tokens = []
    at = 0
    while at < len(written):
        found = _TOKEN.match(written, at)
        if found is None or found.lastgroup is None:
            raise NotUnderstood
        tokens.append((found.lastgroup, found.group(found.lastgroup)))
        at = found.end()
        while at < len(written) and written[at].isspace():
            at += 1
    return tokens


class _Parser:
    """Turns tokens into a formula by recursive descent."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self.tokens = tokens
        self.at = 0
        self.moves_across = False

    def comparison(self, depth: int) -> Formula:
        left = self._joined(depth)
        while (sign := self._sign()) in _COMPARISONS:
            self.at += 1
            left = _compared(left, self._joined(depth), _COMPARISONS[sign])
        return left

    def _joined(self, depth: int) -> Formula:
        left = self._operand(depth)
        while (sign := self._sign()) in {"&", "+", "-"}:
            self.at += 1
            left = _combined(left, self._operand(depth), sign)
        return left

    def _operand(self, depth: int) -> Formula:
        if self.at >= len(self.tokens) or depth > _DEEPEST:
            raise NotUnderstood
        kind, written = self.tokens[self.at]
        self.at += 1
        if kind == "text":
            return _constant(written[1:-1].replace('""', '"'))
        if kind == "number":
            return _constant(float(written))
        if kind == "truth":
            return _constant(written.upper() == "TRUE")
        if kind == "cell":
            return self._cell(written)
        if kind == "name":
            return self._call(written.upper(), depth)
        if written == "-":
            return _combined(_constant(0.0), self._operand(depth + 1), "-")
        if written == "(":
            inner = self.comparison(depth + 1)
            self._expect(")")
            return inner
        raise NotUnderstood

    def _sign(self) -> str:
        if self.at < len(self.tokens) and self.tokens[self.at][0] == "sign":
            return self.tokens[self.at][1]
        return ""

    def _expect(self, sign: str) -> None:
        if self._sign() != sign:
            raise NotUnderstood
        self.at += 1

    def _cell(self, written: str) -> Formula:
        found = _CELL.fullmatch(written)
        column = column_number(found.group(2)) if found else None
        if found is None or column is None:
            raise NotUnderstood
        row, fixed_column, fixed_row = int(found.group(4)) - 1, found.group(1), found.group(3)
        self.moves_across = self.moves_across or not fixed_column

        def value(look: Look, rows: int, columns: int) -> Value:
            return value_of(
                look(row if fixed_row else row + rows, column if fixed_column else column + columns)
            )

        return value

    def _call(self, name: str, depth: int) -> Formula:
        self._expect("(")
        arguments: list[Formula] = []
        while self._sign() != ")":
            if arguments:
                self._expect(",")
            arguments.append(self.comparison(depth + 1))
        self.at += 1
        known = _FUNCTIONS.get(name)
        if known is None or not known[0] <= len(arguments) <= known[1]:
            raise NotUnderstood
        apply = known[2]

        def value(look: Look, rows: int, columns: int) -> Value:
            return apply([lambda a=a: a(look, rows, columns) for a in arguments])  # type: ignore[misc]  # mypy can't type a lambda's default

        return value


def _constant(value: Value) -> Formula:
    return lambda look, rows, columns: value


def _compared(left: Formula, right: Formula, test: Callable[[int], bool]) -> Formula:
    return lambda look, rows, columns: test(
        compare(left(look, rows, columns), right(look, rows, columns))
    )


def _combined(left: Formula, right: Formula, sign: str) -> Formula:
    if sign == "&":
        return lambda look, r, c: _words(left(look, r, c)) + _words(right(look, r, c))
    step = operator.add if sign == "+" else operator.sub
    return lambda look, r, c: float(step(_amount(left(look, r, c)), _amount(right(look, r, c))))


def _truth(value: Value) -> bool:
    if isinstance(value, str):
        raise _ErrorValue
    return bool(value)


def _amount(value: Value) -> float:
    try:
        return float(value or 0)
    except ValueError:
        raise _ErrorValue from None


def _words(value: Value) -> str:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return f"{value:.15g}" if isinstance(value, float) else value or ""


def _position(arguments: list[Callable[[], Value]], *, any_case: bool) -> Value:
    part, whole = _words(arguments[0]()), _words(arguments[1]())
    at = whole.casefold().find(part.casefold()) if any_case else whole.find(part)
    if at < 0:
        raise _ErrorValue
    return float(at + 1)


def _is_number(arguments: list[Callable[[], Value]]) -> bool:
    try:
        return isinstance(arguments[0](), float)
    except _ErrorValue:
        return False


def _is_error(arguments: list[Callable[[], Value]]) -> bool:
    try:
        arguments[0]()
    except _ErrorValue:
        return True
    return False


def _length(arguments: list[Callable[[], Value]]) -> int:
    """How many characters LEFT and RIGHT take: one where they aren't told."""
    return max(0, int(_amount(arguments[1]()))) if len(arguments) > 1 else 1


def _if(arguments: list[Callable[[], Value]]) -> Value:
    if _truth(arguments[0]()):
        return arguments[1]()
    return arguments[2]() if len(arguments) > 2 else False


def _right(arguments: list[Callable[[], Value]]) -> str:
    text = _words(arguments[0]())
    return text[max(0, len(text) - _length(arguments)) :]


_Apply = Callable[[list[Callable[[], Value]]], Value]
_FUNCTIONS: dict[str, tuple[int, int, _Apply]] = {
    "AND": (1, 99, lambda a: all(_truth(x()) for x in a)),
    "OR": (1, 99, lambda a: any(_truth(x()) for x in a)),
    "NOT": (1, 1, lambda a: not _truth(a[0]())),
    "IF": (2, 3, _if),
    "ISBLANK": (1, 1, lambda a: a[0]() is None),
    "ISNUMBER": (1, 1, _is_number),
    "ISTEXT": (1, 1, lambda a: isinstance(a[0](), str)),
    "ISERROR": (1, 1, _is_error),
    "EXACT": (2, 2, lambda a: _words(a[0]()) == _words(a[1]())),
    "LEFT": (1, 2, lambda a: _words(a[0]())[: _length(a)]),
    "RIGHT": (1, 2, _right),
    "LEN": (1, 1, lambda a: float(len(_words(a[0]())))),
    "TRIM": (1, 1, lambda a: " ".join(_words(a[0]()).split())),
    "UPPER": (1, 1, lambda a: _words(a[0]()).upper()),
    "LOWER": (1, 1, lambda a: _words(a[0]()).lower()),
    "SEARCH": (2, 2, lambda a: _position(a, any_case=True)),
    "FIND": (2, 2, lambda a: _position(a, any_case=False)),
}
