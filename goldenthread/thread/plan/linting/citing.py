"""What findings cite: paragraphs of the inspectors' report, or other areas of the plan itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from goldenthread.thread.plan.reading.document import Citation, Finding

Paragraph = tuple[str, str]
"""A kind and a number: ('MF', '7'). A bullet's number counts on its page only, so it is none."""

_REPORT = re.compile(r"\b(?:report|letter|ofsted|cqc)\b", re.IGNORECASE)
_UNREAD = re.compile(
    r"[(\[]\s*(?:[Pp]{1,2}\.?\s?\d+|[Pp]ages?\b|[Pp]ara(?:graph)?s?\b|MF\b|AFD\b|AFI\b)"
    r"[\sA-Z\d.,;:&/?-]{0,30}(?:[)\]]+|$)"
)


def cites_report(finding: Finding) -> bool:
    """Whether it says where in the report it stands, and not only in which area of the plan."""
    return any(True for _ in report_citations(finding))


def report_citations(finding: Finding) -> Iterator[Citation]:
    """Its citations of the report, in order."""
    sections = _sections_are_the_reports(finding)
    for citation in finding.citations:
        if citation.kind != "section" or citation.page is not None or sections:
            yield citation


def sections_pointed_at(finding: Finding) -> Sequence[str]:
    """The numbers of 'as in sections 6 & 7'; of the plan, unless it says of the report."""
    if _sections_are_the_reports(finding):
        return ()
    return [
        citation.number
        for citation in finding.citations
        if citation.kind == "section" and citation.page is None and citation.number
    ]


def paragraphs_cited(finding: Finding) -> Iterator[tuple[Paragraph, int | None]]:
    """Each paragraph of the report that it cites, with the page that it gives for it."""
    for citation in report_citations(finding):
        if citation.kind and citation.number and citation.kind not in ("bullet", "section"):
            yield (citation.kind, citation.number), citation.page


def find_unread(finding: Finding) -> str | None:
    """What looks like a citation and was left in the text, since nobody could tell what it cites.

    '(P4 MF)' is one; '(page 3 of the guidance)' and '(SEN support)' are none.
    """
    unread = _UNREAD.search(finding.text)
    return unread.group().strip() if unread else None


def _sections_are_the_reports(finding: Finding) -> bool:
    return _REPORT.search(finding.citation_as_written or "") is not None
