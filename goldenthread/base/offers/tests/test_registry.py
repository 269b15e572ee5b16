import pytest

from goldenthread.base.offers.registry import Registry
from goldenthread.base.offers.sorts import ColumnOffer
from goldenthread.base.offers.subjects import Viewer

pytestmark = pytest.mark.pure


def offer(name: str) -> ColumnOffer:
    return ColumnOffer(name, "plan.milestone", "Heading", lambda subjects, viewer, as_at: {})


def test_offers_come_in_the_order_of_their_names_whatever_order_they_were_made_in() -> None:
    registry: Registry[ColumnOffer] = Registry()
    registry.add(offer("second"))
    registry.add(offer("first"))
    assert [made.name for made in registry] == ["first", "second"]


def test_the_same_name_twice_is_refused() -> None:
    registry: Registry[ColumnOffer] = Registry()
    registry.add(offer("once"))
    with pytest.raises(ValueError, match="'once' is offered twice"):
        registry.add(offer("once"))


def test_somebody_without_a_role_here_is_the_public() -> None:
    assert Viewer(user=7, name="Alex").is_public
    assert not Viewer(user=7, name="Alex", roles=frozenset({"senco"})).is_public


def test_a_viewer_holds_any_of_the_roles_asked_for() -> None:
    viewer = Viewer(roles=frozenset({"senco", "family"}))
    assert viewer.holds("board_member", "family")
    assert not viewer.holds("board_member")
    assert not viewer.holds()
