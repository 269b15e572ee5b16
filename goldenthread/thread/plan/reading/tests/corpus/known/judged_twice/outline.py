"""The plans that the layouts lay out: levels and actions, one a line, in content/*.txt.

P is a pillar, A an area, F a focus area, M an action, S a step of it; B is a finding and K a
measure of the area above. Cells are parted by bars.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from goldenthread.thread.plan.reading.document import Citation, Finding
from goldenthread.thread.plan.reading.tests.corpus.clerk import finding

_RANK = {"P": 0, "A": 1, "F": 2, "B": 2, "K": 2, "M": 3, "S": 4}
_CONTENT = Path(__file__).parent / "content"


@dataclass
class Node:
    """One line of a plan with what stands below it."""

    kind: str
    cells: tuple[str, ...]
    place: int
    below: list[Node] = field(default_factory=list)

    def __getitem__(self, at: int) -> str:
        return self.cells[at] if at < len(self.cells) else ""

    def of(self, kind: str) -> list[Node]:
        """All nodes of one kind below this one, at any depth."""
        found: list[Node] = []
        for node in self.below:
            if node.kind == kind:
                found.append(node)
            found.extend(node.of(kind))
        return found


def outline(name: str) -> Node:
    """The plan of one content file; actions know their place among all actions from 0."""
    root = Node("", (), 0)
    path = [root]
    counts: dict[str, int] = {}
    for line in (_CONTENT / f"{name}.txt").read_text("utf-8").splitlines():
        kind, *cells = line.split("|")
        node = Node(kind, tuple(cells), counts.get(kind, 0))
        counts[kind] = node.place + 1
        while path[-1] is not root and _RANK[path[-1].kind] >= _RANK[kind]:
            path.pop()
        path[-1].below.append(node)
        path.append(node)
    return root


def turn(pool: tuple[str, ...], at: int) -> str:
    """The entry of a pool whose turn it is."""
    return pool[at % len(pool)]


def findings(area: Node) -> list[Finding]:
    """An area's findings as a clerk writes them: text, citation, page, kind, number."""
    return [_finding(node) for node in area.below if node.kind == "B"]


def bullets(area: Node) -> list[str]:
    """The same findings as the plan writes them."""
    return [f"{node[0]} {node[1]}".strip() for node in area.below if node.kind == "B"]


def _finding(node: Node) -> Finding:
    text, written, page, kind, number = node.cells
    if not written:
        return finding(text)
    return finding(text, written, Citation(int(page) if page else None, kind, number))
