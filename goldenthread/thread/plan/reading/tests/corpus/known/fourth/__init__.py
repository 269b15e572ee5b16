"""Plans as published: improvement plans and local reform plans, each laid out in its own way."""

from __future__ import annotations

from goldenthread.thread.plan.reading.tests.corpus.known.fourth import (
    csv_delivery_export,
    docx_action_cards,
    docx_headings_over_tables,
    docx_lettered_areas,
    docx_outcome_rows,
    text_published_plan,
    xlsx_banded_plan,
    xlsx_sheet_per_priority,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

LAYOUTS: tuple[Layout, ...] = (
    docx_outcome_rows.LAYOUT,
    docx_action_cards.LAYOUT,
    docx_headings_over_tables.LAYOUT,
    docx_lettered_areas.LAYOUT,
    xlsx_banded_plan.LAYOUT,
    xlsx_sheet_per_priority.LAYOUT,
    csv_delivery_export.LAYOUT,
    text_published_plan.LAYOUT,
)
