"""Findings with what answers them and what does not, labelled by hand in our own words.

Two plans: an invented one, and the example plan. Every second finding of each is held out: no
choice in `ranking` was made on it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from goldenthread.thread.plan.reading.reading import read_plan

PAIRS = Path(__file__).with_name("pairs.json")
EXAMPLE = "larkshire-written-statement-of-action.docx"


class Text(NamedTuple):
    """What may answer a finding; `area` is the key of its area for improvement, if it has one."""

    words: str
    area: str = ""


class Labelled(NamedTuple):
    """One finding: keys of what answers it and of what does not, and the areas that name it."""

    finding: str
    answers: frozenset[str]
    does_not: frozenset[str]
    areas: frozenset[str]
    is_held_out: bool


class Labels(NamedTuple):
    """One plan: everything that may answer, by its key, and the labelled findings."""

    name: str
    texts: Mapping[str, Text]
    findings: tuple[Labelled, ...]


def load_labels(examples: Path) -> tuple[Labels, Labels]:
    """Both plans; `examples` is the folder of example files."""
    kept = json.loads(PAIRS.read_text())
    actions = {key: Text(words) for key, words in kept["actions"].items()}
    invented = Labels("an invented plan", actions, tuple(_read(kept["findings"], {})))
    document = read_plan(examples / EXAMPLE, EXAMPLE).document
    texts: dict[str, Text] = {}
    named: dict[str, set[str]] = {}
    for area in document.areas_for_improvement:
        for finding in area.findings:
            named.setdefault(_fold(finding.text), set()).add(area.key)
        for focus_area in area.focus_areas:
            for each in focus_area.milestones:
                words = f"{each.action} {focus_area.title or ''}"
                texts[each.reference or each.key] = Text(words, area.key)
    return invented, Labels("the example plan", texts, tuple(_read(kept["example"], named)))


def _read(kept: list[dict[str, object]], named: Mapping[str, set[str]]) -> Iterator[Labelled]:
    for number, each in enumerate(kept):
        text = str(each["text"])
        areas = frozenset(named.get(_fold(text), ()))
        yield Labelled(
            text, _keys(each["answers"]), _keys(each["does_not"]), areas, number % 2 == 1
        )


def _keys(kept: object) -> frozenset[str]:
    assert isinstance(kept, list)
    return frozenset(map(str, kept))


def _fold(text: str) -> str:
    return text.strip().rstrip(".").casefold()
