"""Readable keys for the plan's nodes: 'pillar-1', 'afi-7', 'milestone-11f', 'finding-7-3'.

A key is made of the node's own label where it has one, else of its place in its parent, so that
reading the same file again gives the same keys. Two nodes never share one.
"""

from __future__ import annotations

import re
from collections import Counter

UNNUMBERED = "unnumbered"
_BETWEEN_WORDS = re.compile(r"[^a-z0-9]+")
_KIND = re.compile(r"^(?:focus-area|[a-z]+)-")


def tail(key: str) -> str:
    """What a key says after its kind: '7' of 'focus-area-7', nothing of no key."""
    return _KIND.sub("", key)


def slug(label: str) -> str:
    """Write a label as it stands in a key: lower case, words joined by hyphens."""
    if label.isascii() and label.isalnum():
        return label[:40].lower()
    return _BETWEEN_WORDS.sub("-", label.lower()).strip("-")[:40].strip("-")


class Keys:
    """The keys given out so far in one document."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._unnumbered: Counter[str] = Counter()

    def labelled(self, kind: str, label: str) -> str:
        """Give the key of a node that has a label; a repeated one gets '-2', '-3' and so on."""
        stem = f"{kind}-{slug(label) or UNNUMBERED}"
        key, copy = stem, 1
        while key in self._given:
            copy += 1
            key = f"{stem}-{copy}"
        self._given.add(key)
        return key

    def unlabelled(self, kind: str, parent: str = "") -> str:
        """Give the key of a node without a label: the parent's tail and its number there."""
        stem = f"{tail(parent)}-{UNNUMBERED}" if parent else UNNUMBERED
        self._unnumbered[f"{kind}-{stem}"] += 1
        return self.labelled(kind, f"{stem}-{self._unnumbered[f'{kind}-{stem}']}")

    def numbered_within(self, kind: str, parent: str) -> str:
        """Give the next key of a kind that is always counted within its parent."""
        stem = tail(parent)
        self._unnumbered[f"{kind}-{stem}"] += 1
        return self.labelled(kind, f"{stem}-{self._unnumbered[f'{kind}-{stem}']}".strip("-"))
