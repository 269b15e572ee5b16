"""One layout of the corpus: how to build its file, and what a careful clerk reads from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from goldenthread.thread.plan.reading.document import PlanDocument


@dataclass(frozen=True)
class Layout:
    """A plan file laid out in one way, with its truth.

    `file_name` carries the suffix that the reader sees. `features` names what the layout tries,
    in a few plain words each ('merged cells', 'header over two rows').
    """

    name: str
    file_name: str
    build: Callable[[], bytes]
    truth: Callable[[], PlanDocument]
    features: tuple[str, ...]
