"""The third folder of layouts: plans of the kinds that English areas publish after inspection."""

from __future__ import annotations

from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from . import (
    banded_plan,
    concern_tables,
    flat_csv,
    monthly_tracker,
    revisit_sheets,
    tabbed_statement,
    weakness_blocks,
    work_streams,
)

LAYOUTS: tuple[Layout, ...] = (
    weakness_blocks.LAYOUT,
    concern_tables.LAYOUT,
    work_streams.LAYOUT,
    monthly_tracker.LAYOUT,
    revisit_sheets.LAYOUT,
    banded_plan.LAYOUT,
    flat_csv.LAYOUT,
    tabbed_statement.LAYOUT,
)
