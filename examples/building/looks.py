"""How the document looks: page, styles, running head and page foot."""

from datetime import UTC, datetime

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from examples.building.marks import add_field

INK = RGBColor(0x12, 0x43, 0x6D)
MARGIN = Cm(1.2)
HEAD = "Invented example: Larkshire is a made-up area"
AGREED = datetime(2026, 3, 24, tzinfo=UTC)

CONTENTS_STYLE = "toc 1"
CELL_STYLE = "Table Text"
ROOMY_CELL_STYLE = "Table Text Roomy"
NOTICE_STYLE = "Notice"


def set_page(document: Document) -> None:
    """A4 on its side, with a running head that says what this is and the page's number."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = MARGIN
    section.top_margin = section.bottom_margin = Cm(2.2)
    section.header_distance = section.footer_distance = Cm(1)
    section.header.paragraphs[0].add_run(HEAD)
    foot = section.footer.paragraphs[0]
    foot.add_run("Page ")
    add_field(foot, "PAGE")
    foot.add_run(" of ")
    add_field(foot, "NUMPAGES")


def set_styles(document: Document) -> None:
    """Plain type, headings in ink, and a few styles of our own."""
    document.styles["Normal"].font.name = "Arial"
    document.styles["Normal"].font.size = Pt(11)
    for name, size in (("Title", 26), ("Heading 1", 18), ("Heading 2", 14), ("Heading 3", 11.5)):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = "Arial", Pt(size), INK
    _drop_theme_fonts(document)
    _add_style(document, CONTENTS_STYLE, size=11, bold=False)
    _add_style(document, CELL_STYLE, size=7.5, bold=False)
    _add_style(document, ROOMY_CELL_STYLE, size=10, bold=False)
    _add_style(document, f"{CELL_STYLE} Heading", size=7.5, bold=True)
    _add_style(document, f"{ROOMY_CELL_STYLE} Heading", size=10, bold=True)
    _add_style(document, NOTICE_STYLE, size=12, bold=True, space=12)


def set_properties(document: Document) -> None:
    """The file's own particulars, the same at every building."""
    properties = document.core_properties
    properties.title = "Written Statement of Action, Larkshire (invented example)"
    properties.author = properties.last_modified_by = "Larkshire, a made-up area"
    properties.comments = "All of it is invented."
    properties.language = "en-GB"
    properties.created = properties.modified = AGREED
    properties.revision = 1


def _add_style(document: Document, name: str, *, size: float, bold: bool, space: float = 2) -> None:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.font.size, style.font.bold = Pt(size), bold
    style.paragraph_format.space_after = Pt(space)
    style.paragraph_format.space_before = Pt(0)


def _drop_theme_fonts(document: Document) -> None:
    # The stock template names its theme's fonts and American English, which would win over ours.
    for fonts in document.styles.element.iter(qn("w:rFonts")):
        for script in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.attrib.pop(qn(f"w:{script}Theme"), None)
        fonts.attrib.pop(qn("w:cstheme"), None)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")
