"""The days that terms, half terms and quarters stand for (domain/plan.md section 3.4).

Real terms differ from area to area by about a fortnight; these days are the same for everyone,
so that two plans can be compared. Days are (month, day); quarters are of the financial year.
"""

from __future__ import annotations

from datetime import date

TERMS = {"autumn": ((9, 1), (12, 31)), "spring": ((1, 1), (3, 31)), "summer": ((4, 1), (7, 31))}
HALF_TERMS = {
    "autumn": (((9, 1), (10, 31)), ((11, 1), (12, 31))),
    "spring": (((1, 1), (2, 14)), ((2, 15), (3, 31))),
    "summer": (((4, 1), (5, 31)), ((6, 1), (7, 31))),
}
QUARTERS = {1: (4, 6), 2: (7, 9), 3: (10, 12), 4: (1, 3)}


def easter(year: int) -> date:
    """Easter Sunday of a year of the Gregorian calendar (the anonymous computus)."""
    golden, century = year % 19, year // 100
    skipped = century - century // 4 - (8 * century + 13) // 25
    epact = (skipped + 19 * golden + 15) % 30
    moon = epact - (epact // 28) * (1 - (epact // 28) * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    since = moon - weekday
    month = 3 + (since + 40) // 44
    return date(year, month, since + 28 - 31 * (month // 4))
