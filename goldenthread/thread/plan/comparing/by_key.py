"""Comparing two states of one plan, whose nodes keep their keys for life."""

from __future__ import annotations

from goldenthread.thread.plan.comparing.comparison import Comparison, NodeName
from goldenthread.thread.plan.comparing.gathering import Gathering
from goldenthread.thread.plan.comparing.matching import Matching
from goldenthread.thread.plan.comparing.nodes import LaidOut, Node
from goldenthread.thread.plan.comparing.pairing import Ground, Pairing
from goldenthread.thread.plan.reading.document import PlanDocument

SAME_KEY = Ground(1.0, "it has the same key")
KEYLESS = frozenset({"section", "measure"})


def compare_by_key(older: PlanDocument, newer: PlanDocument) -> Comparison:
    """What became of each node; nothing is unsure.

    Sections and measures have no key in the exchange format: they are told by their text and place.
    """
    was, stands = LaidOut(older), LaidOut(newer)
    pairing = Pairing(was, stands)
    for node in stands:
        before = was.by_name.get(NodeName(node.kind, node.key))
        if before is not None and node.kind not in KEYLESS:
            pairing.pair(before, node, SAME_KEY)
    _pair_keyless(was, stands, pairing)
    return Gathering(was, stands, pairing, {}).gather()


def _pair_keyless(was: LaidOut, stands: LaidOut, pairing: Pairing) -> None:
    if not any(was.by_kind[kind] and stands.by_kind[kind] for kind in ("section", "measure")):
        return
    matching = Matching(was, stands)
    matching.match()
    found: dict[Node, Node] = matching.pairing.older_of
    for node, before in found.items():
        if node.kind in KEYLESS:
            pairing.pair(before, node, matching.pairing.told[before])
