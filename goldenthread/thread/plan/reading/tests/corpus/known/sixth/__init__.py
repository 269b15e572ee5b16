"""Layouts of a sixth writer: councils' programme managers and their habits."""

from goldenthread.thread.plan.reading.tests.corpus.known.sixth import (
    csv_performance_export,
    docx_highlight,
    docx_priority_pages,
    docx_you_said,
    text_commitments,
    text_pipe_register,
    xlsx_a3_matrix,
    xlsx_action_log,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

LAYOUTS: tuple[Layout, ...] = (
    docx_highlight.LAYOUT,
    docx_priority_pages.LAYOUT,
    docx_you_said.LAYOUT,
    xlsx_a3_matrix.LAYOUT,
    xlsx_action_log.LAYOUT,
    csv_performance_export.LAYOUT,
    text_commitments.LAYOUT,
    text_pipe_register.LAYOUT,
)
