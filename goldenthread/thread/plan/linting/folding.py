"""What two texts are compared by, where the same words count and not how they are set down."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """The words in small letters, without marks: 'The offer, today.' gives 'the offer today'.

    A text without any word is compared as it stands.
    """
    return " ".join(_WORD.findall(text.casefold())) or text.strip()
