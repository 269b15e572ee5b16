"""What a merge is refused with: one clear sentence each, and nothing is written."""

from __future__ import annotations


class NotMergedError(Exception):
    """Nothing was written; the text is the sentence that says why and how to go on."""


class StaleComparisonError(NotMergedError):
    """The plan or the document is another by now than when the comparison was made."""

    def __init__(self) -> None:
        super().__init__(
            "Somebody has changed the plan or the document since you compared them. "
            "Nothing was merged: look the comparison through once more."
        )
