"""Which part of the file was understood as what: the accounting, so that nothing is lost.

Every module that understands a block claims its parts here, in plain words. What nobody claimed
by the end is listed as not understood, with the reason where one is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from goldenthread.thread.plan.reading.document import Accounting, NotUnderstood
from goldenthread.thread.plan.reading.result import PartRead
from goldenthread.thread.plan.reading.source import AnyPart, Cell, Source
from goldenthread.thread.plan.reading.understanding.fates import Fates

UNCLAIMED = "Nothing in the reader recognises this text."


class Account(NamedTuple):
    """Every part's fate in reading order, those not understood, and how many of each."""

    parts: Sequence[PartRead]
    not_understood: tuple[NotUnderstood, ...]
    accounting: Accounting


class Claims:
    """The claims made so far; the first claim on a part stands."""

    def __init__(self) -> None:
        self.taken: dict[str, tuple[str, str | None]] = {}
        self.reasons: dict[str, str] = {}

    def take(self, place: str, meaning: str, key: str | None = None) -> None:
        """Claim the part at `place` as `meaning`, belonging to the node `key`."""
        self.taken.setdefault(place, (meaning, key))

    def take_cells(self, cells: Iterable[Cell], meaning: str, key: str | None = None) -> None:
        """Claim the parts of several cells as the same thing."""
        for cell in cells:
            self.take(cell.place, meaning, key)

    def refuse(self, place: str, why: str) -> None:
        """Note why the part at `place` can't be understood; a claim still outweighs it."""
        self.reasons.setdefault(place, why)

    def account(self, source: Source) -> Account:
        """Tell every part's fate; total = blank + understood + not understood."""
        if source.kind == "text":
            self._take_wrapped()
        claimed, parts = self.taken, source.parts
        lost = tuple(
            NotUnderstood(part.text, part.place, self.why(part.place))
            for part in parts
            if part.place not in claimed
        )
        total = len(parts) + source.blank
        counts = Accounting(total, source.blank, len(parts) - len(lost), len(lost))
        return Account(Fates(parts, self.fate), lost, counts)

    def why(self, place: str) -> str:
        """Why the part at `place`, which nobody claimed, isn't understood."""
        return self.reasons.get(place, UNCLAIMED)

    def fate(self, part: AnyPart) -> PartRead:
        """What became of a part."""
        place, text = part.place, part.text
        claim = self.taken.get(place)
        if claim is None:
            return PartRead(place, text, None, None, self.why(place))
        return PartRead(place, text, *claim)

    def _take_wrapped(self) -> None:
        """Take each line that a claimed cell runs over."""
        for place in [place for place in self.taken if place.startswith("lines ")]:
            for line in _lines_of(place):
                self.take(line, *self.taken[place])


def _lines_of(place: str) -> Iterator[str]:
    """The places of the lines that a wrapped cell runs over: 'lines 46-48' is three parts."""
    first, _, last = place.removeprefix("lines ").partition("-")
    if first.isdigit() and last.isdigit():
        yield from (f"line {number}" for number in range(int(first), int(last) + 1))
