"""Citations of the inspectors' report, written out. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from goldenthread.thread.plan.models import Citation

# Kinds that are known from inspectors' reports; any other is shown as it was written.
KINDS: Mapping[str, str] = {
    "MF": "main finding",
    "AFD": "area for development",
    "AFI": "area for improvement",
    "AFPA": "area for priority action",
    "APA": "area for priority action",
    "AOW": "area of weakness",
    "KF": "key finding",
    "SECTION": "section",
    "PARAGRAPH": "paragraph",
    "PARA": "paragraph",
    "BULLET": "bullet point",
    "BULLET POINT": "bullet point",
}
ABBREVIATION = 4


def say_kind(kind: str) -> str:
    """'main finding' for 'MF'; words in lower case, an unknown abbreviation as it is."""
    known = KINDS.get(kind.upper())
    if known:
        return known
    return kind if len(kind) <= ABBREVIATION else kind.lower()


def say_citation(page: int | None, kind: str, number: str) -> str:
    """'page 4, main finding 7'."""
    where = " ".join(part for part in (say_kind(kind), number) if part)
    return ", ".join(part for part in (f"page {page}" if page else "", where) if part)


def say_citations(citations: Iterable[Citation], as_written: str) -> str:
    """'Page 4, main finding 7; page 9' or what was written, or that nothing is cited."""
    said = [say_citation(each.page, each.kind, each.number) for each in citations]
    sentence = "; ".join(one for one in said if one) or as_written.strip()
    if not sentence:
        return "The plan does not say where in the report."
    return sentence[0].upper() + sentence[1:]
