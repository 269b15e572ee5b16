"""Whatever the bytes: a source whose parts all stand in its blocks, or one sentence."""

from __future__ import annotations

import io
import re
import zipfile
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.thread.plan.reading.limits import Limits
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.reading.sources import read_source
from goldenthread.thread.plan.reading.sources.tests.building import docx, p, tbl, tc, zipped
from goldenthread.thread.plan.reading.sources.tests.checks import check, read
from goldenthread.thread.plan.reading.sources.tests.test_docx import NUMBERING, STYLES, listed
from goldenthread.thread.plan.reading.sources.tests.test_xlsx import book
from goldenthread.thread.plan.reading.sources.xlsx_formula import NotUnderstood, compile_formula

SMALL = Limits(parts=50_000)
WORDS = st.text(st.sampled_from("abcE 1.-•\t<i>/)(–\u00a0&\"';,|\n\f"), max_size=30)
ESCAPED = WORDS.map(lambda t: re.sub(r"[<>&\f]", " ", t))


def _sheet(workbook: object, sheet: object) -> None:
    style = workbook.add_format({"bg_color": "#FF0000", "num_format": "mmm-yy"})  # type: ignore[attr-defined]  # xlsxwriter has no types
    sheet.merge_range("A1:B1", "Title")  # type: ignore[attr-defined]  # as above
    sheet.write_row(1, 0, ["Ref", 46145, "Red", 1.5], style)  # type: ignore[attr-defined]  # as above
    rule = {"type": "formula", "criteria": '=$C2="Red"', "format": style}
    sheet.conditional_format("A1:D9", rule)  # type: ignore[attr-defined]  # as above


WORD = docx(
    p("Title", "<w:pStyle w:val='H2'/>") + p("a", listed(2, 1)) + "<w:p><w:ins><w:r><w:t>n</w:t>"
    "</w:r></w:ins><w:del><w:r><w:delText>o</w:delText></w:r></w:del></w:p>"
    + tbl(
        [tc("R", '<w:vMerge w:val="restart"/>'), tc(p("a") + p("- b"), "<w:shd w:fill='F00000'/>")],
        [tc("", "<w:vMerge/>"), tc(tbl(["deep"]) + p())],
    ),
    styles=STYLES, numbering=NUMBERING, header=p("Head"),
)  # fmt: skip
EXCEL = book(_sheet)
MUTATIONS = st.lists(
    st.tuples(
        st.floats(0, 0.999),
        st.integers(0, 40),
        st.sampled_from(
            [b"", b'"', b'"-1"', b"99999999999", b"\xc2\xb2", b"<w:p/>", b"nan", b"A1:XFD1048576"]
        ),
    ),
    min_size=1,
    max_size=5,
)


def survives(content: bytes, name: str = "plan") -> None:
    with suppress(UnreadableFile):
        check(read_source(content, name, SMALL))


def mutated(content: bytes, mutations: list[tuple[float, int, bytes]]) -> bytes:
    for share, length, instead in mutations:
        at = int(share * len(content))
        content = content[:at] + instead + content[at + length :]
    return content


@given(st.binary(max_size=300), st.sampled_from(["plan.csv", "plan.docx", "plan"]))
def test_any_bytes(content: bytes, name: str) -> None:
    survives(content, name)
    survives(b"PK\x03\x04" + content, name)


@given(st.sampled_from([WORD, EXCEL]), MUTATIONS)
@settings(deadline=None)
def test_a_damaged_archive(content: bytes, mutations: list[tuple[float, int, bytes]]) -> None:
    survives(mutated(content, mutations))


@given(st.sampled_from([WORD, EXCEL]), st.integers(0, 20), MUTATIONS)
@settings(deadline=None, max_examples=300)
def test_a_damaged_part(
    content: bytes, which: int, mutations: list[tuple[float, int, bytes]]
) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members: dict[str, str | bytes] = {n: archive.read(n) for n in archive.namelist()}
    name = sorted(members)[which % len(members)]
    whole = members[name]
    assert isinstance(whole, bytes)
    survives(zipped(members | {name: mutated(whole, mutations)}))


@given(st.lists(WORDS, max_size=12))
def test_any_lines(lines: list[str]) -> None:
    text = "\n".join(lines)
    if not text.strip("\0 \t\r\n\f"):
        return
    try:
        source = read(text.encode("utf-8"), "plan.txt")
    except UnreadableFile:
        return
    if source.kind == "text":
        assert len(source.parts) + source.blank == len(text.removesuffix("\n").split("\n"))


@given(st.lists(st.lists(WORDS, min_size=1, max_size=5), min_size=1, max_size=6))
def test_any_csv(rows: list[list[str]]) -> None:
    text = "\n".join(",".join('"' + c.replace('"', '""') + '"' for c in row) for row in rows)
    source = read(text.encode(), "plan.csv")
    assert len(source.parts) + source.blank >= len(rows)


def _cell_properties(across: int, merge: str) -> str:
    return f'<w:gridSpan w:val="{across}"/>{merge}'


CELL = st.builds(
    lambda texts, across, merge: tc("".join(map(p, texts)) or p(), _cell_properties(across, merge)),
    st.lists(ESCAPED, max_size=3),
    st.integers(1, 3),
    st.sampled_from(["", "", '<w:vMerge w:val="restart"/>', "<w:vMerge/>", "<w:hMerge/>"]),
)


@given(st.lists(st.lists(CELL, max_size=4), max_size=5), st.lists(ESCAPED, max_size=3))
@settings(deadline=None)
def test_any_word_table_with_any_merges(rows: list[list[str]], texts: list[str]) -> None:
    source = read(docx("".join(map(p, texts)) + tbl(*rows)))
    assert len(source.parts) + source.blank <= len(texts) + sum(map(len, rows))


@given(st.text(st.sampled_from('$AB12"Red=<>&(),ANDOR+- '), max_size=40))
def test_any_formula_has_a_value_or_is_not_understood(written: str) -> None:
    try:
        compiled = compile_formula(written)
    except NotUnderstood:
        return
    assert compiled.holds(lambda row, column: None, 0, 0) in {True, False}
