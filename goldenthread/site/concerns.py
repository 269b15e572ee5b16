"""What needs attention, each thing once with all its reasons. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from goldenthread.base.offers.sorts import Attention
from goldenthread.base.offers.subjects import Subject


class Concern(NamedTuple):
    """One part of a plan that needs somebody: the weightiest sentence, and every reason.

    `days` is how long it has stood, where that is known.
    """

    subject: Subject
    sentence: str
    reasons: tuple[str, ...]
    who: str
    url: str
    within: Subject
    within_name: str
    days: int | None

    @property
    def why(self) -> str:
        """Every reason, weightiest first."""
        return ", ".join(self.reasons)

    @property
    def others(self) -> str:
        """The reasons that the sentence doesn't tell; '' where it tells all."""
        return ", ".join(self.reasons[1:])


def gather_concerns(attention: Iterable[Attention]) -> list[Concern]:
    """Each subject once, where the weightiest of what is said of it stands. Pure.

    `attention` comes weightiest first.
    """
    told: dict[Subject, list[Attention]] = defaultdict(list)
    for entry in attention:
        told[entry.subject].append(entry)
    return [_concern(entries) for entries in told.values()]


def _concern(entries: Sequence[Attention]) -> Concern:
    first = entries[0]
    days = [entry.days for entry in entries if entry.days is not None]
    return Concern(
        subject=first.subject,
        sentence=first.sentence,
        reasons=tuple(dict.fromkeys(entry.reason for entry in entries)),
        who=first.who,
        url=first.url,
        within=first.within,
        within_name=first.within_name,
        days=max(days) if days else None,
    )
