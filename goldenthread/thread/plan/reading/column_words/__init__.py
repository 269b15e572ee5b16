"""The headings that columns go by, for each field (domain/plan.md section 3.1, and usage).

A trailing '?' marks a heading whose meaning depends on its neighbours: it gets less confidence.
The commonest wordings of a field stand first.
"""

from __future__ import annotations

from goldenthread.thread.plan.reading.column_words import (
    dates,
    impact,
    measures,
    people,
    progress,
    structure,
    work,
)

HEADINGS: dict[str, tuple[str, ...]] = (
    work.HEADINGS
    | people.HEADINGS
    | dates.HEADINGS
    | progress.HEADINGS
    | impact.HEADINGS
    | structure.HEADINGS
    | measures.HEADINGS
)
