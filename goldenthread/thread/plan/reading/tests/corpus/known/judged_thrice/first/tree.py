"""A plan's content from a text file: a line a node, its cells parted by '|', nested by kind.

A line '=M|ref|action' names the cells of the kind M. Kinds nest: P pillar, A area, N finding,
K measure, F focus area, M milestone, S step.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from goldenthread.thread.plan.reading.document import (
    Citation,
    Colour,
    CrossReference,
    Finding,
    Rating,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import finding, measure

_DEPTH = {"P": 0, "A": 1, "N": 2, "K": 2, "F": 2, "M": 3, "S": 4}


@dataclass
class Node:
    """One line: its kind, its named cells, what is nested in it."""

    kind: str
    cells: dict[str, str]
    children: list[Node] = field(default_factory=list)

    def __getitem__(self, name: str) -> str | None:
        return self.cells[name] or None

    def text(self, name: str) -> str:
        """A cell's text, empty where it is blank."""
        return self.cells[name]

    def of(self, *kinds: str) -> list[Node]:
        """The nested nodes of these kinds, however deep, in order."""
        return [node for node in self.walk() if node is not self and node.kind in kinds]

    def walk(self) -> Iterator[Node]:
        """This node and all in it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


def grown(name: str) -> Node:
    """The content of a file beside this module, under a root of kind ''."""
    root = Node("", {})
    above: list[Node] = [root]
    names: dict[str, list[str]] = {}
    text = (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8")
    for line in filter(None, text.splitlines()):
        kind, *cells = line.split("|")
        if kind.startswith("="):
            names[kind[1:]] = cells
            continue
        if len(cells) != len(names[kind]):
            raise ValueError(f"{name}: {len(cells)} cells, not {len(names[kind])}: {line}")
        node = Node(kind, dict(zip(names[kind], cells, strict=True)))
        while above[-1].kind and _DEPTH[above[-1].kind] >= _DEPTH[kind]:
            above.pop()
        above[-1].children.append(node)
        above.append(node)
    return root


def written_xref(node: Node) -> str | None:
    """A milestone's cross reference as it stands in the action."""
    return node.text("xref").partition(" > ")[0] or None


def crossed(node: Node) -> tuple[CrossReference, ...]:
    """A milestone's cross references: as written and the references meant."""
    written, _, meant = node.text("xref").partition(" > ")
    return (CrossReference(written, tuple(meant.split(", "))),) if written else ()


def cited(node: Node) -> tuple[Citation, ...]:
    """What a finding cites, from 'page,kind,number' parted by ';'."""
    parts = (entry.split(",") for entry in node.text("cited").split(";"))
    return tuple(
        Citation(int(page) if page else None, kind, number) for page, kind, number in parts
    )


def filled(written: str, colour: Colour, state: State) -> Rating:
    """A rating told in words and by a fill."""
    return Rating(colour, state, written, "word_and_fill")


def found(node: Node, written: str) -> Finding:
    """A finding with its citation as written."""
    return finding(node.text("text"), written, *cited(node))


def stated(node: Node, first: str, second: str) -> StatedMeasure:
    """A measure whose trajectory has two points, the second not yet reached."""
    points = (
        (first, node["p1"], node["a1"]),
        (second, node["p2"], node["a2"]),
    )
    optional = {name: node[name] for name in ("owner", "source", "unit") if name in node.cells}
    reference = node["ref"] if "ref" in node.cells else None
    return measure(
        node.text("name"), node["baseline"], node["target"], points, reference=reference, **optional
    )
