"""Parts of an archive read while they are parsed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from goldenthread.thread.plan.reading.limits import DEFAULT_LIMITS
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.reading.sources.archive import Archive, take_complete

PATH = "xl/rows.xml"


def _archive(xml: str) -> Archive:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(PATH, xml)
    return Archive(content.getvalue(), "plan.xlsx", DEFAULT_LIMITS)


@pytest.mark.parametrize("rows", [1, 2, 5_000])
def test_every_child_of_a_growing_tree_is_taken_once_and_whole(rows: int) -> None:
    inside = "".join(f"<row r='{row}'><c>said in {row}</c></row>" for row in range(rows))
    taken: list[tuple[str | None, str | None]] = []
    left = 0
    root = None
    for root in _archive(f"<rows>{inside}</rows>").growing_tree(PATH):
        taken += [(row.get("r"), row[0].text) for row in take_complete(root)]
        left = max(left, len(root))
    assert root is not None
    taken += [(row.get("r"), row[0].text) for row in root]
    assert taken == [(str(row), f"said in {row}") for row in range(rows)]
    assert left == 1


@pytest.mark.parametrize(
    "xml", ["", "<rows>", "<rows><row></rows>", "<rows/><rows/>", "<a>&b;</a>"]
)
@pytest.mark.parametrize(
    "parse",
    [Archive.tree, Archive.light_tree, lambda archive, path: list(archive.growing_tree(path))],
    ids=["tree", "light", "growing"],
)
def test_a_part_that_is_no_xml_is_refused_without_a_parsers_words(
    parse: Callable[[Archive, str], object], xml: str
) -> None:
    with pytest.raises(UnreadableFile) as refused:
        parse(_archive(xml), PATH)
    assert str(refused.value) == (
        "plan.xlsx can't be read: it is damaged or cut short; "
        "open it in Word or Excel, save it again, and try the new copy."
    )
    assert refused.value.__notes__ == ["its part 'xl/rows.xml' is broken"]
