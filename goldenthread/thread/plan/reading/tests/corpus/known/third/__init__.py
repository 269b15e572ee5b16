"""Layouts in the manner of Written Statements of Action and priority action plans."""

from __future__ import annotations

from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from . import (
    csv_parent_refs,
    docx_focus_tables,
    docx_lettered_areas,
    docx_strand_matrix,
    text_labelled_actions,
    xlsx_banded_matrix,
    xlsx_monthly_tracker,
    xlsx_priority_sheets,
)

LAYOUTS: tuple[Layout, ...] = (
    docx_focus_tables.LAYOUT,
    docx_strand_matrix.LAYOUT,
    docx_lettered_areas.LAYOUT,
    xlsx_monthly_tracker.LAYOUT,
    xlsx_priority_sheets.LAYOUT,
    xlsx_banded_matrix.LAYOUT,
    csv_parent_refs.LAYOUT,
    text_labelled_actions.LAYOUT,
)
