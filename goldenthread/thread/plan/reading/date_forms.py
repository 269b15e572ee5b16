"""How people write dates, terms, quarters and years: one pattern for each form.

The forms are those of domain/plan.md section 3.4 and others in common use in Britain; `periods`
gives each its meaning, under the same name.
"""

from __future__ import annotations

import re

_MONTH_NAMES = (
    "january|jan|janurary",
    "february|feb|febuary|feburary|febrary",
    "march|mar",
    "april|apr",
    "may",
    "june|jun",
    "july|jul",
    "august|aug",
    "september|sept|sep|septmber|setember|septemeber",
    "october|oct|ocotber",
    "november|nov|novemeber",
    "december|dec|decemeber",
)
MONTH_NUMBER = {
    name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split("|")
}
MONTH = "(?:" + "|".join(sorted(MONTH_NUMBER, key=len, reverse=True)) + r")(?![a-z])\.?"
_DAY = r"(?:\d{1,2}(?!\d)(?:\s*(?:st|nd|rd|th)\b)?)"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[\s,.]*)?"
_YEAR = r"(?:(?:19|20)\d\d(?![\d%])|['’‘]?\d\d(?![\d%]|\s*(?:(?:st|nd|rd|th)\b|%)))"
_LONG_YEAR = r"(?:(?:19|20)\d\d(?!\d))"
_PAIR = r"(?:(?:20)?\d\d\s?[/–—-]\s?(?:20)?\d\d(?!\d|\s?[/–—-]\s?\d))"
_TO = r"\s*(?:-|–|—|\bto\b|\buntil\b|\band\b|&|/)\s*"
_DAYS = rf"{_WEEKDAY}{_DAY}{_TO}{_WEEKDAY}{_DAY}"
# 'Version 2 – 3 May' is no range of days.
_NO_LABEL = "".join(
    f"(?<!{label} )" for label in ("version", "milestone", "action", "phase", "step")
)
_GAP = r"[\s,./(–-]*"
_BESIDE = r"(?:\s*[,./]?\s*|[–-])"
_YEARS = rf"(?:{_PAIR}|{_LONG_YEAR})"
_QUARTER = r"(?:q|qtr|quarter)\.?\s*[1-4](?!\d)"
_SCHOOL_YEAR = r"(?:academic|school)\s+year"
_MONEY_YEAR = r"(?:financial|fiscal)\s+year"
_CLOCK = r"(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?"
SEASON = r"(?:autumn|spring|summer)"
_TERM = rf"{SEASON}(?:\s*half)?(?:[\s-]*term)?(?:\s*[12](?!\d))?(?:[\s-]*(?:half[\s-]*)?term)?"

# The order is the rule: the longer and plainer form is tried first at each place.
_FORMS = (
    ("iso", rf"{_LONG_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?!\d){_CLOCK}"),
    ("numeric", r"\d{1,2}\s?[/-]\s?\d{1,2}\s?[/-]\s?(?:\d{4}|\d\d)(?!\d)"),
    ("numeric_dots", r"\d{1,2}\.\s?\d{1,2}\.\s?(?:(?:19|20)\d\d|[1-4]\d)(?![\d.])"),
    ("day_range", rf"{_NO_LABEL}{_DAYS}{_BESIDE}(?:of\s+)?{MONTH}{_GAP}{_YEAR}"),
    ("day_month_range", rf"{_DAY}\s*{MONTH}{_TO}{_DAY}\s*{MONTH}{_GAP}{_YEAR}"),
    ("day_month_year", rf"{_WEEKDAY}{_DAY}{_BESIDE}(?:of\s+)?{MONTH}{_GAP}{_YEAR}"),
    ("month_day_year", rf"{_WEEKDAY}{MONTH}\s*(?:the\s+)?{_DAY}\s*,?\s*{_LONG_YEAR}"),
    ("month_range", rf"{MONTH}{_TO}{MONTH}{_GAP}{_YEAR}"),
    ("month_year", rf"{MONTH}(?:\s*half[\s-]*term)?{_GAP}(?:{_YEAR})"),
    ("year_month", rf"{_LONG_YEAR}\s+{MONTH}"),
    ("quarter_range", rf"{_QUARTER}{_TO}{_QUARTER}(?:\s*(?:of|fy|[,/(–-]))*\s*{_YEARS}"),
    ("quarter", rf"{_QUARTER}(?:\s*(?:of|fy|[,/(–-]))*\s*{_YEARS}\)?"),
    ("year_quarter", rf"(?:fy\s*)?{_YEARS}\s*,?\s*{_QUARTER}"),
    ("term_range", rf"{SEASON}(?:\s*term)?{_TO}{SEASON}(?:\s*term)?{_GAP}{_YEARS}"),
    ("term", rf"{_TERM}{_GAP}(?:of\s+|ay\s*)?(?:{_PAIR}|{_YEAR})"),
    ("numbered_term", rf"term\s*[1-6](?!\d){_GAP}(?:of\s+|ay\s*)?{_YEARS}"),
    ("easter", rf"easter{_GAP}{_LONG_YEAR}"),
    ("academic", rf"(?:{_SCHOOL_YEAR}|a\.?y\.?)\s*{_PAIR}|{_PAIR}\s+(?:{_SCHOOL_YEAR}|ay)"),
    ("financial", rf"(?:{_MONEY_YEAR}|f\.?y\.?)\s*{_PAIR}|{_PAIR}\s+(?:{_MONEY_YEAR}|fy)"),
    ("pair", _PAIR),
    ("number_year", r"(?:0?[1-9]|1[0-2])\s?[/.-]\s?(?:20\d\d|[2-4]\d)(?![\d./-])"),
    ("year_number", rf"{_LONG_YEAR}-(?:0[1-9]|1[0-2])(?!\d)"),
    ("day_month", rf"{_DAY}{_BESIDE}(?:of\s+)?{MONTH}"),
    ("year", _LONG_YEAR),
)  # fmt: skip
ANY_FORM = re.compile(
    r"(?<![\w/.£$])(?:" + "|".join(f"(?P<{name}>{form})" for name, form in _FORMS) + r")(?![\w%])",
    re.IGNORECASE,
)
