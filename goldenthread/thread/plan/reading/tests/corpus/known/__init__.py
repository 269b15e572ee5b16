"""The known half: layouts that the reader's makers may look at and mend the reader by."""

from goldenthread.thread.plan.reading.tests.corpus.known import (
    csv_council_export,
    csv_steps,
    docx_bullets,
    docx_labels,
    docx_measures,
    docx_pillars,
    docx_section_rows,
    text_columns,
    text_tabs,
    xlsx_fills,
    xlsx_measures,
    xlsx_workbook,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

LAYOUTS: tuple[Layout, ...] = (
    text_tabs.LAYOUT,
    csv_council_export.LAYOUT,
    docx_pillars.LAYOUT,
    docx_labels.LAYOUT,
    docx_section_rows.LAYOUT,
    docx_bullets.LAYOUT,
    docx_measures.LAYOUT,
    xlsx_workbook.LAYOUT,
    xlsx_fills.LAYOUT,
    xlsx_measures.LAYOUT,
    text_columns.LAYOUT,
    csv_steps.LAYOUT,
)
