"""Eight more layouts written without sight of the reader."""

from goldenthread.thread.plan.reading.tests.corpus.known.fourteenth import (
    brinkwater_priority_actions,
    farrowdale_words,
    hexbury_statement,
    lydemouth_export,
    quernshire_reform,
    saltgrave_programme,
    tarnsea_accelerated,
    thornwick_sheets,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

LAYOUTS: tuple[Layout, ...] = (
    brinkwater_priority_actions.LAYOUT,
    tarnsea_accelerated.LAYOUT,
    hexbury_statement.LAYOUT,
    saltgrave_programme.LAYOUT,
    thornwick_sheets.LAYOUT,
    quernshire_reform.LAYOUT,
    lydemouth_export.LAYOUT,
    farrowdale_words.LAYOUT,
)
