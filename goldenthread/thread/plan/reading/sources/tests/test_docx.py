from __future__ import annotations

import io

import docx as python_docx
import pytest

from goldenthread.thread.plan.reading.limits import Limits
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.reading.sources.tests.building import docx, p, tbl, tc
from goldenthread.thread.plan.reading.sources.tests.checks import (
    cells,
    grid,
    paragraphs,
    read,
    tables,
)

STYLES = """
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Our title"/>
  <w:basedOn w:val="H2"/></w:style>
<w:style w:type="paragraph" w:styleId="Out"><w:name w:val="Outlined"/>
  <w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Toc"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Lb"><w:name w:val="List Bullet"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Em"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop2"/></w:style>
<w:style w:type="paragraph" w:styleId="Loop2"><w:basedOn w:val="Loop"/></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>
  <w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>
    <w:lvlText w:val="%1%2)"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
"""


def style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def listed(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


@pytest.mark.parametrize(
    ("name", "level"), [("H2", 2), ("Own", 2), ("Out", 3), ("Loop", 0), ("None", 0)]
)
def test_a_heading_is_told_by_its_style_and_what_that_is_based_on(name: str, level: int) -> None:
    (paragraph,) = paragraphs(read(docx(p("Priority", style(name)), styles=STYLES)))
    assert paragraph.level == level


def test_automatic_lists_give_the_markers_that_readers_see() -> None:
    body = (
        p("one", listed(2)) + p("sub", listed(2, 1)) + p("sub", listed(2, 1))
        + p("two", listed(2)) + p("dot", style("Lb")) + p("none", listed(0))
    )  # fmt: skip
    read_ = paragraphs(read(docx(body, styles=STYLES, numbering=NUMBERING)))
    assert [(x.bullet, x.marker) for x in read_] == [
        (1, "1."), (2, "1a)"), (2, "1b)"), (1, "2."), (1, "•"), (0, ""),
    ]  # fmt: skip


def test_a_cell_with_only_an_automatic_number_shows_it() -> None:
    body = tbl([tc(p("", listed(2))), "Review"], [tc(p("", listed(2))), "Map"])
    source = read(docx(body, numbering=NUMBERING))
    assert grid(source) == [["1.", "Review"], ["2.", "Map"]]
    assert source.blank == 0


def test_paragraphs_are_counted_blank_ones_too() -> None:
    source = read(docx(p("One") + p() + tbl(["a"]) + p("Two")))
    assert [part.place for part in source.parts] == [
        "paragraph 1", "table 1, row 1, column 1", "paragraph 3",
    ]  # fmt: skip
    assert source.blank == 1


def test_bold_only_and_italic_stretches_are_told() -> None:
    mixed = (
        "<w:p><w:r><w:t>Plain </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>(a </w:t></w:r>"
        "<w:r><w:rPr><w:rStyle w:val='Em'/></w:rPr><w:t>note)</w:t></w:r></w:p>"
    )
    bold, plain = paragraphs(read(docx(p("Title", run="<w:b/>") + mixed, styles=STYLES)))
    assert bold.bold
    assert not plain.bold
    assert plain.italics == ("(a note)",)


def test_tracked_insertions_are_kept_and_deletions_left_out() -> None:
    body = (
        "<w:p><w:r><w:t>Start </w:t></w:r><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>joins </w:t></w:r></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>all</w:delText></w:r>"
        "</w:del></w:p>" + p("on")
        + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + tc("gone") + "</w:tr>"
        "<w:tr><w:trPr><w:ins/></w:trPr>" + tc("kept") + "</w:tr></w:tbl>"
    )  # fmt: skip
    source = read(docx(body))
    assert [part.text for part in source.parts] == ["Start new", "joins on", "kept"]


def test_content_controls_are_opened_wherever_they_stand() -> None:
    def control(inner: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    row = "<w:tr>" + control(tc("a")) + tc(control(p("b"))) + "</w:tr>"
    source = read(docx(control(p("Intro") + control("<w:tbl>" + control(row) + "</w:tbl>"))))
    assert paragraphs(source)[0].text == "Intro"
    assert grid(source) == [["a", "b"]]


def test_a_merged_cell_spans_across_and_down() -> None:
    body = tbl(
        [tc("Ref", '<w:vMerge w:val="restart"/>'), tc("Dates", '<w:gridSpan w:val="2"/>')],
        [tc("", "<w:vMerge/>"), "Start", "End"],
        [tc("", "<w:vMerge/>"), "May", tc("own words", "<w:vMerge/>")],
    )
    source = read(docx(body))
    ref, dates, *rest = cells(source)
    assert (ref.across, ref.down, dates.across, dates.down) == (1, 3, 2, 1)
    assert [(c.text, c.row, c.column) for c in rest] == [
        ("Start", 1, 1), ("End", 1, 2), ("May", 2, 1), ("own words", 2, 2),
    ]  # fmt: skip
    assert len(source.parts) + source.blank == 6


def test_cells_merged_by_a_library_are_one() -> None:
    document = python_docx.Document()
    table = document.add_table(2, 3)
    table.cell(0, 0).merge(table.cell(1, 1)).text = "Block"
    stream = io.BytesIO()
    document.save(stream)
    block = cells(read(stream.getvalue()))[0]
    assert (block.across, block.down, block.text) == (2, 2, "Block")


def test_columns_skipped_before_a_row_shift_its_cells() -> None:
    row = '<w:tr><w:trPr><w:gridBefore w:val="2"/><w:tblHeader/></w:trPr>' + tc("a") + "</w:tr>"
    source = read(docx(f"<w:tbl>{row}</w:tbl>"))
    assert cells(source)[0].place == "table 1, row 1, column 3"
    assert tables(source)[0].rows[0].header


@pytest.mark.parametrize(
    ("shading", "fill"),
    [
        ('<w:shd w:val="clear" w:fill="00b050"/>', "00B050"),
        ('<w:shd w:val="clear" w:fill="auto"/>', None),
        ('<w:shd w:val="clear" w:fill="FFFFFF"/>', None),
        ('<w:shd w:val="solid" w:color="FF0000" w:fill="auto"/>', "FF0000"),
        ('<w:shd w:val="clear" w:fill="auto" w:themeFill="accent1"/>', "4472C4"),
    ],
)
def test_shading_is_the_cells_fill(shading: str, fill: str | None) -> None:
    theme = (
        '<a:clrScheme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme>'
    )
    assert cells(read(docx(tbl([tc("x", shading)]), theme=theme)))[0].fill == fill


def test_a_cell_wholly_highlighted_has_that_fill() -> None:
    whole = tc(p("Late", run='<w:highlight w:val="red"/>'))
    lit = "<w:r><w:rPr><w:highlight w:val='red'/></w:rPr><w:t>a</w:t></w:r>"
    part = tc(f"<w:p>{lit}<w:r><w:t>b</w:t></w:r></w:p>")
    assert [c.fill for c in cells(read(docx(tbl([whole, part]))))] == ["FF0000", None]


def test_lines_lists_and_breaks_in_a_cell_are_kept() -> None:
    body = tbl([
        tc(p("Steps") + p("- typed") + p("auto", listed(1))),
        tc("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>"),
        tc("- Review"),
        tc("-"),
    ])  # fmt: skip
    steps, broken, single, dash = cells(read(docx(body, numbering=NUMBERING)))
    assert steps.text == "Steps\ntyped\nauto"
    assert [line.bullet for line in steps.lines] == [0, 1, 1]
    assert (broken.text, broken.lines) == ("a\nb c", ())
    assert (single.text, single.lines[0].marker) == ("Review", "-")
    assert (dash.text, dash.lines) == ("-", ())


def test_a_nested_table_is_part_of_its_cell() -> None:
    source = read(docx(tbl([tc(p("Outer") + tbl(["in", "ner"]) + p())])))
    assert [part.text for part in source.parts] == ["Outer\nin\nner"]
    assert cells(source)[0].nested[0].rows[0].cells[1].text == "ner"


def _nested(depth: int) -> str:
    inner = p("deep")
    for _ in range(depth):
        inner = tbl([tc(inner + p())])
    return inner


def test_tables_nested_five_deep_are_read() -> None:
    assert read(docx(_nested(5))).parts[0].text == "deep"


def test_tables_nested_deeper_than_the_limit_are_refused() -> None:
    with pytest.raises(UnreadableFile, match="inside one another"):
        read(docx(_nested(5)), limits=Limits(nesting=4))


def test_heads_feet_notes_and_comments_are_parts() -> None:
    source = read(
        docx(
            p("Body"),
            header1=p("Head"),
            header2=p("Other"),
            footer=p("Page 1 of 2"),
            footnotes=f'<w:footnote w:type="separator">{p("line")}</w:footnote>'
            f"<w:footnote>{p('Note')}</w:footnote>",
        )
    )
    assert [(x.place, x.role) for x in paragraphs(source)] == [
        ("header 1, paragraph 1", "header"),
        ("header 2, paragraph 1", "header"),
        ("paragraph 1", "body"),
        ("footer 1, paragraph 1", "footer"),
        ("footnote 1", "footnote"),
    ]


def test_a_text_box_stands_once() -> None:
    box = f"<w:txbxContent>{p('Boxed')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Host</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
        f"<w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f"<v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    source = read(docx(body + tbl([tc(body)])))
    assert [part.text for part in source.parts] == ["Host", "Boxed", "Host\nBoxed"]


def test_hidden_text_links_and_symbols_are_kept() -> None:
    body = (
        p("Hidden", run="<w:vanish/>")
        + "<w:p><w:hyperlink><w:r><w:t>Link</w:t></w:r></w:hyperlink></w:p>"
        + "<w:p><w:r><w:sym w:font='Wingdings' w:char='F0FC'/></w:r></w:p>"
        + p("\u00fc", run="<w:rFonts w:ascii='Wingdings'/>")
        + "<w:p><w:r><w:fldChar><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>"
        "</w:fldChar><w:instrText>FORMCHECKBOX</w:instrText></w:r></w:p>"
    )
    assert [part.text for part in read(docx(body)).parts] == ["Hidden", "Link", "✓", "✓", "☒"]


def test_contents_are_told_by_style_and_by_leaders() -> None:
    body = p("Vision", style("Toc")) + p("Aims ........ 4") + p("Aims")
    assert [x.role for x in paragraphs(read(docx(body, styles=STYLES)))] == [
        "contents", "contents", "body",
    ]  # fmt: skip


def test_white_space_is_folded() -> None:
    source = read(docx(tbl(["  a \u00a0 b  "]) + p(" c\u00a0\u00a0d ")))
    assert [part.text for part in source.parts] == ["a b", "c d"]
