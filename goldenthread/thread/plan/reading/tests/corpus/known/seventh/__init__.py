"""Plans as English areas publish them after inspection: a seventh set of layouts."""

from __future__ import annotations

from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from . import (
    csv_reform_export,
    docx_concern_matrix,
    docx_deadline_roadmap,
    docx_weakness_blocks,
    text_aims,
    xlsx_annex_streams,
    xlsx_hidden_columns,
    xlsx_key_milestones,
)

LAYOUTS: tuple[Layout, ...] = (
    docx_weakness_blocks.LAYOUT,
    docx_concern_matrix.LAYOUT,
    docx_deadline_roadmap.LAYOUT,
    xlsx_annex_streams.LAYOUT,
    xlsx_key_milestones.LAYOUT,
    xlsx_hidden_columns.LAYOUT,
    csv_reform_export.LAYOUT,
    text_aims.LAYOUT,
)
