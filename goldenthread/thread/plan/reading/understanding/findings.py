"""What inspectors found: bullets under an area for improvement, or the cells of a column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from goldenthread.thread.plan.reading.citations import read_citation
from goldenthread.thread.plan.reading.document import Finding
from goldenthread.thread.plan.reading.source import Cell
from goldenthread.thread.plan.reading.understanding.keys import Keys
from goldenthread.thread.plan.reading.understanding.pieces import LinePiece, Piece

_LONGEST_LABEL = 6
_MOST_LOOKED_AT = 20
_COUNTED = re.compile(r"^(?:(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?)\s+(?=\S)")
_SENTENCE_END = re.compile(r"(?<=[.;])\s+(?=[A-Z])")
_CONCERN = re.compile(r"\b(?:weakness|concern)\b", re.IGNORECASE)
_FOUND = re.compile(r"\bfindings?|found\b", re.IGNORECASE)
_ENUMERATED = (
    (
        tuple(map(str, range(1, 100))),
        re.compile(r"(?:^|(?<=\s))\(?(\d{1,2})[.)]\s+(?=[A-Z])"),
    ),
    (
        tuple("abcdefghijklmnopqrstuvwxyz"),
        re.compile(r"(?:^|(?<=\s))\(?([a-z])[.)]\s+(?=[A-Z])"),
    ),
)
"""How findings that run on in one paragraph are counted, and what a count looks like."""
_HEADING = re.compile(
    r"\b(?:findings?|inspect(?:ors?|ion)|(?:areas? of )?weakness(?:es)?|concerns?"
    r"|what (?:[\w-]+ ){1,4}(?:said|says|found|finds|told)|the report (?:said|says|found)"
    r"|why (?:this|it) (?:matters|is)|heard|fell short|shortcomings?|failings?|went wrong"
    r"|(?:is|was|were|are) (?:not working|wrong)|(?:needs?|has|have) to (?:improve|get better))\b",
    re.IGNORECASE,
)


def is_short_label(text: str) -> bool:
    """Whether words are few enough to stand over others, and are no sentence."""
    return len(text.split()) <= _LONGEST_LABEL and not text.endswith(".")


def is_findings_heading(text: str) -> bool:
    """Whether a heading within an area stands over what inspectors found."""
    return len(text) <= 90 and _HEADING.search(text) is not None


def are_cited(pieces: Sequence[Piece], at: int) -> bool:
    """Whether the lines after a position cite the inspectors' report: they are findings."""
    following = pieces[at + 1 : at + 1 + _MOST_LOOKED_AT]
    lines = takewhile(lambda piece: isinstance(piece, LinePiece), following)
    texts = [line.paragraph.text for line in lines if isinstance(line, LinePiece)]
    return sum(bool(read_citation(text)[2]) for text in texts) * 2 > len(texts)


def is_wording_heading(text: str) -> bool:
    """Whether a heading stands over the concern itself, not over what led to it."""
    return _CONCERN.search(text) is not None and _FOUND.search(text) is None


def read_finding(text: str, place: str, area: str, keys: Keys) -> Finding:
    """A finding with its citation taken off; its key counts within its area ('' for none)."""
    words, written, citations = read_citation(_COUNTED.sub("", text))
    key = keys.numbered_within("finding", area)
    return Finding(key, words, written, citations, place)


def findings_in(cell: Cell) -> list[str]:
    """The findings in a labelled cell: its lines, or what runs on in its one paragraph."""
    if cell.lines or "\n" in cell.text:
        lines = [line.text for line in cell.lines] or cell.text.split("\n")
        return [line for line in lines if line]
    return run_on(cell.text)


def run_on(text: str) -> list[str]:
    """The findings in one paragraph: '1. … 2. …', '(a) … (b) …', or its sentences.

    Sentences are findings of their own where there are three, or where two are cited.
    """
    for marks, pattern in _ENUMERATED:
        starts = _count_up(marks, pattern, text)
        if starts:
            pieces = [text[start:end].strip() for start, end in pairwise([*starts, len(text)])]
            return [pattern.sub("", piece, count=1).rstrip(";") for piece in pieces]
    sentences = [piece.strip() for piece in _SENTENCE_END.split(text) if piece.strip()]
    cited = sum(1 for sentence in sentences if read_citation(sentence)[2])
    return sentences if len(sentences) > 2 or cited > 1 else [text]


def _count_up(marks: Sequence[str], pattern: re.Pattern[str], text: str) -> list[int]:
    """Where the counted findings of a text begin; empty where it doesn't open with a count."""
    found = list(pattern.finditer(text))
    if not found or found[0].start() != 0 or found[0][1] not in marks:
        return []
    wanted = iter(marks[marks.index(found[0][1]) :])
    starts: list[int] = []
    mark = next(wanted, None)
    for match in found:
        if match[1] == mark:
            starts.append(match.start())
            mark = next(wanted, None)
    return starts


def cites(text: str) -> bool:
    """Whether a cell of its own is a citation: 'P3 MF2', 'Page 4'."""
    return bool(read_citation(f"x ({text})")[2])


def finding_texts(cell: Cell) -> Iterator[str]:
    """The findings in one cell: each of its bullets, or all of it."""
    bullets = [line.text for line in cell.lines if line.bullet and line.text]
    if len(bullets) > 1:
        yield from bullets
    elif cell.text:
        yield from run_on(" ".join(cell.text.split()))
