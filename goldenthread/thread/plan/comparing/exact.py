"""Pairs that need no weighing: the same words, and one place where each can belong."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from operator import attrgetter

from goldenthread.thread.plan.comparing.fields import VALUES
from goldenthread.thread.plan.comparing.nodes import Node
from goldenthread.thread.plan.comparing.pairing import Ground, Pairing
from goldenthread.thread.plan.comparing.values import without_place
from goldenthread.thread.plan.comparing.wording import Wording

ALIKE_ENOUGH_TO_CONTEST = 0.5
FEW_WORDS = 4

Groups = dict[str, tuple[list[Node], list[Node]]]


def pair_same_words_and_reference(olds: list[Node], news: list[Node], to: Pairing) -> None:
    """Pair nodes of one kind whose reference and text only one on each side has."""
    # Most texts stand once: asking for the text alone makes no tuple for each of them.
    _pair_only(olds, news, "text", to=to)
    _pair_only(to.free_older(olds), to.free_newer(news), "reference", "text", to=to)


def _pair_only(olds: list[Node], news: list[Node], *fields: str, to: Pairing) -> None:
    told = attrgetter(*fields)
    older, newer = _only(olds, told), _only(news, told)
    pairs = [(older[words], newer[words]) for words in newer if words in older]
    # A text alone names a node only where it says something.
    same = [
        (old, new) for old, new in pairs if old.reference == new.reference is not None and new.text
    ]
    to.pair_all(same, _EXACT)


def _only(nodes: list[Node], told: Callable[[Node], Hashable]) -> dict[Hashable, Node]:
    words = list(map(told, nodes))
    found = dict(zip(words, nodes, strict=True))
    if len(found) < len(words):
        for repeated, count in Counter(words).items():
            if count > 1:
                del found[repeated]
    return found


class SameWords:
    """The nodes of one kind that are left and have the same text on both sides."""

    def __init__(
        self, left: tuple[list[Node], list[Node]], pairing: Pairing, wording: Wording
    ) -> None:
        self._pairing, self._wording = pairing, wording
        self._bearing = tuple(_by_reference(nodes) for nodes in left)
        groups: Groups = defaultdict(lambda: ([], []))
        for side, nodes in enumerate(left):
            for node in nodes:
                groups[node.text][side].append(node)
        self._groups = {text: both for text, both in groups.items() if all(both)}

    def pair_only_ones(self) -> None:
        """Pair a text that stands once on each side, unless another has a claim to either."""
        for text, (olds, news) in self._groups.items():
            if len(olds) == len(news) == 1 and len(text.split()) >= FEW_WORDS:
                self._pair_uncontested(olds[0], news[0])

    def pair_repeated(self) -> None:
        """Pair texts that stand more than once, or of few words: by reference, place and order."""
        for text, (olds, news) in self._groups.items():
            for told, (key_old, key_new) in self._ways().items():
                if text or told == _PLACE:
                    self._pair_by(key_old, key_new, told, olds, news)
            left = self._pairing.free_older(olds), self._pairing.free_newer(news)
            if text and len(left[0]) == len(left[1]) == 1:
                self._pair_uncontested(left[0][0], left[1][0])

    def _ways(self) -> dict[str, tuple[_Key, _Key]]:
        parent_of = self._pairing.carried_on_by

        def old_place(node: Node) -> Hashable:
            return node.parent and parent_of(node.parent)

        def new_place(node: Node) -> Hashable:
            return node.parent

        def reference(node: Node) -> Hashable:
            return node.reference

        return {
            "same reference, the same words, in the same place": (
                _all_of(reference, old_place),
                _all_of(reference, new_place),
            ),
            "every field the same, in the same place": (
                _all_of(_said, old_place),
                _all_of(_said, new_place),
            ),
            _PLACE: (old_place, new_place),
            "same reference, the same words": (reference, reference),
        }

    def _pair_by(
        self, key_old: _Key, key_new: _Key, told: str, olds: list[Node], news: list[Node]
    ) -> None:
        buckets: dict[Hashable, tuple[list[Node], list[Node]]] = defaultdict(lambda: ([], []))
        for old in self._pairing.free_older(olds):
            buckets[key_old(old)][0].append(old)
        for new in self._pairing.free_newer(news):
            buckets[key_new(new)][1].append(new)
        for key, (alike_old, alike_new) in buckets.items():
            if key is not None and len(alike_old) == len(alike_new):
                for old, new in zip(alike_old, alike_new, strict=True):
                    self._pair_uncontested(old, new, Ground(0.98, told))

    def _pair_uncontested(self, old: Node, new: Node, ground: Ground | None = None) -> None:
        if self._is_contested(old, new):
            return
        in_place = self._pairing.stand_alike(old, new)
        self._pairing.pair(old, new, ground or (_IN_PLACE if in_place else _ONLY))

    def _is_contested(self, old: Node, new: Node) -> bool:
        """Whether one of other words, but still much alike, bears the reference of either."""
        if old.reference == new.reference:
            return False
        bearing_older, bearing_newer = self._bearing
        rivals = bearing_newer.get(old.reference or "", ())
        claims = [(old, rival) for rival in self._pairing.free_newer(rivals)]
        rivals = bearing_older.get(new.reference or "", ())
        claims += [(rival, new) for rival in self._pairing.free_older(rivals)]
        return any(
            was.text != stands.text
            and (was if stands is new else stands).text not in self._groups
            and self._wording.alike(was, stands) >= ALIKE_ENOUGH_TO_CONTEST
            for was, stands in claims
        )


def _by_reference(nodes: Iterable[Node]) -> dict[str, list[Node]]:
    found: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        if node.reference:
            found[node.reference].append(node)
    return found


_PLACE = "the same words, in the same place"
_EXACT = Ground(1.0, "same reference, the same words")
_IN_PLACE = Ground(0.98, _PLACE)
_ONLY = Ground(0.95, "the same words, which no other has")
_Key = Callable[[Node], Hashable]


def _all_of(first: _Key, second: _Key) -> _Key:
    def both(node: Node) -> Hashable:
        keys = first(node), second(node)
        return None if None in keys else keys

    return both


def _said(node: Node) -> Hashable:
    return without_place(VALUES[node.kind](node.part))
