"""Every part's fate, told when it is first asked for.

Who only wants the document never asks; the preview and the import do, and ask for all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import overload

from goldenthread.thread.plan.reading.result import PartRead
from goldenthread.thread.plan.reading.source import AnyPart


class Fates(Sequence[PartRead]):
    """The parts of a source with what each was understood as, in reading order."""

    def __init__(self, parts: Sequence[AnyPart], fate: Callable[[AnyPart], PartRead]) -> None:
        self._parts = parts
        self._fate = fate

    @cached_property
    def _told(self) -> tuple[PartRead, ...]:
        return tuple(map(self._fate, self._parts))

    def __len__(self) -> int:
        return len(self._parts)

    @overload
    def __getitem__(self, at: int) -> PartRead: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[PartRead, ...]: ...

    def __getitem__(self, at: int | slice) -> PartRead | tuple[PartRead, ...]:
        return self._told[at]

    def __iter__(self) -> Iterator[PartRead]:
        return iter(self._told)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._told == tuple(other)

    def __hash__(self) -> int:
        return hash(self._told)
