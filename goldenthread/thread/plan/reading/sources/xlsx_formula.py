"""The few formulas that conditional formats of plans are made of, such as =$F2="Red".

Comparisons, AND, OR, NOT, tests for blank and number, text functions and SEARCH are understood;
whatever else a formula holds makes the whole of it not understood, never half of it.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from goldenthread.thread.plan.reading.sources.xlsx_boxes import column_number
from goldenthread.thread.plan.reading.sources.xlsx_functions import (
    FUNCTIONS,
    ErrorValue,
    Value,
    amount,
    truth,
    words,
)
from goldenthread.thread.plan.reading.sources.xlsx_strings import SheetCell

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
            return truth(formula(look, rows, columns))
        except ErrorValue:
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
        except ErrorValue:
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
        if kind == "cell":
            return self._cell(written)
        if kind == "name":
            return self._call(written.upper(), depth)
        if kind == "sign":
            return self._signed(written, depth)
        if kind == "text":
            return _constant(written[1:-1].replace('""', '"'))
        return _constant(float(written) if kind == "number" else written.upper() == "TRUE")

    def _signed(self, sign: str, depth: int) -> Formula:
        """An operand that opens with a sign: a negative one, or one in brackets."""
        if sign == "-":
            return _combined(_constant(0.0), self._operand(depth + 1), "-")
        if sign != "(":
            raise NotUnderstood
        inner = self.comparison(depth + 1)
        self._expect(")")
        return inner

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
        known = FUNCTIONS.get(name)
        if known is None or not known[0] <= len(arguments) <= known[1]:
            raise NotUnderstood
        apply = known[2]

        def value(look: Look, rows: int, columns: int) -> Value:
            return apply([partial(argument, look, rows, columns) for argument in arguments])

        return value


def _constant(value: Value) -> Formula:
    return lambda look, rows, columns: value


def _compared(left: Formula, right: Formula, test: Callable[[int], bool]) -> Formula:
    return lambda look, rows, columns: test(
        compare(left(look, rows, columns), right(look, rows, columns))
    )


def _combined(left: Formula, right: Formula, sign: str) -> Formula:
    if sign == "&":
        return lambda look, r, c: words(left(look, r, c)) + words(right(look, r, c))
    step = operator.add if sign == "+" else operator.sub
    return lambda look, r, c: float(step(amount(left(look, r, c)), amount(right(look, r, c))))
