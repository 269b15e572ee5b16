"""Comparing a newer document with the plan that it is for."""

from __future__ import annotations

from goldenthread.thread.plan.comparing.comparison import Comparison
from goldenthread.thread.plan.comparing.gathering import Alternative, Gathering
from goldenthread.thread.plan.comparing.matching import Matching
from goldenthread.thread.plan.comparing.nodes import LaidOut
from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.reading.sources.memory import collector_paused


def compare(older: PlanDocument, newer: PlanDocument) -> Comparison:
    """Whose node each node of the newer document is, and what it says otherwise.

    Nodes are matched by reference, text and place; the keys of the newer document mean nothing.
    The work grows with the documents, not with their product.
    """
    with collector_paused():
        return _compare(LaidOut(older), LaidOut(newer))


def _compare(older: LaidOut, newer: LaidOut) -> Comparison:
    matching = Matching(older, newer)
    matching.match()
    questions = {
        node: [Alternative(each.older, each.evidence.ground) for each in alternatives]
        for node, alternatives in matching.alternatives.items()
    }
    return Gathering(older, newer, matching.pairing, questions).gather()
