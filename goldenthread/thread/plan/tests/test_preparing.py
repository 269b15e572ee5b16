"""What of an import is done before its transaction, and how it is written within."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.inserting import insert_values, take_keys
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.search.indexing import index_area
from goldenthread.base.search.models import SearchWord
from goldenthread.thread.plan.actions import import_document, publish_version
from goldenthread.thread.plan.actions.import_once import import_once
from goldenthread.thread.plan.actions.prepare_import import prepare_import
from goldenthread.thread.plan.actions.read_document import keep_reading
from goldenthread.thread.plan.actions.remove_document import remove_document
from goldenthread.thread.plan.models import Milestone, SourceDocument, SourcePart
from goldenthread.thread.plan.reading.result import PartRead, UnreadableFile
from goldenthread.thread.plan.storing.parts import build_parts
from goldenthread.thread.plan.tests.plans import import_plan, plan_document, read_into, reading_of


def test_preparing_an_import_only_reads(area: LocalArea, priya: Viewer) -> None:
    received = read_into(area, plan_document(), priya)
    with CaptureQueriesContext(connection) as asked:
        ready = prepare_import(received)
    assert [query["sql"][:6] for query in asked.captured_queries] == ["SELECT"]
    assert ready.plan.pk is None
    assert not Milestone.objects.exists()


def test_a_prepared_import_becomes_the_plan_without_reading_the_document_again(
    area: LocalArea, priya: Viewer
) -> None:
    received = read_into(area, plan_document(), priya)
    ready = prepare_import(received)
    received.reading.storage.delete(received.reading.name or "")
    plan = import_document(received, priya, prepared=ready)
    assert Milestone.objects.filter(plan=plan).count() == 6


def test_a_reading_corrected_in_the_meantime_is_the_one_that_is_imported(
    area: LocalArea, priya: Viewer
) -> None:
    received = read_into(area, plan_document(), priya)
    stale = SourceDocument.objects.select_related("area").get(pk=received.pk)
    corrected = reading_of(plan_document(title="Corrected"))
    keep_reading(received, corrected, priya)
    assert import_once(stale, priya).plan.title == "Corrected"


def test_a_document_removed_in_the_meantime_is_refused_in_a_sentence(
    area: LocalArea, priya: Viewer
) -> None:
    received = read_into(area, plan_document(), priya)
    stale = SourceDocument.objects.select_related("area").get(pk=received.pk)
    remove_document(received, priya, why="Nobody wants it.")
    stale.reading.storage.delete(stale.reading.name or "")
    with pytest.raises(UnreadableFile, match="Somebody has removed"):
        import_once(stale, priya)


def test_every_part_is_stored_as_it_was_read_and_in_order(area: LocalArea, priya: Viewer) -> None:
    parts = (
        PartRead("line 1", "It’s 100% “ours” %s\n\tand\\yours", "a heading", "milestone-1"),
        PartRead("line 2", "", None, None, "Nobody knows it."),
    )
    reading = replace(reading_of(plan_document()), parts=parts)
    received = keep_reading(read_into(area, plan_document(), priya), reading, priya)
    import_document(received, priya)
    kept = SourcePart.objects.filter(document=received)
    assert list(kept.values_list("position", "place", "text", "understood_as", "why")) == [
        (0, "line 1", parts[0].text, "a heading", ""),
        (1, "line 2", "", "", "Nobody knows it."),
    ]
    assert kept[0].node_key == "milestone-1"


def test_a_part_whose_place_is_too_long_is_refused_in_a_sentence(area: LocalArea) -> None:
    with pytest.raises(UnreadableFile, match="251 characters, and 250 is the most"):
        build_parts(SourceDocument(area=area), [PartRead("x" * 251, "text", None)])


def test_keys_taken_beforehand_are_nobody_elses(area: LocalArea, priya: Viewer) -> None:
    import_plan(area, plan_document(), priya)
    taken = list(take_keys(Milestone, 3))
    assert len(set(taken)) == 3
    assert not Milestone.objects.filter(pk__in=taken).exists()
    assert min(taken) > max(Milestone.objects.values_list("pk", flat=True))


def test_a_long_plans_index_is_made_in_as_many_queries_as_a_short_ones(
    area: LocalArea, elsewhere: LocalArea, priya: Viewer
) -> None:
    counts = []
    for where, milestones in ((area, 1), (elsewhere, 30)):
        by = replace(priya, area=where.code)
        publish_version(import_plan(where, plan_document(milestones), by), by)
        with CaptureQueriesContext(connection) as asked:
            index_area(where.code)
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_a_row_that_is_known_already_is_passed_over_where_that_is_wanted(area: LocalArea) -> None:
    columns = ("area", "audience", "word", "root")
    words = [(area.code, "public", word, word) for word in ("speech", "therapy")]
    insert_values(SearchWord, columns, words[:1])
    insert_values(SearchWord, columns, words, keep_known=True)
    assert SearchWord.objects.filter(area=area.code).count() == 2
