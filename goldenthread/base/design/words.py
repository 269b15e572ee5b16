"""Days, counts and texts as people read them."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def say_date(day: date | datetime | None) -> str:
    """'3 May 2026'; a moment is told as its day in local time; nothing gives ''."""
    if day is None:
        return ""
    if isinstance(day, datetime) and timezone.is_aware(day):
        day = timezone.localtime(day)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def say_number(number: float | Decimal) -> str:
    """'1,204' or '1,204.5': thousands parted by commas, no needless noughts."""
    if isinstance(number, int):
        return f"{number:,}"
    return f"{number:,.10f}".rstrip("0").rstrip(".")


def say_count(number: int, words: str) -> str:
    """'1 milestone' or '1,204 milestones' from 'milestone,milestones'; one word takes an s."""
    one, _, many = words.partition(",")
    return f"{say_number(number)} {one if number == 1 else many or f'{one}s'}"


def keep_lines(text: str) -> SafeString:
    """The text escaped, blank lines as paragraphs and single line ends kept."""
    paragraphs = re.split(r"\n\s*\n", re.sub(r"\r\n?", "\n", str(text)).strip("\n"))
    shown = [escape(part).strip("\n").replace("\n", "<br>") for part in paragraphs if part.strip()]
    return mark_safe("".join(f'<p class="govuk-body">{part}</p>' for part in shown))  # noqa: S308 - escaped
