"""What an edit is refused with: one clear sentence each."""

from __future__ import annotations

from collections.abc import Sequence

from goldenthread.thread.plan.editing.merging import Clash


class NotChangedError(Exception):
    """Nothing was written; the text is the sentence that says why and how to go on.

    `field` names the field of the form that it is about, empty where it is about none.
    """

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(sentence)
        self.field = field


class ClashError(NotChangedError):
    """Somebody else has changed the same fields since the editor saw them."""

    def __init__(self, clashes: Sequence[Clash], merged: dict[str, str], row: int) -> None:
        super().__init__("Somebody else changed the same words while you were writing.")
        self.clashes = tuple(clashes)
        self.merged = merged
        self.row = row
