"""Numbers and dates as a sheet shows them, from the stored value and its number format.

Dates are written '3 May 2026', and 'May 2026' where the format shows no day: what people see is
the precision they meant. Source: ECMA-376 part 1, section 18.8.30 (number formats).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache

Show = Callable[[str], str]
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
    14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 37: "#,##0", 38: "#,##0",
    39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 49: "@",
    **dict.fromkeys((*range(27, 32), 36, *range(50, 59)), "dd/mm/yyyy"),
}  # fmt: skip
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|[_*].|\[[^\]]*\]', re.DOTALL)
_ELAPSED = re.compile(r"\[[hms]+\]", re.IGNORECASE)
_CURRENCY = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
_DIGITS = re.compile(r"[#0?][#0?,]*(?:\.[#0?]*)?,*")
_LARGEST_DATE = 2_958_466
_MOST_DIGITS = 15
# The same few dates and percentages fill a plan: worked out once a format.
_REMEMBERED = 2_000


def formatter(code: str, *, since_1904: bool = False) -> Show:
    """How a number format shows a stored value; a value that is no number stays as stored."""
    section = _first_section(code)
    bare = _LITERAL.sub("", section).lower().replace("general", "")
    if _ELAPSED.search(section) or any(letter in bare for letter in "ydhs") or "m" in bare:
        return lru_cache(_REMEMBERED)(_date_formatter(bare, since_1904))
    plain = _CURRENCY.sub(lambda found: f'"{found.group(1)}"', section)
    pattern = _DIGITS.search(_blanked(plain))
    if pattern is None or "e+" in bare or "/" in bare:
        return show_general
    return lru_cache(_REMEMBERED)(_number_formatter(plain, pattern.span()))


def show_general(value: str) -> str:
    """A number as Excel's General format shows it: whole where it is, else 11 digits at most."""
    if value.isdecimal() and len(value) <= _MOST_DIGITS:
        return value
    number = _decimal(value)
    if number is None:
        return value
    if number == number.to_integral_value() and abs(number) < 10**_MOST_DIGITS:
        return str(int(number))
    if 1e-9 < abs(number) < 10**11:
        whole = len(str(abs(int(number))))
        return f"{round(number, max(0, 10 - whole)):f}".rstrip("0").rstrip(".")
    return f"{number:.6g}"


def _first_section(code: str) -> str:
    """The format of positive numbers: what stands before the first ';' outside quotes."""
    quoted = False
    for at, letter in enumerate(code):
        if letter == '"':
            quoted = not quoted
        elif letter == ";" and not quoted:
            return code[:at]
    return code


def _blanked(section: str) -> str:
    """The section with its literals blanked, so that positions stay."""
    return _LITERAL.sub(lambda found: "\0" * len(found.group()), section)


def _number_formatter(section: str, span: tuple[int, int]) -> Show:
    before, digits, after = section[: span[0]], section[span[0] : span[1]], section[span[1] :]
    prefix, suffix = _literal(before), _literal(after)
    whole, _, decimals = digits.rstrip(",").partition(".")
    least, most = decimals.count("0") + decimals.count("?"), len(decimals)
    places, thousands = whole.count("0"), "," in whole
    scale = 2 if "%" in _blanked(section) else -3 * (len(digits) - len(digits.rstrip(",")))
    exponent = Decimal(1).scaleb(-most)

    def show(value: str) -> str:
        number = _decimal(value)
        if number is None or number.adjusted() > _MOST_DIGITS * 2:
            return value
        rounded = abs(number.scaleb(scale)).quantize(exponent, rounding=ROUND_HALF_UP)
        text = f"{rounded:,f}" if thousands else f"{rounded:f}"
        integer, _, fraction = text.partition(".")
        fraction = fraction[:least] + fraction[least:].rstrip("0")
        sign = "-" if number < 0 and rounded else ""
        shown = integer.zfill(places) + ("." + fraction if fraction else "")
        return f"{sign}{prefix}{shown}{suffix}"

    return show


def _literal(part: str) -> str:
    """What a piece of a format writes as it stands: quoted words, escaped signs, '%', '£'."""

    def kept(found: re.Match[str]) -> str:
        return found.group(1) or found.group(2) or ""

    return _LITERAL.sub(kept, part).replace("#", "").replace("?", "").replace("@", "")


def _date_formatter(bare: str, since_1904: bool) -> Show:
    has_day = "d" in bare
    has_year = "y" in bare
    has_time = "h" in bare or "s" in bare
    has_month = "m" in re.sub(r"h+:?m+|m+:?s+", "", bare)
    only_time = not (has_day or has_year or (has_month and not has_time))

    def show(value: str) -> str:
        number = _decimal(value)
        moment = _moment(number, since_1904) if number is not None else None
        if moment is None:
            return show_general(value)
        if only_time:
            return f"{moment:%H:%M}"
        month = _MONTHS[moment.month - 1]
        if has_day or (has_time and has_month):
            day = f"{moment.day} {month} {moment.year}"
            return f"{day} {moment:%H:%M}" if has_time and moment.time() != _MIDNIGHT else day
        if not has_month and has_year:
            return str(moment.year)
        return f"{month[:3]} {moment.year}"

    return show


_MIDNIGHT = datetime(2000, 1, 1).time()  # noqa: DTZ001 - a sheet's dates know no time zone


def _moment(serial: Decimal, since_1904: bool) -> datetime | None:
    """The moment of a sheet's day number; its first two months count a day that never was."""
    if not 0 <= serial < _LARGEST_DATE:
        return None
    if since_1904:
        start = datetime(1904, 1, 1)  # noqa: DTZ001 - a sheet's dates know no time zone
    elif serial < 60:
        start = datetime(1899, 12, 31)  # noqa: DTZ001 - a sheet's dates know no time zone
    else:
        start = datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet's dates know no time zone
    try:
        return start + timedelta(seconds=round(float(serial) * 86_400))
    except OverflowError:
        return None


def _decimal(value: str) -> Decimal | None:
    try:
        # Through float, as the file's digits carry the noise of binary arithmetic.
        number = Decimal(f"{float(value):.15g}")
    except (ValueError, InvalidOperation):
        return None
    return number if number.is_finite() else None


def show_iso(value: str) -> str:
    """A date that the sheet stores in ISO form, as the other dates are shown."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return value
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
