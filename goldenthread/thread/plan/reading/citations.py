"""Citations of the inspectors' report at a finding's end: '(P4 MF7)', '(As in Section 6)'.

Every oddity of domain/plan.md section 1 is tolerated; brackets that aren't citations stay.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from goldenthread.thread.plan.reading.document import Citation

_KNOWN = r"(?:MF|AFD|AFI|SFD|AOW|AOC|AFPA|APA|KF|SW|PA)"
_NUMBER = r"\d{1,3}(?:\.\d{1,2})*[a-z]?"
_ELEMENT = re.compile(
    rf"""
    (?P<page>\b(?:pages?|pp|pg|p)\.?\s*(?P<page_number>\d{{1,3}})\b)
    |\b(?P<paragraph>para(?:graph)?s?|¶)\.?\s*(?P<paragraph_number>{_NUMBER})
    |\b(?P<bullet>bullet(?:\s*point)?s?)\s*(?P<bullet_number>{_NUMBER})
    |\b(?P<section>sections?)\s*(?P<section_number>{_NUMBER})
    |\b(?P<words>main\ findings?|areas?\ for\ (?:development|improvement|priority\ action)
        |priority\ actions?|areas?\ of\ (?:weakness|concern)|key\ findings?)
        \s*(?P<words_number>{_NUMBER})
    |\b(?P<known>{_KNOWN})\s*(?P<known_number>{_NUMBER})
    |\b(?P<code>(?-i:[A-Z]{{1,4}}))\s*(?P<code_number>{_NUMBER})
    |(?P<more>\b{_NUMBER})
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?:[\s,;:&/+.–-]|\b(?:and|of|the|in|as|see|also|per|from|to|at|report|letter|ofsted|cqc|inspection"
    r"|inspectors|outcome|on|stated|refer)\b)*",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,80})[)\]]+")
_OPEN_AT_END = re.compile(
    rf"[(\[]?\s*(P\.?\s?\d{{1,3}}[\s,]*{_KNOWN}\s?\d[^()\[\]]{{0,20}})[)\]]*\s*\.?\s*$",
    re.IGNORECASE,
)
_LONGEST_AT_END = 60
_POINTER = re.compile(r"\b(?:as\s+(?:in|per|stated)|see|refer)\b", re.IGNORECASE)
_PLACE = ("page", "paragraph", "bullet", "section", "words", "known")


class _Element(NamedTuple):
    form: str
    kind: str | None
    number: str


def read_citation(bullet: str) -> tuple[str, str | None, tuple[Citation, ...]]:
    """A bullet's text without its citation, the citation with its brackets, and what it cites.

    Null and empty where the bullet cites nothing. Two sections named are two citations.
    """
    spans = _spans(bullet)
    if not spans:
        return bullet.strip(), None, ()
    written = " ".join(bullet[start:end].strip() for start, end, _ in spans)
    citations = tuple(citation for _, _, found in spans for citation in found)
    return _without(bullet, spans), written, citations


def _spans(bullet: str) -> list[tuple[int, int, tuple[Citation, ...]]]:
    if not any(map(str.isdigit, bullet)):
        return []
    spans = []
    for match in _BRACKET.finditer(bullet):
        found = _citations(match[1])
        if found:
            spans.append((match.start(), match.end(), found))
    if spans:
        return spans
    at_end = _OPEN_AT_END.search(bullet, max(0, len(bullet) - _LONGEST_AT_END))
    found = _citations(at_end[1]) if at_end else ()
    return [(at_end.start(), at_end.end(), found)] if at_end and found else []


def _without(bullet: str, spans: list[tuple[int, int, tuple[Citation, ...]]]) -> str:
    kept, position = "", 0
    for start, end, _ in spans:
        kept += bullet[position:start]
        position = end
    rest = bullet[position:]
    if rest.strip(" .,;") == "":
        kept = kept.rstrip()
        closing = rest.strip()
        return kept if not closing or kept.endswith((".", "?", "!")) else kept + closing
    return re.sub(r"[ \t]+(?=[.,;:])", "", re.sub(r"[ \t]{2,}", " ", kept + rest)).strip()


def _citations(inside: str) -> tuple[Citation, ...]:
    elements = _elements(inside)
    if not elements or not _cites(inside, elements):
        return ()
    return tuple(_assemble(elements))


def _elements(inside: str) -> list[_Element]:
    """The bracket's elements in order; empty where anything else stands between them."""
    elements: list[_Element] = []
    position = 0
    while position < len(inside):
        between = _BETWEEN.match(inside, position)
        position = between.end() if between else position
        if position == len(inside):
            break
        match = _ELEMENT.match(inside, position)
        element = _element(match, elements) if match else None
        if match is None or element is None:
            return []
        elements.append(element)
        position = match.end()
    return elements


def _element(match: re.Match[str], before: list[_Element]) -> _Element | None:
    form = next(name for name in (*_PLACE, "code", "more") if match[name])
    if form == "more":
        last = before[-1] if before else None
        return last._replace(number=match["more"]) if last and last.form != "code" else None
    number = match[f"{form}_number"]
    if form in ("paragraph", "bullet", "section"):
        return _Element(form, form, number)
    if form == "page":
        return _Element(form, None, number)
    kind = " ".join(match[form].upper().split())
    return _Element(form, kind.removesuffix("S") if form == "words" else kind, number)


def _cites(inside: str, elements: list[_Element]) -> bool:
    """Codes such as 'KS 2' cite only beside a page; sections only with 'as in' or 'see'."""
    forms = {element.form for element in elements}
    if "code" in forms and "page" not in forms:
        return False
    if "section" in forms and "page" not in forms:
        return _POINTER.search(inside) is not None
    return True


def _assemble(elements: list[_Element]) -> list[Citation]:
    """Pair pages with what stands on them; a page goes on to the next kind until another comes."""
    citations: list[Citation] = []
    page: int | None = None
    used = True
    for index, element in enumerate(elements):
        if element.form != "page":
            citations.append(Citation(page, element.kind, element.number))
            used = True
            continue
        if not used:
            citations.append(Citation(page, None, None))
        page = int(element.number)
        if _closes(elements, index) and citations and citations[-1].page is None:
            citations[-1] = Citation(page, citations[-1].kind, citations[-1].number)
            used = True
        else:
            used = False
    if not used:
        citations.append(Citation(page, None, None))
    return citations


def _closes(elements: list[_Element], index: int) -> bool:
    """Whether a page belongs to what stands before it: nothing but another page follows."""
    return index + 1 == len(elements) or elements[index + 1].form == "page"
