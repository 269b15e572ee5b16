"""A stored plan comes out as it went in."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path
from string import ascii_lowercase
from typing import Any

import pytest
from django.conf import settings
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions import (
    import_document,
    load_reading,
    publish_version,
    read_document,
    receive_document,
)
from goldenthread.thread.plan.exporting import export_plan, withhold_not_understood
from goldenthread.thread.plan.models import Plan
from goldenthread.thread.plan.moments import moment_for, working_moment
from goldenthread.thread.plan.queries import count_parts
from goldenthread.thread.plan.reading import document as read
from goldenthread.thread.plan.reading.serialising import from_json, to_json
from goldenthread.thread.plan.tests.plans import import_plan, plan_document, without_places

# What the readers give: no control characters, no white space at the ends, never an empty text.
WORDS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=12)
MAYBE = st.none() | WORDS
REFERENCE = st.text(ascii_lowercase, min_size=1, max_size=3)
COLOUR = st.sampled_from([None, "blue", "green", "amber", "red", "grey", "purple"])
STATE = st.sampled_from([None, "complete_and_embedded", "complete", "off_track", "not_started"])
SHOWN_BY = st.sampled_from([None, "word", "fill", "word_and_fill", "tick", "row_above"])
RATING = st.builds(read.Rating, COLOUR, STATE, MAYBE, SHOWN_BY)
DAY = st.none() | st.dates(date(2000, 1, 1), date(2060, 1, 1))
PRECISION = st.sampled_from(["day", "month", "term", "quarter", "year", "none"])
WHEN = st.builds(read.When, DAY, PRECISION, MAYBE, MAYBE)
SMALL = 2


def tuples(of: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(of, max_size=SMALL).map(tuple)


MEASURE = st.builds(
    read.StatedMeasure,
    reference=MAYBE,
    name=WORDS,
    unit=MAYBE,
    baseline=MAYBE,
    target=MAYBE,
    trajectory=tuples(st.builds(read.TrajectoryPoint, WORDS, MAYBE, MAYBE)),
    owner=MAYBE,
    source=MAYBE,
    place=WORDS,
)
CITATION = st.builds(read.Citation, st.none() | st.integers(0, 999), MAYBE, MAYBE)


class Drawing:
    """Draws a plan document whose keys differ and whose pointers lead somewhere."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.numbers = count(1)
        self.pillars: tuple[read.Pillar, ...] = self.some(self.pillar)
        self.milestone_keys: list[str] = []

    def key(self, kind: str) -> str:
        return f"{kind}-{next(self.numbers)}"

    def some(self, make: Callable[[], Any]) -> tuple[Any, ...]:
        return tuple(make() for _ in range(self.draw(st.integers(0, SMALL))))

    def pillar(self) -> read.Pillar:
        draw = self.draw
        return read.Pillar(self.key("pillar"), draw(MAYBE), draw(WORDS), draw(RATING), draw(WORDS))

    def finding(self) -> read.Finding:
        draw = self.draw
        citations = draw(tuples(CITATION))
        return read.Finding(self.key("finding"), draw(WORDS), draw(MAYBE), citations, "line")

    def milestone(self) -> read.Milestone:
        draw = self.draw
        parent = draw(st.sampled_from([None, *self.milestone_keys]))
        self.milestone_keys.append(self.key("milestone"))
        return read.Milestone(
            key=self.milestone_keys[-1],
            action=draw(WORDS),
            place=draw(WORDS),
            reference=draw(st.none() | REFERENCE),
            reference_as_written=draw(MAYBE),
            parent=parent,
            notes=draw(tuples(WORDS)),
            accountable_officer=draw(MAYBE),
            supporting_leads=draw(MAYBE),
            start=draw(WHEN),
            end=draw(WHEN),
            revised_end=draw(WHEN),
            rating=draw(RATING),
            percent_complete=draw(st.none() | st.floats(0, 100)),
            progress=draw(MAYBE),
            updates=draw(tuples(st.builds(read.Update, WHEN, MAYBE, RATING, WORDS))),
            evidence=draw(MAYBE),
            prompts=draw(tuples(WORDS)),
            measures=draw(tuples(MEASURE)),
            cross_references=draw(tuples(st.builds(read.CrossReference, WORDS, tuples(REFERENCE)))),
            other=draw(tuples(st.builds(read.Other, WORDS, WORDS, WORDS))),
            hidden=draw(st.booleans()),
        )

    def focus_area(self) -> read.FocusArea:
        draw = self.draw
        return read.FocusArea(
            self.key("focus-area"),
            draw(st.booleans()),
            draw(MAYBE),
            draw(MAYBE),
            draw(RATING),
            draw(MAYBE),
            draw(MAYBE),
            self.some(self.milestone),
            draw(tuples(MEASURE)),
            draw(WORDS),
        )

    def area(self) -> read.AreaForImprovement:
        draw = self.draw
        return read.AreaForImprovement(
            self.key("afi"),
            draw(st.booleans()),
            draw(MAYBE),
            draw(MAYBE),
            draw(MAYBE),
            draw(st.sampled_from([None, *(pillar.key for pillar in self.pillars)])),
            draw(RATING),
            self.some(self.finding),
            self.some(self.focus_area),
            draw(tuples(MEASURE)),
            draw(WORDS),
        )


SECTION = st.builds(
    read.Section, MAYBE, WORDS, st.integers(1, 6), st.none() | st.just("") | WORDS, WORDS
)
PLAN_TYPE: st.SearchStrategy[Any] = st.sampled_from(
    [None, "written_statement_of_action", "reform_plan", "improvement_plan"]
)


