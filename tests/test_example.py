"""The example plan: what it holds, that it is what its texts say, that its words are its own."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from examples.building.build import EXAMPLE_FILE, build_example

pytestmark = pytest.mark.pure

AREA = re.compile(r"(?:AFI|Area for Improvement) (\d)")
CITATION = re.compile(r"\s*\(?(?:P\d+ (?:MF|AFD|SFD|AFI) ?\d+|as in sections? [^)]*)\)*$", re.I)
SEED = "seeds/torbay-wsoa-draft-2.4.txt"
REFERENCE_COLUMN, OFFICER_COLUMN, RATING_COLUMN, EVIDENCE_COLUMN = 0, 2, 7, 9
LONGEST_SHARED_RUN = 7
TERMS = (
    "improvement pillar 4 quality assurance and community engagement",
    "area for improvement 6 quality of education health care plans",
    "area for improvement 8 impact improvement and capacity",
)


@dataclass
class Shape:
    """What a plan holds, read the plainest way."""

    pillars: set[str] = field(default_factory=set)
    areas: list[str] = field(default_factory=list)
    focus_areas: list[str] = field(default_factory=list)
    bullets: list[tuple[str, str]] = field(default_factory=list)
    milestones: list[list[str]] = field(default_factory=list)
    fills: list[str] = field(default_factory=list)


@cache
def shape_of_example() -> Shape:
    shape = Shape()
    document = docx.Document(str(EXAMPLE_FILE))
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            note_paragraph(shape, block)
        elif shape.areas and len(block.columns) == 11:
            note_milestones(shape, block)
    return shape


def note_paragraph(shape: Shape, paragraph: Paragraph) -> None:
    style, text = paragraph.style.name if paragraph.style else "", paragraph.text
    if style == "Heading 1" and (pillar := re.match(r"Improvement Pillar (\d)", text)):
        shape.pillars.add(pillar[1])
    elif style == "Heading 2" and (area := AREA.match(text)):
        shape.areas.append(area[1])
    elif style == "Heading 3":
        shape.focus_areas.append(text)
    elif style == "List Bullet" and shape.areas:
        shape.bullets.append((shape.areas[-1], text))


def note_milestones(shape: Shape, table: Table) -> None:
    for row in table.rows:
        if not is_header(row):
            cells = row.cells
            shape.milestones.append([cell.text for cell in cells])
            shading = cells[RATING_COLUMN]._tc.find(".//" + qn("w:shd"))
            shape.fills.append("" if shading is None else str(shading.get(qn("w:fill"))))


def is_header(row: _Row) -> bool:
    return row._tr.find(".//" + qn("w:tblHeader")) is not None


def bullets_of_seed(reference: Path) -> list[tuple[str, str]]:
    area, bullets = "", []
    for line in (reference / SEED).read_text(encoding="utf-8").splitlines():
        if match := AREA.match(line):
            area = match[1]
        elif line.startswith("-") and not line.startswith("---"):
            bullets.append((area, line[1:].strip()))
    return bullets


def milestones_of_seed(reference: Path) -> list[tuple[str, str]]:
    lines = (reference / SEED).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.count("\t") >= 5]
    headings = ("Ref", "Milestone", "--")
    continued = {"", "Action"}
    return [
        (reference, action)
        for reference, action, *_ in rows
        if not reference.startswith(headings) and (reference or action not in continued)
    ]


def test_the_counts_of_the_plan_stand() -> None:
    shape = shape_of_example()
    assert sorted(shape.pillars) == ["1", "2", "3", "4"]
    assert shape.areas == ["7", "1", "2", "3", "4", "5", "6", "8"]
    assert Counter(area for area, text in shape.bullets if text) == Counter(
        {"1": 11, "2": 13, "3": 24, "4": 15, "5": 13, "6": 13, "7": 9, "8": 15}
    )
    assert [area for area, text in shape.bullets if not text] == ["6"]
    assert len(shape.focus_areas) == 20
    assert len(shape.milestones) == 75


def test_focus_areas_are_numbered_in_order_behind_six_separators() -> None:
    parts = [re.match(r"Focus Area (\d+)([^\w]+)", text) for text in shape_of_example().focus_areas]
    found = [part for part in parts if part]
    assert [int(part[1]) for part in found] == list(range(1, 21))
    assert {part[2] for part in found} == {". ", " ", " \N{EN DASH} ", " - ", " - . ", "- "}


def test_references_keep_their_slips() -> None:
    references = [cells[REFERENCE_COLUMN] for cells in shape_of_example().milestones]
    assert len(set(references)) == 75
    assert {"2 A", "3 A", "11F", ""} < set(references)
    assert references[references.index("") - 1] == "7A"
    assert references[references.index("12E") + 1] == "11F"
    assert "12F" not in references


def test_ratings_are_a_believable_mix() -> None:
    shape = shape_of_example()
    words = Counter(cells[RATING_COLUMN] for cells in shape.milestones)
    assert words == {
        "Complete and Embedded": 4,
        "Completed": 20,
        "Progressing to Timescale": 33,
        "Little or no progress/delayed": 11,
        "Not yet due": 3,
        "": 4,
    }
    pairs = Counter(
        (cells[RATING_COLUMN], fill)
        for cells, fill in zip(shape.milestones, shape.fills, strict=True)
    )
    assert pairs["Progressing to Timescale", "00B050"] == 1
    assert pairs["Progressing to Timescale", "FFC000"] == 32
    assert pairs["Not yet due", ""] == 3


def test_two_milestones_have_no_officer_and_two_completed_ones_no_evidence() -> None:
    milestones = shape_of_example().milestones
    without = [cells[0] for cells in milestones if not cells[OFFICER_COLUMN]]
    assert without == ["14B", "20C"]
    bare = [c[0] for c in milestones if c[RATING_COLUMN] == "Completed" and not c[EVIDENCE_COLUMN]]
    assert bare == ["6D", "12C"]


def test_the_same_action_stands_under_10a_and_17e() -> None:
    actions = {cells[0]: cells[1] for cells in shape_of_example().milestones}
    assert actions["10A"] == actions["17E"]


def test_the_front_says_that_all_is_invented() -> None:
    document = docx.Document(str(EXAMPLE_FILE))
    first = " ".join(paragraph.text for paragraph in document.paragraphs[:6])
    assert "This is an invented example" in first
    assert "Agreed version 1.3 24 March 2026 Progress as at 24 November 2026" in first
    assert document.sections[0].header.paragraphs[0].text.startswith("Invented example")


def test_the_committed_document_is_what_the_texts_say() -> None:
    committed, rebuilt = EXAMPLE_FILE.read_bytes(), build_example()
    # Compared part by part: two machines may compress the same part to different bytes.
    assert parts(rebuilt) == parts(committed)
    assert build_example() == rebuilt
    assert len(committed) < 300_000


def parts(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


@pytest.mark.reference
def test_citations_stand_where_the_seed_has_them(reference: Path) -> None:
    theirs = [(area, citation(text)) for area, text in bullets_of_seed(reference)]
    ours = [(area, citation(text)) for area, text in shape_of_example().bullets]
    assert len(theirs) == 114
    assert ours == theirs


@pytest.mark.reference
def test_references_and_cross_references_stand_where_the_seed_has_them(reference: Path) -> None:
    pattern = re.compile(r"\(cross ref[:;]?(?: to)? ?[\w ]{0,12}")
    theirs = [(ref, pattern.findall(action)) for ref, action in milestones_of_seed(reference)]
    ours = [(c[0], pattern.findall(c[1])) for c in shape_of_example().milestones]
    assert len(theirs) == 75
    assert ours == theirs


@pytest.mark.reference
def test_findings_repeat_where_the_seed_repeats(reference: Path) -> None:
    theirs = [wording(text) for _, text in bullets_of_seed(reference)]
    ours = [wording(text) for _, text in shape_of_example().bullets]
    assert repeats(ours) == repeats(theirs)
    assert len(set(ours) - {""}) == 78


@pytest.mark.reference
def test_no_long_run_of_words_is_shared_with_the_seed(reference: Path) -> None:
    length = LONGEST_SHARED_RUN + 1
    seed = (reference / SEED).read_text(encoding="utf-8")
    theirs = {run for cell in re.split(r"[\t\n]", seed) for run in runs(cell, length)}
    allowed = {run for term in TERMS for run in runs(term, length)}
    shared = {run for text in texts_of_example() for run in runs(text, length)} & theirs
    assert shared - allowed == set()
    assert len(theirs) > 1000


def citation(text: str) -> str:
    match = CITATION.search(text)
    return match[0] if match else ""


def wording(text: str) -> str:
    return CITATION.sub("", text).strip(" .").lower()


def repeats(texts: list[str]) -> set[tuple[int, int]]:
    places = enumerate(texts)
    return {(i, j) for (i, one), (j, other) in combinations(places, 2) if one and one == other}


def texts_of_example() -> list[str]:
    document = docx.Document(str(EXAMPLE_FILE))
    paragraphs = document.element.body.iter(qn("w:p"))
    return ["".join(text.text or "" for text in p.iter(qn("w:t"))) for p in paragraphs]


def runs(text: str, length: int) -> list[str]:
    words = re.findall(r"[a-z0-9]+(?:'[a-z]+)?", re.sub(r"<[^>]*>", " ", text.lower()))
    return [" ".join(words[i : i + length]) for i in range(len(words) - length + 1)]
