"""What an upload would do: the plan as it stands, the cells, the rows, and all of it. Pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from goldenthread.thread.plan.editing.fields import EditedField

# A cell is simply written; asks whose text stays; asks whether words that tell no day stay; can't
# be written; or changes by itself, because the milestone that it is a step of moves.
Fate = Literal["change", "clash", "doubt", "refused", "along"]
MINE, THEIRS = "mine", "theirs"
ANSWERS = (MINE, THEIRS)


@dataclass(frozen=True, slots=True)
class Standing:
    """The plan as it stands: `texts` of the milestones that an upload names, by key, and so on.

    `numbers` is the reference of each milestone that stands, `parents` the key of the milestone
    that a step is a step of, `labels` what each focus area that stands is called.
    """

    texts: Mapping[str, Mapping[str, str]]
    withdrawn: frozenset[str]
    numbers: Mapping[str, str]
    parents: Mapping[str, str]
    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell: the text that stands, the one that is wanted, and what becomes of it."""

    field: EditedField
    stands: str
    wanted: str
    fate: Fate = "change"
    says: str = ""
    answer: str = ""

    @property
    def is_open(self) -> bool:
        """Somebody has yet to answer."""
        return self.fate in ("clash", "doubt") and not self.answer

    @property
    def is_written(self) -> bool:
        """What is wanted is to be written."""
        return self.fate == "change" or (self.fate in ("clash", "doubt") and self.answer == MINE)


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the sheet; `says` is why nothing of it can be written."""

    number: int
    key: str
    name: str
    cells: tuple[CellChange, ...] = ()
    says: str = ""
    is_left_out: bool = False

    @property
    def is_new(self) -> bool:
        """It adds a milestone."""
        return not self.key and not self.says

    @property
    def has_open(self) -> bool:
        """It asks something."""
        return not self.is_left_out and any(cell.is_open for cell in self.cells)

    @property
    def has_refused(self) -> bool:
        """Some of it, or all, can't be written."""
        return bool(self.says) or any(cell.fate == "refused" for cell in self.cells)

    def writes(self) -> dict[str, str]:
        """What is to be written, by the names of columns."""
        if self.says or self.is_left_out:
            return {}
        return {cell.field.name: cell.wanted for cell in self.cells if cell.is_written}


@dataclass(frozen=True, slots=True)
class Proposal:
    """Every row that would change anything: those that ask or are refused first.

    `labels` is what each focus area that stands is called, by its key.
    """

    lines: tuple[Line, ...]
    labels: Mapping[str, str]

    def writes(self) -> Iterator[tuple[Line, dict[str, str]]]:
        """The rows that would be written, with what."""
        for line in self.lines:
            if texts := line.writes():
                yield line, texts

    def count(self) -> dict[str, int]:
        """How many cells change, milestones change, are added, cells ask, and are refused."""
        changed = [texts for line, texts in self.writes() if not line.is_new]
        kept = [line for line in self.lines if not line.is_left_out]
        cells = [cell for line in kept for cell in line.cells]
        refused = sum(cell.fate == "refused" for cell in cells)
        return {
            "cells": sum(map(len, changed)),
            "changed": len(changed),
            "added": sum(line.is_new for line, _ in self.writes()),
            "open": sum(cell.is_open for cell in cells),
            "refused": refused + sum(bool(line.says) for line in kept),
        }

    def fingerprint(self) -> str:
        """Another wherever anything that the page said would be another."""
        told = [
            [line.number, line.key, line.says, line.is_left_out]
            + [[c.field.name, c.stands, c.wanted, c.fate, c.says, c.answer] for c in line.cells]
            for line in self.lines
        ]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:32]
