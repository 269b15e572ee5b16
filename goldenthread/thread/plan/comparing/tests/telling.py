"""How well a comparison told an edited plan.

A pair is one older and one newer node of any kind but the plan itself. Precision: of the matches
made for sure, the share that is true. Recall: of the true pairs, leaving out those put to a person
with the true older node among the alternatives, the share matched for sure. A true pair put to a
person without the true one is missed. Both are told twice: of all nodes, and of the touched ones
alone, which are those with another text, reference or parent, and the new. Unsure ones are told
apart: how many questions a node, and how often the first alternative (or the answer 'none of
these', where the node is new) is the true one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from goldenthread.thread.plan.comparing.comparison import Comparison, Match, NodeName
from goldenthread.thread.plan.comparing.nodes import LaidOut
from goldenthread.thread.plan.comparing.tests.drafts import Truth


@dataclass
class Score:
    """Right, wrong and missed pairs, and pairs left to a person."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    asked: int = 0

    @property
    def precision(self) -> float:
        """Of what was matched, the share that is true."""
        return self.right / ((self.right + self.wrong) or 1)

    @property
    def recall(self) -> float:
        """Of what is true and wasn't left to a person, the share matched."""
        return self.right / ((self.right + self.missed) or 1)

    def __iadd__(self, other: Score) -> Score:
        for name in ("right", "wrong", "missed", "asked"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        return self

    def tell(self) -> str:
        """One line."""
        return (
            f"precision {self.precision:.4f}  recall {self.recall:.4f}  right {self.right:,}  "
            f"wrong {self.wrong}  missed {self.missed}  left to a person {self.asked}"
        )


@dataclass
class Tally:
    """The scores of some comparisons together."""

    every: Score = field(default_factory=Score)
    touched: Score = field(default_factory=Score)
    nodes: int = 0
    questions: Counter[str] = field(default_factory=Counter)
    mistakes: list[str] = field(default_factory=list)

    def __iadd__(self, other: Tally) -> Tally:
        self.every += other.every
        self.touched += other.touched
        self.nodes += other.nodes
        self.questions += other.questions
        self.mistakes += other.mistakes
        return self

    @property
    def asked_share(self) -> float:
        """Questions to a newer node."""
        return self.questions.total() / (self.nodes or 1)

    def tell(self) -> str:
        """The figures in lines."""
        asked = ", ".join(f"{how} {count}" for how, count in self.questions.most_common())
        return (
            f"  every node    {self.every.tell()}\n  touched nodes {self.touched.tell()}\n"
            f"  {self.questions.total()} questions ({self.asked_share:.2%} of {self.nodes:,} "
            f"newer nodes): {asked}"
        )


def tally(truth: Truth, comparison: Comparison) -> Tally:
    """One comparison against its truth."""
    told = Tally(nodes=sum(1 for _ in LaidOut(truth.newer)) - 1)
    touched = _touched(truth)
    matched = {_newer(m): _older(m) for m in comparison.matches if m.kind != "plan"}
    asked = {
        each.newer: [_older(alternative) for alternative in each.alternatives]
        for each in comparison.unsure
    }
    for newer in matched.keys() | truth.pairs.keys():
        score = _score(newer, matched, asked, truth)
        told.every += score
        if newer in touched:
            told.touched += score
        if score.wrong or score.missed:
            true = truth.pairs.get(newer)
            told.mistakes.append(f"{newer} is {true}, told {matched.get(newer)}")
    told.questions.update(_judge(truth.pairs.get(newer), older) for newer, older in asked.items())
    return told


def _score(
    newer: NodeName,
    matched: dict[NodeName, NodeName],
    asked: dict[NodeName, list[NodeName]],
    truth: Truth,
) -> Score:
    true, found = truth.pairs.get(newer), matched.get(newer)
    if true is not None and true in asked.get(newer, ()):
        return Score(asked=1)
    right = found is not None and found == true
    return Score(
        right=int(right),
        wrong=int(found is not None and not right),
        missed=int(true is not None and not right),
    )


def _judge(true: NodeName | None, alternatives: list[NodeName]) -> str:
    if true is None:
        return "new in truth"
    if true not in alternatives:
        return "the true one not among them"
    return "the first is true" if alternatives[0] == true else "a later one is true"


def _touched(truth: Truth) -> set[NodeName]:
    older, newer = LaidOut(truth.older).by_name, LaidOut(truth.newer).by_name
    touched = set()
    for name, node in newer.items():
        true = truth.pairs.get(name)
        if true is None or (older[true].text, older[true].reference) != (node.text, node.reference):
            touched.add(name)
        elif node.parent and node.parent.kind != "plan":
            parent = older[true].parent
            if parent is None or truth.pairs.get(node.parent.name) != parent.name:
                touched.add(name)
    return touched


def _newer(match: Match) -> NodeName:
    return NodeName(match.kind, match.newer_key)


def _older(match: Match) -> NodeName:
    return NodeName(match.kind, match.older_key)
