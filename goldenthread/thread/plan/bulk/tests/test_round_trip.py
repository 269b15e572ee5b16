"""Out and back: nothing changed is nothing, and random edits come out as exactly those edits."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.thread.plan.bulk.grid import read_grids
from goldenthread.thread.plan.bulk.layout import BY_NAME, COLUMNS, MILESTONES, UNDER, Places
from goldenthread.thread.plan.bulk.rows import ChangedRow, Seen, find_changed
from goldenthread.thread.plan.bulk.uploading import read_upload
from goldenthread.thread.plan.bulk.workbook import SheetRow, Told, write_workbook
from goldenthread.thread.plan.editing.fields import tidy
from goldenthread.thread.plan.reading.limits import Limits

LABELS = {"focus-area-1": "Focus area 1: Listen", "focus-area-2": "Focus area 2: =Plan"}
PLACES = Places(LABELS, {"focus-area-1": "1", "focus-area-2": "2"})
TOLD = Told("A plan", "larkshire", "plan-2026", "2026-11-24 12:00:00+00:00")
LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufffe\uffff")
WORDS = st.text(LETTERS, max_size=40) | st.sampled_from(
    ["=1+1", "40", "40%", "0.5", "3 May 2026", "03/05/2026", "TBC", "a\n\nb", "TRUE", "#REF!"]
)


def texts_of(drawn: Mapping[str, str]) -> dict[str, str]:
    """What a milestone's fields hold, as editing would have them."""
    return {name: tidy(BY_NAME[name], text) for name, text in drawn.items()}


ROW = st.fixed_dictionaries(
    {
        field.name: st.sampled_from(sorted(LABELS)) if field.name == UNDER else WORDS
        for field in COLUMNS
    }
).map(texts_of)


def file_of(rows: list[dict[str, str]]) -> bytes:
    """The download of these milestones."""
    to = io.BytesIO()
    made = [SheetRow(texts, "", f"m-{at}", at + 100) for at, texts in enumerate(rows)]
    write_workbook(TOLD, LABELS, made, to)
    return to.getvalue()


def changed(content: bytes, rows: list[dict[str, str]]) -> tuple[ChangedRow, ...]:
    """What an upload of this file changes."""
    grids = read_grids(content, "x.xlsx", Limits())
    upload = read_upload(grids, "x.xlsx", "larkshire", "plan-2026")
    assert upload.notices == ()
    seen = {at + 100: Seen(f"m-{at}", texts) for at, texts in enumerate(rows)}
    return find_changed(upload, seen, PLACES)


@given(st.lists(ROW, max_size=4))
def test_an_unchanged_file_changes_nothing(rows: list[dict[str, str]]) -> None:
    assert changed(file_of(rows), rows) == ()


@given(st.data())
@settings(max_examples=60)
def test_random_edits_come_out_as_exactly_those_edits(data: st.DataObject) -> None:
    rows = data.draw(st.lists(ROW, min_size=1, max_size=3))
    places = st.tuples(st.integers(0, len(rows) - 1), st.sampled_from([f.name for f in COLUMNS]))
    edits = data.draw(st.dictionaries(places, st.sampled_from(["New words", "7 June 2027", ""])))
    expected: dict[int, dict[str, str]] = {}

    def edit(book: Any) -> None:
        for (at, name), words in edits.items():
            if name == UNDER:
                other = next(key for key in LABELS if key != rows[at][UNDER])
                typed, text = LABELS[other], other
            else:
                typed = text = words
            place = [field.name for field in COLUMNS].index(name) + 1
            book[MILESTONES].cell(at + 2, place).value = typed or None
            if text != rows[at][name]:
                expected.setdefault(at + 2, {})[name] = text

    book = openpyxl.load_workbook(io.BytesIO(file_of(rows)))
    edit(book)
    to = io.BytesIO()
    book.save(to)
    found = {row.number: dict(row.cells) for row in changed(to.getvalue(), rows)}
    assert found == expected
    assert all(not row.problem for row in changed(to.getvalue(), rows))
