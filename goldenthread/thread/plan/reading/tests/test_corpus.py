"""How well plans in many layouts are read, the known and the unknown half apart."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from goldenthread.thread.plan.reading import reading, serialising
from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.reading.tests.corpus import known, unknown
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.scoring import Scores, score

KNOWN_BOUND = 0.98
SCHEMA = Path(reading.__file__).with_name("plan-document.schema.json")
ALL = [*known.LAYOUTS, *unknown.LAYOUTS]


@cache
def _read(layout: Layout) -> PlanDocument:
    return reading.read_plan(layout.build(), layout.file_name).document


@cache
def _validator() -> Any:
    return jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_every_field_of_the_known_half_is_read_well_enough() -> None:
    # The unknown half is measured (`make bench ROOM=plan`) and not tested: a red test would have
    # somebody tune the reader on it, and then nothing would judge it any more.
    scores = Scores()
    for layout in known.LAYOUTS:
        scores += score(layout.truth(), _read(layout))
    below = {
        name: f"precision {scores[name].precision:.3f}, recall {scores[name].recall:.3f}"
        for name in scores.below(KNOWN_BOUND)
    }
    assert below == {}


@pytest.mark.parametrize("layout", ALL, ids=lambda layout: layout.name)
def test_every_output_is_valid_in_the_exchange_format(layout: Layout) -> None:
    errors = _validator().iter_errors(serialising.to_json(_read(layout)))
    assert [f"{error.json_path}: {error.validator}" for error in errors] == []


@pytest.mark.parametrize("layout", ALL, ids=lambda layout: layout.name)
def test_every_part_of_a_file_is_accounted_for(layout: Layout) -> None:
    document = _read(layout)
    counts = document.accounting
    assert counts.total == counts.blank + counts.understood + counts.not_understood
    assert counts.not_understood == len(document.not_understood)


def test_the_corpus_is_as_large_as_it_claims() -> None:
    assert len(ALL) >= 16
    assert len({layout.name for layout in ALL}) == len(ALL)
    for layout in ALL:
        areas = layout.truth().areas_for_improvement
        milestones = [m for area in areas for focus in area.focus_areas for m in focus.milestones]
        assert len(milestones) >= 30, layout.name
