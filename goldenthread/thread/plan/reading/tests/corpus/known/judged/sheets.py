"""Workbooks for the corpus: fills and formats by name, and the same bytes on every build."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import xlsxwriter

from goldenthread.thread.plan.reading.tests.corpus.known.judged.word import FILLS

Formats = Mapping[str, Any]


def new_workbook() -> tuple[io.BytesIO, Any, Formats]:
    """Where the bytes go, an empty workbook, and its cell formats by name."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"created": datetime(2024, 1, 2, 9, 0, tzinfo=UTC).replace(tzinfo=None)})
    made = {
        "plain": {"text_wrap": True, "valign": "top", "border": 1},
        "bold": {"bold": True},
        "italic": {"italic": True},
        "title": {"bold": True, "font_size": 16},
        "heading": {"bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF", "border": 1},
        "band": {"bold": True, "bg_color": "#D9E1F2", "border": 1},
        "merged": {"text_wrap": True, "valign": "vcenter", "border": 1},
        "day": {"num_format": "dd/mm/yyyy", "border": 1},
        "month": {"num_format": "mmm-yy", "border": 1},
        "percent": {"num_format": "0%", "border": 1},
        "tenth": {"num_format": "0.0", "border": 1},
    }
    for colour in ("blue", "green", "amber", "red", "grey", "purple"):
        made[colour] = {"bg_color": f"#{FILLS[colour]}", "border": 1}
    return out, book, {name: book.add_format(look) for name, look in made.items()}


def put_date(sheet: Any, row: int, column: int, spec: str, look: Any, plain: Any) -> None:
    """'30/09/2024 > 2024-09-30 day' as a real date in this format; words alone as text."""
    words, _, resolved = spec.partition(" > ")
    if resolved:
        sheet.write_datetime(row, column, date.fromisoformat(resolved.split(" ")[0]), look)
    elif words:
        sheet.write_string(row, column, words, plain)
    else:
        sheet.write_blank(row, column, None, plain)
