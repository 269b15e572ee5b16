"""A small typed registry: filled by each room's `offers.py`, read by rooms above."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, Protocol, TypeVar


class Named(Protocol):
    """Whatever is offered has a name of its own within its registry."""

    @property
    def name(self) -> str:
        """Unique within the registry, such as 'plan.dates'."""


Offer = TypeVar("Offer", bound=Named)


class Registry(Generic[Offer]):
    """Offers of one sort, in the order of their names, so that pages never depend on imports."""

    def __init__(self) -> None:
        self._offers: dict[str, Offer] = {}

    def add(self, offer: Offer) -> Offer:
        """Take an offer; the same name twice is a fault of the house and raises ValueError."""
        if offer.name in self._offers:
            raise ValueError(f"'{offer.name}' is offered twice.")
        self._offers[offer.name] = offer
        return offer

    def __iter__(self) -> Iterator[Offer]:
        return iter([self._offers[name] for name in sorted(self._offers)])

    def __len__(self) -> int:
        return len(self._offers)