@st.composite
def documents(draw: st.DrawFn) -> read.PlanDocument:
    """Any plan document."""
    drawing = Drawing(draw)
    return read.PlanDocument(
        source=read.DocumentSource(None, None, "store"),
        title=draw(MAYBE),
        area_name=draw(MAYBE),
        plan_type=draw(PLAN_TYPE),
        version=draw(MAYBE),
        status=draw(st.sampled_from([None, "draft", "agreed", "published"])),
        dated=draw(DAY),
        front_matter=draw(tuples(st.builds(read.FrontMatter, WORDS, WORDS, WORDS))),
        sections=draw(tuples(SECTION)),
        vocabulary=draw(tuples(st.builds(read.RatingWord, WORDS, COLOUR, STATE, WORDS))),
        findings=drawing.some(drawing.finding),
        measures=draw(tuples(MEASURE)),
        pillars=drawing.pillars,
        areas_for_improvement=drawing.some(drawing.area),
        not_understood=draw(tuples(st.builds(read.NotUnderstood, WORDS, WORDS, WORDS))),
        accounting=read.Accounting(0, 0, 0, 0),
    )


@pytest.mark.django_db
@hypothesis_settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(document=documents())
def test_what_is_imported_is_exported_equal(
    area: LocalArea, priya: Viewer, document: read.PlanDocument
) -> None:
    plan = import_plan(area, document, priya)
    exported = export_plan(plan, working_moment(plan))
    assert without_places(exported) == without_places(document)
    assert from_json(to_json(exported)) == exported


def test_an_export_of_a_past_moment_is_the_plan_as_it_stood(
    area: LocalArea, priya: Viewer, public: Viewer
) -> None:
    document = plan_document()
    plan = import_plan(area, document, priya)
    publish_version(plan, priya)
    moment = moment_for(public, plan)
    assert moment is not None
    exported = export_plan(plan, moment)
    assert exported.status == "published"
    live = export_plan(plan, working_moment(plan))
    assert without_places(exported) == without_places(live)


def test_an_export_names_the_file_that_the_plan_was_read_from_and_accounts_for_its_parts(
    area: LocalArea, priya: Viewer
) -> None:
    content = (settings.EXAMPLES / "larkshire-written-statement-of-action.docx").read_bytes()
    document = read_document(receive_document(area, "our plan.docx", content, priya))
    was_read = load_reading(document).document
    plan = import_document(document, priya)
    exported = export_plan(plan, working_moment(plan))
    assert exported.source == was_read.source
    assert exported.source.kind == "docx"
    assert exported.accounting == was_read.accounting
    assert exported.accounting.total > 1_000


def test_an_export_brought_in_keeps_its_account_and_is_exported_again_with_it(
    area: LocalArea, priya: Viewer
) -> None:
    first = import_plan(area, plan_document(), priya)
    once = export_plan(first, working_moment(first))
    assert once.accounting == read.Accounting(10, 2, 7, 1)
    content = json.dumps(to_json(once)).encode()
    document = read_document(receive_document(area, "export.json", content, priya))
    assert document.kind == "json"
    second = import_document(document, priya)
    twice = export_plan(second, working_moment(second))
    assert twice.accounting == once.accounting
    assert (twice.source.name, twice.source.kind) == ("export.json", "json")
    counted = count_parts(second.documents.get())
    assert (counted.total, counted.understood, counted.not_understood) == (10, 7, 1)


def test_a_plan_read_from_no_file_has_no_source_and_nothing_to_account_for(
    area: LocalArea, priya: Viewer
) -> None:
    with act("began a plan", by=priya):
        plan = Plan(area=area, kind_id="reform_plan", key="reform")
        plan.save()
    exported = export_plan(plan, working_moment(plan))
    assert exported.source == read.DocumentSource(None, None, "store")
    assert exported.accounting == read.Accounting(0, 0, 0, 0)


def test_everybody_is_told_how_much_was_not_understood_and_not_what_it_says(
    area: LocalArea, priya: Viewer
) -> None:
    plan = import_plan(area, plan_document(), priya)
    exported = export_plan(plan, working_moment(plan))
    shown = withhold_not_understood(exported)
    assert [each.place for each in shown.not_understood] == ["line 9"]
    assert "???" not in json.dumps(to_json(shown))
    assert shown.accounting == exported.accounting
    assert shown.accounting.not_understood == len(shown.not_understood)


@pytest.mark.parametrize("milestones", [10, 200])
def test_an_export_takes_as_many_queries_whatever_its_size(
    area: LocalArea,
    priya: Viewer,
    milestones: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    plan = import_plan(area, plan_document(milestones), priya)
    moment = working_moment(plan)
    # One of them asks for the file that it was read from.
    with django_assert_num_queries(16):
        export_plan(plan, moment)


@pytest.mark.reference
def test_the_seed_is_stored_and_exported_equal(
    area: LocalArea, priya: Viewer, reference: Path
) -> None:
    seed = reference / "seeds" / "torbay-wsoa-draft-2.4.txt"
    received = receive_document(area, seed.name, seed.read_bytes(), priya)
    document = read_document(received, priya)
    was_read = load_reading(document).document
    plan = import_document(document, priya)
    exported = export_plan(plan, working_moment(plan))
    assert without_places(exported) == without_places(was_read)
    assert plan.milestone_rows.count() == 75
    assert plan.findingappearance_rows.values("finding").distinct().count() == 78
