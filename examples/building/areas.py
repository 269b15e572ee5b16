"""The plan proper: pillars, areas for improvement, findings, focus areas."""

from docx.document import Document

from examples.building.nouns import AreaForImprovement
from examples.building.tables import add_focus_area_table, add_key


def write_area(document: Document, area: AreaForImprovement) -> None:
    """Write one area for improvement under its pillar's heading, on a new page."""
    document.add_heading(area.pillar, level=1).paragraph_format.page_break_before = True
    document.add_heading(area.heading, level=2)
    if area.wording:
        document.add_paragraph(area.wording)
    add_key(document)
    document.add_paragraph()
    for number, finding in enumerate(area.findings, start=1):
        document.add_paragraph(finding, style="List Bullet")
        if number == area.pause_after:
            document.add_paragraph()
    for focus_area in area.focus_areas:
        document.add_heading(focus_area.heading, level=3)
        add_focus_area_table(document, focus_area)
