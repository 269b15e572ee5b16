import pytest
from django.db import transaction

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM, NoAct, act
from goldenthread.base.audit.models import Act
from goldenthread.base.audit.writing import BATCH, create_rows
from goldenthread.base.offers.subjects import Subject, Viewer

pytestmark = pytest.mark.django_db

PRIYA = Viewer(user=7, name="Priya", area="larkshire")


def test_a_write_outside_an_act_is_refused_and_nothing_is_kept() -> None:
    with pytest.raises(NoAct, match="only within an act"), transaction.atomic():
        LocalArea.objects.create(code="larkshire", name="Larkshire")
    assert not LocalArea.objects.exists()


def test_history_says_who_when_from_what_to_what_and_why() -> None:
    with act("set up an area", by=SYSTEM):
        area = LocalArea.objects.create(code="larkshire", name="Larkshire")
    with act("renamed an area", by=PRIYA, subject=Subject("areas.area", "1"), why="A misprint"):
        area.name = "Larkshire and the Isles"
        area.save()
    newest, oldest = area.history.all()
    assert (oldest.name, newest.name) == ("Larkshire", "Larkshire and the Isles")
    assert newest.act.user_name == "Priya"
    assert newest.act.why == "A misprint"
    assert newest.history_date == newest.act.at
    assert newest.act.area == "larkshire"


def test_an_act_that_fails_leaves_neither_rows_nor_record() -> None:
    def fail() -> None:
        with act("set up an area", by=SYSTEM):
            LocalArea.objects.create(code="larkshire", name="Larkshire")
            raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        fail()
    assert not LocalArea.objects.exists()
    assert not Act.objects.exists()


def test_an_act_within_an_act_is_part_of_the_outer_one() -> None:
    with act("outer", by=PRIYA) as outer, act("inner", by=SYSTEM) as inner:
        assert inner == outer
    assert [made.verb for made in Act.objects.all()] == ["outer"]


def test_many_rows_written_at_once_each_keep_their_history() -> None:
    with act("set up areas", by=SYSTEM) as made:
        areas = create_rows(LocalArea, [LocalArea(code=f"a{n}", name=f"A{n}") for n in range(3)])
    assert all(area.pk for area in areas)
    assert LocalArea.history.filter(act=made, history_date=made.at).count() == 3


def test_each_of_many_rows_stands_in_history_as_it_was_written_and_once() -> None:
    with act("set up an area", by=SYSTEM):
        LocalArea.objects.create(code="before", name="Before")
    with act("set up areas", by=PRIYA) as made:
        create_rows(
            LocalArea,
            [
                LocalArea(code=f"a{n}", name=f"A ‘{n}’ 100%", is_fictional=bool(n % 2))
                for n in range(BATCH + 2)
            ],
        )
    names = [field.attname for field in LocalArea._meta.concrete_fields]
    kept = LocalArea.history.filter(act=made)
    rows = LocalArea.objects.exclude(code="before").order_by("pk")
    assert list(kept.order_by("history_id").values_list(*names)) == list(rows.values_list(*names))
    assert kept.filter(history_type="+", history_date=made.at).count() == BATCH + 2
    assert LocalArea.history.filter(code="before").count() == 1


def test_many_rows_outside_an_act_are_refused() -> None:
    with pytest.raises(NoAct, match="only within an act"):
        create_rows(LocalArea, [LocalArea(code="larkshire", name="Larkshire")])
    assert not LocalArea.objects.exists()


def test_the_past_can_be_read_as_it_stood() -> None:
    with act("set up an area", by=SYSTEM) as first:
        area = LocalArea.objects.create(code="larkshire", name="Larkshire")
    with act("renamed an area", by=PRIYA):
        area.name = "Larkshire and the Isles"
        area.save()
    assert LocalArea.history.as_of(first.at).get(pk=area.pk).name == "Larkshire"
