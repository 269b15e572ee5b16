"""Citations of the report at a finding's end, in every form that plans use."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.reading.citations import read_citation
from goldenthread.thread.plan.reading.document import Citation

CITED = [
    ("Waits are long. (P4 MF7)", "Waits are long.", "(P4 MF7)", [(4, "MF", "7")]),
    ("Waits are long (P2 MF 1)", "Waits are long", "(P2 MF 1)", [(2, "MF", "1")]),
    ("Waits are long.(P3 AFD 3)", "Waits are long.", "(P3 AFD 3)", [(3, "AFD", "3")]),
    ("Waits end at 20 P12 AFD 17)", "Waits end at 20", "P12 AFD 17)", [(12, "AFD", "17")]),
    ("Waits are long (P9 AFD 19))", "Waits are long", "(P9 AFD 19))", [(9, "AFD", "19")]),
    ("Waits are long (P7 SFD 8)", "Waits are long", "(P7 SFD 8)", [(7, "SFD", "8")]),
    ("Waits are long (P4 MF7", "Waits are long", "(P4 MF7", [(4, "MF", "7")]),
    (
        "They wait (autism) too long (P13 AFI 6)",
        "They wait (autism) too long",
        "(P13 AFI 6)",
        [(13, "AFI", "6")],
    ),
    ("They wait. (as in section 6)", "They wait.", "(as in section 6)", [(None, "section", "6")]),
    (
        "They wait (As in Sections 6 & 7)",
        "They wait",
        "(As in Sections 6 & 7)",
        [(None, "section", "6"), (None, "section", "7")],
    ),
    ("They wait (paragraph 12)", "They wait", "(paragraph 12)", [(None, "paragraph", "12")]),
    (
        "They wait (paragraphs 12 and 13)",
        "They wait",
        "(paragraphs 12 and 13)",
        [(None, "paragraph", "12"), (None, "paragraph", "13")],
    ),
    ("They wait (bullet 3, page 4)", "They wait", "(bullet 3, page 4)", [(4, "bullet", "3")]),
    ("They wait (Page 4, para 3)", "They wait", "(Page 4, para 3)", [(4, "paragraph", "3")]),
    ("They wait [p.5]", "They wait", "[p.5]", [(5, None, None)]),
    (
        "They wait (pages 4 and 5)",
        "They wait",
        "(pages 4 and 5)",
        [(4, None, None), (5, None, None)],
    ),
    ("They wait (MF7)", "They wait", "(MF7)", [(None, "MF", "7")]),
    ("They wait (Main finding 2)", "They wait", "(Main finding 2)", [(None, "MAIN FINDING", "2")]),
    (
        "They wait (Ofsted report, page 3)",
        "They wait",
        "(Ofsted report, page 3)",
        [(3, None, None)],
    ),
    (
        "They wait (P2 MF1; P3 MF 6)",
        "They wait",
        "(P2 MF1; P3 MF 6)",
        [(2, "MF", "1"), (3, "MF", "6")],
    ),
    (
        "They wait (P2 MF 1, MF 3)",
        "They wait",
        "(P2 MF 1, MF 3)",
        [(2, "MF", "1"), (2, "MF", "3")],
    ),
    (
        "They wait (P2 MF1) (P3 MF2).",
        "They wait.",
        "(P2 MF1) (P3 MF2)",
        [(2, "MF", "1"), (3, "MF", "2")],
    ),
    ("They wait (P4 MF7) and wait", "They wait and wait", "(P4 MF7)", [(4, "MF", "7")]),
]

UNCITED = [
    "Children wait (exclusion) too long",
    "Plans (EHC) are late",
    "Pupils do well (KS2)",
    "Young people wait (aged 16 to 25)",
    "Waits have grown (2019)",
    "The duty is plain (section 20 of the Act)",
    "The duty is plain (Section 19)",
    "Ages are wide (0-25)",
    "Pupils settle (Year 9)",
    "Nothing is cited",
    "",
]


@pytest.mark.parametrize(("bullet", "text", "written", "citations"), CITED)
def test_a_citation_is_taken_off_and_read(
    bullet: str,
    text: str,
    written: str,
    citations: list[tuple[int | None, str | None, str | None]],
) -> None:
    expected = tuple(Citation(*citation) for citation in citations)
    assert read_citation(bullet) == (text, written, expected)


@pytest.mark.parametrize("bullet", UNCITED)
def test_brackets_that_cite_nothing_stay_in_the_text(bullet: str) -> None:
    assert read_citation(bullet) == (bullet, None, ())


@given(
    page=st.integers(1, 99),
    kind=st.sampled_from(["MF", "AFD", "AFI", "SFD"]),
    number=st.integers(1, 40),
    gap=st.sampled_from(["", " "]),
    before=st.sampled_from(["", " "]),
    end=st.sampled_from([")", "))"]),
)
def test_spacing_changes_nothing(
    page: int, kind: str, number: int, gap: str, before: str, end: str
) -> None:
    text, _, citations = read_citation(f"Waits are long.{before}(P{page} {kind}{gap}{number}{end}")
    assert text == "Waits are long."
    assert citations == (Citation(page, kind, str(number)),)


@given(st.text(max_size=80))
def test_no_words_are_lost_from_a_bullet_without_a_citation(bullet: str) -> None:
    text, written, citations = read_citation(bullet)
    if written is None:
        assert text == bullet.strip()
        assert citations == ()
    else:
        assert citations


@pytest.mark.reference
def test_the_seeds_findings_are_cited_as_counted(reference: Path) -> None:
    seed = (reference / "seeds" / "torbay-wsoa-draft-2.4.txt").read_text(encoding="utf-8")
    bullets = [line[2:] for line in seed.splitlines() if line.startswith("- ")]
    read = [read_citation(bullet) for bullet in bullets if bullet.strip()]
    kinds = [{citation.kind for citation in citations} for _, _, citations in read]
    assert len(read) == 113
    assert sum(bool(found - {"section"}) for found in kinds) == 95
    assert sum(found == {"section"} for found in kinds) == 9
    assert sum(not found for found in kinds) == 9
    report = {c for _, _, citations in read for c in citations if c.kind != "section"}
    known = {(c.page, "AFD" if c.kind == "SFD" else c.kind, c.number) for c in report}
    assert len(known) == 37
    assert len({key[1:] for key in known}) == 25
