"""What a row of a milestones table says, field by field, and what reads a cell into it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from goldenthread.thread.plan.reading.source import Cell

Fields = dict[str, Any]
"""The fields of one milestone by name, as far as they are known."""

CellReader = Callable[[Cell, Fields], None]
"""Puts what a cell says into the fields of the milestone that its row will be."""
